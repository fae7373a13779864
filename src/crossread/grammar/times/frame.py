"""What stands around a time expression: the day of writing, the times before it, the tense of its verb."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from functools import cached_property
from typing import Literal

from crossread.grammar import periods
from crossread.grammar.time_words import TENSE_CUE

Basis = Literal["absolute", "published", "context"]
Match = re.Match[str]
Read = tuple[str | None, Basis] | None
"""A value and what it rests on; None where the words are no time."""

_AHEAD = re.compile(
    r"(?:until|till|through|ahead of|starting|beginning|deadline of|effective)\s+(?:on )?(?:the )?$"
)
_BEHIND = re.compile(r"[Ss]ince\s+(?:the )?$")

_LOOK_BACK = 24
_HEAD = 20
"""A time that begins within so many characters of its sentence stands at the head ("By late March …")."""
_PASSAGE = 3
_HALF_YEAR = 6
"""A month that much earlier in the calendar than the last one told of is the next year's."""


class Frame:
    """A sentence read for times: its `body`, the `anchor` day and the values `before`, latest last."""

    def __init__(self, body: str, anchor: datetime.date | None, before: list[str]) -> None:
        self.body = body
        self.anchor = anchor
        self.before = before

    def ahead_of(self, at: int) -> str:
        """The few words that stand right before an offset."""
        return self.body[max(0, at - _LOOK_BACK) : at]

    def after(self, at: int) -> str:
        """The few words that stand right after an offset."""
        return self.body[at : at + _LOOK_BACK]

    @cached_property
    def _cues(self) -> list[tuple[int, int, int]]:
        """Offset of every verb that tells, and its direction for times after it and before it."""
        return [
            (m.start(), -1 if m.lastgroup is None else 1, 1 if m.lastgroup == "future" else -1)
            for m in TENSE_CUE.finditer(self.body)
        ]

    def direction(self, at: int) -> int:
        """1 where the time at this offset lies ahead, -1 where it has passed, 0 where nothing tells.

        The nearest verb before it decides; for a time at the sentence's head, the first one after it.
        """
        near = self.ahead_of(at)
        if _AHEAD.search(near):
            return 1
        if _BEHIND.search(near):
            return -1
        index = bisect_left(self._cues, (at, -2, -2))
        if index:
            return self._cues[index - 1][1]
        return self._cues[0][2] if self._cues and at < _HEAD else 0

    def last_day(self) -> datetime.date | None:
        """The day mentioned last, or last but one."""
        days = (periods.day_of(value) for value in self.before[:-3:-1])
        return next((day for day in days if day), None)

    def last_month(self) -> tuple[int, int] | None:
        """Year and month of the last value before that is no wider than a month."""
        months = (periods.month_of(value) for value in reversed(self.before))
        return next((month for month in months if month), None)

    def last_year(self) -> int | None:
        """The year of the last value before."""
        return periods.year_of(self.before[-1]) if self.before else None

    def told_year(self, month: int) -> int | None:
        """The year of a month in a passage that tells of years long past, None elsewhere.

        A passage does where its last two times both lie in years before the last one, at most three years
        apart: a month there is of the year that is told of, not of the page's.
        """
        years = [periods.year_of(value) for value in self.before[-2:]]
        if len(years) < 2 or years[0] is None or years[1] is None:
            return None
        far = self.anchor is None or max(years[0], years[1]) < self.anchor.year - 1
        if not far or abs(years[1] - years[0]) > _PASSAGE:
            return None
        last = periods.month_of(self.before[-1])
        return years[1] + (last is not None and last[1] - month > _HALF_YEAR)


def year_said(frame: Frame, match: Match) -> tuple[int | None, Basis]:
    """The year that a form names, in digits or as "last year", and what it rests on."""
    if match["year"]:
        return int(match["year"]), "absolute"
    which = match["which"]
    if which in ("that", "the same", "the following", "the previous"):
        year = frame.last_year()
        return (year + {"the following": 1, "the previous": -1}.get(which, 0) if year else None), "context"
    if which and frame.anchor:
        return frame.anchor.year + {"last": -1, "next": 1}.get(which, 0), "published"
    return None, "published"


def absolute(value: str | None) -> Read:
    """A value that needs no day of writing; no time at all where the calendar has none."""
    return (value, "absolute") if value else None
