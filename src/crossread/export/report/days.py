"""TIMEX3 values as a reader says them, and their place on a time axis."""

from __future__ import annotations

import calendar
import datetime
import re

SEASONS = {
    "SP": ("spring", 3),
    "SU": ("summer", 6),
    "FA": ("autumn", 9),
    "AU": ("autumn", 9),
    "WI": ("winter", 12),
}
"""Season codes of TIMEX3 with the month in which a season of the northern half of the world begins."""

_PLAIN = re.compile(
    r"(?P<year>\d{4})(?:-(?P<part>\d{2}|SP|SU|FA|AU|WI|Q[1-4]|H[12]|W\d{2}))?(?:-(?P<day>\d{2}))?"
)
_DECADE = re.compile(r"\d{3}X?")


def spell_day(value: str) -> str:
    """The value in words: "19 December 2022", "spring 2023", "1 – 3 May 2022"; unknown ones as they are."""
    first, slash, last = value.partition("/")
    if slash:
        return spell_interval(first, last)
    body, _, clock = value.partition("T")
    if _DECADE.fullmatch(body):
        return f"{body[:3]}0s"
    match = _PLAIN.fullmatch(body)
    words = _spell_plain(match) if match else value
    return f"{words}, {clock}" if match and re.fullmatch(r"\d{2}:\d{2}", clock) else words


def spell_interval(first: str, last: str) -> str:
    """Both ends, the first one without what it shares with the last: "12 – 18 December 2022"."""
    left, right = spell_day(first).split(), spell_day(last).split()
    shared = 0
    while shared < min(len(left), len(right)) - 1 and left[-1 - shared] == right[-1 - shared]:
        shared += 1
    kept = left[: len(left) - shared]
    return f"{' '.join(kept)} – {' '.join(right)}" if left != right else " ".join(right)


def _spell_plain(match: re.Match[str]) -> str:
    year, part, day = match["year"], match["part"], match["day"]
    if part is None:
        return year
    if part in SEASONS:
        return f"{SEASONS[part][0]} {year}"
    if part[0] in "QHW":
        name = {"Q": "quarter", "H": "half", "W": "week"}[part[0]]
        return f"{name} {int(part[1:])} of {year}"
    if not 1 <= int(part) <= 12:
        return match[0]
    month = f"{calendar.month_name[int(part)]} {year}"
    return f"{int(day)} {month}" if day else month


def short_day(value: str) -> tuple[str, str]:
    """The value's start in two short lines for an axis: ("14 Mar", "2031"), ("Q3", "2031"), ("1987", "")."""
    body = value.partition("/")[0].partition("T")[0]
    match = _PLAIN.fullmatch(body)
    if match is None or match["part"] is None:
        return spell_day(body), ""
    year, part, day = match["year"], match["part"], match["day"]
    if part[0] in "QHW":
        return part, year
    name = SEASONS[part][0] if part in SEASONS else calendar.month_abbr[min(int(part), 12)]
    return f"{int(day)} {name}" if day else name, year


def place_day(value: str) -> datetime.date | None:
    """The first day of the value, to set it on an axis; None where it names no day, month, season or year."""
    body = value.partition("/")[0].partition("T")[0]
    if _DECADE.fullmatch(body):
        return datetime.date(max(1, int(body[:3]) * 10), 1, 1)
    match = _PLAIN.fullmatch(body)
    if match is None:
        return None
    year, part, day = int(match["year"]), match["part"] or "01", int(match["day"] or 1)
    try:
        return _first_of_part(year, part, day)
    except ValueError:
        return None


def _first_of_part(year: int, part: str, day: int) -> datetime.date:
    """The day on which a month, season, quarter, half or week begins. Raises ValueError for none."""
    if part in SEASONS:
        return datetime.date(year, SEASONS[part][1], 1)
    number = int(part.lstrip("QHW"))
    if part[0] == "W":
        return datetime.date.fromisocalendar(year, number, 1)
    months = {"Q": 3, "H": 6}.get(part[0])
    return datetime.date(year, (number - 1) * months + 1 if months else number, day)
