from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.brief.story import brief_stories, brief_story
from crossread.model.story import Story


def test_what_only_one_page_has_and_what_one_leaves_out(story, pages, notes, facts, entities):
    brief = brief_story(story, pages, notes, facts, entities)
    assert [(one.page, one.facts) for one in brief.only_in] == [("b", ("rain",))]
    assert [(one.page, one.facts) for one in brief.left_out] == [("b", ("finished",)), ("c", ("founded",))]


def test_two_pages_leave_nothing_out(story, pages, notes, facts, entities):
    two = Story(id="two", title="", pages=("a", "b"))
    brief = brief_story(two, pages, notes, facts, entities)
    assert brief.left_out == ()
    assert brief_story(Story(id="one", title="", pages=("b",)), pages, notes, facts, entities).only_in == ()


def test_a_story_without_annotations_is_brief(story, pages):
    brief = brief_story(story, pages, (), (), ())
    assert (brief.timeline, brief.digest, brief.only_in, brief.left_out) == ((), (), (), ())


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10**6))
def test_order_changes_nothing(story, pages, notes, facts, entities, seed):
    rng = random.Random(seed)
    mixed = [rng.sample(one, len(one)) for one in (pages, notes, facts, entities)]
    assert brief_story(story, *mixed) == brief_story(story, pages, notes, facts, entities)


def test_stories_are_briefed_as_each_alone(story, pages, notes, facts, entities):
    two = Story(id="two", title="", pages=("a", "b"))
    alone = tuple(brief_story(one, pages, notes, facts, entities) for one in (story, two))
    assert brief_stories((story, two), pages, notes, facts, entities) == alone
