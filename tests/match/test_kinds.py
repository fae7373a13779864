"""Kinds that a name's own words tell."""

from __future__ import annotations

import pytest

from crossread.match.kinds import kind_by_words, known_kind, longest_known
from crossread.model.facts import NameKind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Portugal", "GPE"),
        ("LISBON", "GPE"),
        ("Middle East", "LOC"),
        ("White House", "ORG"),
        ("Ministry of Tides", "ORG"),
        ("Harbour Workers Union", "ORG"),
        ("Gulf of Elsewhere", "LOC"),
        ("Brenna Strait", "LOC"),
        ("Treaty of Elsewhere", "MISC"),
        ("Maria Lindqvist", "PER"),
        ("NKVZ", "ORG"),
        ("Xyzzy", None),
    ],
)
def test_kind(name: str, kind: NameKind | None) -> None:
    assert kind_by_words(name) == kind


def test_known_names_are_found_by_their_first_word() -> None:
    assert known_kind("European Union") == "ORG"
    assert longest_known("european") >= 2
    assert longest_known("xyzzy") == 0
