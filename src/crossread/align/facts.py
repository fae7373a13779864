"""Claims of several pages held against one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.align.clusters import group_statements
from crossread.align.compare import find_differences
from crossread.align.contested import contested_facts, without_conflicts
from crossread.align.disputes import disputed_facts
from crossread.align.pairs import score_pairs
from crossread.align.sides import Ground, agreed_facts
from crossread.align.singles import single_facts
from crossread.align.statements import gather_statements
from crossread.engines.reading import Reading
from crossread.model.facts import Annotations
from crossread.model.page import Page
from crossread.model.story import Copy, Entity, Fact, FactStatus, QuoteGroup, Story

ORDER: tuple[FactStatus, ...] = ("contested", "disputed", "corroborated", "repeated", "single")


def find_facts(
    pages: Sequence[Page],
    annotations: Sequence[Annotations],
    readings: Sequence[Reading],
    stories: Sequence[Story],
    entities: Sequence[Entity],
    copies: Sequence[Copy],
    quote_groups: Sequence[QuoteGroup],
) -> tuple[Fact, ...]:
    """The facts of each story, contested ones first; pages of one thread are held together.

    `annotations` and `readings` are in the order of `pages`.
    """
    facts: list[Fact] = []
    for members in _affairs(stories):
        at = [number for number, page in enumerate(pages) if page.id in members]
        held = [copy for copy in copies if copy.left.page in members and copy.right.page in members]
        ground = Ground(
            gather_statements(
                [pages[n] for n in at], [annotations[n] for n in at], [readings[n] for n in at]
            ),
            tuple(pages[n] for n in at),
            tuple(held),
        )
        facts += _story_facts(ground)
    return tuple(facts)


def _affairs(stories: Sequence[Story]) -> Iterator[frozenset[str]]:
    """The pages that are held against one another: those of a thread, or of a story in none."""
    threads: dict[str, set[str]] = {}
    for story in stories:
        threads.setdefault(story.thread or story.id, set()).update(story.pages)
    yield from (frozenset(threads[key]) for key in sorted(threads))


def _story_facts(ground: Ground) -> list[Fact]:
    pairs = score_pairs(ground.statements)
    contested = contested_facts(ground, find_differences(ground.statements, pairs), pairs)
    groups = group_statements(ground.statements, pairs)
    groups = without_conflicts(ground.statements, groups, contested)
    disputed = disputed_facts(ground, groups)
    agreed = agreed_facts(ground, groups, pairs)
    single = single_facts(ground, pairs, [*contested, *disputed, *agreed])
    return sorted([*contested, *disputed, *agreed, *single], key=_rank)


def _rank(fact: Fact) -> tuple[int, int, str]:
    return ORDER.index(fact.status), -fact.independent_sources, fact.id
