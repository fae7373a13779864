"""Other statements that give the value of a side, though no pair of theirs showed the difference."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crossread.align.pairs import Pair
from crossread.align.statements import Statements
from crossread.match.terms import content_words

NEAR = 0.66
"""A statement supports a side if it comes so near to one of its statements and has its value's words."""


Neighbours = Mapping[int, Sequence[int]]
"""The statements that are near to each statement."""


def near_statements(pairs: Sequence[Pair]) -> Neighbours:
    """The statements that score `NEAR` or more with each; `pairs` are the best first."""
    near: dict[int, list[int]] = {}
    for pair in pairs:
        if pair.score < NEAR:
            break
        near.setdefault(pair.left, []).append(pair.right)
        near.setdefault(pair.right, []).append(pair.left)
    return near


def find_supporters(
    statements: Statements, near: Neighbours, sides: Mapping[str, Mapping[int, str]]
) -> dict[str, set[int]]:
    """The statements that stand with each side (its key), beside those it was found by.

    `sides` gives for each key the statements that were found and the words of their value. One that
    supports two sides supports none.
    """
    found: dict[str, set[int]] = {key: set() for key in sides}
    owners = {number: key for key, held in sides.items() for number in held}
    for mine, key in owners.items():
        value = frozenset(content_words(sides[key][mine]))
        for other in near.get(mine, ()) if value else ():
            if other not in owners and value <= statements.items[other].terms:
                found[key].add(other)
    torn = {number for key in found for number in found[key] if _sides_of(found, number) > 1}
    return {key: numbers - torn for key, numbers in found.items()}


def _sides_of(found: Mapping[str, set[int]], number: int) -> int:
    return sum(number in numbers for numbers in found.values())
