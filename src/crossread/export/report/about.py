"""What a page says of itself, and where: its outlet, day, origin and language, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from crossread.export.json import page_outcome
from crossread.export.report.index import Index, Pointer, anchor, day_of, link, point_at, web_address
from crossread.export.report.pages import Reference, Stretch
from crossread.model.page import ARTICLE_ROLES, Page
from crossread.model.text import Span

LANGUAGES = {
    "ar": "Arabic", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English",
    "es": "Spanish", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi",
    "hu": "Hungarian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "nl": "Dutch", "no": "Norwegian",
    "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sv": "Swedish", "tr": "Turkish",
    "uk": "Ukrainian", "ur": "Urdu", "zh": "Chinese",
}  # fmt: skip
"""Languages by their ISO 639-1 code; others are shown by the code."""

BASES = {
    "stated": "stated on the page",
    "inferred": "inferred from other pages",
    "given": "given with the page",
}
ORIGINS = {
    "original": "",
    "unknown": "",
    "translation": "a translation from {}",
    "rewrite": "a rewrite of {}",
}


class PageView(msgspec.Struct, frozen=True, kw_only=True):
    """A page: what it says of itself with where it says so, what became of it, and its text."""

    name: str
    number: int
    outlet: str
    title: str
    address: str | None
    source: str
    day: str
    basis: str
    day_places: tuple[Pointer, ...]
    origin: str
    origin_place: str | None
    language: str
    code: str | None
    words: int
    outcome: str
    stretches: tuple[Stretch, ...]


def show_about(index: Index, page: Page, stretches: tuple[Stretch, ...]) -> PageView:
    """The page with its text as `stretches`."""
    number, origin = index.page_numbers[page.id], page.origin
    article = (page.text[zone.start : zone.end] for zone in page.zones if zone.role in ARTICLE_ROLES)
    return PageView(
        name=f"p{number}",
        number=number,
        outlet=index.outlets[page.id],
        title=page.title.text if page.title else "No title",
        address=web_address(page.url),
        source=page.source,
        day=day_of(page),
        basis=BASES[page.published.basis] if page.published else "",
        day_places=point_at(index, page.published.evidence) if page.published else (),
        origin=ORIGINS[origin.kind].format(origin.of or "another text"),
        origin_place=link(index, origin.evidence) if origin.evidence else None,
        language=LANGUAGES.get(page.language or "", page.language or "language unknown"),
        code=page.language,
        words=sum(len(body.split()) for body in article),
        outcome=page_outcome(page, index.dossier.outcomes),
        stretches=stretches,
    )


def refer_pages(index: Index) -> Iterator[Reference]:
    """What a page says of itself: its day and its origin."""
    for page in index.pages.values():
        days: tuple[Span, ...] = page.published.evidence if page.published else ()
        origin = (page.origin.evidence,) if page.origin.evidence else ()
        for span in (*days, *origin):
            if anchor(index, span):
                number = index.page_numbers[page.id]
                href, chip = f"#p{number}", f"P{number}"
                yield Reference(
                    span=span, kind="about", href=href, chip=chip, title="what the page says of itself"
                )
