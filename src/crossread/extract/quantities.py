"""Quantities of an article."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.grammar import quantities as grammar
from crossread.model.facts import Quantity, Sentence, Time
from crossread.model.page import Page


def find_quantities(page: Page, sentences: Sequence[Sentence], times: Sequence[Time]) -> tuple[Quantity, ...]:
    """The quantities of the article, in order; a number inside a time is none.

    Units are the codes of `grammar.quantities.units`; what is merely counted has none.
    """
    quantities: list[Quantity] = []
    ahead = 0
    for sentence in sentences:
        start, end = sentence.span.start, sentence.span.end
        while ahead < len(times) and times[ahead].span.end <= start:
            ahead += 1
        taken = [(t.span.start - start, t.span.end - start) for t in _until(times, ahead, end)]
        for match in grammar.find_quantities(sentence.span.text, taken):
            quantities.append(
                Quantity(
                    span=page.span(start + match.start, start + match.end),
                    low=float(match.low),
                    high=float(match.high),
                    unit=match.unit,
                    of=match.of,
                    hedge=match.hedge,
                )
            )
    return tuple(quantities)


def _until(times: Sequence[Time], first: int, end: int) -> list[Time]:
    """The times from `first` on that begin before `end`."""
    found: list[Time] = []
    while first < len(times) and times[first].span.start < end:
        found.append(times[first])
        first += 1
    return found
