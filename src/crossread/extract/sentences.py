"""Article zones cut into sentences."""

from __future__ import annotations

from crossread.model.facts import Sentence
from crossread.model.page import ARTICLE_ROLES, Page


def find_sentences(page: Page) -> tuple[Sentence, ...]:
    """The sentences of the page's article zones, in order."""
    zones = (zone for zone in page.zones if zone.role in ARTICLE_ROLES)
    return tuple(Sentence(span=page.span(zone.start, zone.end), role=zone.role) for zone in zones)
