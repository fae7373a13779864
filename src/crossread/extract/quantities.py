"""Quantities of an article."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.facts import Quantity, Sentence, Time
from crossread.model.page import Page


def find_quantities(page: Page, sentences: Sequence[Sentence], times: Sequence[Time]) -> tuple[Quantity, ...]:
    """The quantities of the article, in order; a number inside a time is none."""
    return ()
