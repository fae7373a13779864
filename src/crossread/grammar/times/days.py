"""What the forms that tell a day mean: for each a reader of its TIMEX3 value, or None where it is no time."""

from __future__ import annotations

import re
from collections.abc import Callable

from crossread.grammar import periods
from crossread.grammar.time_words import HOLIDAYS, MONTHS, WEEKDAYS
from crossread.grammar.times.frame import Frame, Match, Read, absolute, year_said


def _iso(frame: Frame, match: Match) -> Read:
    year, month, day = (int(part) for part in match["date"].split("-"))
    return absolute(periods.day_value(year, month, day))


def _numeric(frame: Frame, match: Match) -> Read:
    """Month first, as American pages write it, unless that is no day or the parts are set apart by dots."""
    first, second = int(match["a"]), int(match["b"] or match["c"])
    month, day = (second, first) if match["c"] or first > 12 else (first, second)
    return absolute(periods.day_value(int(match["year"]), month, day))


def _backwards(frame: Frame, match: Match) -> Read:
    return absolute(periods.day_value(int(match["year"]), int(match["month"]), int(match["day"])))


def _month_day(frame: Frame, match: Match) -> Read:
    month = MONTHS[match["month"].rstrip(".")]
    day = int(re.sub(r"\D", "", match["day"]))
    year, basis = year_said(frame, match)
    if not year:
        told = frame.told_year(month) if frame.direction(match.start()) < 1 else None
        year, basis = (told, "context") if told else (_nearest_year(frame, match.start(), month, day), basis)
    first = periods.day_value(year or 2000, month, day)
    if first is None:
        return None
    if not year:
        return None, "published"
    last = periods.day_value(year, month, int(re.sub(r"\D", "", match["until"]))) if match["until"] else None
    return periods.interval(first, last if last and last > first else first), basis


_NEAR = 45
"""Days from the page's day within which a date is taken to be meant whatever the tense of the verb by it."""


def _nearest_year(frame: Frame, at: int, month: int, day: int) -> int | None:
    """The year of a date said without one; None for an undated page."""
    anchor = frame.anchor
    if anchor is None:
        return None
    options = []
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        value = periods.day_of(periods.day_value(year, month, day) or "")
        if value:
            options.append((value - anchor).days)
    if not options:
        return None
    best = min(options, key=abs)
    direction = frame.direction(at)
    fitting = [gap for gap in options if gap * direction >= -1]
    if abs(best) > _NEAR and fitting:
        best = min(fitting, key=abs)
    return periods.shifted(anchor, best).year


_NAMED_DAYS = re.compile(
    r"\b(?:Black|Good|Bloody|Palm|Super|Easter|Cyber|Ash|Holy|Fat|every|each|Every|Each)\s$"
)
_NAMED_AFTER = re.compile(r" (?:Times|Telegraph|Mail|Express|Mirror|Night|Post|Herald|Review|Prayers)\b")


def _weekday(frame: Frame, match: Match) -> Read:
    if _NAMED_DAYS.search(frame.ahead_of(match.start())) or _NAMED_AFTER.match(frame.body, match.end("day")):
        return None
    weekday, rel = WEEKDAYS[match["day"]], (match["rel"] or "").lower()
    if rel in ("the following", "the previous"):
        return _weekday_by_context(frame, weekday, rel)
    if frame.anchor is None:
        return None, "published"
    gap = (weekday - frame.anchor.weekday()) % 7
    if match["week"]:
        shift = {"this": 0, "last": -7, "next": 7}[match["week"]]
        days = weekday - frame.anchor.weekday() + shift
    elif match["ahead"]:
        days = gap or 7
    else:
        days = _weekday_gap(gap, rel, frame.direction(match.start("day")))
    return periods.shifted(frame.anchor, days).isoformat(), "published"


def _weekday_gap(gap: int, rel: str, direction: int) -> int:
    """Days from the page's day to a weekday, `gap` days ahead of it at the nearest.

    "next Friday" on a Wednesday is the Friday after the coming one. Without a word that tells, news looks
    back: at most five days, for of the weekday six days ago it would say "last"; where that is the day
    after, the page was dated before midnight of the place it tells of, or updated.
    """
    if rel == "next":
        return gap if gap > 2 else gap + 7
    if rel in ("last", "past", "this past"):
        return gap - 7
    if rel in ("coming", "this coming"):
        return gap or 7
    if direction > 0 or gap <= 1:
        return gap
    return gap if rel == "this" and direction == 0 else gap - 7


def _weekday_by_context(frame: Frame, weekday: int, rel: str) -> Read:
    day = frame.last_day()
    if day is None:
        return None
    gap = (weekday - day.weekday()) % 7
    days = gap - 7 if rel == "the previous" else (gap or 7)
    return periods.shifted(day, days).isoformat(), "context"


_DEICTIC = {"yesterday": -1, "tomorrow": 1, "last night": -1, "last evening": -1}
_BEYOND = {"the day before yesterday": -2, "the day after tomorrow": 2}


def _deictic(frame: Frame, match: Match) -> Read:
    if frame.ahead_of(match.start()).endswith("USA "):
        return None
    if frame.anchor is None:
        return None, "published"
    beyond, word = (match["beyond"] or "").lower(), (match["word"] or "").lower()
    days = _BEYOND.get(beyond, 0) or _DEICTIC.get(word, 0)
    return periods.shifted(frame.anchor, days).isoformat(), "published"


_CLOCK_SURE = re.compile(r"[ap]\.?m\b|[AP]M\b|hours|hrs|GMT|UTC|midnight|noon")
_CLOCK_AHEAD = re.compile(r"\b(?:at|by|from|until|around|about|to|before|after)\s$")


def _clock(frame: Frame, match: Match) -> Read:
    """The day to which a time of day belongs: the last one of the sentence's context, or the page's."""
    if not (_CLOCK_SURE.search(match.group()) or _CLOCK_AHEAD.search(frame.ahead_of(match.start()))):
        return None
    return (frame.anchor.isoformat() if frame.anchor else None), "published"


def _holiday(frame: Frame, match: Match) -> Read:
    month, day = HOLIDAYS[match["name"]]
    year = _nearest_year(frame, match.start(), month, day)
    return (periods.day_value(year, month, day) if year else None), "published"


DAY_READERS: dict[str, Callable[[Frame, Match], Read]] = {
    "iso": _iso,
    "numeric": _numeric,
    "backwards": _backwards,
    "clock": _clock,
    "month_day": _month_day,
    "day_month": _month_day,
    "weekday": _weekday,
    "deictic": _deictic,
    "holiday": _holiday,
}
