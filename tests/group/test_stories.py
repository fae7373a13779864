from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.group.stories import group_stories, link_threads
from crossread.model.facts import Annotations, Name

VISIT = [
    "Premier Ada Holm visited the shipyard of Orlen on Tuesday and promised eighty million for its docks.",
    "The shipyard of Orlen will get eighty million for its docks, Premier Ada Holm said there on Tuesday.",
    "On Tuesday Ada Holm went to Orlen, where the premier promised the shipyard money for its docks.",
]
EARLIER = "Premier Ada Holm said on Friday that the shipyard of Orlen would have to close without new orders."
FIRE = [
    "A fire in the museum of Vastra destroyed forty paintings on Sunday night, the police said.",
    "Forty paintings burnt in the Vastra museum when a fire broke out there on Sunday night.",
]


@pytest.fixture
def corpus(make_page, make_reading):
    """Three reports of a visit, one of the days before, two of a fire."""
    rows = [(1, 0.1, 0), (1, 0.2, 0), (1, 0.15, 0.05), (0.2, 1.0, 0), (0, 0, 1), (0, 0.1, 1)]
    pages = [make_page(f"p{n}", body) for n, body in enumerate([*VISIT, EARLIER, *FIRE])]
    return pages, [make_reading(page, row) for page, row in zip(pages, rows, strict=True)]


def members(stories):
    return sorted(sorted(story.pages) for story in stories)


def test_pages_of_one_event_are_together_and_near_misses_apart(corpus):
    stories = group_stories(*corpus)
    assert members(stories) == [["p0", "p1", "p2"], ["p3"], ["p4", "p5"]]


def test_days_far_apart_hold_apart(make_page, make_reading):
    pages = [make_page(name, FIRE[0], day=day) for name, day in (("a", "2031-03-04"), ("b", "2031-03-14"))]
    same = [make_page(name, FIRE[0], day="2031-03-04") for name in "ab"]
    readings = [make_reading(page, (1.0, 1.0)) for page in pages]
    readings[1] = make_reading(pages[1], (1.0, 0.0))
    assert len(group_stories(pages, readings)) == 2
    assert len(group_stories(same, readings)) == 1


@pytest.mark.parametrize(("weekday", "stories"), [("Sunday", 1), ("Thursday", 2)])
def test_another_weekday_tells_another_event_of_the_affair(make_page, make_reading, weekday, stories):
    bodies = VISIT[0].replace("Tuesday", "Sunday"), VISIT[1].replace("Tuesday", weekday)
    pages = [make_page(f"p{n}", body) for n, body in enumerate(bodies)]
    readings = [make_reading(pages[0], (1.0, 0.0)), make_reading(pages[1], (0.3, 0.954))]
    assert len(group_stories(pages, readings)) == stories


def test_pages_without_vectors_are_grouped_by_their_words(make_page, make_reading):
    pages = [make_page("a", FIRE[0]), make_page("b", FIRE[0] + " It was put out."), make_page("c", VISIT[0])]
    stories = group_stories(pages, [make_reading(page) for page in pages])
    assert members(stories) == [["a", "b"], ["c"]]


def test_an_earlier_event_of_the_affair_is_in_its_thread(corpus):
    pages, readings = corpus
    stories, threads = link_threads(group_stories(pages, readings), pages, [], readings)
    thread_of = {page: story.thread for story in stories for page in story.pages}
    (thread,) = threads
    assert thread_of["p0"] == thread_of["p3"] == thread.id
    assert thread_of["p4"] is None
    assert thread.title == next(story.title for story in stories if "p0" in story.pages)


def test_stories_that_share_no_name_are_no_thread(corpus):
    pages, readings = corpus
    notes = [
        Annotations(
            page=page.id, names=(Name(span=page.span(0, 1), kind="PER", entity=f"entity-{number == 3}"),)
        )
        for number, page in enumerate(pages)
    ]
    _, threads = link_threads(group_stories(pages, readings), pages, notes, readings)
    assert threads == ()


def test_the_title_is_a_pages_own(make_page, make_reading):
    pages = [make_page("a", VISIT[0]), make_page("b", VISIT[1], title="Holm promises money for docks")]
    (story,) = group_stories(pages, [make_reading(page, (1.0, 0.0)) for page in pages])
    assert story.title == "Holm promises money for docks"


@pytest.mark.parametrize(
    ("body", "title"),
    [("", "a.txt"), ("It rained.", "It rained."), ("Rain " * 60, ("Rain " * 24).strip() + " …")],
)
def test_a_story_without_any_title(make_page, make_reading, body, title):
    page = make_page("a", body)
    (story,) = group_stories([page], [make_reading(page)])
    assert story.title == title


def test_nothing_gives_nothing():
    assert group_stories([], []) == ()
    assert link_threads([], [], [], []) == ((), ())


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10**6))
def test_the_order_of_pages_changes_nothing(make_page, make_reading, seed):
    rng = random.Random(seed)
    bodies = [rng.choice([*VISIT, EARLIER, *FIRE]) for _ in range(rng.randint(1, 7))]
    pages = [make_page(f"p{n}", body) for n, body in enumerate(bodies)]
    readings = [make_reading(page, tuple(rng.random() for _ in range(4))) for page in pages]
    stories = group_stories(pages, readings)
    assert sorted(page for story in stories for page in story.pages) == [page.id for page in pages]
    order = rng.sample(range(len(pages)), len(pages))
    shuffled = [pages[n] for n in order], [readings[n] for n in order]
    assert group_stories(*shuffled) == stories
    linked, threads = link_threads(stories, pages, [], readings)
    again, same = link_threads(stories[::-1], shuffled[0], [], shuffled[1])
    assert (set(again), same) == (set(linked), threads)
