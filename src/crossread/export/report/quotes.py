"""Quotes as the report shows them: renderings of one utterance side by side, and who said what."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import msgspec

from crossread.export.report.index import Index, Named, day_of, described, link, name_party
from crossread.export.report.pages import Reference
from crossread.export.report.renderings import Part, mark_differences
from crossread.model.facts import Quote
from crossread.model.story import QuoteGroup

RELATIONS = {
    "verbatim": "word for word",
    "paraphrase": "in other words",
    "translation": "as translations differ",
}


class QuoteView(msgspec.Struct, frozen=True, kw_only=True):
    """A quote with who says it; `name` is its id in the report, empty where another place holds it."""

    name: str
    number: int
    mode: str
    parts: tuple[Part, ...]
    href: str | None
    speaker: Named | None
    cue: str
    via: str
    outlet: str
    day: str
    page_href: str
    language: str | None


class GroupView(msgspec.Struct, frozen=True, kw_only=True):
    """Renderings of one utterance; `speakers` are the names the pages lead it to, one where they agree."""

    relation: str
    speakers: tuple[Named, ...]
    renderings: tuple[QuoteView, ...]


class SpeakerView(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody with all their quotes in these pages."""

    speaker: Named | None
    quotes: tuple[QuoteView, ...]


def show_groups(index: Index, pages: Collection[str]) -> tuple[GroupView, ...]:
    """The quote groups that have a rendering on one of the pages."""
    return tuple(
        _show_group(index, group) for group in index.dossier.quote_groups if _stands(index, group, pages)
    )


def _stands(index: Index, group: QuoteGroup, pages: Collection[str]) -> bool:
    """Whether the group's first rendering stands on one of the pages (so that one story alone has it)."""
    known = [quote for quote in group.quotes if quote in index.quotes]
    return bool(known) and page_of(index.quotes[known[0]]) in pages


def page_of(quote: Quote) -> str:
    """The id of the page on which the quote stands."""
    return quote.content[0].page


def words_of(quote: Quote) -> str:
    """The quoted words, an ellipsis where the page breaks them."""
    return " … ".join(" ".join(span.text.split()) for span in quote.content)


def _show_group(index: Index, group: QuoteGroup) -> GroupView:
    quotes = [index.quotes[quote] for quote in group.quotes if quote in index.quotes]
    marked = mark_differences([words_of(quote) for quote in quotes])
    shown = tuple(_show_quote(index, quote, parts) for quote, parts in zip(quotes, marked, strict=True))
    speakers = {view.speaker.name: view.speaker for view in shown if view.speaker}
    return GroupView(relation=RELATIONS[group.relation], speakers=tuple(speakers.values()), renderings=shown)


def _show_quote(index: Index, quote: Quote, parts: tuple[Part, ...], *, named: bool = True) -> QuoteView:
    page, number = index.pages[page_of(quote)], index.quote_numbers[quote.id]
    return QuoteView(
        name=f"q{number}" if named else "",
        number=number,
        mode=quote.mode,
        parts=parts,
        href=link(index, quote.content[0]),
        speaker=name_party(index, quote.speaker),
        cue=quote.cue.text if quote.cue else "",
        via=quote.via.text if quote.via else "",
        outlet=index.outlets[page.id],
        day=day_of(page),
        page_href=f"#p{index.page_numbers[page.id]}",
        language=page.language,
    )


def show_speakers(index: Index, pages: Collection[str]) -> tuple[SpeakerView, ...]:
    """Who says what on these pages, who says most first, quotes whose speaker is unknown last.

    A quote that stands in a group has its place there.
    """
    grouped = {quote for group in index.dossier.quote_groups for quote in group.quotes}
    speakers: dict[str, list[QuoteView]] = {}
    for quote in sorted(index.quotes.values(), key=lambda quote: index.page_numbers[page_of(quote)]):
        if page_of(quote) in pages:
            parts = (Part(text=words_of(quote), differs=False),)
            view = _show_quote(index, quote, parts, named=quote.id not in grouped)
            speakers.setdefault(view.speaker.name if view.speaker else "", []).append(view)
    rows = sorted(speakers.items(), key=lambda row: (not row[0], -len(row[1]), row[0]))
    return tuple(SpeakerView(speaker=quotes[0].speaker, quotes=tuple(quotes)) for _, quotes in rows)


def refer_quotes(index: Index) -> Iterator[Reference]:
    """The places in the pages where quoted words stand."""
    for quote in index.quotes.values():
        number = index.quote_numbers[quote.id]
        speaker = name_party(index, quote.speaker)
        title = f"words of {speaker.name}" if speaker else ""
        for span in quote.content:
            yield Reference(span=span, kind="quote", href=f"#q{number}", chip=f"Q{number}", title=title)
        for span in described(index, quote.speaker):
            yield Reference(span=span, kind="party", href=f"#q{number}", chip=f"Q{number}", title="")
