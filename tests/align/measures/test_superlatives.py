"""A place that only one can hold."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crossread.align.measures.superlatives import compare_superlatives

Differ = Callable[..., tuple[str, str] | None]

TOLD_APART = [
    (
        "Norvik is the largest buyer of amber from the north coast.",
        "Estmark is the biggest buyer of amber from the north coast.",
        "Norvik",
        "Estmark",
    ),
    (
        "Mira Holt was the youngest pilot of the coast guard.",
        "Rasmus Keel was the youngest pilot of the coast guard.",
        "Mira Holt",
        "Rasmus Keel",
    ),
    (
        "Arvik remains the only walled harbour of the coast.",
        "Sudrey remains the sole walled harbour of the coast.",
        "Arvik",
        "Sudrey",
    ),
]

NOT_TOLD_APART = [
    # one holder
    (
        "Norvik is the largest buyer of amber from the north coast.",
        "Norvik remains the biggest buyer of amber from the north coast.",
    ),
    # two places
    (
        "Norvik is the largest buyer of amber from the north coast.",
        "Estmark is the oldest buyer of amber from the north coast.",
    ),
    # a part of the whole
    (
        "Norvik is the league's largest buyer of amber from the north coast.",
        "Estmark is the largest buyer of amber from the north coast.",
    ),
    # too little in common
    ("Norvik is the largest buyer of amber.", "Estmark is the largest island of the gulf."),
    # the name is not the holder
    (
        "The amber fair of Norvik each autumn is the largest of the north coast.",
        "The amber fair of Estmark each autumn is the largest of the north coast.",
    ),
    # no place is held
    (
        "Norvik saw the largest buyer of amber from the north coast.",
        "Estmark saw the largest buyer of amber from the north coast.",
    ),
    # the place is not told of the name
    (
        "Norvik was in a long quarrel with the largest buyer of amber from the north coast.",
        "Estmark was the largest buyer of amber from the north coast.",
    ),
]


@pytest.mark.parametrize(("left", "right", "one", "two"), TOLD_APART)
def test_two_holders_of_one_place_are_told_apart(
    differ: Differ, left: str, right: str, one: str, two: str
) -> None:
    assert differ(compare_superlatives, left, right) == (one, two)


@pytest.mark.parametrize(("left", "right"), NOT_TOLD_APART)
def test_two_places_or_one_holder_are_not_told_apart(differ: Differ, left: str, right: str) -> None:
    assert differ(compare_superlatives, left, right) is None
