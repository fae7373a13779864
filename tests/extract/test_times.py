"""Times of a page: its day is the anchor, and what was mentioned before is remembered."""

from __future__ import annotations

from crossread.extract.sentences import find_sentences
from crossread.extract.times import find_times
from crossread.model.facts import Time
from crossread.model.page import Day, Page, Zone
from crossread.model.text import Segment, Text

BODY = "The bridge fell on March 8. It was closed later that month. Comments said nothing on Friday."


def times_of(day: str | None) -> tuple[Time, ...]:
    segment = Segment(start=0, end=len(BODY), source_start=0, source_end=len(BODY))
    page = Page(
        id="p",
        source="p.txt",
        bytes_sha256="",
        raw=BODY,
        visible=Text(kind="source", body=BODY, segments=(segment,)),
        published=Day(value=day, basis="stated") if day else None,
        zones=(Zone(role="body", start=0, end=60), Zone(role="comment", start=60, end=len(BODY))),
    )
    times = find_times(page, find_sentences(page))
    assert all(BODY[time.span.start : time.span.end] == time.span.text for time in times)
    return times


def test_times_are_valued_against_the_day_and_the_times_before() -> None:
    found = [(time.span.text, time.value, time.basis) for time in times_of("2018-04-30")]
    assert found == [
        ("March 8", "2018-03-08", "published"),
        ("later that month", "2018-03", "context"),
    ]


def test_a_page_without_a_day_or_with_a_month_only_leaves_values_open() -> None:
    for day in (None, "2018-04"):
        assert [(time.span.text, time.value) for time in times_of(day)] == [("March 8", None)]
