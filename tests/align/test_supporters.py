"""Other statements that give the value of a side."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from crossread.align.pairs import Pair
from crossread.align.statements import Statements
from crossread.align.supporters import NEAR, find_supporters, near_statements

Gather = Callable[[Mapping[str, str]], Statements]

BODIES = {
    "a": "The fire ruined 70 barns.",
    "b": "The fire ruined 210 barns.",
    "c": "All 70 barns burned.",
    "d": "Many barns burned.",
    "e": "First 70 barns burned, then 210 barns.",
}
SIDES = {"70": {0: "70 barns"}, "210": {1: "210 barns"}}


def test_only_pairs_that_score_enough_are_near() -> None:
    pairs = [Pair(1.0, 0, 2), Pair(NEAR, 0, 3), Pair(NEAR - 0.01, 1, 3)]
    assert near_statements(pairs) == {0: [2, 3], 2: [0], 3: [0]}


def test_who_is_near_and_has_the_value_supports_a_side(gather: Gather) -> None:
    statements = gather(BODIES)
    assert find_supporters(statements, {0: [2, 3]}, SIDES) == {"70": {2}, "210": set()}
    assert find_supporters(statements, {}, SIDES) == {"70": set(), "210": set()}


def test_a_side_does_not_support_the_other(gather: Gather) -> None:
    sides = {"70": {0: "barns"}, "210": {1: "barns"}}
    assert find_supporters(gather(BODIES), {0: [1], 1: [0]}, sides) == {"70": set(), "210": set()}


def test_who_has_both_values_supports_none(gather: Gather) -> None:
    statements = gather(BODIES)
    assert find_supporters(statements, {0: [4]}, SIDES) == {"70": {4}, "210": set()}
    assert find_supporters(statements, {0: [4], 1: [4]}, SIDES) == {"70": set(), "210": set()}


def test_a_value_of_no_content_is_supported_by_none(gather: Gather) -> None:
    assert find_supporters(gather(BODIES), {0: [2]}, {"70": {0: "the"}}) == {"70": set()}
