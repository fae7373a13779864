"""Phrases by which an article's own voice names somebody."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.facts import Label, Name, Quote, Sentence
from crossread.model.page import Page


def find_labels(
    page: Page, sentences: Sequence[Sentence], names: Sequence[Name], quotes: Sequence[Quote]
) -> tuple[Label, ...]:
    """The labels of the article, in order."""
    return ()
