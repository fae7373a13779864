"""What the forms that count from the page's day or from a time before mean: "last week", "two days later"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable

from crossread.grammar import periods
from crossread.grammar.numbers import number_of
from crossread.grammar.time_words import GRAINS, SEASON_CODES
from crossread.grammar.times.frame import Frame, Match, Read


def _unit(frame: Frame, match: Match) -> Read:
    if frame.anchor is None:
        return None, "published"
    rel, unit = match["rel"].lower(), match["unit"]
    if unit == "weekend":
        return _weekend(frame.anchor, rel, frame.direction(match.start())), "published"
    return _unit_value(frame.anchor, rel, unit), "published"


def _unit_value(anchor: datetime.date, rel: str, unit: str) -> str | None:
    """The week, month, quarter or year that "last", "this", "the next" … tells, seen from the page's day."""
    grain, word = GRAINS[unit], rel.split()[-1]
    shift = {"last": -1, "past": -1, "next": 1, "coming": 1}.get(word, 0)
    if grain in ("decade", "century"):
        return periods.stretch(anchor, grain, shift) if shift else None
    if grain == "quarter":
        index = anchor.year * 4 + (anchor.month - 1) // 3 + shift
        return f"{index // 4:04d}-Q{index % 4 + 1}"
    if rel in ("the past", "the last", "the next", "past"):
        return periods.stretch(anchor, grain, shift)
    return periods.shift_value(anchor, grain, shift)


def _weekend(anchor: datetime.date, rel: str, direction: int) -> str:
    """Saturday and Sunday of the weekend meant, seen from the page's day."""
    ahead = 5 - anchor.weekday()
    if rel.split()[-1] in ("last", "past") or (direction < 0 and ahead > 2):
        ahead -= 7
    elif rel.split()[-1] == "next":
        ahead += 7
    saturday = periods.shifted(anchor, ahead)
    return periods.interval(saturday.isoformat(), periods.shifted(saturday, 1).isoformat())


_WEEKEND_AHEAD = re.compile(r"\b(?:over|on|during|at|for|of|by)\s$")


def _bound(frame: Frame, match: Match) -> Read:
    """ "the end of the year", "later in the week", "over the weekend": of the unit that runs."""
    if match["weekend"] and not _WEEKEND_AHEAD.search(frame.ahead_of(match.start())):
        return None
    if match["day"] and frame.last_day():
        return _from_context(frame, "day", 0)
    if frame.anchor is None:
        return None, "published"
    unit = "year" if match["yearend"] else match["unit"] or match["day"] or match["ends"] or "weekend"
    if unit == "weekend":
        return _weekend(frame.anchor, "the", frame.direction(match.start())), "published"
    value = _unit_value(frame.anchor, "this", unit)
    return (value, "published") if value else None


def _stretch(frame: Frame, match: Match) -> Read:
    count = number_of(match["count"])
    if count is None or not 1 <= count <= _MOST:
        return None
    if frame.anchor is None:
        return None, "published"
    back = re.search(r"past|last|previous", match["rel"].lower())
    return periods.stretch(
        frame.anchor, GRAINS[match["unit"]], -int(count) if back else int(count)
    ), "published"


_MOST = 1000
"""More days, weeks or years than this no expression of news counts."""


def _distance(frame: Frame, match: Match) -> Read:
    word = match["count"].lower()
    count = 1.0 if re.search(r"\ban?$", word) else number_of(word)
    if count is None or not 0 <= count <= _MOST or match["rel"] in ("before", "after", "beforehand"):
        return None
    back = match["rel"] in ("ago", "earlier", "previously", "prior")
    steps = int(count) * (-1 if back else 1)
    if match["rel"] in ("ago", "from now", "hence"):
        return _from_anchor(frame, match, steps)
    return _from_context(frame, match["unit"], steps)


def _from_anchor(frame: Frame, match: Match, steps: int) -> Read:
    if frame.anchor is None:
        return None, "published"
    if match["unit"] == "hour":
        return (frame.anchor.isoformat(), "published") if abs(steps) < 12 else None
    grain = GRAINS[match["unit"]]
    if match["half"] and grain == "year":
        months = steps * 12 + (6 if steps > 0 else -6)
        return periods.shift_value(frame.anchor, "month", months)[:4], "published"
    return periods.shift_value(frame.anchor, grain, steps), "published"


def _from_context(frame: Frame, unit: str, steps: int) -> Read:
    """A unit counted from the last time mentioned that is as exact."""
    if unit in ("day", "week", "morning", "afternoon", "evening", "night", "date"):
        day = frame.last_day()
        return (
            (periods.shift_value(day, "week" if unit == "week" else "day", steps), "context") if day else None
        )
    if unit == "month":
        month = frame.last_month()
        return (periods.month_value(*month, steps), "context") if month else None
    year = frame.last_year()
    if year is None or unit not in ("year", "decade"):
        return None
    return f"{year + steps * (10 if unit == 'decade' else 1):04d}", "context"


def _that(frame: Frame, match: Match) -> Read:
    unit = match["unit"].lower()
    if unit in SEASON_CODES:
        year = frame.last_year()
        return (f"{year:04d}-{SEASON_CODES[unit]}", "context") if year else None
    return _from_context(frame, unit, 0)


def _follow(frame: Frame, match: Match) -> Read:
    unit, rel = match["unit"].lower(), match["rel"].lower()
    if unit in SEASON_CODES:
        return None
    if rel == "next" and unit in ("week", "month", "year", "decade") and frame.anchor:
        return periods.stretch(frame.anchor, GRAINS[unit], 1), "published"
    return _from_context(frame, unit, 1 if rel in ("next", "following") else -1)


def _press(frame: Frame, match: Match) -> Read:
    if match["then"]:
        return (frame.before[-1], "context") if frame.before else None
    return (frame.anchor.isoformat() if frame.anchor else None), "published"


RELATIVE_READERS: dict[str, Callable[[Frame, Match], Read]] = {
    "stretch": _stretch,
    "unit": _unit,
    "bound": _bound,
    "that": _that,
    "follow": _follow,
    "distance": _distance,
    "press": _press,
}
