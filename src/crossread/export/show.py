"""The characters that a record rests on, read again from their page and checked by its hash."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from crossread.errors import InputError
from crossread.export import wire
from crossread.model import page as model
from crossread.model.story import Fact, QuoteGroup
from crossread.model.text import Span
from crossread.read.inputs import read_inputs

CONTEXT = 90
"""Characters shown before and after: with the words themselves about two lines of a terminal."""


class Shown(NamedTuple):
    """A span with the words that introduce it."""

    heading: str
    span: Span


def show_span(dossier: wire.Dossier, page: str, start: int, end: int) -> str:
    """The characters `start:end` of the page's text, with line and context.

    Raises InputError for a page that the dossier does not have, a place outside its text, and a page
    whose bytes have changed or that is gone.
    """
    found = read_again(_page(dossier, page))
    try:
        span = found.span(start, end)
    except ValueError as error:
        raise InputError(f"{error}; the text has 0 to {len(found.text)}.", source=found.source) from error
    return _passage(found, span)


def show_record(dossier: wire.Dossier, record: str) -> str:
    """All the words that the record with this id rests on, each in its page. Raises as `show_span` does."""
    shown = list(_spans(dossier, record))
    if not shown:
        raise InputError(
            f"No record has the id {record!r}. Ids stand in the dossier's JSON and in the report; "
            "a place is written PAGE:START-END.",
            source=record,
        )
    pages = {page: read_again(_page(dossier, page)) for page in {item.span.page for item in shown}}
    return "\n\n".join(f"{item.heading}\n{_passage(pages[item.span.page], item.span)}" for item in shown)


def read_again(page: wire.Page) -> model.Page:
    """The page, read anew from its source. Raises InputError where it is gone or has changed."""
    path, _, row = page.source.partition("#")
    wanted = path if row and path.endswith((".jsonl", ".ndjson")) else page.source
    if page.source == "-" or page.source.startswith("-#"):
        raise InputError("The page came from standard input and cannot be read again.", source=page.source)
    for item in read_inputs([wanted]):
        if isinstance(item, model.Page) and item.source == page.source:
            if item.bytes_sha256 == page.bytes_sha256:
                return msgspec.structs.replace(item, id=page.id)
            raise InputError(
                f"{page.source} has changed since it was read (its bytes are not those of the dossier); "
                "read it again with `crossread read`.",
                source=page.source,
            )
    raise InputError(
        f"{page.source} is not there any more, or cannot be read; the dossier still has the words it quotes.",
        source=page.source,
    )


def _page(dossier: wire.Dossier, page: str) -> wire.Page:
    for known in dossier.pages:
        if page in (known.id, known.source):
            return known
    ids = ", ".join(known.id for known in dossier.pages[:5])
    raise InputError(f"The dossier has no page {page!r}; it has {ids}…", source=page)


def _spans(dossier: wire.Dossier, record: str) -> Iterator[Shown]:
    for page in dossier.pages:
        if page.id == record and page.title:
            yield Shown(f"page of {page.outlet or page.source}", page.title)
    for fact in dossier.facts:
        if fact.id == record:
            yield from _fact_spans(fact)
    quotes = {quote.id: quote for quote in dossier.quotes}
    group: QuoteGroup | None = next((one for one in dossier.quote_groups if one.id == record), None)
    for quote in group.quotes if group else (record,):
        if quote in quotes:
            speaker = quotes[quote].speaker
            heading = f"{quotes[quote].mode} quote{' of ' + speaker.span.text if speaker else ''}"
            yield from (Shown(heading, span) for span in quotes[quote].content)
    for entity in dossier.entities:
        if entity.id == record:
            yield from (Shown(f"{entity.name} ({entity.kind})", span) for span in entity.mentions)
    for story in dossier.stories:
        if story.id == record:
            yield from (Shown(item.text, span) for item in story.digest for span in item.evidence)


def _fact_spans(fact: Fact) -> Iterator[Shown]:
    for side in fact.sides:
        for span in side.evidence:
            yield Shown(f"{fact.status}: {side.value}", span)


def _passage(page: model.Page, span: Span) -> str:
    """Source, line and place, then the words in their context, between guillemets."""
    if span.layer != "text":
        return f"{page.source}, in its {span.layer}, {span.start}-{span.end}\n  «{span.text}»"
    line = page.text.count("\n", 0, span.start) + 1
    before = page.text[max(0, span.start - CONTEXT) : span.start]
    after = page.text[span.end : span.end + CONTEXT]
    shown = f"{before}«{page.text[span.start : span.end]}»{after}"
    words = " ".join(shown.split())
    return f"{page.source}, line {line}, characters {span.start}-{span.end}\n  …{words}…"
