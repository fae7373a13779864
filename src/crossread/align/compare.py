"""Pairs of statements held against one another by every comparer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from crossread.align.comparers.agents import compare_agents, passives_in
from crossread.align.comparers.audiences import compare_audiences, hearers_in
from crossread.align.comparers.choices import choice_in, compare_choices
from crossread.align.comparers.differences import Couple, Difference
from crossread.align.comparers.negations import compare_negations, denied_in
from crossread.align.comparers.occasions import compare_occasions, occasion_in
from crossread.align.comparers.offices import compare_offices, names_office, share_holder
from crossread.align.comparers.opposites import compare_opposites, find_poles
from crossread.align.comparers.quotations import compare_quotations, quoted_in
from crossread.align.comparers.wordings import compare_wordings
from crossread.align.measures.dates import compare_dates
from crossread.align.measures.numbers import compare_numbers, told_on_both
from crossread.align.measures.ordinals import compare_ordinals, ordinal_in
from crossread.align.measures.progress import compare_progress
from crossread.align.measures.superlatives import compare_superlatives, place_in
from crossread.align.pairs import LOOSE, Pair
from crossread.align.statements import Statement, Statements
from crossread.model.facts import Quantity

Comparer = Callable[[Couple], Difference | None]


Concern = Callable[[Statement], object]
"""True of a statement that a comparer has something to say of."""


def _anything(item: Statement) -> bool:
    return True


class Rule(NamedTuple):
    """A comparer and the score that a pair needs for it: the more the comparer itself asks, the less.

    `both` is true of each statement of a pair that it may find something in, `either` of one of them: asked
    once a statement, so that few pairs come before it.
    """

    compare: Comparer
    least: float
    both: Concern = _anything
    either: Concern = _anything


RULES: tuple[Rule, ...] = (
    Rule(compare_numbers, 0.45, lambda item: item.claim.quantities),
    Rule(compare_dates, 0.55, lambda item: item.claim.times),
    Rule(compare_progress, 0.6, lambda item: item.claim.quantities),
    Rule(compare_superlatives, 0.45, lambda item: place_in(item.span.text)),
    Rule(compare_opposites, 0.45, lambda item: find_poles(item.span.text)),
    Rule(compare_occasions, 0.5, lambda item: occasion_in(item.span.text)),
    Rule(compare_negations, 0.55, either=lambda item: denied_in(item.span.text)),
    Rule(compare_ordinals, 0.62, lambda item: ordinal_in(item.span.text)),
    Rule(compare_offices, 0.45, lambda item: names_office(item.span.text)),
    Rule(compare_wordings, 1.1),
    Rule(compare_quotations, 1.1, lambda item: quoted_in(item.claim.sentence.text)),
    Rule(compare_agents, 0.7, either=lambda item: passives_in(item.span.text)),
    Rule(compare_choices, 0.7, lambda item: choice_in(item.span.text)),
    Rule(compare_audiences, 1.0, lambda item: hearers_in(item.span.text)),
)
"""All comparers. The scores are set on the development stories by reading what each one finds."""


class Found(NamedTuple):
    """A difference with the pair of statements it was found in."""

    pair: Pair
    difference: Difference


def find_differences(statements: Statements, pairs: Sequence[Pair]) -> list[Found]:
    """What the pairs say that cannot both be right, the best pairs first."""
    held = _numbers(statements)
    concerns = [_concerns(item) for item in statements.items]
    found = []
    for pair in (*pairs, *_other_pairs(statements, pairs)):
        left, right = statements.items[pair.left], statements.items[pair.right]
        if "title" in (left.role, right.role) or left.span.text == right.span.text:
            continue
        couple = Couple(left, right, pair.score)
        for rule in _rules_for(concerns[pair.left], concerns[pair.right]):
            difference = rule.compare(couple) if pair.score >= rule.least else None
            if difference and not (rule.compare is compare_numbers and told_on_both(difference, held)):
                found.append(Found(pair, difference))
    return found


def _concerns(item: Statement) -> tuple[int, int]:
    """The rules whose `both` and whose `either` is true of a statement, a bit each."""
    both = sum(1 << at for at, rule in enumerate(RULES) if rule.both(item))
    return both, sum(1 << at for at, rule in enumerate(RULES) if both >> at & 1 and rule.either(item))


def _rules_for(left: tuple[int, int], right: tuple[int, int]) -> tuple[Rule, ...]:
    return _rules_of(left[0] & right[0] & (left[1] | right[1]))


@lru_cache(maxsize=2**12)
def _rules_of(bits: int) -> tuple[Rule, ...]:
    return tuple(rule for at, rule in enumerate(RULES) if bits >> at & 1)


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
