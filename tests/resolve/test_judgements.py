"""Judgements: a file of JSON lines, read with clear errors, the last word on a pair standing."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossread.errors import InputError
from crossread.model.story import Judgement
from crossread.resolve.judgements import read_judgements, standing_judgements


def test_lines_are_read_in_order(tmp_path: Path) -> None:
    path = tmp_path / "judged.jsonl"
    path.write_text(
        '{"left": "Orlov", "right": "Orloff", "verdict": "same", "by": "mk"}\n\n'
        '{"left": "Orlov", "right": "Orlova", "verdict": "different", "withdrawn": true}\n',
        encoding="utf-8",
    )
    first, second = read_judgements(path)
    assert (first.left, first.verdict, first.by, first.withdrawn) == ("Orlov", "same", "mk", False)
    assert second.withdrawn


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("not json", ["line 1", "not a judgement", '"verdict": "same"']),
        ('{"left": "a", "right": "b", "verdict": "perhaps"}', ["line 1", '"same", "different" or "unsure"']),
        ('{"left": "a", "verdict": "same"}', ["line 1", "right"]),
        ('\n{"left": " ", "right": "b", "verdict": "same"}', ["line 2", "got none"]),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, content: str, words: list[str]) -> None:
    path = tmp_path / "judged.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_judgements(path)
    assert all(word in str(caught.value) for word in [*words, str(path)])
    assert caught.value.source == str(path)


def test_a_missing_file_and_one_that_is_no_text(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read_judgements(tmp_path / "none.jsonl")
    path = tmp_path / "picture.jsonl"
    path.write_bytes(b"\xff\xfe\x00\x80")
    with pytest.raises(InputError, match="cannot be read as UTF-8"):
        read_judgements(path)


def test_a_later_row_withdraws_or_changes_an_earlier_one() -> None:
    rows = (
        Judgement(left="a", right="b", verdict="same"),
        Judgement(left="c", right="d", verdict="same"),
        Judgement(left="b", right="a", verdict="same", withdrawn=True),
        Judgement(left="d", right="c", verdict="different"),
    )
    assert standing_judgements(rows) == (rows[3],)
