"""The lists that stand as data."""

from __future__ import annotations

import re

import pytest

from crossread.zone.tables import pairs, rows


@pytest.mark.parametrize("name", ["chrome_lines.txt", "metadata_lines.txt", "caption_lines.txt"])
def test_every_row_is_a_pattern_of_its_own(name: str) -> None:
    for row in rows(name):
        re.compile(row.removeprefix("!"))


@pytest.mark.parametrize(
    "name", ["months.tsv", "outlets.tsv", "voice.tsv", "voice_words.tsv", "class_words.tsv", "day_metas.tsv"]
)
def test_every_row_is_a_pair(name: str) -> None:
    assert all(left and right for left, right in pairs(name))
