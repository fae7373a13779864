from __future__ import annotations

import random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.group.days import infer_days
from crossread.model.page import Day
from crossread.model.story import Story

# 2031-03-04 is a Tuesday.
DATED = "The council of Orlen voted on Tuesday to close the pier."


def infer(make_page, body, *days):
    """The day inferred for a page of this body, next to pages of these days."""
    others = [make_page(f"b{n}", DATED, day=day) for n, day in enumerate(days)]
    page = make_page("a", body)
    story = Story(id="s", title="", pages=tuple(one.id for one in (page, *others)))
    return infer_days([page, *others], [story])[0].published


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("The council voted on Tuesday to close the pier.", "2031-03-04"),
        ("The council, which met on Sunday, voted on Tuesday.", "2031-03-04"),
        ("The mayor resigned on Monday after a long talk.", "2031-03-03"),
        ("The council voted on Tuesday.\nBoats stayed at sea on Wednesday.", "2031-03-05"),
        ("ORLEN, March 4 (Northern Wire) - The council voted.", "2031-03-04"),
        (
            "ORLEN, March 4 (Wire) - The council voted on Tuesday. Most shops were shut on Wednesday.",
            "2031-03-05",
        ),
        ("ORLEN, August 9 (Wire) - The council voted.", None),
        ("The council will vote on Tuesday.", None),
        ("The mayor resigned on Thursday after a long talk.", None),
        ("The council voted.", None),
    ],
)
def test_the_day_that_other_pages_tell(make_page, body, day):
    found = infer(make_page, body, "2031-03-04", "2031-03-04", "2031-03-05")
    assert (found and found.value) == day


def test_the_year_of_a_dateline_is_the_nearest(make_page):
    assert infer(make_page, "ORLEN, Dec 31 - The council voted.", "2031-01-02").value == "2030-12-31"
    assert infer(make_page, "ORLEN, February 29 - The council voted.", "2031-03-02") is None


def test_no_page_of_the_story_has_a_day(make_page):
    assert infer(make_page, DATED) is None
    assert infer(make_page, DATED, "2031-03", "2031") is None


def test_evidence_is_of_this_page_and_of_the_page_that_tells(make_page):
    other = make_page("b", "March 4, 2031\nThe council voted.", day="2031-03-04")
    stated = Day(value="2031-03-04", basis="stated", evidence=(other.span(0, 13),))
    other = type(other)(
        **{field: getattr(other, field) for field in other.__struct_fields__} | {"published": stated}
    )
    page = make_page("a", "ORLEN, March 4 - The council voted. Shops were shut on Wednesday.")
    (found, _) = infer_days([page, other], [Story(id="s", title="", pages=("a", "b"))])
    assert found.published.basis == "inferred"
    assert [(span.page, span.text) for span in found.published.evidence] == [
        ("a", "Wednesday"),
        ("a", "March 4"),
        ("b", "March 4, 2031"),
    ]


def test_stated_days_stay_and_other_stories_tell_nothing(make_page):
    pages = [make_page("a", DATED), make_page("b", DATED, day="2031-03-04")]
    apart = [Story(id="s", title="", pages=("a",)), Story(id="t", title="", pages=("b",))]
    assert infer_days(pages, apart) == tuple(pages)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10**6))
def test_the_order_of_pages_changes_nothing(make_page, seed):
    rng = random.Random(seed)
    days = [None, "2031-03-03", "2031-03-04", "2031-03-06"]
    pages = [make_page(f"p{n}", DATED, day=rng.choice(days)) for n in range(rng.randint(1, 6))]
    story = Story(id="s", title="", pages=tuple(page.id for page in pages))
    shuffled = rng.sample(pages, len(pages))
    again = {page.id: page for page in infer_days(shuffled, [story])}
    for page in infer_days(pages, [story]):
        assert again[page.id] == page
        for span in page.published.evidence if page.published else ():
            assert span.text


@pytest.mark.parametrize(
    ("begun", "day"),
    [("2031-03-03", "2031-03-04"), ("2031-03-05", "2031-03-04"), ("2031-03-07", "2031-03-07")],
)
def test_words_mend_the_day_of_an_identifier_by_a_day(make_page, begun, day):
    page = make_page("a", "The council voted on Tuesday to close the pier.")
    weak = msgspec.structs.replace(page, published=Day(value=begun, basis="inferred"))
    other = make_page("b", DATED, day="2031-03-04")
    (found, _) = infer_days([weak, other], [Story(id="s", title="", pages=("a", "b"))])
    assert found.published.value == day
