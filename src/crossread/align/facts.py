"""Claims of several pages held against one another."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.engines.reading import Reading
from crossread.model.facts import Annotations
from crossread.model.page import Page
from crossread.model.story import Copy, Entity, Fact, QuoteGroup, Story


def find_facts(
    pages: Sequence[Page],
    annotations: Sequence[Annotations],
    readings: Sequence[Reading],
    stories: Sequence[Story],
    entities: Sequence[Entity],
    copies: Sequence[Copy],
    quote_groups: Sequence[QuoteGroup],
) -> tuple[Fact, ...]:
    """The facts of each story, contested ones first."""
    return ()
