"""Time expressions of an article and their values."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.facts import Sentence, Time
from crossread.model.page import Page


def find_times(page: Page, sentences: Sequence[Sentence]) -> tuple[Time, ...]:
    """The time expressions of the article, in order, valued against the page's day."""
    return ()
