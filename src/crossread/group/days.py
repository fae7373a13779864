"""Days that only other pages can tell."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.page import Page
from crossread.model.story import Story


def infer_days(pages: Sequence[Page], stories: Sequence[Story]) -> tuple[Page, ...]:
    """The pages, those without a stated day given the one that pages of the same story tell."""
    return tuple(pages)
