"""What the sentences of an article claim."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.facts import Claim, Name, Quantity, Quote, Sentence, Time
from crossread.model.page import Page


def find_claims(
    page: Page,
    sentences: Sequence[Sentence],
    names: Sequence[Name],
    times: Sequence[Time],
    quantities: Sequence[Quantity],
    quotes: Sequence[Quote],
) -> tuple[Claim, ...]:
    """The claims of the article, in order."""
    return ()
