"""What was done once is not done again; what is damaged is made anew."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from crossread.engines.reading import Reading
from crossread.errors import ConfigError
from crossread.run.cache import open_cache

READING = Reading(page="page-1", vectors=np.ones((2, 384), dtype=np.float32))


def test_a_result_is_made_once(tmp_path: Path) -> None:
    cache = open_cache(tmp_path / "kept")
    made: list[int] = []

    def make() -> Reading:
        made.append(1)
        return READING

    first = cache.through("key", Reading, make)
    second = cache.through("key", Reading, make)
    assert made == [1]
    assert second.page == first.page
    assert np.array_equal(second.vectors, first.vectors)


@pytest.mark.parametrize("damage", [b"", b"\x00\x01", b"\x93\x01\x02\x03"])
def test_a_damaged_file_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    cache = open_cache(tmp_path)
    (tmp_path / "key.msgpack").write_bytes(damage)
    assert cache.through("key", Reading, lambda: READING) == READING
    assert [path.name for path in tmp_path.iterdir()] == ["key.msgpack"]


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(ConfigError, match=r"cache folder .* cannot be made"):
        open_cache(tmp_path / "file" / "kept")


def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    cache = open_cache(tmp_path / "kept")
    (tmp_path / "kept").rmdir()
    with pytest.raises(ConfigError, match=r"cannot be written to: .*; make room there"):
        cache.through("key", int, lambda: 1)
