"""The days that a page's markup and its address state."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from crossread.model.page import DayBasis, Meta, Page
from crossread.model.text import Span
from crossread.zone.about.daynames import iso_day, month_number, written_days
from crossread.zone.tables import pairs

_PUBLISHED = tuple(name for kind, name in pairs("day_metas.tsv") if kind == "published")
_MODIFIED = tuple(name for kind, name in pairs("day_metas.tsv") if kind == "modified")
_PLAIN = frozenset(
    {
        "meta:date",
        "meta:dc.date",
        "meta:dcterms.date",
        "meta:created",
        "meta:dc.date.created",
        "meta:dcterms.created",
    }
)
_JSON_DAY = re.compile(r'"(date(?:Published|Created|Modified))"\s{0,20}:\s{0,20}"([^"]{8,40})"')
_LOCAL_MIDNIGHT = re.compile(r"T2[23]:00(?::00(?:\.0+)?)?Z$")
"""A bare day of Europe, stored as universal time."""
_UNIVERSAL = re.compile(r"\dT?\s?\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|\+00:?00| GMT)$")
_URL_DAYS = (
    re.compile(r"(?<=[/_-])((?:19|20)\d\d)[/_-](\d{1,2})[/_-](\d{1,2})(?![\d])"),
    re.compile(r"(?<=/)((?:19|20)\d\d)/([a-z]{3})/(\d{1,2})(?=/)"),
    re.compile(r"(?<=/)((?:19|20)\d\d)/(\d\d)(\d\d)(?=/)"),
    re.compile(r"(?<!\d)(20\d\d)([01]\d)([0-3]\d)(?!\d)"),
)
_OBJECT_ID = re.compile(r"(?<![0-9a-f])([0-9a-f]{8})[0-9a-f]{16}(?![0-9a-f])")
_ID_YEARS = (2006, 2100)
"""Years that a time hidden in an id may have: before there was MongoDB; after anybody reads this."""


class Dated(NamedTuple):
    """A day, where it is told, how sure it is, and whether a plain meta tag of any page tells it."""

    value: str
    span: Span
    basis: DayBasis = "stated"
    is_plain: bool = False


def markup_days(page: Page) -> tuple[Dated | None, Dated | None]:
    """The days of publication and of the last change that JSON-LD or meta tags state, JSON-LD first."""
    stated = dict(_json_days(page))
    published = stated.get("datePublished") or _first_meta(page, _PUBLISHED) or stated.get("dateCreated")
    modified = stated.get("dateModified") or _first_meta(page, _MODIFIED)
    return published, modified


def _json_days(page: Page) -> Iterator[tuple[str, Dated]]:
    """The days of the JSON-LD scripts, the last ones first, so that a dictionary keeps the first."""
    for meta in reversed(page.metas):
        if meta.name != "jsonld":
            continue
        for match in reversed(list(_JSON_DAY.finditer(meta.body))):
            written = next(written_days(match[2]), None)
            if written:
                start = meta.start + match.start(2)
                yield match[1], Dated(written.value, page.span(start, start + len(match[2]), layer="source"))


def _first_meta(page: Page, names: Sequence[str]) -> Dated | None:
    by_name: dict[str, Meta] = {}
    for meta in page.metas:
        by_name.setdefault(meta.name, meta)
    for name in names:
        if name in by_name and (found := meta_day(page, by_name[name])):
            return found._replace(is_plain=name in _PLAIN)
    return None


def meta_day(page: Page, meta: Meta) -> Dated | None:
    """The first full date of a meta tag; None without one, or where day and month may be swapped."""
    written = next(written_days(meta.body), None)
    if written is None or written.other:
        return None
    return Dated(written.value, page.span(meta.start, meta.end, layer="source"))


def _addresses(page: Page) -> Iterator[tuple[str, Span]]:
    """The page's address as given and as its markup states it."""
    if page.url:
        yield page.url, page.span(0, len(page.url), layer="url")
    for meta in page.metas:
        if meta.name in ("link:canonical", "meta:og:url"):
            yield meta.body, page.span(meta.start, meta.end, layer="source")


def url_day(page: Page) -> Dated | None:
    """The day in the page's address; None where no address holds a full date."""
    for address, whole in _addresses(page):
        for pattern in _URL_DAYS:
            for match in pattern.finditer(address):
                month = int(match[2]) if match[2].isdigit() else month_number(match[2])
                value = iso_day(int(match[1]), month or 0, int(match[3]))
                if value:
                    return Dated(value, _part(page, whole, address, match.start(1), match.end(3)))
    return None


def _part(page: Page, whole: Span, address: str, start: int, end: int) -> Span:
    """The characters of the address themselves, where its text is not changed by references."""
    if whole.text != address:
        return whole
    return page.span(whole.start + start, whole.start + end, layer=whole.layer)


def id_day(page: Page) -> Dated | None:
    """The day hidden in a MongoDB ObjectId in the address: its first four bytes are a Unix time.

    https://www.mongodb.com/docs/manual/reference/bson-types/#objectid
    """
    for address, whole in _addresses(page):
        for match in _OBJECT_ID.finditer(address):
            moment = datetime.fromtimestamp(int(match[1], 16), UTC)
            if _ID_YEARS[0] <= moment.year <= _ID_YEARS[1]:
                span = _part(page, whole, address, *match.span(1))
                return Dated(moment.date().isoformat(), span, "inferred")
    return None


def is_universal(stated: Dated) -> bool:
    """Whether markup gives a moment of universal time: readers far from Greenwich saw another day."""
    return bool(_UNIVERSAL.search(stated.span.text.strip()))


def local_day(stated: Dated) -> Dated:
    """The stated day; the next one where the markup gives midnight in Europe as universal time."""
    if not _LOCAL_MIDNIGHT.search(stated.span.text):
        return stated
    following = date.fromisoformat(stated.value) + timedelta(days=1)
    return stated._replace(value=following.isoformat())
