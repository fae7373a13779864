"""Pages of one event, and stories of one affair."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec
import numpy as np

from crossread.engines.reading import Reading
from crossread.group.profiles import Profile, lead_matrix, profile_pages, shared_words
from crossread.match.linkage import group, near_pairs
from crossread.model.facts import Annotations
from crossread.model.ids import content_id
from crossread.model.page import Page
from crossread.model.story import Story, Thread

NEAR = 0.25
"""The least cosine of two leads for the pages to be compared; of the pages of one event, 2 % lie below."""

LATE = 3
"""Days by which the reports of one event lie apart at most; none of the 132 pairs of BASIL lie farther."""

THREAD_PAIRS = 3
"""Pairs of pages by whose mean two stories are held together: one pair alone may be a background piece."""

TITLE_CHARS = 120
"""A page without a title lends its story the start of its article, no longer than a long headline."""


class StoryWeights(msgspec.Struct, frozen=True, kw_only=True):
    """How much each likeness of two pages counts; the sum is above 0 for pages of one event.

    Half and whole points, set by hand; round-up entries of one event against others (title and lead) were
    in view for the first two. lead: cosine of the leads. words: cosine of the weighted words, at most
    words_cap: beyond, one page repeats the other's background, which says nothing of the event. weekdays:
    both leads name weekdays, the nearest two 0, 1, 2 or 3 days apart. days: days between the pages, ten at
    most, in tens. late: they are more than `LATE`. floor: what they must add up to.
    """

    lead: float = 11.0
    words: float = 22.0
    words_cap: float = 0.3
    weekdays: tuple[float, float, float, float] = (1.5, -1.0, -2.0, -3.0)
    days: float = -4.0
    late: float = -2.5
    floor: float = -9.5


WEIGHTS = StoryWeights()


def group_stories(pages: Sequence[Page], readings: Sequence[Reading]) -> tuple[Story, ...]:
    """The pages grouped by the event they report, each page in exactly one story, whatever their order.

    `readings` are in the order of the pages. A page unlike all others is a story of its own.
    """
    if not pages:
        return ()
    order = sorted(range(len(pages)), key=lambda number: pages[number].id)
    ordered = [pages[number] for number in order]
    profiles = profile_pages(ordered, [readings[number] for number in order])
    scores = {
        (left, right): _same_event(profiles[left], profiles[right]) for left, right in _comparable(profiles)
    }
    groups = group(len(ordered), scores)
    return tuple(
        _story([ordered[number] for number in one], [profiles[number] for number in one]) for one in groups
    )


def link_threads(
    stories: Sequence[Story],
    pages: Sequence[Page],
    annotations: Sequence[Annotations],
    readings: Sequence[Reading],
) -> tuple[tuple[Story, ...], tuple[Thread, ...]]:
    """The stories with their thread, and the threads: stories of one affair that follow one another.

    Two stories belong together when their pages are as alike as those of one event, days left aside, and
    when they share somebody or something named (where the names are led to entities).
    """
    order = sorted(range(len(pages)), key=lambda number: pages[number].id)
    profiles = profile_pages([pages[number] for number in order], [readings[number] for number in order])
    names = {note.page: {name.entity for name in note.names if name.entity} for note in annotations}
    ranked = sorted(stories, key=lambda story: story.id)
    scores = _affairs(ranked, profiles, names)
    threads: dict[str, Thread] = {}
    for one in group(len(ranked), scores):
        if len(one) > 1:
            thread = _thread([ranked[number] for number in one])
            threads.update(dict.fromkeys(thread.stories, thread))
    linked = tuple(
        msgspec.structs.replace(story, thread=threads[story.id].id if story.id in threads else None)
        for story in stories
    )
    return linked, tuple(
        sorted({thread.id: thread for thread in threads.values()}.values(), key=lambda one: one.id)
    )


def _comparable(profiles: Sequence[Profile]) -> Iterable[tuple[int, int]]:
    """The pairs worth a comparison: near leads; pages without vectors are held against one another."""
    yield from near_pairs(lead_matrix(profiles), NEAR)
    blank = [number for number, one in enumerate(profiles) if one.lead is None]
    holders: dict[str, list[int]] = defaultdict(list)
    for number in blank:
        # Ten of the heaviest words find the pages of an event, and keep the pairs few.
        for word in list(profiles[number].words)[:10]:
            holders[word].append(number)
    yield from {
        (left, right) for near in holders.values() for left in near for right in near[:60] if left < right
    }


def _same_event(left: Profile, right: Profile, weights: StoryWeights = WEIGHTS) -> float:
    """How much speaks for it that two pages report one event; above 0 they do."""
    score = _same_affair(left, right, weights)
    days = 0 if left.day is None or right.day is None else abs(left.day - right.day)
    score += weights.days * min(days, 10) / 10 + weights.late * (days > LATE)
    # Weekdays tell days apart only within one week.
    if left.weekdays and right.weekdays and days <= LATE:
        apart = min(min((a - b) % 7, (b - a) % 7) for a in left.weekdays for b in right.weekdays)
        score += weights.weekdays[apart]
    return score


def _same_affair(left: Profile, right: Profile, weights: StoryWeights = WEIGHTS) -> float:
    """How much speaks for it that two pages report one event, days left aside."""
    words = min(shared_words(left, right), weights.words_cap)
    if left.lead is None or right.lead is None:
        # Without a vector the words stand in for it: over the pairs fitted, lead is about 2 x words + 0.1.
        lead = min(1.0, 2 * words + 0.1)
    else:
        lead = float(np.round(left.lead @ right.lead, 5))
    return weights.lead * lead + weights.words * words + weights.floor


def _affairs(
    stories: Sequence[Story], profiles: Sequence[Profile], names: Mapping[str, set[str]]
) -> dict[tuple[int, int], float]:
    """The mean likeness of the best pairs of pages of every two stories that share a name."""
    story_of = {page: number for number, story in enumerate(stories) for page in story.pages}
    pairs: dict[tuple[int, int], list[float]] = defaultdict(list)
    for left, right in _comparable(profiles):
        a, b = story_of.get(profiles[left].page), story_of.get(profiles[right].page)
        if a is not None and b is not None and a != b:
            pairs[min(a, b), max(a, b)].append(_same_affair(profiles[left], profiles[right]))
    scores = {}
    for (a, b), found in pairs.items():
        best = sorted(found, reverse=True)[:THREAD_PAIRS]
        if _share_names(stories[a], stories[b], names):
            scores[a, b] = sum(best) / len(best)
    return scores


def _share_names(left: Story, right: Story, names: Mapping[str, set[str]]) -> bool:
    ours, theirs = (set().union(*(names.get(page, set()) for page in story.pages)) for story in (left, right))
    return not ours or not theirs or bool(ours & theirs)


def _story(pages: Sequence[Page], profiles: Sequence[Profile]) -> Story:
    rows = lead_matrix(profiles)
    central = (rows @ rows.sum(axis=0)).round(5)
    best = max(range(len(pages)), key=lambda number: (_has_title(pages[number]), central[number], -number))
    ids = tuple(page.id for page in pages)
    return Story(id=content_id("story", *ids), title=_title(pages[best]), pages=ids)


def _has_title(page: Page) -> bool:
    return page.title is not None and bool(page.title.text.strip())


def _title(page: Page) -> str:
    """The page's title; without one the start of its article, cut between words, or its source."""
    if page.title is not None and page.title.text.strip():
        return page.title.text.strip()
    start = page.article_text.strip().partition("\n")[0]
    if len(start) <= TITLE_CHARS:
        return start or page.source
    return start[:TITLE_CHARS].rsplit(" ", 1)[0] + " …"


def _thread(stories: Sequence[Story]) -> Thread:
    ids = tuple(story.id for story in stories)
    largest = max(stories, key=lambda story: (len(story.pages), story.id))
    return Thread(id=content_id("thread", *ids), title=largest.title, stories=ids)
