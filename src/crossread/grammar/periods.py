"""Days, weeks, months, seasons and years as TIMEX3 values, and arithmetic with them.

A value is `2022-12-19`, `2022-12`, `2022`, `2022-WI`, `2022-Q3`, `2022-H1` or an interval `start/end` of two
of these. A week is written as its days, Monday to Sunday.
"""

from __future__ import annotations

import calendar
import datetime
from typing import Literal

Grain = Literal["day", "week", "month", "quarter", "season", "year", "decade", "century"]

SEASONS = ("WI", "SP", "SU", "FA")
_DAY_LENGTH, _MONTH_LENGTH, _YEAR_LENGTH = 10, 7, 4


def interval(start: str, end: str) -> str:
    """`start/end`, from the outer ends where either is itself an interval; one value if both are the same."""
    first, last = start.split("/")[0], end.split("/")[-1]
    return first if first == last else f"{first}/{last}"


def month_value(year: int, month: int, shift: int = 0) -> str:
    """The month `shift` months after the given one: month_value(2018, 1, -1) is "2017-12"."""
    index = year * 12 + month - 1 + shift
    return f"{index // 12:04d}-{index % 12 + 1:02d}"


def week_value(day: datetime.date) -> str:
    """The days of the week, Monday to Sunday, in which `day` lies."""
    monday = shifted(day, -day.weekday())
    return interval(monday.isoformat(), shifted(monday, 6).isoformat())


def season_value(day: datetime.date, season: str, shift: int = 0) -> str:
    """The season of the year in which `day` lies; a winter counts to the year in which it began."""
    year = day.year - (season == "WI" and day.month <= 2)
    return f"{year + shift:04d}-{season}"


def season_months(season: str) -> tuple[int, int]:
    """The first and last month of a season, in the northern temperate calendar of news."""
    return {"WI": (12, 2), "SP": (3, 5), "SU": (6, 8), "FA": (9, 11)}[season]


def day_value(year: int, month: int, day: int) -> str | None:
    """The ISO day, None if the calendar has no such day."""
    if not (1 <= month <= 12 and 1 <= year <= 9999 and 1 <= day <= calendar.monthrange(year, month)[1]):
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"


def shifted(day: datetime.date, days: int) -> datetime.date:
    """`day` moved by so many days, held at the calendar's ends."""
    ordinal = day.toordinal() + days
    return datetime.date.fromordinal(min(max(ordinal, 1), datetime.date.max.toordinal()))


def year_of(value: str) -> int | None:
    """The year in which a value begins, None for years before the common era."""
    return int(value[:_YEAR_LENGTH]) if value[:_YEAR_LENGTH].isdigit() else None


def month_of(value: str) -> tuple[int, int] | None:
    """Year and month in which a value ends, None where it is wider than a month."""
    last = value.split("/")[-1][:_MONTH_LENGTH]
    if len(last) == _MONTH_LENGTH and last[:4].isdigit() and last[5:].isdigit():
        return int(last[:4]), int(last[5:])
    return None


def day_of(value: str) -> datetime.date | None:
    """The day that a value is, None where it is no single day."""
    try:
        return datetime.date.fromisoformat(value) if len(value) == _DAY_LENGTH else None
    except ValueError:
        return None


def shift_value(day: datetime.date, grain: Grain, count: int) -> str:
    """The day, week, month or year that lies `count` of them after the one of `day`."""
    if grain == "day":
        return shifted(day, count).isoformat()
    if grain == "week":
        return week_value(shifted(day, 7 * count))
    if grain == "month":
        return month_value(day.year, day.month, count)
    years = {"decade": 10, "century": 100}.get(grain, 1)
    return f"{day.year + years * count:04d}"


def stretch(day: datetime.date, grain: Grain, count: int) -> str:
    """The next (or, below zero, past) `count` days, weeks, months or years, as an interval.

    A coming stretch of days begins on the day after: "another 30 days", said on 30 April, is 1 to 31 May.
    """
    if grain in ("day", "week"):
        days = count * (7 if grain == "week" else 1)
        first = day if days < 0 else shifted(day, 1)
        return interval(*sorted((first.isoformat(), shifted(first, days).isoformat())))
    ends = sorted((shift_value(day, grain, 0), shift_value(day, grain, count)))
    return interval(*ends)
