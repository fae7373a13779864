"""Time expressions of an article and their values."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from crossread.grammar import times as grammar
from crossread.model.facts import Sentence, Time
from crossread.model.page import Page


def find_times(page: Page, sentences: Sequence[Sentence]) -> tuple[Time, ...]:
    """The time expressions of the article, in order, valued against the page's day.

    On a page whose day is not known, what counts from that day has the value None.
    """
    anchor = _day(page)
    before: list[str] = []
    times: list[Time] = []
    for sentence in sentences:
        start = sentence.span.start
        for match in grammar.find_times(sentence.span.text, anchor, before[-12:]):
            span = page.span(start + match.start, start + match.end)
            times.append(Time(span=span, value=match.value, basis=match.basis))
            if match.value:
                before.append(match.value)
    return tuple(times)


def _day(page: Page) -> datetime.date | None:
    """The day of the page, None where only its month or year is known."""
    try:
        return datetime.date.fromisoformat(page.published.value) if page.published else None
    except ValueError:
        return None
