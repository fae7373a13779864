"""What a story tells: its timeline, its digest, what only one page has and what one leaves out."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.facts import Annotations
from crossread.model.page import Page
from crossread.model.story import Entity, Fact, Story


def brief_story(
    story: Story,
    pages: Sequence[Page],
    annotations: Sequence[Annotations],
    facts: Sequence[Fact],
    entities: Sequence[Entity],
) -> Story:
    """The story with its timeline, digest, and the facts that one page alone has or leaves out."""
    return story
