"""What a sentence is about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crossread.grammar.reporting.passages import Word
from crossread.grammar.reporting.topics import find_topic

Words = Callable[[str], list[Word]]

CASES = [
    ("The ferry company left.", "The ferry company"),
    ("In a statement, Ada Vint welcomed it.", "Ada Vint"),
    ("Hosting Orlo at home, Mrs. Vint smiled.", "Mrs. Vint"),
    ("Still, he left.", "he"),
    ("OSWIN — Ada Vint left.", "Ada Vint"),
    ("Oswin's harbour minister, Ada Vint, left.", "Ada Vint"),
    ("The lawsuit alleges the port was shut.", "The lawsuit"),
    ("There was rain.", None),
    ("Rain or shine", "Rain"),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_find(words_of: Words, body: str, expected: str | None) -> None:
    words = words_of(body)
    found = find_topic(words)
    assert (" ".join(word.text for word in words[slice(*found)]) if found else None) == expected
