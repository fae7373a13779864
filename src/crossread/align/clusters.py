"""Statements of several pages that say the same, brought together in small, tight groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from crossread.align.measures.dates import period_of, share_a_day
from crossread.align.pairs import Pair
from crossread.align.statements import Statements
from crossread.model.page import Role

SAME = 0.78
"""A pair that scores so much says the same. Over five development stories .70 to .82 differ by .01 of F1."""
ONE_TIME, OTHER_TIME, OTHER_NUMBER = 0.05, -0.1, -0.1
"""What it adds to a pair's score that its clauses tell times that may be one, or only times or numbers that
are not. Together .02 of F1 over five development stories; twice or half as much is no worse by .01."""
SLACK = 0.1
"""How far the mean over all pairs of two groups may lie below `SAME` for them to be joined: no chains."""
ALSO = 0.9
"""A statement this near to a group, in the mean over its other pages, joins it too, though it stands in
another group or its page has a word in this one: an article often tells a main point more than once."""
TOLD_ALREADY = 0.6
"""A group that shares so much of its statements with a larger one is no fact of its own."""
AGAIN: frozenset[Role] = frozenset({"title", "standfirst", "subheading"})
"""Zones that say again in short what the body says; they join no group."""

Group = tuple[int, ...]
"""Numbers of statements, in order."""


def group_statements(statements: Statements, pairs: Sequence[Pair]) -> list[Group]:
    """Groups of two statements or more that say the same: the surest pairs join first, one of a page."""
    body = [_weighed(statements, pair) for pair in pairs if not _again(statements, pair)]
    body.sort(key=lambda pair: (-pair.score, pair.left, pair.right))
    scores = _Scores(statements, body)
    cores = _join_cores(statements, body, scores)
    widened = sorted({_widen(core, scores) for core in cores}, key=lambda group: (-len(group), group))
    kept: list[Group] = []
    holding: dict[int, list[int]] = {}
    for group in widened:
        shared = Counter(other for number in group for other in holding.get(number, ()))
        if all(count < TOLD_ALREADY * len(group) for count in shared.values()):
            for number in group:
                holding.setdefault(number, []).append(len(kept))
            kept.append(group)
    return sorted(kept)


class _Scores:
    """The score of any two statements, and the neighbours of each; a pair not kept scores nothing."""

    def __init__(self, statements: Statements, pairs: Sequence[Pair]) -> None:
        self.pages = [item.page for item in statements.items]
        self._scores: dict[tuple[int, int], float] = {}
        self.near: dict[int, set[int]] = {}
        for pair in pairs:
            self._scores[pair.left, pair.right] = pair.score
            if pair.score >= SAME:
                self.near.setdefault(pair.left, set()).add(pair.right)
                self.near.setdefault(pair.right, set()).add(pair.left)

    def apart(self, left: Sequence[int], right: Sequence[int]) -> bool:
        """Whether two groups have no page in common."""
        return not {self.pages[number] for number in left} & {self.pages[number] for number in right}

    def mean(self, left: Sequence[int], right: Sequence[int]) -> float:
        """The mean score over all pairs of different pages of two groups, 0 if there is none."""
        found = [
            self._scores.get((min(one, two), max(one, two)), 0.0)
            for one in left
            for two in right
            if self.pages[one] != self.pages[two]
        ]
        return sum(found) / len(found) if found else 0.0


def _again(statements: Statements, pair: Pair) -> bool:
    return bool(AGAIN & {statements.items[pair.left].role, statements.items[pair.right].role})


def _weighed(statements: Statements, pair: Pair) -> Pair:
    """The pair with what its times and numbers say for and against it."""
    left, right = statements.items[pair.left].claim, statements.items[pair.right].claim
    score = pair.score
    if left.times and right.times:
        told = (any(period_of(time.value) for time in claim.times) for claim in (left, right))
        if all(told):
            score += ONE_TIME if share_a_day(left.times, right.times) else OTHER_TIME
    if left.quantities and right.quantities:
        numbers = {(number.low, number.high) for number in left.quantities}
        if numbers.isdisjoint((number.low, number.high) for number in right.quantities):
            score += OTHER_NUMBER
    return pair._replace(score=score)


def _join_cores(statements: Statements, pairs: Sequence[Pair], scores: _Scores) -> list[Group]:
    """Groups with one statement a page, each statement in one group."""
    groups = {number: [number] for number in range(len(statements.items))}
    owner = list(range(len(statements.items)))
    for pair in pairs:
        if pair.score < SAME:
            break
        left, right = owner[pair.left], owner[pair.right]
        if left == right or not scores.apart(groups[left], groups[right]):
            continue
        if scores.mean(groups[left], groups[right]) >= SAME - SLACK:
            for number in groups[right]:
                owner[number] = left
            groups[left] += groups.pop(right)
    return [tuple(sorted(group)) for group in groups.values() if len(group) > 1]


def _widen(core: Group, scores: _Scores) -> Group:
    """The group with every other statement that is near enough to it."""
    around = {other for number in core for other in scores.near.get(number, ())} - set(core)
    return tuple(sorted([*core, *(number for number in around if scores.mean([number], core) >= ALSO)]))
