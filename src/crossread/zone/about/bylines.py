"""Who wrote a page: the persons' names of its byline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crossread.model.page import Meta, Page, Role
from crossread.model.text import Span
from crossread.zone.about.daynames import written_days

_OPENING = re.compile(
    r"(?:(?:written|posted|published|reported|submitted|authored|compiled) )?(?:by|von|par|por)\s?:? "
    r"|\(?(?:additional )?reporting by |(?:author|autor|autorin|auteur|written|words|text)s?\s?: ?",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"(?:^|[\s|·•,–-])(?i:by|von|par|por|escribe|(?:publicado|publié) (?:por|par))\s?:? (?=[A-ZÀ-Þ])"
)
_BEHIND_DATE = re.compile(r"[\s.,|·•–-]{1,4}")
_PERSON = re.compile(
    r"(?:(?:Dr|Prof|Mr|Mrs|Ms|Sir|Lord|Lady)\.? )?("
    r"[A-ZÀ-Þ][\w.'’-]*(?: (?:[A-ZÀ-Þ]\.|(?:de|da|del|della|di|van|von|der|den|la|le|bin|al|el|ben)(?= )|"
    r"(?!(?:Vom|Am|Im|Erstellt|Twitter|Uhr|On|At|In)\b)[A-ZÀ-Þ][\w'’-]+)){1,4})"
)
_JOINT = re.compile(r",? (?:and|und|et|y|with) |, |; ? | & | / ?")
_NO_PERSON = re.compile(
    r"\b(?:Staff|Reuters|AFP|AP|Press|Agency|Agencies|News|Editor|Correspondent|Writer|Times|Post|Desk|Newsroom|"
    r"Team|Online|Redaktion|Updated|Published|January|February|March|April|June|July|August|September|October|"
    r"November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|The|Washington|London|University|"
    r"Associated|Board|Editorial|Contributor|Columnist|Opinion|Reporter|Special|Wire|Service|Media|Magazine|"
    r"Herald|Journal|Gazette|Tribune|Chronicle|Guardian|Telegraph|Observer|Daily|Weekly|Review|"
    r"About|Author|Über|Autor|Autoren|GmbH|Archive|Follow|Photo|Foto|Image|Bild|Video|Comments?)\b"
)
_AUTHOR_METAS = (
    "meta:author",
    "meta:article:author",
    "meta:dc.creator",
    "meta:parsely-author",
    "meta:byl",
    "meta:sailthru.author",
)
_JSON_AUTHOR = re.compile(r'"author"\s{0,20}:\s{0,20}[\[{][^\]]{0,600}?"name"\s{0,20}:\s{0,20}"([^"]{3,60})"')
_MOST = 8  # authors of a page: more names in a row are a list of something else
_AUTHOR_WORDS = frozenset({"author", "byline", "byl", "writer", "autor", "journalist", "contributor"})


def find_bylines(page: Page, roles: Sequence[Role]) -> tuple[Span, ...]:
    """The authors' names as spans: of the visible byline, or of the markup where only that tells."""
    spans: list[Span] = []
    for block, role in zip(page.blocks, roles, strict=True):
        body = page.text[block.start : block.end]
        if role != "metadata" or len(body) > 200:
            continue
        start = _opening(body)
        tagged = any(part in _AUTHOR_WORDS for word in block.words for part in re.split(r"[^a-z]+", word))
        if start is not None or tagged:
            start = start or 0
            spans += (page.span(block.start + low, block.start + high) for low, high in _persons(body, start))
    return _distinct(spans or list(_from_markup(page)))


def _opening(body: str) -> int | None:
    """Where names begin on a line: behind "by", at its beginning or within, or behind a date."""
    if opening := _OPENING.match(body) or _WITHIN.search(body):
        return opening.end()
    for written in written_days(body):
        if gap := _BEHIND_DATE.match(body, written.end):
            return gap.end()
    return None


def _persons(body: str, start: int) -> Iterator[tuple[int, int]]:
    """Where persons' names stand, one after another; the first thing that is none ends the byline."""
    at = start
    while found := _PERSON.match(body, at):
        if _NO_PERSON.search(found[1]):
            return
        yield found.span(1)
        joint = _JOINT.match(body, found.end())
        if not joint:
            return
        at = joint.end()


def _distinct(spans: list[Span]) -> tuple[Span, ...]:
    seen: dict[str, Span] = {}
    for span in spans:
        seen.setdefault(span.text.lower(), span)
    return tuple(seen.values())[:_MOST]


def _from_markup(page: Page) -> Iterator[Span]:
    for name in _AUTHOR_METAS:
        for meta in page.metas:
            if meta.name == name and "://" not in meta.body:
                opening = _OPENING.match(meta.body)
                found = list(_persons(meta.body, opening.end() if opening else 0))
                yield from (_shown(page, meta, meta.body[low:high]) for low, high in found)
                if found:
                    return
    for meta in page.metas:
        if meta.name == "jsonld" and (match := _JSON_AUTHOR.search(meta.body)):
            if _PERSON.fullmatch(match[1]) and not _NO_PERSON.search(match[1]):
                yield _shown(page, meta, match[1])
            return


def _shown(page: Page, meta: Meta, name: str) -> Span:
    """The name where a reader sees it, or in the markup where no reader does."""
    at = page.text.find(name)
    if at >= 0:
        return page.span(at, at + len(name))
    at = page.raw.find(name, meta.start, meta.end)  # not there where references write its letters
    low, high = (at, at + len(name)) if at >= 0 else (meta.start, meta.end)
    return page.span(low, high, layer="source")
