"""The public JSON, schema version 1, as records: these structs are the schema.

Records whose public shape is that of the model (a quote, a fact, an entity …) are the model's own. What
the JSON says differently stands here: pages without their text, parties as the ids of entities, copies as
`from` and `to`, and one list a noun over all pages. Readers must let pass fields they do not know.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from crossread.model.facts import EventStatus, Quantity, Quote, Root, Time
from crossread.model.outcome import Outcome
from crossread.model.page import Day, Origin, Zone
from crossread.model.story import Entity, Fact, QuoteGroup, Story, Thread
from crossread.model.text import Span

SCHEMA_VERSION: Literal[1] = 1


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """One page without its text: where it came from, what it says of itself, its zones.

    `source` is the path or URL as given (`file#id` for a row of a JSONL file); offsets are Unicode code
    points of the page's text. `outcome` is "ok", or "skipped: …" or "failed: …" with the reason.
    """

    id: str
    source: str
    outlet: str | None
    title: Span | None
    language: str | None
    origin: Origin
    bylines: tuple[Span, ...]
    published: Day | None
    modified: Day | None
    zones: tuple[Zone, ...]
    bytes_sha256: str
    outcome: str
    url: str | None = None
    fetched_at: str | None = None
    encoding: str = "utf-8"


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Who did what to whom: the ids of entities, and the words that name them."""

    span: Span
    root: Root
    actor: str | None
    recipient: str | None
    when: str | None
    status: EventStatus
    actor_span: Span | None = None
    recipient_span: Span | None = None
    where: Span | None = None


class Copy(msgspec.Struct, frozen=True, kw_only=True, rename={"left": "from", "right": "to"}):
    """A passage that stands on two pages; `direction` says which of both is the origin."""

    left: Span
    right: Span
    direction: Literal["from", "to", "unknown"]
    kind: Literal["verbatim", "near", "common-source"]


class Forecast(msgspec.Struct, frozen=True, kw_only=True):
    """A prediction, promise or plan; `said_by` is the id of an entity, `source` the words that name it."""

    span: Span
    said_by: str | None
    horizon: str | None
    source: Span | None = None


class Label(msgspec.Struct, frozen=True, kw_only=True):
    """A phrase by which an article's own voice names an entity; `of` is the name it stands for."""

    entity: str | None
    span: Span
    of: Span | None = None


class Dossier(msgspec.Struct, frozen=True, kw_only=True):
    """All that is known of the pages given; `crossread` is the version that wrote it."""

    crossread: str
    schema: Literal[1]
    pages: tuple[Page, ...]
    entities: tuple[Entity, ...]
    times: tuple[Time, ...]
    quantities: tuple[Quantity, ...]
    quotes: tuple[Quote, ...]
    quote_groups: tuple[QuoteGroup, ...]
    events: tuple[Event, ...]
    facts: tuple[Fact, ...]
    copies: tuple[Copy, ...]
    forecasts: tuple[Forecast, ...]
    labels: tuple[Label, ...]
    stories: tuple[Story, ...]
    threads: tuple[Thread, ...]
    outcomes: tuple[Outcome, ...]
