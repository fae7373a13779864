"""The days that a page's own lines state: labels, lines that begin with a date, datelines."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from crossread.model.page import Meta, Page, Role
from crossread.zone.about.daymarkup import Dated, meta_day
from crossread.zone.about.daynames import Written, iso_day, month_number, written_days

_UPDATE = re.compile(
    r"\b(?:updated?|modified|revised|edited|corrected|aktualisiert|stand|mis à jour|modifié|actualizado)\b",
    re.IGNORECASE,
)
_DATELINE_DAY = re.compile(r"\b([A-Z][a-z]{2,8})\.? (\d{1,2})(?: \([A-Z][^)]{1,30}\)| ?[—–-]{1,2} )")
_DATELINE_FULL = re.compile(r"[A-ZÀ-Þ][^\n]{2,60}\b(?:19|20)\d\d,? ?(?:\([^)\n]{2,40}\) ?)?[—–-]{1,2} ")
_DATELINE_WITHIN = 90  # characters of a paragraph in which a dateline stands
_LABELLED_LINE = 200  # a line with a date is a label, not prose, if it is no longer
_SHOWN = (-3, 12)  # blocks from the headline in which a page shows its own day, not that of a teaser
_OPENING = re.compile(r"[\s(»·|•-]{0,3}")
_BEHIND = re.compile(r"\)?\s*(?:[-–—|•·:»)]|\n|$)")
_SAID = re.compile(
    r"(?:published|posted|written|submitted|veröffentlicht|publiziert|gespeichert|erschienen|publié|publicado|"
    r"pubblicato|dodano)\b[^\n.]{0,40}$",
    re.IGNORECASE,
)


class DayLabel(NamedTuple):
    """A day on a label: whether it is that of a change, and whether it stands at the headline."""

    is_change: bool
    shown: bool
    day: Dated


def day_labels(page: Page, roles: Sequence[Role]) -> list[DayLabel]:
    """Dates in lines that are labels, those above the article's end before those behind it."""
    day_first = writes_day_first(page)
    last = max((i for i, role in enumerate(roles) if role == "body"), default=0)
    title = next((i for i, role in enumerate(roles) if role == "title"), -100)
    times = [meta for meta in page.metas if meta.name == "time:datetime"]
    above: list[DayLabel] = []
    behind: list[DayLabel] = []
    for index, (block, role) in enumerate(zip(page.blocks, roles, strict=True)):
        if role not in ("metadata", "chrome") or block.end - block.start > _LABELLED_LINE:
            continue
        body = page.text[block.start : block.end]
        written = _label_day(page, body, block.start, day_first)
        day = written or _time_tag(page, times, block.start, block.end)
        if day is None:
            continue
        own = role == "metadata" and index < last
        shown = own and _SHOWN[0] <= index - title <= _SHOWN[1]
        (above if own else behind).append(DayLabel(bool(_UPDATE.search(body)), shown, day))
    return above + sorted(behind, key=lambda label: label.is_change)


def opening_day(page: Page, roles: Sequence[Role]) -> Dated | None:
    """The first date that opens a block of the article ("27.1.2031 - The bridge …") or is called its day."""
    day_first = writes_day_first(page)
    for block, role in zip(page.blocks, roles, strict=True):
        if role not in ("title", "standfirst", "caption", "body"):
            continue
        body = page.text[block.start : min(block.end, block.start + _LABELLED_LINE)]
        for written in written_days(body):
            alone = role in ("title", "caption") or _BEHIND.match(body, written.end)
            opens = alone and _OPENING.fullmatch(body[: written.start])
            value = _choose(written, day_first)
            if value and (opens or _SAID.search(body[: written.start])):
                return Dated(value, page.span(block.start + written.start, block.start + written.end))
    return None


def _label_day(page: Page, body: str, start: int, day_first: bool | None) -> Dated | None:
    for written in written_days(body):
        value = _choose(written, day_first)
        if value:
            return Dated(value, page.span(start + written.start, start + written.end))
    return None


def _time_tag(page: Page, times: Sequence[Meta], start: int, end: int) -> Dated | None:
    """The day of a time tag that stands in this part of the text."""
    if not times:
        return None
    ranges = page.visible.to_source(start, end)
    if not ranges:
        return None
    low, high = ranges[0][0] - 300, ranges[-1][1]  # the tag stands before the words it holds
    first = bisect_left(times, low, key=lambda meta: meta.start)
    inside = takewhile(lambda meta: meta.start <= high, islice(times, first, first + 20))
    return next((found for meta in inside if (found := meta_day(page, meta))), None)


def _choose(written: Written, day_first: bool | None) -> str | None:
    if written.other is None or written.other == written.value:
        return written.value
    return None if day_first is None else written.other if day_first else written.value


def writes_day_first(page: Page) -> bool | None:
    """Whether 5/12/2022 is the fifth of December here: as other dates or the language tell; or None."""
    for written in re.finditer(r"(?<!\d)(\d{1,2})/(\d{1,2})/\d{4}", page.text):
        first, second = int(written[1]), int(written[2])
        if first > 12 >= second:
            return True
        if second > 12 >= first:
            return False
    if page.language and page.language != "en":
        return True
    region = next((meta.body.lower() for meta in page.metas if meta.name == "html:lang"), "")
    return {"en-us": False, "en-gb": True, "en-au": True, "en-ie": True, "en-in": True, "en-nz": True}.get(
        region.replace("_", "-")
    )


def dateline_day(page: Page, roles: Sequence[Role], near: Dated | None) -> Dated | None:
    """The day of a dateline ("ARVO, April 30 (Reuters)") with the year of another date of the page."""
    year = int(near.value[:4]) if near else None
    for block, role in zip(page.blocks, roles, strict=True):
        if role != "body":
            continue
        opening = page.text[block.start : min(block.end, block.start + _DATELINE_WITHIN)]
        if full := _DATELINE_FULL.match(opening):
            return _label_day(page, full[0], block.start, day_first=None)
        match = _DATELINE_DAY.search(page.text, block.start, min(block.end, block.start + _DATELINE_WITHIN))
        month = month_number(match[1]) if match else None
        if match is None or month is None:
            return None
        year = year or _year_in(page)
        value = iso_day(year, month, int(match[2])) if year else None
        return Dated(value, page.span(match.start(1), match.end(2)), "inferred") if value else None
    return None


def _year_in(page: Page) -> int | None:
    """The year that the page's copyright line or address names, if they name only one."""
    years = set(re.findall(r"(?:©|\(c\)|copyright)[^\n]{0,30}?\b(20\d\d)\b", page.text, re.IGNORECASE))
    years |= set(re.findall(r"/(20\d\d)/", page.url or ""))
    return int(years.pop()) if len(years) == 1 else None
