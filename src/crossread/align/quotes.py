"""Renderings of one utterance over pages."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.engines.reading import Reading
from crossread.model.facts import Annotations
from crossread.model.page import Page
from crossread.model.story import Copy, QuoteGroup


def group_quotes(
    pages: Sequence[Page],
    annotations: Sequence[Annotations],
    readings: Sequence[Reading],
    copies: Sequence[Copy],
) -> tuple[QuoteGroup, ...]:
    """Quotes of different pages that render one utterance."""
    return ()
