"""Who said what in an article."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.engines.reading import Reading
from crossread.model.facts import Name, Quote, Sentence
from crossread.model.page import Page


def find_quotes(
    page: Page, sentences: Sequence[Sentence], names: Sequence[Name], reading: Reading
) -> tuple[Quote, ...]:
    """The quotes of the article, in order."""
    return ()
