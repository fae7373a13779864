"""Full dates as they are written in bylines and addresses, in a dozen languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from crossread.zone.tables import pairs

_FIRST_YEAR, _LAST_YEAR = 1990, 2100  # before there were pages on the web; after anybody reads this


class Written(NamedTuple):
    """A date in a string: ISO day, where it stands, and the day it is if day and month are swapped."""

    value: str
    start: int
    end: int
    other: str | None = None


def _month_numbers() -> dict[str, int]:
    return {name: int(number) for number, names in pairs("months.tsv") for name in names.split()}


_MONTHS = _month_numbers()
_NAMES = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DATE = re.compile(
    rf"(?<![\d.])(?:(?P<y1>\d{{4}})(?P<s1>[-/.])(?P<m1>\d{{1,2}})(?P=s1)(?P<d1>\d{{1,2}})(?!\d)"
    rf"|(?P<a>\d{{1,2}})(?P<s2>[./-])(?P<b>\d{{1,2}})(?P=s2)(?P<y2>\d{{4}})(?!\d)"
    rf"|(?P<d3>\d{{1,2}})(?:st|nd|rd|th|º|\.)?(?:\s|-)(?:of |de |d[’'])?"
    rf"(?P<m3>{_NAMES})\.?,?(?:\s|-)(?:de )?(?P<y3>\d{{4}})(?!\d))"
    rf"|(?<!\w)(?P<m4>{_NAMES})\.?\s(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y4>\d{{4}})(?!\d)"
    rf"|(?<!\d)(?P<y5>20\d\d)(?P<m5>[01]\d)(?P<d5>[0-3]\d)(?=T\d{{4}})",
    re.IGNORECASE,
)


def iso_day(year: int, month: int, day: int) -> str | None:
    """The day as ISO, None where there is no such day or no page could be of it."""
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def month_number(name: str) -> int | None:
    """The number of a month by its name or short form, None for other words."""
    return _MONTHS.get(name.lower().rstrip("."))


def written_days(body: str) -> Iterator[Written]:
    """The full dates in a string; 12/05/2022 is the 5th of December, its `other` the 12th of May."""
    for found in _DATE.finditer(body):
        part = found.groupdict()
        value: str | None
        other: str | None = None
        if part["y1"]:
            value = iso_day(int(part["y1"]), int(part["m1"]), int(part["d1"]))
        elif part["y2"]:
            first, second, year = int(part["a"]), int(part["b"]), int(part["y2"])
            value, other = iso_day(year, first, second), iso_day(year, second, first)
            if part["s2"] == "." or value == other or value is None:
                value, other = other, None  # nobody writes the month first with dots
        elif part["y3"]:
            value = iso_day(int(part["y3"]), _MONTHS[part["m3"].lower()], int(part["d3"]))
        elif part["y4"]:
            value = iso_day(int(part["y4"]), _MONTHS[part["m4"].lower()], int(part["d4"]))
        else:
            value = iso_day(int(part["y5"]), int(part["m5"]), int(part["d5"]))
        if value is not None:
            yield Written(value, found.start(), found.end(), other)


_LABEL = 80  # characters; longer lines with a date tell something


def is_day_label(line: str) -> bool:
    """Whether a short line without a sentence holds a full date ("Sport  •  02.02.2022")."""
    if len(line) > _LABEL or line.endswith((".", "!", "?", "…")):
        return False
    return next(written_days(line), None) is not None
