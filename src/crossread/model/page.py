"""A page: its bytes decoded once, what a reader sees of it, its zones and what it says of itself."""

from __future__ import annotations

from typing import Literal

import msgspec

from crossread.model.text import Layer, Span, Text

Role = Literal["title", "standfirst", "subheading", "body", "caption", "metadata", "bio", "comment", "chrome"]
OriginKind = Literal["original", "translation", "rewrite", "unknown"]
DayBasis = Literal["stated", "inferred", "given"]

ARTICLE_ROLES: frozenset[Role] = frozenset({"title", "standfirst", "subheading", "body"})
"""Zones that report: facts rest on these alone (law 3)."""


class Zone(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of the page's text that plays one role; zones are in order and do not overlap."""

    role: Role
    start: int
    end: int


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of text that a reader sees as one block: a paragraph of HTML, a line of plain text.

    `path` is the tags that enclose it, outermost first; `words` the words of their class and id
    attributes; `link_chars` how many of its characters stand inside links. Empty for plain text.
    """

    start: int
    end: int
    path: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    link_chars: int = 0


class Meta(msgspec.Struct, frozen=True, kw_only=True):
    """Something that only markup says: `body` is `page.source[start:end]`, decoded of references.

    `name` tells where: "meta:og:title", "jsonld", "link:canonical", "time:datetime", "html:lang", "title".
    """

    name: str
    body: str
    start: int
    end: int


class Day(msgspec.Struct, frozen=True, kw_only=True):
    """A day with what it rests on; `value` is an ISO day, or a month or year where no more is said."""

    value: str
    basis: DayBasis
    evidence: tuple[Span, ...] = ()


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """Whether the page says that it is a translation or a rewrite, of what, and where it says so."""

    kind: OriginKind = "unknown"
    of: str | None = None
    evidence: Span | None = None


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """One page. `text` is what a reader sees; every span of every record is an offset into it.

    `raw` is the decoded source, `visible` the text with its way back to it. The id comes from the bytes and
    the source's name, so the same bytes under two names are two pages (and a copy). `blocks` and `metas`
    are what `read` hands to `zone`.
    """

    id: str
    source: str
    bytes_sha256: str
    raw: str
    visible: Text
    encoding: str = "utf-8"
    url: str | None = None
    outlet: str | None = None
    fetched_at: str | None = None
    language: str | None = None
    origin: Origin = Origin()
    title: Span | None = None
    bylines: tuple[Span, ...] = ()
    published: Day | None = None
    modified: Day | None = None
    zones: tuple[Zone, ...] = ()
    blocks: tuple[Block, ...] = ()
    metas: tuple[Meta, ...] = ()

    @property
    def text(self) -> str:
        """What a reader sees, as one string."""
        return self.visible.body

    @property
    def article_text(self) -> str:
        """Standfirst, subheadings and body, in order, a newline between."""
        wanted = ("standfirst", "subheading", "body")
        return "\n".join(self.text[zone.start : zone.end] for zone in self.zones if zone.role in wanted)

    @property
    def comments(self) -> tuple[Span, ...]:
        """The readers' comments, one span each."""
        return tuple(self.span(zone.start, zone.end) for zone in self.zones if zone.role == "comment")

    def span(self, start: int, end: int, *, layer: Layer = "text") -> Span:
        """The span of these characters, with their text. Raises ValueError outside the layer's text."""
        body = {"text": self.text, "source": self.raw, "url": self.url or ""}[layer]
        if not 0 <= start <= end <= len(body):
            where = f"the {layer} of {self.source} ({len(body)} characters)"
            raise ValueError(f"span {start}:{end} lies outside {where}")
        return Span(page=self.id, start=start, end=end, text=body[start:end], layer=layer)

    def to_source(self, span: Span) -> tuple[tuple[int, int], ...]:
        """The ranges of the decoded source that a span of the text came from (see `Text.to_source`)."""
        return self.visible.to_source(span.start, span.end)
