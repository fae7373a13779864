"""Who did what to whom in an article."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.facts import Event, Name, Quote, Sentence, Time
from crossread.model.page import Page


def find_events(
    page: Page,
    sentences: Sequence[Sentence],
    names: Sequence[Name],
    times: Sequence[Time],
    quotes: Sequence[Quote],
) -> tuple[Event, ...]:
    """The events of the article, in order."""
    return ()
