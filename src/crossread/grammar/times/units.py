"""What the forms that tell a week, a month or more mean: for each a reader of its TIMEX3 value, or None."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable

from crossread.grammar import periods
from crossread.grammar.time_words import MONTHS, ORDINALS, SEASON_CODES
from crossread.grammar.times.frame import Frame, Match, Read, absolute, year_said

# Months and seasons


def _month_year(frame: Frame, match: Match) -> Read:
    year, basis = year_said(frame, match)
    month = MONTHS[match["month"].rstrip(".")]
    return (periods.month_value(year, month) if year else None), basis


_PREPOSITION = re.compile(
    r"(?:\b(?:in|since|until|till|through|during|of|for|from|to|and|or|between|before|after|a|an|the|that|"
    r"around|ending|(?<!ed )by)\s|[-–—/(])$",
    re.IGNORECASE,
)
_SAFE_PREPOSITION = re.compile(
    r"\b(?:in|since|until|till|during|through|a|(?<!ed )by|end of|start of)\s$", re.IGNORECASE
)
_OTHER_MONTH = re.compile(
    r" ?(?:and|or|to|through|[-–—]) ?(?:early |late |mid-)?(?:" + "|".join(MONTHS) + r")\b"
)
_NAME_AFTER = re.compile(r" [A-Z][a-z]|-a-| for (?:Our|Life|the)\b| on [A-Z]")
_NAME_BEFORE = re.compile(r"[A-Z][\w.’'-]*\s$")


def _is_month(frame: Frame, match: Match) -> bool:
    """Whether a month's name alone is one, and not a verb or part of a name."""
    name, near = match["month"], frame.ahead_of(match.start())
    if match.start() < match.start("month") or _OTHER_MONTH.match(frame.body, match.end()):
        return True
    if name == "May":
        return bool(_SAFE_PREPOSITION.search(near)) and not _NAME_AFTER.match(frame.body, match.end())
    if name in ("March", "April", "June", "August"):
        if near.lower().endswith("in "):
            return True
        return bool(_PREPOSITION.search(near)) and not _NAME_AFTER.match(frame.body, match.end())
    if name.endswith("."):
        return bool(_PREPOSITION.search(near))
    return bool(_PREPOSITION.search(near)) or not _NAME_BEFORE.search(near)


def _month(frame: Frame, match: Match) -> Read:
    if not _is_month(frame, match):
        return None
    month, rel = MONTHS[match["month"].rstrip(".")], (match["rel"] or "").lower()
    direction = frame.direction(match.start("month"))
    told = frame.told_year(month) if direction < 1 and not rel else None
    if told:
        return periods.month_value(told, month), "context"
    if frame.anchor is None:
        return None, "published"
    gap = month - frame.anchor.month
    shift = _month_gap(gap % 12, rel, direction)
    if rel == "this":
        shift = gap
    return periods.month_value(frame.anchor.year, frame.anchor.month, shift), "published"


def _month_gap(gap: int, rel: str, direction: int) -> int:
    """Months from the page's month to a month said without year, `gap` (0 to 11) ahead of it at the nearest.

    The tense decides, but not for a month eleven months past when the coming one is next to hand, nor for one
    nine months ahead or more.
    """
    if rel == "last":
        return (gap - 12) if gap else -12
    if rel in ("next", "coming", "this coming"):
        return gap or 12
    if rel in ("past", "this past") or gap == 0:
        return gap - 12 if gap else 0
    if direction > 0:
        return gap - 12 if gap >= 9 else gap
    if direction < 0:
        return gap if gap <= 1 else gap - 12
    return gap if gap <= 5 else gap - 12


_SEASON_AHEAD = re.compile(r"\b(?:in|since|by|during|until|over|through|before|after|from)\s$", re.IGNORECASE)
_SEASON_AFTER = re.compile(
    r"(?:[,.;:)]|$| (?:and|or|when|as|with|to|for|by|in|on|after|before|but|that|while)\b)"
)


def _season(frame: Frame, match: Match) -> Read:
    season, rel = SEASON_CODES[match["season"].lower()], (match["rel"] or "").lower()
    if match["year"] or match["which"]:
        year, basis = year_said(frame, match)
        return (f"{year:04d}-{season}" if year else None), basis
    if rel == "that":
        year = frame.last_year()
        return (f"{year:04d}-{season}", "context") if year else None
    plain = rel in ("", "the")
    if plain and not (
        _SEASON_AHEAD.search(frame.ahead_of(match.start())) and _SEASON_AFTER.match(frame.body, match.end())
    ):
        return None
    if plain and match["season"].lower() in ("fall", "spring") and not rel:
        return None
    if frame.anchor is None:
        return None, "published"
    return _season_near(frame.anchor, season, rel, frame.direction(match.start())), "published"


def _season_near(anchor: datetime.date, season: str, rel: str, direction: int) -> str:
    """The season meant by "last winter", "this summer" or "in the autumn", seen from the page's day."""
    this = periods.season_value(anchor, season)
    first, last = periods.season_months(season)
    begun = anchor.month >= first or (season == "WI" and anchor.month <= last)
    over = anchor.month > last and season != "WI"
    if rel in ("last", "past", "this past"):
        return this if over else periods.season_value(anchor, season, -1)
    if rel in ("next", "coming", "this coming"):
        return periods.season_value(anchor, season, 1) if begun else this
    if direction < 0 and not begun and rel != "this":
        return periods.season_value(anchor, season, -1)
    if direction > 0 and over and rel != "this":
        return periods.season_value(anchor, season, 1)
    return this


# Years and longer


_YEAR_AHEAD = re.compile(
    r"\b(?:in|since|of|by|until|till|from|before|after|during|between|around|about|circa|through|for|to|and|or|a|"
    r"the|late|early|than|c\.)\s$|[(,–—-]\s?$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r" ?(?:km|kms|miles?|kilomet|met(?:er|re)|feet|foot|people|men\b|women|children|troops|soldiers|dollars|"
    r"euros|pounds|tons?|tonnes|percent|per cent|degrees|hours|days|years|times|jobs|other|more|"
    r"million|billion|of the|[A-Z])"
)
_MODERN = range(1901, 2036)
"""Four digits that are rarely anything but a year in news; 1900 and 2000 are round numbers."""


def _year(frame: Frame, match: Match) -> Read:
    number = int(match["year"])
    if match.start() < match.start("year"):
        return absolute(match["year"])
    near = frame.ahead_of(match.start())
    if near.endswith("-") and not near[-5:].lower().endswith(("mid-", "pre-", "post-", "late-")):
        return None
    if number in _MODERN and number != 2000:
        counted = _COUNTED.match(frame.body, match.end())
        plain = (
            counted is None
            or counted.group()[-1].isupper()
            or counted.group().strip() in ("of the", "other", "more")
        )
        return absolute(match["year"]) if plain else None
    if not _YEAR_AHEAD.search(near) or re.match(
        r" [a-z]+s\b", frame.body[match.end() : match.end() + _WORD_AFTER]
    ):
        return None
    return None if _COUNTED.match(frame.body, match.end()) else absolute(match["year"])


_WORD_AFTER = 20


def _years(frame: Frame, match: Match) -> Read:
    first, last = match["first"], match["last"]
    if len(last) == 2:
        last = first[:2] + last
    if not first < last or int(last) - int(first) > 200:
        return None
    return absolute(periods.interval(first, last))


def _before_christ(frame: Frame, match: Match) -> Read:
    years = re.findall(r"\d+", match.group())
    if re.search(r"B\.?C", match.group()):
        return absolute(periods.interval(f"BC{int(years[0]):04d}", f"BC{int(years[-1]):04d}"))
    return absolute(periods.interval(f"{int(years[0]):04d}", f"{int(years[-1]):04d}"))


def _decade(frame: Frame, match: Match) -> Read:
    decade = match["decade"] or "19" + match["short"]
    return absolute(f"{decade}0/{decade}9")


_CENTURIES = {"seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21}


def _century(frame: Frame, match: Match) -> Read:
    number = int(match["nth"]) if match["nth"] else _CENTURIES[match["word"]]
    return absolute(f"{number - 1:02d}01/{number:02d}00") if 0 < number < 100 else None


def _quarter(frame: Frame, match: Match) -> Read:
    if match["q"]:
        letter, number = match["q"][0], int(match["q"][1])
    else:
        letter, number = match["kind"][0].upper(), ORDINALS[match["nth"].lower()]
    number = min(number, 2) if letter == "H" else number
    year, basis = year_said(frame, match)
    if year is None:
        if letter == "H" or frame.anchor is None:
            return None
        year = frame.anchor.year - (
            number > (frame.anchor.month + 2) // 3 and frame.direction(match.start()) <= 0
        )
        basis = "published"
    return f"{year:04d}-{letter}{number}", basis


UNIT_READERS: dict[str, Callable[[Frame, Match], Read]] = {
    "before_christ": _before_christ,
    "month_year": _month_year,
    "month": _month,
    "season": _season,
    "quarter": _quarter,
    "years": _years,
    "decade": _decade,
    "century": _century,
    "year": _year,
}
