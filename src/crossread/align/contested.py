"""Facts of several sides that cannot all be right as written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from crossread.align.clusters import Group
from crossread.align.compare import Found
from crossread.align.pairs import Pair
from crossread.align.sides import SURE, Ground, best_statement, make_fact, make_side, tell
from crossread.align.statements import Statements
from crossread.align.supporters import Neighbours, find_supporters, near_statements
from crossread.model.story import Fact, FactKind, FactStatus, Reason, Side
from crossread.model.text import Span

MEASURED: frozenset[FactKind] = frozenset({"number", "date"})
"""Kinds whose values are words that another statement can have too: a day, an amount."""


EXCLUSIVE: frozenset[FactKind] = frozenset({"number", "date", "role", "attribution"})
"""Kinds whose sides agree in nothing that matters."""


def contested_facts(ground: Ground, found: Sequence[Found], pairs: Sequence[Pair]) -> list[Fact]:
    """A fact for each set of differences of one topic that hang together by the sentences they rest on."""
    near = near_statements(pairs)
    return [_contested(ground, together, near) for together in _together(ground.statements, found)]


def _together(statements: Statements, found: Sequence[Found]) -> list[list[Found]]:
    """The differences, those of one topic that share a sentence brought together."""
    bundles: list[tuple[tuple[str, str], set[int], list[Found]]] = []
    for item in found:
        topic = (item.difference.feature, item.difference.topic)
        rows = {statements.items[number].row for number in (item.pair.left, item.pair.right)}
        held = [item]
        kept = []
        for bundle in bundles:
            if bundle[0] == topic and bundle[1] & rows:
                rows |= bundle[1]
                held = bundle[2] + held
            else:
                kept.append(bundle)
        bundles = [*kept, (topic, rows, held)]
    return [bundle[2] for bundle in bundles]


def _contested(ground: Ground, found: Sequence[Found], near: Neighbours) -> Fact:
    by_key = _by_side(found)
    measured = found[0].difference.kind in MEASURED
    more = find_supporters(ground.statements, near, by_key) if measured else {}
    sides = []
    for key in sorted(by_key):
        held = [ground.statements.items[number] for number in sorted({*by_key[key], *more.get(key, ())})]
        sides.append(make_side(ground, held, _value_of(found, key)))
    sides.sort(key=lambda side: (-side.independent_sources, side.value))
    numbers = sorted({number for held in (*by_key.values(), *more.values()) for number in held})
    items = [ground.statements.items[number] for number in numbers]
    first = [item for item in items if item.span in sides[0].evidence]
    reasons = tuple(_reason(item) for item in {item.difference.note: item for item in found}.values())
    parties = _two_parties(sides) and (measured or _one_page_tells_both(sides))
    status: FactStatus = "disputed" if parties else "contested"
    return make_fact(tell(best_statement(first)), status, found[0].difference.kind, tuple(sides), reasons)


def _reason(item: Found) -> Reason:
    return Reason(
        feature=item.difference.feature,
        score=min(1.0, round(item.pair.score / SURE, 3)),
        left=item.difference.left,
        right=item.difference.right,
        note=item.difference.note,
    )


def _by_side(found: Sequence[Found]) -> dict[str, dict[int, str]]:
    """For each side's key its statements, and the words in which each gives the value."""
    by_key: dict[str, dict[int, str]] = {}
    for pair, difference in found:
        by_key.setdefault(difference.left_key, {}).setdefault(pair.left, difference.left.text)
        by_key.setdefault(difference.right_key, {}).setdefault(pair.right, difference.right.text)
    return by_key


def _value_of(found: Sequence[Found], key: str) -> str:
    """The value of a side as most of its statements give it."""
    given = [one.left_value for _, one in found if one.left_key == key]
    given += [one.right_value for _, one in found if one.right_key == key]
    return min(given, key=lambda value: (-given.count(value), value))


def _two_parties(sides: Sequence[Side]) -> bool:
    """Whether each side is somebody's, and not the same one's: then the accounts do not disagree."""
    speakers = {side.said_by for side in sides}
    return None not in speakers and len(speakers) == len(sides)


def _one_page_tells_both(sides: Sequence[Side]) -> bool:
    """Whether some page has two sides, and so tells that parties differ.

    A number is its speaker's, whoever else is heard; how things stand is told by whom a page happened to ask.
    """
    pages = Counter(page for side in sides for page in {span.page for span in side.evidence})
    return any(count > 1 for count in pages.values())


def without_conflicts(statements: Statements, groups: Sequence[Group], facts: Sequence[Fact]) -> list[Group]:
    """The groups without statements that a contested fact has on another side than most of the group.

    What cannot both be right is no agreement, however alike it is told. Only for values that exclude each
    other: accounts may agree on a number and differ in how far it has got.
    """
    sides = [_sides_of(fact) for fact in facts if fact.kind in EXCLUSIVE]
    kept = []
    for group in groups:
        left = list(group)
        for side_of in sides:
            spans = [statements.items[number].span for number in left]
            held = Counter(side_of[span] for span in spans if span in side_of)
            if len(held) > 1:
                most = min(held, key=lambda side: (-held[side], side))
                left = [n for n in left if side_of.get(statements.items[n].span, most) == most]
        if len({statements.items[n].page for n in left}) > 1:
            kept.append(tuple(left))
    return kept


def _sides_of(fact: Fact) -> dict[Span, int]:
    """On which side of a fact each span of its evidence stands."""
    return {span: number for number, side in enumerate(fact.sides) for span in side.evidence}
