"""Statements of several pages that say the same, brought together in small, tight groups."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.align.pairs import Pair
from crossread.align.statements import Statements

SAME = 0.74
"""A pair that scores so much says the same. On the two development stories .70 to .78 differ by .01 of F1."""
SLACK = 0.15
"""How far the mean over all pairs of two groups may lie below `SAME` for them to be joined: no chains."""

Group = tuple[int, ...]
"""Numbers of statements, in order."""


def group_statements(statements: Statements, pairs: Sequence[Pair]) -> list[Group]:
    """Groups of two statements or more, one a page, that say the same; the surest pairs join first.

    A title joins no group: the article says it again with its words.
    """
    items = statements.items
    scores = {(pair.left, pair.right): pair.score for pair in pairs}
    groups = {number: [number] for number in range(len(items))}
    owner = list(range(len(items)))
    for pair in pairs:
        if pair.score < SAME:
            break
        left, right = owner[pair.left], owner[pair.right]
        if left == right or "title" in (items[pair.left].role, items[pair.right].role):
            continue
        if {items[n].page for n in groups[left]} & {items[n].page for n in groups[right]}:
            continue
        if _mean(scores, groups[left], groups[right]) >= SAME - SLACK:
            for number in groups[right]:
                owner[number] = left
            groups[left] += groups.pop(right)
    return sorted(tuple(sorted(group)) for group in groups.values() if len(group) > 1)


def _mean(scores: dict[tuple[int, int], float], left: Sequence[int], right: Sequence[int]) -> float:
    """The mean score over all pairs of two groups; a pair that was not kept counts as nothing."""
    total = sum(scores.get((min(one, two), max(one, two)), 0.0) for one in left for two in right)
    return total / (len(left) * len(right))
