"""What one page alone reports and a reader would not want to miss."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.align.pairs import Pair
from crossread.align.sides import Ground, kind_of, make_fact, make_side, readability, tell
from crossread.align.statements import Statement
from crossread.model.story import Fact

AT_MOST = 15
"""Facts of single pages shown for a story: what a reader looks through at one sitting."""
ALIKE = 0.62
"""A statement that some other page comes this near to is not its page's alone."""
WORDS = (8, 45)
"""Terms of a statement worth showing: less says nothing, more is not one statement."""


def single_facts(ground: Ground, pairs: Sequence[Pair], facts: Sequence[Fact]) -> list[Fact]:
    """The most newsworthy statements that rest on one page alone, the best first."""
    told = {span for fact in facts for side in fact.sides for span in side.evidence}
    near = {number for pair in pairs if pair.score >= ALIKE for number in (pair.left, pair.right)}
    alone = [
        item
        for number, item in enumerate(ground.statements.items)
        if number not in near and item.span not in told and item.role != "title" and _fit(item)
    ]
    alone.sort(key=lambda item: (-newsworth(ground, item), item.page, item.span.start))
    chosen: list[Statement] = []
    rows: set[int] = set()
    for item in alone:
        if len(chosen) < AT_MOST and item.row not in rows:
            rows.add(item.row)
            chosen.append(item)
    return [_single(ground, item) for item in chosen]


def _fit(item: Statement) -> bool:
    """Whether a statement is told by whole words of some length, and of somebody."""
    words = len(item.span.text.split())
    whole = tell(item).rstrip("\"”’' )").endswith((".", "!", "?"))
    return WORDS[0] <= words <= WORDS[1] and item.claim.subject is not None and whole


def newsworth(ground: Ground, item: Statement) -> float:
    """How much a statement tells: numbers, quoted words, days, names, rare terms and a readable form."""
    claim = item.claim
    return (
        1.5 * bool(claim.quantities)
        + 1.0 * (claim.said_by is not None)
        + 0.5 * bool(claim.times)
        + 0.3 * min(3, len(claim.names))
        + 0.02 * ground.statements.weigh(item.terms)
        + 0.5 * readability(item)
    )


def _single(ground: Ground, item: Statement) -> Fact:
    side = make_side(ground, [item], tell(item))
    return make_fact(tell(item), "single", kind_of([item]), (side,), ())
