"""Who is the largest, the first, the only: a place that only one can hold."""

from __future__ import annotations

import re
from functools import lru_cache

from crossread.align.comparers.differences import REMEMBERED, Couple, Difference
from crossread.align.statements import Statement
from crossread.match.terms import content_words
from crossread.model.facts import Name

SUPERLATIVE = re.compile(
    r"\b(?:(?P<large>largest|biggest|greatest|top|leading|main|chief)|(?P<small>smallest|least|lowest)|"
    r"(?P<high>highest|tallest)|(?P<old>oldest)|(?P<young>youngest)|(?P<rich>richest|wealthiest)|"
    r"(?P<poor>poorest)|(?P<bad>worst|deadliest|bloodiest)|(?P<long>longest)|(?P<only>sole|only))\b",
    re.IGNORECASE,
)
HOLDS = re.compile(
    r"\b(?:is|are|was|were|remains?|became|becomes|made up|makes up|accounts? for|accounted for|"
    r"has been|have been)\b",
    re.IGNORECASE,
)
POSSESSIVE = re.compile(r"['’]s?\s+(?:\w+\s+)?$")
LEAST_SHARED = 2
"""Terms that both sentences share beside the superlative: what is ranked, and where."""
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def compare_superlatives(couple: Couple) -> Difference | None:
    """Two different holders of one first place."""
    one, two = _holder(couple.left), _holder(couple.right)
    if not one or not two or one[1] != two[1] or _same_name(one[0], two[0]):
        return None
    # The holders themselves are not what is ranked.
    holders = content_words(f"{one[0].span.text} {two[0].span.text}")
    shared = (couple.left.around & couple.right.around) - set(holders)
    if len(shared) < LEAST_SHARED:
        return None
    first, second = one[0].span, two[0].span
    return Difference(
        kind="role",
        feature="one place, two holders",
        topic=one[1],
        left_key=one[0].entity or first.text.casefold(),
        right_key=two[0].entity or second.text.casefold(),
        left_value=first.text,
        right_value=second.text,
        left=first,
        right=second,
        note=f"both say who is the {one[2]}; {first.text} against {second.text}",
    )


def _holder(statement: Statement) -> tuple[Name, str, str] | None:
    """Who holds a first place by this statement, which sort of place, and the superlative's word.

    "X is the largest …", "X made up the largest …": the name before the verb. A possessive before the
    superlative ("the bloc's largest") narrows the place to a part, so it says nothing of the whole.
    """
    place = place_in(statement.span.text)
    if not place:
        return None
    verb = statement.span.start + place[0]
    before = [name for name in statement.claim.names if name.span.end <= verb]
    if not before or verb - before[-1].span.end > 2:
        return None
    return before[-1], place[1], place[2]


@lru_cache(maxsize=REMEMBERED)
def place_in(body: str) -> tuple[int, str, str] | None:
    """Where the verb of "is the largest" starts, which sort of place it tells of, and the superlative."""
    verb = HOLDS.search(body)
    found = SUPERLATIVE.search(body, verb.end()) if verb else None
    if not verb or not found or POSSESSIVE.search(body, 0, found.start()):
        return None
    if len(WORD.findall(body, verb.end(), found.start())) > 2:
        return None
    return verb.start(), found.lastgroup or "", found.group()


def _same_name(left: Name, right: Name) -> bool:
    if left.entity and right.entity:
        return left.entity == right.entity
    return left.span.text.casefold() == right.span.text.casefold()
