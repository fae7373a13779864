"""Days that only other pages can tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import chain

import msgspec

from crossread.group.weekdays import Mention, find_dateline, find_weekdays
from crossread.model.page import Day, Page
from crossread.model.story import Story
from crossread.model.text import Span

BEFORE = 2
"""Days before the other pages' day at which a page's newest weekday may lie; one further back is background.
Of BASIL's pages whose newest weekday is the others' day, 89 % came out on it, of those a day later half."""

AFTER = 1
"""Days after it: a bare weekday in the past tense is not the one of six days ago, which is "last Tuesday"."""

DATELINE_REACH = 14
"""Days between a dateline and the other pages' day, at most, in the year that brings them nearest."""


class Clue(msgspec.Struct, frozen=True, kw_only=True):
    """A day that a page's words point to, and the spans of the words."""

    day: date
    evidence: tuple[Span, ...]


def infer_days(pages: Sequence[Page], stories: Sequence[Story]) -> tuple[Page, ...]:
    """The pages in the order given, those without a day given the one that pages of the same story tell.

    The other pages' stated days give the year and the week; the page's own dateline or the newest weekday
    it tells of in the past ("on Monday", or Tuesday's closed markets in a report of Monday) gives the
    day. The evidence is the page's own words and the words of the page that gave the week. Where the page
    names no such day, or one that does not fit the others, nothing is inferred.
    """
    page_of = {page.id: page for page in pages}
    inferred: dict[str, Day] = {}
    for story in stories:
        members = sorted((page_of[one] for one in story.pages if one in page_of), key=lambda page: page.id)
        inferred.update(_of_story(members))
    return tuple(
        msgspec.structs.replace(page, published=inferred[page.id]) if page.id in inferred else page
        for page in pages
    )


def _of_story(pages: Sequence[Page]) -> Mapping[str, Day]:
    """The days of those pages of a story that have none, by page."""
    anchors = [clue for clue in map(_stated, pages) if clue is not None]
    if not anchors:
        return {}
    anchor = _middle(anchors)
    weak = [page for page in pages if page.published is None or page.published.basis == "inferred"]
    days = {page.id: _infer(page, anchor) for page in weak}
    return {page.id: day for page in weak if (day := days[page.id]) is not None and _fits(day, page)}


def _fits(day: Day, page: Page) -> bool:
    """Whether the words' day may stand for the one that the page has: that of an identifier in its address
    tells when the page was begun, by universal time, and may be a day off either way."""
    if page.published is None:
        return True
    begun = date.fromisoformat(page.published.value)
    return abs(date.fromisoformat(day.value) - begun) <= timedelta(days=1)


def _middle(anchors: Sequence[Clue]) -> Clue:
    """The clue of the middle day (of an even number the earlier: later pages follow up)."""
    ranked = sorted(anchors, key=lambda clue: (clue.day, clue.evidence))
    return ranked[(len(ranked) - 1) // 2]


def _stated(page: Page) -> Clue | None:
    """The day that a page states or was given, with the words that state it; None without one."""
    if page.published is None or page.published.basis == "inferred":
        return None
    try:
        day = date.fromisoformat(page.published.value)
    except ValueError:
        return None
    return Clue(day=day, evidence=page.published.evidence[:1])


def _infer(page: Page, anchor: Clue) -> Day | None:
    dateline = _dated(page, anchor.day)
    base = dateline.day if dateline else anchor.day
    told = [clue for clue in (_told(mention, base) for mention in find_weekdays(page)) if clue is not None]
    clues = sorted(
        chain([dateline] if dateline else [], told), key=lambda clue: (clue.day, -clue.evidence[0].start)
    )
    if not clues or (dateline is None and clues[-1].day < anchor.day - timedelta(days=BEFORE)):
        return None
    newest = clues[-1]
    own = newest.evidence
    if dateline is not None and dateline != newest:
        own += dateline.evidence
    return Day(value=newest.day.isoformat(), basis="inferred", evidence=own + anchor.evidence)


def _dated(page: Page, near: date) -> Clue | None:
    """The day of the page's dateline, in the year that brings it nearest to the other pages' day."""
    found = find_dateline(page)
    if found is None:
        return None
    span, month, day = found
    days = [_day(year, month, day) for year in (near.year - 1, near.year, near.year + 1)]
    nearest = min((one for one in days if one), key=lambda one: abs(one - near), default=None)
    if nearest is None or abs(nearest - near).days > DATELINE_REACH:
        return None
    return Clue(day=nearest, evidence=(span,))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _told(mention: Mention, base: date) -> Clue | None:
    """The day of a weekday told in the past, in the week that ends `AFTER` days after `base`."""
    last = base + timedelta(days=AFTER)
    day = last - timedelta(days=(last.weekday() - mention.weekday) % 7)
    return Clue(day=day, evidence=(mention.span,))
