"""Where the clause of a report ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crossread.grammar.reporting.clause_ends import clause_end
from crossread.grammar.reporting.complements import find_complement
from crossread.grammar.reporting.cues import find_cues
from crossread.grammar.reporting.passages import Word

Words = Callable[[str], list[Word]]

CASES = [
    ("Orlo said it rained but Vint said it was dry.", "Orlo said it rained but Vint said it was dry."),
    ("Orlo said it rained, but Vint said it was dry.", "Orlo said it rained,"),
    ("After Orlo said it rained, the crew was told to go.", "After Orlo said it rained"),
    ("Orlo said it rained, by writing a memo.", "Orlo said it rained, by writing a memo."),
    ("Orlo said it rained all day, sparking an outcry.", "Orlo said it rained all day"),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_end(words_of: Words, body: str, expected: str) -> None:
    words = words_of(body)
    cues = find_cues(words)
    start = find_complement(words, cues[0]).start
    assert start is not None
    end = clause_end(words, cues[0], start, cues)
    assert body[: words[end - 1].end] == expected


def test_many_reports_take_time_in_proportion(words_of: Words) -> None:
    words = words_of("Orlo said " * 90)
    cues = find_cues(words)
    assert clause_end(words, cues[0], 2, cues) <= len(words)
