"""Other statements that give the value of a side, though no pair of theirs showed the difference."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crossread.align.pairs import Pair
from crossread.align.statements import Statements
from crossread.match.terms import content_words

NEAR = 0.66
"""A statement supports a side if it comes so near to one of its statements and has its value's words."""


def find_supporters(
    statements: Statements, pairs: Sequence[Pair], sides: Mapping[str, Mapping[int, str]]
) -> dict[str, set[int]]:
    """The statements that stand with each side (its key), beside those it was found by.

    `sides` gives for each key the statements that were found and the words of their value. One that
    supports two sides supports none.
    """
    found: dict[str, set[int]] = {key: set() for key in sides}
    owners = {number: key for key, held in sides.items() for number in held}
    for pair in pairs:
        if pair.score < NEAR:
            break
        for mine, other in ((pair.left, pair.right), (pair.right, pair.left)):
            key = owners.get(mine)
            if key is not None and other not in owners:
                value = frozenset(content_words(sides[key][mine]))
                if value and value <= statements.items[other].terms:
                    found[key].add(other)
    torn = {number for key in found for number in found[key] if _sides_of(found, number) > 1}
    return {key: numbers - torn for key, numbers in found.items()}


def _sides_of(found: Mapping[str, set[int]], number: int) -> int:
    return sum(number in numbers for numbers in found.values())
