"""Edges of clauses: punctuation, datelines, and the days and places after a verb."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crossread.grammar.reporting.clauses import (
    after_dateline,
    clause_start,
    has_finite_verb,
    past_time,
    skip_circumstances,
    trim,
)
from crossread.grammar.reporting.passages import Word

Words = Callable[[str], list[Word]]

CIRCUMSTANCES = [
    ("said on Monday that it rained", "that"),
    ("said late Friday it rained", "it"),
    ("said in a statement that it rained", "that"),
    ("said in a statement carried by the Oswin Post.", "."),
    ("said in court filings that it rained", "that"),
    ("said two days later.", "."),
    ("said in 2015 it rained", "it"),
    ("said last week it rained", "it"),
    ("said at a crowded meeting in Oswin that it rained", "that"),
    ("said bitterly that it rained", "that"),
    ("said it rained", "it"),
]


@pytest.mark.parametrize(("body", "expected"), CIRCUMSTANCES)
def test_circumstances(words_of: Words, body: str, expected: str) -> None:
    words = words_of(body)
    assert words[skip_circumstances(words, 1)].text == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [("OSWIN — Orlo left", 2), ("OSWIN (Post) - Orlo left", 5), ("Orlo left — at last", 0)],
)
def test_dateline(words_of: Words, body: str, expected: int) -> None:
    assert after_dateline(words_of(body)) == expected


def test_trim_and_starts(words_of: Words) -> None:
    words = words_of(", and the port closed, but")
    assert trim(words, 0, len(words)) == (2, 5)
    assert trim(words, 0, 1) is None
    assert clause_start(words_of("It rained; Orlo left"), 5) == 3


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("the port was shut", True),
        ("they sail", True),
        ("the port closed", True),
        ("the closed port of Oswin", False),
    ],
)
def test_finite(words_of: Words, body: str, expected: bool) -> None:
    words = words_of(body)
    assert has_finite_verb(words, 0, len(words)) is expected


def test_no_time(words_of: Words) -> None:
    assert past_time(words_of("the port"), 0) is None
