"""What every part of the report looks up: pages by number, outlets, anchors, words in their sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from urllib.parse import urlsplit

import msgspec

from crossread.export.report.days import spell_day
from crossread.model.dossier import Dossier
from crossread.model.facts import Party, Quote
from crossread.model.page import Page
from crossread.model.story import Entity, Fact
from crossread.model.text import Span

CONTEXT = 240
"""Characters shown on either side of evidence at most: about three lines of a newspaper column."""

LONGEST_FILE_NAME = 16
"""Characters of a file's name that may stand for an outlet: "courier" says something, a hash nothing."""

UNSHOWABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Characters that HTML forbids or browsers change: C0 and C1 controls, surrogates, non-characters."""


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """Words of a page inside their sentence; `href` leads to them in the page (None: not in its text)."""

    before: str
    marked: str
    after: str
    href: str | None
    outlet: str
    day: str
    page_href: str
    language: str | None


class Named(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody by name, with the way to the list of names where there is one."""

    name: str
    href: str | None


class Pointer(msgspec.Struct, frozen=True, kw_only=True):
    """A place in a page by its outlet, or by a number (2, 3 …) where the outlet is named before."""

    outlet: str
    href: str | None


class Index(msgspec.Struct, frozen=True, kw_only=True):
    """Lookups over one dossier. Numbers count from 1: pages by day, facts and entities in their order."""

    dossier: Dossier
    pages: dict[str, Page]
    page_numbers: dict[str, int]
    outlets: dict[str, str]
    bodies: dict[str, str]
    sentences: dict[str, tuple[Span, ...]]
    quotes: dict[str, Quote]
    quote_numbers: dict[str, int]
    facts: dict[str, Fact]
    fact_numbers: dict[str, int]
    entities: dict[str, Entity]
    entity_numbers: dict[str, int]


def index_dossier(dossier: Dossier) -> Index:
    """The lookups of the dossier."""
    quotes = {quote.id: quote for each in dossier.annotations for quote in each.quotes}
    facts = {fact.id: fact for fact in dossier.facts}
    entities = {entity.id: entity for entity in dossier.entities}
    numbers = _number([page.id for page in sorted(dossier.pages, key=_by_day)])
    return Index(
        dossier=dossier,
        pages={page.id: page for page in dossier.pages},
        page_numbers=numbers,
        outlets={page.id: name_outlet(page, numbers[page.id]) for page in dossier.pages},
        bodies={page.id: showable(page.text) for page in dossier.pages},
        sentences={each.page: tuple(one.span for one in each.sentences) for each in dossier.annotations},
        quotes=quotes,
        quote_numbers=_number(quotes),
        facts=facts,
        fact_numbers=_number(facts),
        entities=entities,
        entity_numbers=_number(entities),
    )


def _by_day(page: Page) -> tuple[str, str, str]:
    return (page.published.value if page.published else "9999", page.outlet or "", page.source)


def _number(ids: Sequence[str] | Mapping[str, object]) -> dict[str, int]:
    return {each: number for number, each in enumerate(ids, 1)}


def showable(text: str) -> str:
    """The text, as long as before, with what HTML cannot hold shown by a sign that stands for it.

    C0 controls become their pictures (U+2400 and on), other forbidden characters U+FFFD; a carriage return
    before a line feed becomes a space, alone a line feed, as a browser would make it one anyway.
    """
    text = text.replace("\r\n", " \n").replace("\r", "\n")
    return UNSHOWABLE.sub(_sign_for, text)


def _sign_for(match: re.Match[str]) -> str:
    code = ord(match[0])
    return chr(0x2400 + code) if code < 0x20 else "�"


def name_outlet(page: Page, number: int) -> str:
    """The outlet as the page names it, or its host, or the name of its file, or "Page 3"."""
    host = urlsplit(page.url).hostname if page.url and web_address(page.url) else None
    file = PurePath(page.source.rpartition("#")[2]).stem
    return page.outlet or (host or "").removeprefix("www.") or _telling(file) or f"Page {number}"


def _telling(file: str) -> str:
    """The name of a file if it says something to a reader: longer ones are sums and ids."""
    return file if len(file) <= LONGEST_FILE_NAME else ""


def web_address(url: str | None) -> str | None:
    """The address if it is http or https and can be parsed: nothing else may become a link."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def day_of(page: Page) -> str:
    """The page's day in words, "day unknown" without one."""
    return spell_day(page.published.value) if page.published else "day unknown"


def anchor(index: Index, span: Span) -> str | None:
    """The id of the span's place in its page; None where it does not stand in the page's text."""
    number = index.page_numbers.get(span.page)
    if span.layer != "text" or number is None or not span.text.strip():
        return None
    return f"p{number}-{span.start}-{span.end}"


def link(index: Index, span: Span) -> str | None:
    """The address of the span's place in this report."""
    name = anchor(index, span)
    return f"#{name}" if name else None


def point_at(index: Index, spans: Sequence[Span]) -> tuple[Pointer, ...]:
    """The ways to the spans, those of one outlet next to each other, the first by its name."""
    outlets: dict[str, list[str | None]] = {}
    for span in dict.fromkeys(spans):
        outlets.setdefault(index.outlets[span.page], []).append(link(index, span))
    return tuple(
        Pointer(outlet=outlet if number == 1 else str(number), href=href)
        for outlet, hrefs in outlets.items()
        for number, href in enumerate(hrefs, 1)
    )


def find_words(index: Index, span: Span) -> Words:
    """The span's words with the rest of their sentence, cut to `CONTEXT` characters on either side."""
    page = index.pages[span.page]
    start, end = _sentence_around(index, span) if span.layer == "text" else (span.start, span.end)
    body = index.bodies[span.page]
    inside = span.layer == "text"
    return Words(
        before=_cut_left(body[start : span.start]) if inside else "",
        marked=body[span.start : span.end] if inside else span.text,
        after=_cut_right(body[span.end : end]) if inside else "",
        href=link(index, span),
        outlet=index.outlets[page.id],
        day=day_of(page),
        page_href=f"#p{index.page_numbers[page.id]}",
        language=page.language,
    )


def _sentence_around(index: Index, span: Span) -> tuple[int, int]:
    """From the start of the sentence in which the span starts to the end of that in which it ends."""
    sentences = index.sentences.get(span.page, ())
    low, high = _sentence_at(sentences, span.start), _sentence_at(sentences, span.end - 1)
    body = index.bodies[span.page]
    start = low.start if low else body.rfind("\n", 0, span.start) + 1
    line_end = body.find("\n", span.end)
    return start, high.end if high else line_end if line_end >= 0 else len(body)


def _sentence_at(sentences: Sequence[Span], place: int) -> Span | None:
    at = bisect_right(sentences, place, key=lambda span: span.start) - 1
    return sentences[at] if at >= 0 and place < sentences[at].end else None


def _cut_left(words: str) -> str:
    return words if len(words) <= CONTEXT else "… " + words[-CONTEXT:].partition(" ")[2]


def _cut_right(words: str) -> str:
    return words if len(words) <= CONTEXT else words[:CONTEXT].rpartition(" ")[0] + " …"


def name_entity(index: Index, entity: str | None) -> Named | None:
    """The entity by name with the way to it; an id that no entity has is shown as it is."""
    if entity is None:
        return None
    known = index.entities.get(entity)
    if known is None:
        return Named(name=entity, href=None)
    return Named(name=known.name, href=f"#e{index.entity_numbers[entity]}")


def described(index: Index, party: Party | None) -> tuple[Span, ...]:
    """The words that describe a party which is led to no entity: its name in the report leads to them."""
    return () if party is None or party.entity in index.entities else (party.span,)


def name_party(index: Index, party: Party | None) -> Named | None:
    """The party's entity, or the words that describe it where it is led to none."""
    for span in described(index, party):
        return Named(name=span.text, href=link(index, span))
    return name_entity(index, party.entity) if party else None
