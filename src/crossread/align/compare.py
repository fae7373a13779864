"""Pairs of statements held against one another by every comparer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from crossread.align.comparers.agents import compare_agents
from crossread.align.comparers.audiences import compare_audiences
from crossread.align.comparers.choices import compare_choices
from crossread.align.comparers.dates import compare_dates
from crossread.align.comparers.differences import Couple, Difference
from crossread.align.comparers.negations import compare_negations
from crossread.align.comparers.numbers import compare_numbers, told_on_both
from crossread.align.comparers.occasions import compare_occasions
from crossread.align.comparers.offices import compare_offices, share_holder
from crossread.align.comparers.opposites import compare_opposites
from crossread.align.comparers.ordinals import compare_ordinals
from crossread.align.comparers.progress import compare_progress
from crossread.align.comparers.quotations import compare_quotations
from crossread.align.comparers.superlatives import compare_superlatives
from crossread.align.comparers.wordings import compare_wordings
from crossread.align.pairs import LOOSE, Pair
from crossread.align.statements import Statements
from crossread.model.facts import Quantity

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
    Rule(compare_opposites, 0.45),
    Rule(compare_occasions, 0.5),
    Rule(compare_negations, 0.55),
    Rule(compare_ordinals, 0.62),
    Rule(compare_offices, 0.45),
    Rule(compare_wordings, 1.1),
    Rule(compare_quotations, 1.1),
    Rule(compare_agents, 0.7),
    Rule(compare_choices, 0.7),
    Rule(compare_audiences, 1.0),
)
"""All comparers. The scores are set on the development stories by reading what each one finds."""


class Found(NamedTuple):
    """A difference with the pair of statements it was found in."""

    pair: Pair
    difference: Difference


def find_differences(statements: Statements, pairs: Sequence[Pair]) -> list[Found]:
    """What the pairs say that cannot both be right, the best pairs first."""
    held = _numbers(statements)
    found = []
    for pair in (*pairs, *_other_pairs(statements, pairs)):
        left, right = statements.items[pair.left], statements.items[pair.right]
        if "title" in (left.role, right.role) or left.span.text == right.span.text:
            continue
        couple = Couple(left, right, pair.score)
        for rule in RULES:
            difference = rule.compare(couple) if pair.score >= rule.least else None
            if difference and not (rule.compare is compare_numbers and told_on_both(difference, held)):
                found.append(Found(pair, difference))
    return found


def _other_pairs(statements: Statements, pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Pairs that are too unlike to be among `pairs`, and yet tell of one thing: somebody's office."""
    known = {(pair.left, pair.right) for pair in pairs}
    for left, right in share_holder(statements.items):
        if (left, right) not in known:
            yield Pair(LOOSE, left, right)


def _numbers(statements: Statements) -> dict[str, list[Quantity]]:
    """All numbers of each page."""
    held: dict[str, list[Quantity]] = {}
    for item in statements.items:
        held.setdefault(item.page, []).extend(item.claim.quantities)
    return held
