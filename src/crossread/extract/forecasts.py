"""Predictions, promises and plans in an article."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.facts import Forecast, Quote, Sentence, Time
from crossread.model.page import Page


def find_forecasts(
    page: Page, sentences: Sequence[Sentence], times: Sequence[Time], quotes: Sequence[Quote]
) -> tuple[Forecast, ...]:
    """The forecasts of the article, in order."""
    return ()
