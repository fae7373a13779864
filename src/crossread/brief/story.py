"""What a story tells: its timeline, its digest, what only one page has and what one leaves out."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from crossread.brief.digest import make_digest
from crossread.brief.passage import Scope, fact_pages, read_scope
from crossread.brief.timeline import make_timeline
from crossread.model.facts import Annotations
from crossread.model.page import Page
from crossread.model.story import Entity, Fact, PageFacts, Story

LEAST_PAGES = 3
"""Pages of a story from which on one can be said to leave out what all others have."""


def brief_stories(
    stories: Sequence[Story],
    pages: Sequence[Page],
    annotations: Sequence[Annotations],
    facts: Sequence[Fact],
    entities: Sequence[Entity],
) -> tuple[Story, ...]:
    """Every story with its brief; `pages`, `annotations`, `facts` and `entities` are those of the run."""
    told: dict[str, list[int]] = {}
    for number, fact in enumerate(facts):
        for page in fact_pages(fact):
            told.setdefault(page, []).append(number)
    briefed = []
    for story in stories:
        ours = sorted({number for page in story.pages for number in told.get(page, ())})
        briefed.append(brief_story(story, pages, annotations, [facts[number] for number in ours], entities))
    return tuple(briefed)


def brief_story(
    story: Story,
    pages: Sequence[Page],
    annotations: Sequence[Annotations],
    facts: Sequence[Fact],
    entities: Sequence[Entity],
) -> Story:
    """The story with its timeline, digest, and the facts that one page alone has or leaves out.

    `pages`, `annotations`, `facts` and `entities` may be those of the whole run; their order changes nothing.
    """
    scope = read_scope(story, pages, annotations, facts)
    return msgspec.structs.replace(
        story,
        timeline=make_timeline(scope),
        digest=make_digest(scope, entities),
        only_in=_only_in(scope),
        left_out=_left_out(scope),
    )


def _only_in(scope: Scope) -> tuple[PageFacts, ...]:
    """The facts that rest on one page alone, by page; none in a story of one page."""
    if len(scope.pages) < 2:
        return ()
    return _by_page(scope, {fact.id: fact_pages(fact) for fact in scope.facts if len(fact_pages(fact)) == 1})


def _left_out(scope: Scope) -> tuple[PageFacts, ...]:
    """The facts that every other page of the story has, by the page that has not."""
    everywhere = frozenset(page.id for page in scope.pages)
    if len(everywhere) < LEAST_PAGES:
        return ()
    missing = {fact.id: everywhere - fact_pages(fact) for fact in scope.facts}
    return _by_page(scope, {fact: pages for fact, pages in missing.items() if len(pages) == 1})


def _by_page(scope: Scope, pages_of: dict[str, frozenset[str]]) -> tuple[PageFacts, ...]:
    """For each page with any the facts whose pages hold it, both in order."""
    lists = (
        (page.id, tuple(sorted(fact for fact, pages in pages_of.items() if page.id in pages)))
        for page in scope.pages
    )
    return tuple(PageFacts(page=page, facts=facts) for page, facts in lists if facts)
