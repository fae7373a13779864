"""Passages that stand on several pages."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.page import Page
from crossread.model.story import Copy


def find_copies(pages: Sequence[Page]) -> tuple[Copy, ...]:
    """The passages of article text that two pages share, near word for word."""
    return ()
