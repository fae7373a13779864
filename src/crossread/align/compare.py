"""Pairs of statements held against one another by every comparer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from crossread.align.dates import compare_dates
from crossread.align.differences import Couple, Difference
from crossread.align.negations import compare_negations
from crossread.align.numbers import compare_numbers
from crossread.align.occasions import compare_occasions
from crossread.align.offices import compare_offices
from crossread.align.opposites import compare_opposites
from crossread.align.pairs import Pair
from crossread.align.progress import compare_progress
from crossread.align.statements import Statements
from crossread.align.superlatives import compare_superlatives
from crossread.align.wordings import compare_wordings

Comparer = Callable[[Couple], Difference | None]


class Rule(NamedTuple):
    """A comparer and the score that a pair needs for it: the more the comparer itself asks, the less."""

    compare: Comparer
    least: float


RULES: tuple[Rule, ...] = (
    Rule(compare_numbers, 0.45),
    Rule(compare_dates, 0.55),
    Rule(compare_progress, 0.6),
    Rule(compare_superlatives, 0.45),
    Rule(compare_opposites, 0.5),
    Rule(compare_occasions, 0.5),
    Rule(compare_negations, 0.55),
    Rule(compare_offices, 0.45),
    Rule(compare_wordings, 1.1),
)
"""All comparers. The scores are set on the development stories by reading what each one finds."""


class Found(NamedTuple):
    """A difference with the pair of statements it was found in."""

    pair: Pair
    difference: Difference


def find_differences(statements: Statements, pairs: Sequence[Pair]) -> list[Found]:
    """What the pairs say that cannot both be right, the best pairs first."""
    found = []
    for pair in pairs:
        if "title" in (statements.items[pair.left].role, statements.items[pair.right].role):
            continue
        couple = Couple(statements.items[pair.left], statements.items[pair.right], pair.score)
        for rule in RULES:
            if pair.score >= rule.least and (difference := rule.compare(couple)):
                found.append(Found(pair, difference))
    return found
