"""Whether something was said at an occasion, before it or after it."""

from __future__ import annotations

import re
from functools import lru_cache

from crossread.align.comparers.differences import REMEMBERED, Couple, Difference
from crossread.align.statements import Statement

OCCASION = re.compile(
    r"\b(?P<when>at|during|after|following|before|ahead of) (?:(?:a|an|the|his|her|their|its|their) )?"
    r"(?:[\w'’-]+ ){0,3}?(?P<what>meeting|summit|talks|conference|hearing|trial|rally|dinner|lunch|ceremony|"
    r"debate|vote|speech|session|funeral|visit|match|game)\b",
    re.IGNORECASE,
)
TOLD = re.compile(
    r"\b(?:said|says|told|tells|announced|declared|stated|added|promised|warned|wrote|claimed|confirmed)\b",
    re.I,
)
PLACES = {
    "at": "at",
    "during": "at",
    "after": "after",
    "following": "after",
    "before": "before",
    "ahead of": "before",
}


def compare_occasions(couple: Couple) -> Difference | None:
    """One statement of one speaker that is placed at an occasion here and before or after it there."""
    left, right = couple.left, couple.right
    one, two = occasion_in(left.span.text), occasion_in(right.span.text)
    if not one or not two or not _one_speaker(left, right) or one["what"].lower() != two["what"].lower():
        return None
    first, second = PLACES[one["when"].lower()], PLACES[two["when"].lower()]
    if first == second:
        return None
    return Difference(
        kind="other",
        feature="at, before or after",
        topic=one["what"].lower(),
        left_key=first,
        right_key=second,
        left_value=one.group(),
        right_value=two.group(),
        left=left.span.part(*one.span()),
        right=right.span.part(*two.span()),
        note=f"one utterance, “{one.group()}” against “{two.group()}”",
    )


@lru_cache(maxsize=REMEMBERED)
def occasion_in(body: str) -> re.Match[str] | None:
    """The first occasion that a clause places something at, before or after."""
    return OCCASION.search(body)


def _one_speaker(left: Statement, right: Statement) -> bool:
    """Whether both clauses report speech of somebody whom both sentences name."""
    if not TOLD.search(left.span.text) or not TOLD.search(right.span.text):
        return False
    return bool(left.names & right.names)
