"""The days that an article's own words point to without a year: its dateline, weekdays told in the past."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from crossread.grammar.time_words import MONTHS
from crossread.model.page import Page
from crossread.model.text import Span


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """A weekday (0 is Monday) in a clause that tells of the past."""

    span: Span
    weekday: int


_DAYS = ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")
_WEEKDAY = re.compile(r"\b(" + "|".join(_DAYS) + r")day\b(?!['’]?s? (?:edition|newspaper|paper|issue)\b)")

_DATE = r"(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.? (?P<day>\d{1,2})\b"
_DATELINE = re.compile(
    rf"\s*[A-Z][^\n.:;!?]{{1,50}}?,\s*{_DATE}(?:, \d{{4}})?,? *(?:\([^()\n]{{2,40}}\) *)?[-–—]"
)
"""A place, a day, an agency perhaps, and a dash: "HALLIN, April 30 (Northern Wire) - "."""

_BEFORE, _AFTER = 90, 60
"""Characters of the clause read on either side of a weekday."""

_CLAUSE_END = re.compile(r"(?<![ap]\.m)[.!?;\n](?:\s|$)|[\"“”]")

_AHEAD = re.compile(
    r"\b(?:next|coming|by|until|till|before|from|later|due|will|would|shall|can|could|may|might|must"
    r"|should|is|are|am|plans?|planned|scheduled|expected|expects?|hopes?|hoped|set|slated|about to|going)\b"
    r"[^.!?;]*$"
    r"|\bto (?:\w+ ){1,8}(?:on |at |for )?(?:[\d:.]+ ?[ap]\.m\. )?(?:on )?$"
)
"""What stands before a weekday that lies ahead, or may."""

_FAR = re.compile(r"\b(?:last|previous|every|each|on [A-Z]\w+s|since|a week (?:ago|from)|past)\s+(?:\w+ )?$")
"""What makes a weekday that of another week, or of all weeks."""

_ELSEWHERE = re.compile(
    r"^\W{0,3}(?:\w+ ){0,2}\(?local time\b|^ (?:after )?next\b|^ (?:the week )?(?:ahead|week)\b"
)
"""A weekday by the clock of another place, or of a week to come."""

_PAST = re.compile(
    r"\b(?:was|were|had|did|said|told|came|went|met|made|took|wrote|gave|held|put|began|won|lost|got"
    r"|saw|fell|rose|led|left|spoke|called|[a-z]{3,}ed)\b"
)
"""Verbs that tell of the past."""


def find_weekdays(page: Page) -> Iterator[Mention]:
    """The weekdays that the article tells of in the past, in order of place."""
    for zone in page.zones:
        if zone.role not in ("standfirst", "body"):
            continue
        for match in _WEEKDAY.finditer(page.text, zone.start, zone.end):
            if _is_told(page.text, match.start(), match.end(), zone.start, zone.end):
                yield Mention(span=page.span(match.start(), match.end()), weekday=_DAYS.index(match.group(1)))


def _is_told(body: str, start: int, end: int, low: int, high: int) -> bool:
    before = _CLAUSE_END.split(body[max(low, start - _BEFORE) : start])[-1]
    after = _CLAUSE_END.split(body[end : min(high, end + _AFTER)])[0]
    if _FAR.search(before) or _ELSEWHERE.search(after):
        return False
    past = [match.end() for match in _PAST.finditer(before)]
    if _AHEAD.search(before, past[-1] if past else 0):
        return False
    return bool(past) or _PAST.search(after) is not None


def find_dateline(page: Page) -> tuple[Span, int, int] | None:
    """The day in the dateline that opens the article, as its span, the month and the day of the month."""
    for zone in page.zones:
        if zone.role != "body":
            continue
        match = _DATELINE.match(page.text, zone.start, min(zone.end, zone.start + 160))
        if match:
            return (
                page.span(match.start("month"), match.end("day")),
                MONTHS[match["month"]],
                int(match["day"]),
            )
    return None
