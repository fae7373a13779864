"""Time expressions of news English and their values, counted from the day of writing."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from typing import NamedTuple

from crossread.grammar import periods
from crossread.grammar.spaces import plain_spaces
from crossread.grammar.time_words import MONTHS
from crossread.grammar.times.days import DAY_READERS
from crossread.grammar.times.forms import ANY_FORM, PATTERNS, may_hold_time
from crossread.grammar.times.frame import Basis, Frame
from crossread.grammar.times.relative import RELATIVE_READERS
from crossread.grammar.times.units import UNIT_READERS

_READERS = DAY_READERS | UNIT_READERS | RELATIVE_READERS

_CONTEXT = 12
"""Times before that are kept to refer back to: about a page of news."""


class TimeMatch(NamedTuple):
    """A time expression: offsets into the body, the TIMEX3 value (None if unknown) and what it rests on."""

    start: int
    end: int
    value: str | None
    basis: Basis


class _Found(NamedTuple):
    kind: str
    start: int
    end: int
    value: str | None
    basis: Basis


def find_times(body: str, anchor: datetime.date | None, before: Sequence[str] = ()) -> list[TimeMatch]:
    """The time expressions of one sentence, in order and disjoint.

    `anchor` is the day of writing: a weekday of an undated text has the value None. `before` are the values
    of the times mentioned before, latest last: "that day" and "a year later" go back to them.
    """
    if not may_hold_time(body):
        return []
    body = plain_spaces(body)
    frame = Frame(body, anchor, list(before)[-_CONTEXT:])
    found: list[_Found] = []
    for match in ANY_FORM.finditer(body):
        kind = str(match.lastgroup)
        inner = PATTERNS[kind].match(body, match.start())
        read = _READERS[kind](frame, inner) if inner else None
        if inner is None or read is None:
            continue
        value, basis = read
        found.append(_Found(kind, inner.start(), inner.end(), value, basis))
        if value:
            frame.before.append(value)
    return [TimeMatch(*joined[1:]) for joined in _join(frame, found)]


_DAYS = frozenset({"iso", "numeric", "backwards", "month_day", "day_month"})
_MONTHS = frozenset({"month", "month_year"})
_DATE_AFTER_WEEKDAY = re.compile(r",? (?:the )?\(?$|, on $")
_DAY_AFTER_CLOCK = re.compile(r",? (?:on |of )?\(?$")
_CLOCK_AFTER_DAY = re.compile(r",? (?:at |around |about |by |from )?(?:about |around )?\(?$")
_APPOSED = re.compile(r", (?:on|in) ")
_FROM = re.compile(r"(?:from|[Ff]rom) $")
_BETWEEN = re.compile(r"(?:between|[Bb]etween) (?:the )?$")
_THROUGH = re.compile(r" ?(?:to|through|until|till|and|[-–—]) ?(?:the )?")


def _join(frame: Frame, found: list[_Found]) -> list[_Found]:
    """Neighbours that are one expression made one: "7 p.m. on Friday", "May or early June"."""
    joined: list[_Found] = []
    for right in found:
        both = _joined(frame, joined[-1], right) if joined else None
        if (
            joined
            and joined[-1].kind == "distance"
            and _APPOSED.fullmatch(frame.body[joined[-1].end : right.start])
        ):
            joined[-1] = joined[-1]._replace(value=right.value, basis=right.basis)
        if both:
            joined[-1] = both
        else:
            joined.append(right)
    return joined


def _joined(frame: Frame, left: _Found, right: _Found) -> _Found | None:
    """The two as one expression, None if they are two."""
    gap = frame.body[left.end : right.start]
    if len(gap) > 12 or gap.count("\n"):
        return None
    end = right.end + (gap.endswith("(") and frame.body[right.end : right.end + 1] == ")")
    if left.kind == "weekday" and right.kind in _DAYS and _DATE_AFTER_WEEKDAY.fullmatch(gap):
        return _Found(right.kind, left.start, end, right.value, right.basis)
    if left.kind == "clock" and _is_day(right) and _DAY_AFTER_CLOCK.fullmatch(gap):
        return _Found(right.kind, left.start, end, right.value, right.basis)
    if right.kind == "clock" and _is_day(left) and _CLOCK_AFTER_DAY.fullmatch(gap):
        return _Found(left.kind, left.start, end, left.value, left.basis)
    return _range(frame, left, right, gap)


def _is_day(found: _Found) -> bool:
    return found.kind in _DAYS or found.kind in ("weekday", "deictic")


def _range(frame: Frame, left: _Found, right: _Found, gap: str) -> _Found | None:
    """Two ends as an interval: "between March and May 2017", "May or early June"."""
    start = left.start
    if left.kind in _MONTHS and right.kind in _MONTHS | _DAYS:
        left = _in_year_of(frame, left, right)
    if left.value is None or right.value is None:
        return None
    opened = _FROM.search(frame.ahead_of(start)) or _BETWEEN.search(frame.ahead_of(start))
    alternative = gap == " or " and left.kind in _MONTHS and right.kind in _MONTHS
    same_week = (
        gap == " and " and left.kind == right.kind == "weekday" and frame.body[: right.end].endswith("week")
    )
    if not (alternative or same_week or gap == " through " or (opened and _THROUGH.fullmatch(gap))):
        return None
    if same_week:
        left = left._replace(value=_same_week(left.value, right.value))
    if opened and "etween" in opened.group():
        start = frame.body.rindex("etween", 0, start) - 1
    if str(left.value) > right.value:
        return None
    value = periods.interval(str(left.value), right.value)
    return _Found("range", start, right.end, value, right.basis)


def _in_year_of(frame: Frame, left: _Found, right: _Found) -> _Found:
    """The month on the left, in the year that the right one names: "between May and July 2017"."""
    month = MONTHS.get(re.split(r"[\s-]", frame.body[left.start : left.end])[-1].rstrip("."))
    end = periods.month_of(right.value or "")
    if left.kind != "month" or right.basis != "absolute" or month is None or end is None:
        return left
    return left._replace(value=periods.month_value(end[0] - (month > end[1]), month), basis="absolute")


def _same_week(left: str, right: str) -> str:
    """The weekday on the left, moved into the week of the one on the right."""
    first, last = periods.day_of(left), periods.day_of(right)
    if first is None or last is None:
        return left
    return periods.shifted(last, first.weekday() - last.weekday()).isoformat()
