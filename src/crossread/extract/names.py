"""Names of persons, organisations and places in an article."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.engines.reading import Reading
from crossread.model.facts import Name, Sentence
from crossread.model.page import Page


def find_names(page: Page, sentences: Sequence[Sentence], reading: Reading) -> tuple[Name, ...]:
    """The names of the article, in order."""
    return ()
