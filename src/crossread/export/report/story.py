"""A story as the report shows it, section by section, and what the whole report holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from crossread.export.report.about import PageView, refer_pages, show_about
from crossread.export.report.copies_picture import (
    CopiesPicture,
    CopyView,
    count_origins,
    draw_copies,
    refer_copies,
    show_copies,
)
from crossread.export.report.days import spell_interval
from crossread.export.report.events import EventRow, ForecastRow, refer_events, show_events, show_forecasts
from crossread.export.report.facts import FactView, PageFactsView, refer_facts, show_fact
from crossread.export.report.index import Index, Pointer, index_dossier, point_at
from crossread.export.report.pages import Reference, find_spots, show_page
from crossread.export.report.people import EntityView, LabelRow, refer_people, show_entities, show_labels
from crossread.export.report.quotes import GroupView, SpeakerView, refer_quotes, show_groups, show_speakers
from crossread.export.report.timeline_picture import (
    TimelinePicture,
    TimelineRow,
    draw_timeline,
    refer_timeline,
    show_rows,
)
from crossread.model.dossier import Dossier
from crossread.model.story import Fact, PageFacts, Story


class Digest(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence of the digest with the ways to the words it rests on."""

    name: str
    text: str
    places: tuple[Pointer, ...]


class StoryView(msgspec.Struct, frozen=True, kw_only=True):
    """A story, section by section; `unread` are its pages of which something could not be read."""

    name: str
    title: str
    thread: str | None
    outlets: int
    origins: int
    days: str
    languages: str
    pages: tuple[PageView, ...]
    unread: tuple[PageView, ...]
    digest: tuple[Digest, ...]
    contested: tuple[FactView, ...]
    disputed: tuple[FactView, ...]
    corroborated: tuple[FactView, ...]
    repeated: tuple[FactView, ...]
    only_in: tuple[PageFactsView, ...]
    left_out: tuple[PageFactsView, ...]
    groups: tuple[GroupView, ...]
    speakers: tuple[SpeakerView, ...]
    timeline: tuple[TimelineRow, ...]
    timeline_picture: TimelinePicture | None
    copies: tuple[CopyView, ...]
    copies_picture: CopiesPicture | None
    forecasts: tuple[ForecastRow, ...]
    events: tuple[EventRow, ...]
    labels: tuple[LabelRow, ...]


class ThreadView(msgspec.Struct, frozen=True, kw_only=True):
    """Stories of one affair, the earliest first, by the names of their sections and their titles."""

    title: str
    stories: tuple[tuple[str, str], ...]


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """What could not be read or checked, and why."""

    stage: str
    given: str
    status: str
    reason: str


class ReportView(msgspec.Struct, frozen=True, kw_only=True):
    """The whole report."""

    title: str
    stories: tuple[StoryView, ...]
    threads: tuple[ThreadView, ...]
    entities: tuple[EntityView, ...]
    pages: tuple[PageView, ...]
    problems: tuple[Problem, ...]
    failed_stages: dict[str, str]
    steps: int


def show_report(dossier: Dossier) -> ReportView:
    """The dossier as the report shows it."""
    index = index_dossier(dossier)
    stories = _all_stories(index)
    pages = _show_pages(index, stories)
    views = tuple(_show_story(index, stories, at, pages) for at in range(len(stories)))
    problems = [each for each in dossier.outcomes if each.status != "ok"]
    return ReportView(
        title=views[0].title if len(views) == 1 else f"{len(views)} stories in {len(dossier.pages)} pages",
        stories=views,
        threads=_show_threads(index, stories),
        entities=show_entities(index),
        pages=tuple(sorted(pages.values(), key=lambda page: page.number)),
        problems=tuple(
            Problem(stage=each.stage, given=each.input, status=each.status, reason=each.reason or "")
            for each in problems
        ),
        failed_stages={
            each.stage: each.reason or each.status for each in problems if each.status == "failed"
        },
        steps=len(dossier.outcomes),
    )


def _all_stories(index: Index) -> tuple[Story, ...]:
    """The stories, those of most pages first, and the pages of no story as one of their own."""
    told = {page for story in index.dossier.stories for page in story.pages}
    alone = tuple(page for page in index.pages if page not in told)
    stories = sorted(index.dossier.stories, key=lambda story: -len(story.pages))
    if alone:
        stories.append(Story(id="alone", title="Pages of no story", pages=alone))
    return tuple(stories)


def _show_story(index: Index, stories: Sequence[Story], at: int, pages: dict[str, PageView]) -> StoryView:
    story, firsts = stories[at], _first_entries(stories)
    inside = [page for page in story.pages if page in index.pages]
    mine = sorted((pages[page] for page in inside), key=lambda page: page.number)
    facts = {fact.id: show_fact(index, fact) for fact in index.facts.values() if _home(fact, stories) == at}
    only_in = _only_in(index, story, facts)
    return StoryView(
        name=f"s{at + 1}",
        title=story.title,
        thread=story.thread,
        outlets=len({page.outlet for page in mine}),
        origins=count_origins(index, inside),
        days=_days(index, inside),
        languages=", ".join(dict.fromkeys(page.language for page in mine)),
        pages=tuple(mine),
        unread=tuple(page for page in mine if page.outcome != "ok"),
        digest=_show_digest(index, story, firsts[at][1]),
        contested=_with_status(facts, "contested"),
        disputed=_with_status(facts, "disputed"),
        corroborated=_with_status(facts, "corroborated"),
        repeated=_with_status(facts, "repeated"),
        only_in=only_in,
        left_out=_page_facts(index, story.left_out, facts),
        groups=show_groups(index, inside),
        speakers=show_speakers(index, inside),
        timeline=show_rows(index, story, firsts[at][0]),
        timeline_picture=draw_timeline(index, story.timeline, inside, firsts[at][0]),
        copies=show_copies(index, inside),
        copies_picture=draw_copies(index, inside),
        forecasts=show_forecasts(index, inside),
        events=show_events(index, inside),
        labels=show_labels(index, inside),
    )


def _first_entries(stories: Sequence[Story]) -> list[tuple[int, int]]:
    """For each story the number of its first timeline entry and digest sentence, counted over the report."""
    firsts, entry, sentence = [], 1, 1
    for story in stories:
        firsts.append((entry, sentence))
        entry, sentence = entry + len(story.timeline), sentence + len(story.digest)
    return firsts


def _home(fact: Fact, stories: Sequence[Story]) -> int:
    """The place of the story on whose pages most of the fact's words stand, of several the first."""
    pages = [span.page for side in fact.sides for span in side.evidence]
    shares = [sum(page in story.pages for page in pages) for story in stories]
    return shares.index(max(shares))


def _with_status(facts: dict[str, FactView], status: str) -> tuple[FactView, ...]:
    return tuple(fact for fact in facts.values() if fact.status == status)


def _only_in(index: Index, story: Story, facts: dict[str, FactView]) -> tuple[PageFactsView, ...]:
    """What only one page has: as the story says, and every other single fact with the page it rests on."""
    rows: dict[str, list[str]] = {}
    listed: set[str] = set()
    for row in story.only_in:
        rows[row.page] = [fact for fact in row.facts if fact not in listed]
        listed.update(row.facts)
    for fact in facts.values():
        if fact.status == "single" and fact.id not in listed:
            evidence = [span for side in index.facts[fact.id].sides for span in side.evidence]
            rows.setdefault(evidence[0].page if evidence else story.pages[0], []).append(fact.id)
    return _page_facts(
        index, [PageFacts(page=page, facts=tuple(found)) for page, found in rows.items()], facts
    )


def _page_facts(
    index: Index, rows: Sequence[PageFacts], facts: dict[str, FactView]
) -> tuple[PageFactsView, ...]:
    known = sorted(
        (row for row in rows if row.page in index.pages), key=lambda row: index.page_numbers[row.page]
    )
    return tuple(
        PageFactsView(
            outlet=index.outlets[row.page],
            href=f"#p{index.page_numbers[row.page]}",
            facts=tuple(facts[fact] for fact in row.facts if fact in facts),
        )
        for row in known
        if any(fact in facts for fact in row.facts)
    )


def _days(index: Index, pages: Sequence[str]) -> str:
    """From the first day of a page to the last, in words."""
    days = sorted(day.value for page in pages if (day := index.pages[page].published))
    return spell_interval(days[0], days[-1]) if days else "days unknown"


def _show_digest(index: Index, story: Story, first: int) -> tuple[Digest, ...]:
    return tuple(
        Digest(name=f"d{number}", text=each.text, places=point_at(index, each.evidence))
        for number, each in enumerate(story.digest, first)
    )


def _show_threads(index: Index, stories: Sequence[Story]) -> tuple[ThreadView, ...]:
    """The threads, their stories by their first day; as they stand where a story has none."""
    names = {story.id: (f"s{at}", story.title) for at, story in enumerate(stories, 1)}
    first = {story.id: _first_day(index, story) for story in stories}
    shown = []
    for thread in index.dossier.threads:
        known = [story for story in thread.stories if story in names]
        if all(first[story] for story in known):
            known.sort(key=first.__getitem__)
        shown.append(ThreadView(title=thread.title, stories=tuple(names[story] for story in known)))
    return tuple(shown)


def _first_day(index: Index, story: Story) -> str:
    """The first day of a page of the story, "" without any."""
    days = (index.pages[page].published for page in story.pages if page in index.pages)
    return min((day.value for day in days if day), default="")


def _show_pages(index: Index, stories: Sequence[Story]) -> dict[str, PageView]:
    spots = find_spots(index, _references(index, stories))
    return {
        page.id: show_about(index, page, show_page(page, index.bodies[page.id], spots[page.id]))
        for page in index.pages.values()
    }


def _references(index: Index, stories: Sequence[Story]) -> Iterator[Reference]:
    """Everything that leads from the report into a page, the weightiest first: words link to the first."""
    yield from refer_facts(index)
    yield from refer_quotes(index)
    yield from refer_copies(index)
    yield from refer_events(index)
    for story, (entry, sentence) in zip(stories, _first_entries(stories), strict=True):
        yield from refer_timeline(story, entry)
        yield from _refer_digest(story, sentence)
    yield from refer_pages(index)
    yield from refer_people(index)


def _refer_digest(story: Story, first: int) -> Iterator[Reference]:
    for number, each in enumerate(story.digest, first):
        for span in each.evidence:
            title = f"digest: {each.text}"
            yield Reference(span=span, kind="digest", href=f"#d{number}", chip=f"D{number}", title=title)
