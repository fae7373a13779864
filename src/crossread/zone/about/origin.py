"""Signs that a page is a translation of another, or rewrites one: in its own words, with the place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from crossread.model.page import Origin, OriginKind, Page, Role
from crossread.model.text import Span
from crossread.zone.about.agencies import credited_agency, dateline_agency, same_agency

_TRANSLATION = re.compile(
    r"(?:machine|automatic(?:ally)?|auto|computer|google)[- ]translat(?:ed|ion)"
    r"(?: from (?:the )?(?P<a>[A-Z]\w+))?"
    r"|translated (?:\w+ ){0,3}?from (?:the )?(?P<b>[A-Z]\w+)"
    r"|(?:article|story|text|page|report|interview|post) (?:was|is|has been) (?:\w+ )?translated"
    r"(?: from (?:the )?(?P<c>[A-Z]\w+))?"
    r"|translation (?:of an? .{1,40}?|from (?:the )?(?P<d>[A-Z]\w+))(?=[.,]|$)"
    r"|translated by (?:DeepL|Google|AI|machine)\b"
    r"|you can (?:see|read) (?:non-english|foreign)(?:-language)? news"
    r"|read in (?:the )?original (?:language )?(?:\((?P<e>[A-Z]\w+)\))?"
    r"|aus dem (?P<f>\w+en) übersetzt|übersetzt aus dem (?P<g>\w+en)"
    r"|traducido del (?P<h>\w+)|traduit de l['’ea] ?(?P<i>\w+)",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"(?:source|quelle|fuente|via|original source)s?\s?: ?([^\n|]{2,60})", re.IGNORECASE)
_REWRITE = re.compile(
    r"(?:embraces|uses|with the (?:help|assistance) of|generated (?:by|with|using)|assisted by|"
    r"written (?:by|with)|created (?:by|with)|rewritten (?:by|with|using)) (?:an? )?"
    r"(?:artificial intelligence|ai\b|generative)"
    r"|\bai[- ](?:assisted|generated)"
    r"|rewritten (?:from|by)|adapted from|based on (?:a|an|the) (?:report|article|story) (?:by|from|in)"
    r"|originally (?:published|appeared) (?:on|in|by|at) (?P<of>[A-Z][\w.' ]{1,40})",
    re.IGNORECASE,
)
_LOOK_AT = frozenset({"metadata", "chrome", "bio"})
_LEADS = 3  # a dateline stands in one of the first paragraphs


def find_origin(page: Page, roles: Sequence[Role]) -> Origin:
    """What a page says of where its text comes from; "unknown" where it has neither sign nor byline."""
    found = _translation(page, roles) or _agency(page, roles) or _rewrite(page, roles)
    if found:
        return found
    return Origin(kind="original" if page.bylines else "unknown")


def _notices(page: Page, roles: Sequence[Role]) -> Iterator[tuple[int, int]]:
    for block, role in zip(page.blocks, roles, strict=True):
        if role in _LOOK_AT:
            yield block.start, block.end


def _sign(kind: OriginKind, of: str | None, span: Span) -> Origin:
    return Origin(kind=kind, of=of.strip(" .") if of else None, evidence=span)


def _translation(page: Page, roles: Sequence[Role]) -> Origin | None:
    for start, end in _notices(page, roles):
        if match := _TRANSLATION.search(page.text, start, end):
            language = next((group for group in match.groups() if group), None)
            return _sign("translation", language or _named_source(page, roles), page.span(*match.span()))
    return None


def _named_source(page: Page, roles: Sequence[Role]) -> str | None:
    """Whom a translated page names as its source."""
    for start, end in _notices(page, roles):
        if match := _SOURCE.match(page.text, start, end):
            return match[1]
    return None


def _agency(page: Page, roles: Sequence[Role]) -> Origin | None:
    """The agency that a page credits, unless the page is the agency's own."""
    span = agency_dateline(page, roles) or _credit(page, roles)
    if span is None or (page.outlet and same_agency(page.outlet, span.text)):
        return None
    return _sign("rewrite", span.text, span)


def agency_dateline(page: Page, roles: Sequence[Role]) -> Span | None:
    """The agency's name in the dateline of one of the first paragraphs."""
    leads = (block for block, role in zip(page.blocks, roles, strict=True) if role == "body")
    for block in islice(leads, _LEADS):
        if place := dateline_agency(page.text[block.start : block.end]):
            return page.span(block.start + place[0], block.start + place[1])
    return None


def _credit(page: Page, roles: Sequence[Role]) -> Span | None:
    for block, role in zip(page.blocks, roles, strict=True):
        if role == "metadata" and (place := credited_agency(page.text[block.start : block.end])):
            return page.span(block.start + place[0], block.start + place[1])
    return None


def _rewrite(page: Page, roles: Sequence[Role]) -> Origin | None:
    for start, end in _notices(page, roles):
        if match := _REWRITE.search(page.text, start, end):
            return _sign("rewrite", match["of"] or _named_source(page, roles), page.span(*match.span()))
    return None
