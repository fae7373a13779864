"""All that is known of the pages given: the public record, whose JSON is schema version 1."""

from __future__ import annotations

import msgspec

from crossread.model.facts import Annotations
from crossread.model.outcome import Outcome
from crossread.model.page import Page
from crossread.model.story import Copy, Entity, Fact, QuoteGroup, Story, Thread


class Dossier(msgspec.Struct, frozen=True, kw_only=True):
    """What several pages report together. `annotations` are in the order of `pages`, one each.

    `crossread.export.json` writes it as the public JSON (schema version 1).
    """

    pages: tuple[Page, ...]
    annotations: tuple[Annotations, ...]
    entities: tuple[Entity, ...] = ()
    quote_groups: tuple[QuoteGroup, ...] = ()
    facts: tuple[Fact, ...] = ()
    copies: tuple[Copy, ...] = ()
    stories: tuple[Story, ...] = ()
    threads: tuple[Thread, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
