"""Opposed words said of one thing: permanent in one account, temporary in another."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from crossread.align.differences import Couple, Difference, is_unsure, near_terms
from crossread.align.statements import Statement
from crossread.model.text import Span

NEAR = 5
"""What an opposed word is said of stands among so many words to either side."""
LEAST_SHARED = 2
"""Terms that the words around both must share: what it is said of, and of whom."""


class Opposition(NamedTuple):
    """Two patterns whose matches cannot both hold of one thing."""

    left: re.Pattern[str]
    right: re.Pattern[str]


@cache
def oppositions() -> tuple[Opposition, ...]:
    """The opposed words of `opposites.tsv`."""
    listing = (Path(__file__).parent / "opposites.tsv").read_text(encoding="utf-8")
    lines = (line.split("\t") for line in listing.splitlines() if line and not line.startswith("#"))
    return tuple(Opposition(_pattern(left), _pattern(right)) for left, right in lines)


def _pattern(phrases: str) -> re.Pattern[str]:
    # The longest first, so that "only known" is not read as "only".
    ordered = sorted(phrases.split("|"), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(re.escape(phrase) for phrase in ordered)})\b", re.IGNORECASE)


def compare_opposites(couple: Couple) -> Difference | None:
    """The first opposed words that the two statements say of one thing."""
    left, right = couple.left, couple.right
    if is_unsure(left) or is_unsure(right):
        return None
    for number, (one, two) in enumerate(oppositions()):
        if _only(one, two, left) and _only(two, one, right):
            found = _opposed(left, right, one, two)
            keys = ("0", "1")
        elif _only(two, one, left) and _only(one, two, right):
            found = _opposed(left, right, two, one)
            keys = ("1", "0")
        else:
            continue
        if found:
            return found._replace(topic=f"opposition {number}", left_key=keys[0], right_key=keys[1])
    return None


def _only(wanted: re.Pattern[str], opposed: re.Pattern[str], statement: Statement) -> bool:
    body = statement.span.text
    return wanted.search(body) is not None and opposed.search(body) is None


def _opposed(
    left: Statement, right: Statement, one: re.Pattern[str], two: re.Pattern[str]
) -> Difference | None:
    if left.claim.polarity != right.claim.polarity:
        return None
    first, second = _span_of(one, left.span), _span_of(two, right.span)
    shared = near_terms(left, first, NEAR) & near_terms(right, second, NEAR)
    if len(shared) < LEAST_SHARED:
        return None
    return Difference(
        kind="status",
        feature="opposed words",
        topic="",
        left_key="",
        right_key="",
        left_value=first.text,
        right_value=second.text,
        left=first,
        right=second,
        note=f"of {', '.join(sorted(shared))}: “{first.text}” against “{second.text}”",
    )


def _span_of(pattern: re.Pattern[str], clause: Span) -> Span:
    match = pattern.search(clause.text)
    start, end = match.span() if match else (0, 0)
    at = clause.start
    return Span(page=clause.page, start=at + start, end=at + end, text=clause.text[start:end])
