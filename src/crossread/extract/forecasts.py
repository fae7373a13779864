"""Predictions, promises and plans in an article."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta

from crossread.grammar import forecasts as grammar
from crossread.model.facts import Forecast, Party, Quote, Sentence, Time
from crossread.model.page import Page
from crossread.model.text import Span

_Place = tuple[int, int]
_Said = tuple[int, int, Party | None, bool]
"""Start and end of what somebody said, who did, and whether it is a clause of its own."""


def find_forecasts(
    page: Page, sentences: Sequence[Sentence], times: Sequence[Time], quotes: Sequence[Quote]
) -> tuple[Forecast, ...]:
    """The forecasts of the article's body, in order: clauses that foretell, promise, threaten or plan.

    Titles and standfirsts only announce what the body says. Who says so is the speaker of the smallest
    quote around the word that foretells; the horizon is the first time of the clause that does not lie
    before the page's day.
    """
    ahead = _ahead(page, times)
    day = page.published.value if page.published else ""
    said = sorted(
        (_said(quote, span) for quote in quotes for span in quote.content), key=lambda place: place[:2]
    )
    forecasts: list[Forecast] = []
    for sentence in sentences:
        if sentence.role != "body":
            continue
        span = sentence.span
        near = _within(ahead, span)
        around = _around(said, span)
        edges = sorted({edge - span.start for place in around if place[3] for edge in place[:2]})
        inner = [edge for edge in edges if 0 < edge < len(span)]
        places = [(time.start - span.start, time.end - span.start) for time, _ in near]
        far = [
            place
            for place, (time, value) in zip(places, near, strict=True)
            if _is_far(value, day) and not _FOLLOWING.search(time.text)
        ]
        for match in grammar.find_forecasts(span.text, places, inner, far):
            clause = page.span(span.start + match.start, span.start + match.end)
            cue = (span.start + match.cue_start, span.start + match.cue_end)
            forecasts.append(
                Forecast(span=clause, said_by=_sayer(around, cue), horizon=_horizon(near, clause, cue))
            )
    return tuple(forecasts)


def _said(quote: Quote, span: Span) -> _Said:
    """A stretch of a quote; a few quoted words or an infinitive ("vowed to fight") are no clause."""
    clause = quote.mode != "partial" and not span.text.startswith("to ")
    return span.start, span.end, quote.speaker, clause


def _ahead(page: Page, times: Sequence[Time]) -> list[tuple[Span, str]]:
    """The times that do not end before the page's day, with their values; none on an undated page."""
    day = page.published.value if page.published else None
    values = ((time.span, time.value) for time in times if time.value and day)
    return [(span, value) for span, value in values if day and not _before(value.split("/")[-1], day)]


def _before(value: str, day: str) -> bool:
    """Whether the end of a time lies before a day, as far as both are told."""
    shared = min(len(value), len(day))
    return value[:shared] < day[:shared] if value[:4].isdigit() else value.startswith("BC")


_FOLLOWING = re.compile(r"\b(?:next|following)\s(?:day|morning|night|evening)\b", re.IGNORECASE)
"""Told of the past, and valued by the page's day for want of another."""
_NEXT_DAY = 1
"""A page's day may be a day before the one that its report calls "Tuesday"."""


def _is_far(value: str, day: str) -> bool:
    """Whether a day or month starts later than the day after the page's day; both are ISO. Years are too
    long to tell."""
    start = value.split("/")[0]
    if len(start) == len("2000-01") and start[:4].isdigit() and start[5:].isdigit():
        return start > day[: len(start)]
    if len(start) != len("2000-01-01") or len(day) != len(start) or not start[:4].isdigit():
        return False
    return date.fromisoformat(start) - date.fromisoformat(day) > timedelta(days=_NEXT_DAY)


def _within(ahead: list[tuple[Span, str]], span: Span) -> list[tuple[Span, str]]:
    first = bisect_left(ahead, span.start, key=lambda time: time[0].start)
    last = bisect_left(ahead, span.end, key=lambda time: time[0].start)
    return ahead[first:last]


_LONGEST_QUOTE = 2000
"""Characters before a sentence in which a quote that reaches into it may begin."""


def _around(said: list[_Said], span: Span) -> list[_Said]:
    """The quoted and reported stretches that share characters with a sentence."""
    first = bisect_left(said, span.start - _LONGEST_QUOTE, key=lambda place: place[0])
    last = bisect_left(said, span.end, key=lambda place: place[0])
    return [place for place in said[first:last] if place[1] > span.start]


def _sayer(around: list[_Said], cue: _Place) -> Party | None:
    """The speaker of the smallest stretch around a cue."""
    holding = [place for place in around if place[0] <= cue[0] and cue[1] <= place[1]]
    return min(holding, key=lambda place: place[1] - place[0])[2] if holding else None


def _horizon(near: list[tuple[Span, str]], clause: Span, cue: _Place) -> str | None:
    """The value of the first time ahead after the cue, or else before it, inside the clause."""
    inside = [(span.start < cue[0], span.start, value) for span, value in near if clause.covers(span)]
    return min(inside)[2] if inside else None
