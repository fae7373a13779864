"""The words of a story's pages that may be told again, and how much they matter."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

import msgspec

from crossread.match.terms import content_words
from crossread.model.facts import Annotations, Sentence
from crossread.model.page import Page
from crossread.model.story import Fact, Story
from crossread.model.text import Span

ALIKE = 0.45
"""The share of the shorter passage's content words that another has, from which on they tell the same."""


class Scope(msgspec.Struct, frozen=True, kw_only=True):
    """What a story's brief is made of: its pages, their annotations (in the same order, one
    each) and the facts that rest on them; `cast` counts the pages on which each entity is named."""

    story: Story
    pages: tuple[Page, ...]
    notes: tuple[Annotations, ...]
    facts: tuple[Fact, ...]
    cast: dict[str, int]


def read_scope(
    story: Story, pages: Sequence[Page], annotations: Sequence[Annotations], facts: Sequence[Fact]
) -> Scope:
    """What belongs to the story among all pages, annotations and facts of a run."""
    members = frozenset(story.pages)
    ours = tuple(sorted((page for page in pages if page.id in members), key=lambda page: page.id))
    note_of = {note.page: note for note in annotations if note.page in members}
    notes = [note_of.get(page.id, Annotations(page=page.id)) for page in ours]
    named = (frozenset(name.entity for name in note.names if name.entity) for note in notes)
    return Scope(
        story=story,
        pages=ours,
        notes=tuple(notes),
        facts=tuple(fact for fact in facts if _rests_on(fact, members)),
        cast=Counter(entity for entities in named for entity in entities),
    )


def _rests_on(fact: Fact, pages: frozenset[str]) -> bool:
    return any(span.page in pages for side in fact.sides for span in side.evidence)


def fact_pages(fact: Fact) -> frozenset[str]:
    """The pages that a fact rests on."""
    return frozenset(span.page for side in fact.sides for span in side.evidence)


def terms_of(span: Span) -> frozenset[str]:
    """The content words of a span."""
    return frozenset(content_words(span.text))


def alike(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two passages tell the same, by their content words."""
    least = min(len(left), len(right))
    return least > 0 and len(left & right) >= ALIKE * least


class SentenceIndex:
    """The sentences of one page, found by place."""

    def __init__(self, note: Annotations) -> None:
        self._sentences = sorted(note.sentences, key=lambda sentence: sentence.span.start)
        self._starts = [sentence.span.start for sentence in self._sentences]

    def holding(self, span: Span) -> Sentence | None:
        """The sentence in which a span starts, None where it stands in none."""
        at = bisect_right(self._starts, span.start) - 1
        if at < 0 or self._sentences[at].span.end <= span.start:
            return None
        return self._sentences[at]

    def rank(self, span: Span) -> int:
        """How many sentences begin before the span."""
        return max(0, bisect_right(self._starts, span.start) - 1)

    def lead(self) -> Span | None:
        """The first sentence of the body that is long enough to say something, else the first of any."""
        bodies = [one.span for one in self._sentences if one.role == "body"]
        long = [span for span in bodies if len(content_words(span.text)) >= LEAST_TERMS]
        return next(iter(long or bodies or [one.span for one in self._sentences]), None)


LEAST_TERMS = 5
"""Content words of a sentence that can stand alone; with fewer it is a dateline or a cry."""
