"""The timeline as a picture: an axis of days, what happened above it, the pages' own days below."""

from __future__ import annotations

import datetime
import math
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from crossread.export.report.days import place_day, short_day, spell_day
from crossread.export.report.index import Index, Pointer, day_of, point_at
from crossread.export.report.pages import Reference
from crossread.model.story import Story, TimelineEntry

STEP = 66.0
"""Pixels between two days on the axis at least: the room of a label of six characters."""
STRETCH = 9.0
"""Pixels that each doubling of the days between adds, so that a longer gap looks longer."""
BREAK_DAYS = 60
"""From two months on the axis is drawn broken: to scale it would push the story's days into one dot."""
MARGIN, DOT, SQUARE = 44.0, 24.0, 13.0
"""Pixels: left and right of the axis; between the centres of stacked dots; between stacked squares."""


class TimelineRow(msgspec.Struct, frozen=True, kw_only=True):
    """An entry of the list: its number, when in words, what, and the ways to the pages' words."""

    number: int
    name: str
    when: str
    text: str
    places: tuple[Pointer, ...]


class Tick(msgspec.Struct, frozen=True, kw_only=True):
    """A day on the axis with its label in two lines; `broken` is where the axis breaks before it, or None."""

    x: float
    label: str
    under: str
    broken: float | None


class Dot(msgspec.Struct, frozen=True, kw_only=True):
    """An entry (numbered) or a page (not) at its place, with what it leads to."""

    x: float
    y: float
    number: int
    href: str
    title: str


class TimelinePicture(msgspec.Struct, frozen=True, kw_only=True):
    """The picture's geometry in pixels."""

    width: float
    height: float
    axis: float
    ticks: tuple[Tick, ...]
    entries: tuple[Dot, ...]
    pages: tuple[Dot, ...]


def show_rows(index: Index, story: Story, first: int) -> tuple[TimelineRow, ...]:
    """The timeline's entries as a list, numbered from 1; their ids in the report from `first`."""
    return tuple(
        TimelineRow(
            number=number,
            name=f"t{first + number - 1}",
            when=spell_day(entry.when),
            text=entry.text,
            places=point_at(index, entry.evidence),
        )
        for number, entry in enumerate(story.timeline, 1)
    )


def draw_timeline(
    index: Index, timeline: Sequence[TimelineEntry], pages: Sequence[str], first: int
) -> TimelinePicture | None:
    """The picture of the entries that have a day, and of the pages' days; None where no entry has one."""
    placed = [(place_day(entry.when), number, entry) for number, entry in enumerate(timeline, 1)]
    dated = [(day, number, entry) for day, number, entry in placed if day]
    if not dated:
        return None
    published = [(day, page) for page in pages if (day := _page_day(index, page))]
    labels = {day: entry.when for day, _, entry in reversed(dated)}
    days = sorted({*labels, *(day for day, _ in published)})
    xs = _spread(days)
    tallest = max(sum(day == each for each, _, _ in dated) for day in days)
    axis = tallest * DOT + 14
    below = max(sum(day == each for each, _ in published) for day in days)
    entries = [(xs[day], number, f"#t{first + number - 1}", entry) for day, number, entry in dated]
    return TimelinePicture(
        width=xs[days[-1]] + MARGIN,
        height=axis + 40 + below * SQUARE,
        axis=axis,
        ticks=_ticks(days, xs, labels),
        entries=_stack_entries(entries, axis),
        pages=_stack_pages(index, [(xs[day], page) for day, page in published], axis),
    )


def _page_day(index: Index, page: str) -> datetime.date | None:
    published = index.pages[page].published
    return place_day(published.value) if published else None


def _spread(days: Sequence[datetime.date]) -> dict[datetime.date, float]:
    """The days' places: even steps, longer by the logarithm of the days between."""
    xs, x = {days[0]: MARGIN}, MARGIN
    for before, day in pairwise(days):
        x += STEP + STRETCH * math.log2((day - before).days)
        xs[day] = round(x, 1)
    return xs


def _ticks(
    days: Sequence[datetime.date], xs: dict[datetime.date, float], labels: dict[datetime.date, str]
) -> tuple[Tick, ...]:
    ticks = []
    for before, day in zip([None, *days], days, strict=False):
        label, under = short_day(labels.get(day, day.isoformat()))
        gap = before is not None and (day - before).days > BREAK_DAYS
        middle = round((xs[before] + xs[day]) / 2, 1) if before and gap else None
        ticks.append(Tick(x=xs[day], label=label, under=under, broken=middle))
    return tuple(ticks)


def _stack_entries(rows: Sequence[tuple[float, int, str, TimelineEntry]], axis: float) -> tuple[Dot, ...]:
    """Dots above the axis, those of one day on top of one another, the earlier number lower."""
    heights: dict[float, int] = {}
    dots = []
    for x, number, href, entry in rows:
        level = heights[x] = heights.get(x, 0) + 1
        title = f"{spell_day(entry.when)}: {entry.text}"
        dots.append(Dot(x=x, y=axis - level * DOT + 6, number=number, href=href, title=title))
    return tuple(dots)


def _stack_pages(index: Index, rows: Sequence[tuple[float, str]], axis: float) -> tuple[Dot, ...]:
    """Squares below the axis labels, one a page."""
    depths: dict[float, int] = {}
    dots = []
    for x, page in rows:
        level = depths[x] = depths.get(x, 0) + 1
        number = index.page_numbers[page]
        title = f"{index.outlets[page]}, {day_of(index.pages[page])}"
        dots.append(Dot(x=x, y=axis + 30 + level * SQUARE, number=number, href=f"#p{number}", title=title))
    return tuple(dots)


def refer_timeline(story: Story, first: int) -> tuple[Reference, ...]:
    """The places in the pages on which the timeline rests."""
    return tuple(
        Reference(
            span=span, kind="time", href=f"#t{number}", chip=f"T{number}", title=f"timeline: {entry.text}"
        )
        for number, entry in enumerate(story.timeline, first)
        for span in entry.evidence
    )
