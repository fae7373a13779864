"""Article zones cut into sentences."""

from __future__ import annotations

from crossread.grammar.sentences import split_sentences
from crossread.model.facts import Sentence
from crossread.model.page import ARTICLE_ROLES, Page


def find_sentences(page: Page) -> tuple[Sentence, ...]:
    """The sentences of the page's article zones, in order; each lies inside one zone.

    Together they hold every character of those zones that is no white space.
    """
    return tuple(
        Sentence(span=page.span(zone.start + start, zone.start + end), role=zone.role)
        for zone in page.zones
        if zone.role in ARTICLE_ROLES
        for start, end in split_sentences(page.text[zone.start : zone.end])
    )
