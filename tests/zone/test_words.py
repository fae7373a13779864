"""Ends of lines, and their words alone."""

from __future__ import annotations

import pytest

from crossread.zone.words import TERMINAL, bare_words


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("The bridge is shut.", True),
        ("“The bridge is shut!”", True),
        ("(The bridge is shut.)", True),
        ("The bridge is shut", False),
        ("The bridge is shut:", False),
    ],
)
def test_sentences_end(line: str, *, ends: bool) -> None:
    assert bool(TERMINAL.search(line)) is ends


def test_bare_words() -> None:
    assert bare_words("Bridge  at Arvo: shut “for good” - 2031") == "bridge at arvo shut for good 2031"
