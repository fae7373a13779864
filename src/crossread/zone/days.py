"""The days a page was published and changed: as its markup, its address or its own words say."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import islice, takewhile
from typing import NamedTuple

from crossread.model.page import Day, DayBasis, Meta, Page, Role
from crossread.model.text import Span
from crossread.zone.daynames import Written, iso_day, month_number, written_days
from crossread.zone.tables import pairs

_PUBLISHED = tuple(name for kind, name in pairs("day_metas.tsv") if kind == "published")
_MODIFIED = tuple(name for kind, name in pairs("day_metas.tsv") if kind == "modified")
_JSON_DAY = re.compile(r'"(date(?:Published|Created|Modified))"\s{0,20}:\s{0,20}"([^"]{8,40})"')
_LOCAL_MIDNIGHT = re.compile(
    r"T2[23]:00(?::00(?:\.0+)?)?Z$"
)  # a bare day of Europe, stored as universal time
_UPDATE = re.compile(
    r"\b(?:updated?|modified|revised|edited|corrected|aktualisiert|stand|mis à jour|modifié|actualizado)\b",
    re.IGNORECASE,
)
_URL_DAYS = (
    re.compile(r"(?<=[/_-])((?:19|20)\d\d)[/_-](\d{1,2})[/_-](\d{1,2})(?![\d])"),
    re.compile(r"(?<=/)((?:19|20)\d\d)/([a-z]{3})/(\d{1,2})(?=/)"),
    re.compile(r"(?<=/)((?:19|20)\d\d)/(\d\d)(\d\d)(?=/)"),
    re.compile(r"(?<!\d)(20\d\d)([01]\d)([0-3]\d)(?!\d)"),
)
_OBJECT_ID = re.compile(r"(?<![0-9a-f])([0-9a-f]{8})[0-9a-f]{16}(?![0-9a-f])")
_ID_YEARS = (2006, 2100)
_DATELINE_DAY = re.compile(r"\b([A-Z][a-z]{2,8})\.? (\d{1,2})(?: \([A-Z][^)]{1,30}\)| ?[—–-]{1,2} )")
_DATELINE_FULL = re.compile(r"[A-ZÀ-Þ][^\n]{2,60}\b(?:19|20)\d\d,? ?(?:\([^)\n]{2,40}\) ?)?[—–-]{1,2} ")
_DATELINE_WITHIN = 90  # characters of a paragraph in which a dateline stands
_LABELLED_LINE = 200  # a line with a date is a label, not prose, if it is no longer


class Days(NamedTuple):
    """What a page says of its own days."""

    published: Day | None
    modified: Day | None


class _Found(NamedTuple):
    value: str
    span: Span
    basis: DayBasis = "stated"


def find_days(page: Page, roles: Sequence[Role]) -> Days:
    """The days of publication and of the last change; `roles` are those of the page's blocks.

    Trusted in this order: what the caller gave, the markup, the address, labels in the text, an id with a
    time in the address, a dateline. A page that tells only of a change was published by that day at the
    latest: it is taken for both.
    """
    published, modified = _from_markup(page)
    labels = list(_from_labels(page, roles))
    modified = modified or next((found for update, found in labels if update), None)
    published = _local(published) or _from_url(page)
    published = published or next((found for update, found in labels if not update), None)
    published = published or modified or _from_id(page)
    published = published or _from_dateline(page, roles, modified)
    return Days(page.published or _day(published), page.modified or _day(modified))


def _local(stated: _Found | None) -> _Found | None:
    """The stated day; the next one where the markup gives midnight in Europe as universal time."""
    if stated is None or not _LOCAL_MIDNIGHT.search(stated.span.text):
        return stated
    following = date.fromisoformat(stated.value) + timedelta(days=1)
    return stated._replace(value=following.isoformat())


def _day(found: _Found | None) -> Day | None:
    return Day(value=found.value, basis=found.basis, evidence=(found.span,)) if found else None


def _from_markup(page: Page) -> tuple[_Found | None, _Found | None]:
    stated = dict(_json_days(page))
    published = stated.get("datePublished") or _first_meta(page, _PUBLISHED) or stated.get("dateCreated")
    modified = stated.get("dateModified") or _first_meta(page, _MODIFIED)
    return published, modified


def _json_days(page: Page) -> Iterator[tuple[str, _Found]]:
    """The days of the JSON-LD scripts, the last ones first, so that a dictionary keeps the first."""
    for meta in reversed(page.metas):
        if meta.name != "jsonld":
            continue
        for match in reversed(list(_JSON_DAY.finditer(meta.body))):
            written = next(written_days(match[2]), None)
            if written:
                start = meta.start + match.start(2)
                yield match[1], _Found(written.value, page.span(start, start + len(match[2]), layer="source"))


def _first_meta(page: Page, names: Sequence[str]) -> _Found | None:
    by_name: dict[str, Meta] = {}
    for meta in page.metas:
        by_name.setdefault(meta.name, meta)
    for name in names:
        if name in by_name and (found := _meta_day(page, by_name[name])):
            return found
    return None


def _meta_day(page: Page, meta: Meta) -> _Found | None:
    written = next(written_days(meta.body), None)
    if written is None or written.other:
        return None
    return _Found(written.value, page.span(meta.start, meta.end, layer="source"))


def _from_labels(page: Page, roles: Sequence[Role]) -> Iterator[tuple[bool, _Found]]:
    """Dates in lines that are labels, those above the article before those behind it; True marks a change."""
    day_first = _writes_day_first(page)
    last = max((i for i, role in enumerate(roles) if role == "body"), default=0)
    times = [meta for meta in page.metas if meta.name == "time:datetime"]
    later: list[tuple[bool, _Found]] = []
    for index, (block, role) in enumerate(zip(page.blocks, roles, strict=True)):
        if role not in ("metadata", "chrome") or block.end - block.start > _LABELLED_LINE:
            continue
        body = page.text[block.start : block.end]
        found = _label_day(page, body, block.start, day_first) or _time_tag(
            page, times, block.start, block.end
        )
        if found is None:
            continue
        item = (bool(_UPDATE.search(body)), found)
        if role == "metadata" and index < last:
            yield item
        else:
            later.append(item)
    yield from sorted(later, key=lambda item: item[0])


def _label_day(page: Page, body: str, start: int, day_first: bool | None) -> _Found | None:
    for written in written_days(body):
        value = _choose(written, day_first)
        if value:
            return _Found(value, page.span(start + written.start, start + written.end))
    return None


def _time_tag(page: Page, times: Sequence[Meta], start: int, end: int) -> _Found | None:
    """The day of a time tag that stands in this part of the text."""
    if not times:
        return None
    ranges = page.visible.to_source(start, end)
    if not ranges:
        return None
    low, high = ranges[0][0] - 300, ranges[-1][1]  # the tag stands before the words it holds
    first = bisect_left(times, low, key=lambda meta: meta.start)
    inside = takewhile(lambda meta: meta.start <= high, islice(times, first, first + 20))
    return next((found for meta in inside if (found := _meta_day(page, meta))), None)


def _choose(written: Written, day_first: bool | None) -> str | None:
    if written.other is None or written.other == written.value:
        return written.value
    return None if day_first is None else written.other if day_first else written.value


def _writes_day_first(page: Page) -> bool | None:
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


def _addresses(page: Page) -> Iterator[tuple[str, Span]]:
    """The page's address as given and as its markup states it."""
    if page.url:
        yield page.url, page.span(0, len(page.url), layer="url")
    for meta in page.metas:
        if meta.name in ("link:canonical", "meta:og:url"):
            yield meta.body, page.span(meta.start, meta.end, layer="source")


def _from_url(page: Page) -> _Found | None:
    for address, whole in _addresses(page):
        for pattern in _URL_DAYS:
            for match in pattern.finditer(address):
                month = int(match[2]) if match[2].isdigit() else month_number(match[2])
                value = iso_day(int(match[1]), month or 0, int(match[3]))
                if value:
                    return _Found(value, _part(page, whole, address, match.start(1), match.end(3)))
    return None


def _part(page: Page, whole: Span, address: str, start: int, end: int) -> Span:
    """The characters of the address themselves, where its text is not changed by references."""
    if whole.text != address:
        return whole
    return page.span(whole.start + start, whole.start + end, layer=whole.layer)


def _from_id(page: Page) -> _Found | None:
    """The day hidden in a MongoDB ObjectId in the address: its first four bytes are a Unix time.

    https://www.mongodb.com/docs/manual/reference/bson-types/#objectid
    """
    for address, whole in _addresses(page):
        for match in _OBJECT_ID.finditer(address):
            moment = datetime.fromtimestamp(int(match[1], 16), UTC)
            if _ID_YEARS[0] <= moment.year <= _ID_YEARS[1]:
                span = _part(page, whole, address, *match.span(1))
                return _Found(moment.date().isoformat(), span, "inferred")
    return None


def _from_dateline(page: Page, roles: Sequence[Role], near: _Found | None) -> _Found | None:
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
        return _Found(value, page.span(match.start(1), match.end(2)), "inferred") if value else None
    return None


def _year_in(page: Page) -> int | None:
    """The year that the page's copyright line or address names, if they name only one."""
    years = set(re.findall(r"(?:©|\(c\)|copyright)[^\n]{0,30}?\b(20\d\d)\b", page.text, re.IGNORECASE))
    years |= set(re.findall(r"/(20\d\d)/", page.url or ""))
    return int(years.pop()) if len(years) == 1 else None
