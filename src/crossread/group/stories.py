"""Pages of one event, and stories of one affair."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.engines.reading import Reading
from crossread.model.facts import Annotations
from crossread.model.page import Page
from crossread.model.story import Story, Thread


def group_stories(pages: Sequence[Page], readings: Sequence[Reading]) -> tuple[Story, ...]:
    """The pages grouped by the event they report, each page in exactly one story."""
    return ()


def link_threads(
    stories: Sequence[Story],
    pages: Sequence[Page],
    annotations: Sequence[Annotations],
    readings: Sequence[Reading],
) -> tuple[tuple[Story, ...], tuple[Thread, ...]]:
    """The stories with their thread, and the threads: stories of one affair that follow one another."""
    return tuple(stories), ()
