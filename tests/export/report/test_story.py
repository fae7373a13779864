"""What stands in which story's section."""

from __future__ import annotations

import msgspec

from crossread.export.report.story import show_report
from crossread.model.dossier import Dossier
from crossread.model.story import PageFacts


def test_the_largest_story_comes_first_and_numbers_say_what_it_holds(dossier: Dossier) -> None:
    first, second = show_report(dossier).stories
    assert (len(first.pages), first.outlets, first.origins) == (7, 7, 6)
    assert (first.days, first.languages) == ("14 – 15 March 2031", "English, German")
    assert [page.outlet for page in first.unread] == ["Lunder Bote"]
    assert len(second.pages) == 1


def test_every_fact_stands_in_one_story(dossier: Dossier) -> None:
    shown = [
        fact.id
        for story in show_report(dossier).stories
        for facts in (
            story.contested,
            story.disputed,
            story.corroborated,
            story.repeated,
            *(row.facts for row in story.only_in),
        )
        for fact in facts
    ]
    assert sorted(shown) == sorted(fact.id for fact in dossier.facts)


def test_single_facts_that_no_story_lists_are_shown_with_their_page(dossier: Dossier) -> None:
    stories = tuple(msgspec.structs.replace(story, only_in=()) for story in dossier.stories)
    unlisted = msgspec.structs.replace(dossier, stories=stories)
    assert show_report(unlisted).stories == show_report(dossier).stories


def test_a_fact_that_two_pages_are_said_to_have_alone_stands_once(dossier: Dossier) -> None:
    story = dossier.stories[0]
    single = next(fact.id for fact in dossier.facts if fact.status == "single")
    rows = tuple(PageFacts(page=page, facts=(single,)) for page in story.pages[:2])
    twice = msgspec.structs.replace(
        dossier, stories=(msgspec.structs.replace(story, only_in=rows), *dossier.stories[1:])
    )
    shown = [fact.id for row in show_report(twice).stories[0].only_in for fact in row.facts]
    assert shown.count(single) == 1


def test_a_thread_without_days_keeps_its_own_order(dossier: Dossier) -> None:
    thread = dossier.threads[0]
    earliest_first = [title for _, title in show_report(dossier).threads[0].stories]
    assert earliest_first == [story.title for story in reversed(dossier.stories)]
    pages = tuple(msgspec.structs.replace(page, published=None) for page in dossier.pages)
    undated = msgspec.structs.replace(dossier, pages=pages)
    titles = {story.id: story.title for story in dossier.stories}
    shown = [title for _, title in show_report(undated).threads[0].stories]
    assert shown == [titles[story] for story in thread.stories]


def test_timeline_entries_are_numbered_over_all_stories(dossier: Dossier) -> None:
    names = [row.name for story in show_report(dossier).stories for row in story.timeline]
    assert names == [f"t{number}" for number in range(1, len(names) + 1)]
