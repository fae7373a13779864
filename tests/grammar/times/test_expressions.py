"""Time expressions: every form with its value, what is none, and laws on any text."""

from __future__ import annotations

import datetime
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.grammar.times import find_times
from crossread.grammar.times.forms import ANY_FORM, may_hold_time

MONDAY = datetime.date(2018, 4, 30)
FRIDAY = datetime.date(2018, 4, 20)


def read(body: str, anchor: datetime.date | None, *before: str) -> list[tuple[str, str | None]]:
    return [(body[m.start : m.end], m.value) for m in find_times(body, anchor, before)]


ABSOLUTE = [
    ("on 19 December 2022", "19 December 2022", "2022-12-19"),
    ("on Dec. 19, 2022, he left", "Dec. 19, 2022", "2022-12-19"),
    ("on 19. December 2022", "19. December 2022", "2022-12-19"),
    ("on Dec.\u00a019,\n2022, he left", "Dec.\u00a019,\n2022", "2022-12-19"),
    ("on 12/22/2022", "12/22/2022", "2022-12-22"),
    ("on 22/12/2022", "22/12/2022", "2022-12-22"),
    ("on 19.12.2022", "19.12.2022", "2022-12-19"),
    ("on 2022-12-19", "2022-12-19", "2022-12-19"),
    ("on the 21st of April 2017", "the 21st of April 2017", "2017-04-21"),
    ("on Monday, 19 December 2022,", "Monday, 19 December 2022", "2022-12-19"),
    ("on Monday (19 December 2022) he", "Monday (19 December 2022)", "2022-12-19"),
    ("on July 11-12, 2018", "July 11-12, 2018", "2018-07-11/2018-07-12"),
    ("in October 2022", "October 2022", "2022-10"),
    ("in early March 2018", "early March 2018", "2018-03"),
    ("the spring of 2023 was", "the spring of 2023", "2023-SP"),
    ("in winter 2022", "winter 2022", "2022-WI"),
    ("in 1997 and", "1997", "1997"),
    ("a 1962 law", "1962", "1962"),
    ("since mid-2014", "mid-2014", "2014"),
    ("the 1950-53 war", "1950-53", "1950/1953"),
    ("in the third quarter of 2025", "the third quarter of 2025", "2025-Q3"),
    ("in the first half of 2016", "the first half of 2016", "2016-H1"),
    ("in the 1990s", "the 1990s", "1990/1999"),
    ("between February and December 2017", "between February and December 2017", "2017-02/2017-12"),
    ("in the 19th century", "the 19th century", "1801/1900"),
]

RELATIVE = [
    ("he said on Monday", MONDAY, "Monday", "2018-04-30"),
    ("he said on Sunday", MONDAY, "Sunday", "2018-04-29"),
    ("it will meet on Friday", MONDAY, "Friday", "2018-05-04"),
    ("he was seen on Friday", MONDAY, "Friday", "2018-04-27"),
    ("which is set to expire on Tuesday", MONDAY, "Tuesday", "2018-05-01"),
    ("state media reported early Saturday", FRIDAY, "early Saturday", "2018-04-21"),
    ("at 4:35 a.m. on Tuesday", MONDAY, "4:35 a.m. on Tuesday", "2018-05-01"),
    ("at 7 p.m. Friday EDT", FRIDAY, "7 p.m. Friday EDT", "2018-04-20"),
    ("it runs out at midnight", MONDAY, "midnight", "2018-04-30"),
    ("will meet next Friday", FRIDAY, "next Friday", "2018-04-27"),
    ("was hit last Monday", MONDAY, "last Monday", "2018-04-23"),
    ("this Sunday they vote", MONDAY, "this Sunday", "2018-05-06"),
    ("later Monday", MONDAY, "later Monday", "2018-04-30"),
    ("until the end of Monday", MONDAY, "the end of Monday", "2018-04-30"),
    (
        "will go on Thursday and Friday this week",
        MONDAY,
        "Thursday and Friday this week",
        "2018-05-03/2018-05-04",
    ),
    ("he spoke yesterday", MONDAY, "yesterday", "2018-04-29"),
    ("last night he fell", MONDAY, "last night", "2018-04-29"),
    ("last week", MONDAY, "last week", "2018-04-23/2018-04-29"),
    ("this week", MONDAY, "this week", "2018-04-30/2018-05-06"),
    ("last month", MONDAY, "last month", "2018-03"),
    ("last year", MONDAY, "last year", "2017"),
    ("earlier this year", MONDAY, "earlier this year", "2018"),
    ("three years ago", MONDAY, "three years ago", "2015"),
    ("two weeks ago", MONDAY, "two weeks ago", "2018-04-16/2018-04-22"),
    ("for another 30 days", MONDAY, "another 30 days", "2018-05-01/2018-05-31"),
    ("in the past two months", MONDAY, "the past two months", "2018-02/2018-04"),
    ("over the weekend he was", MONDAY, "the weekend", "2018-04-28/2018-04-29"),
    ("by the end of the year", MONDAY, "the end of the year", "2018"),
    ("he tested it in September", FRIDAY, "September", "2017-09"),
    ("In August, the north vowed to strike", FRIDAY, "August", "2017-08"),
    ("they will meet in May or early June", FRIDAY, "May or early June", "2018-05/2018-06"),
    ("said in a March meeting", FRIDAY, "March", "2018-03"),
    ("by the end of May", MONDAY, "the end of May", "2018-05"),
    ("postponed until June 1", MONDAY, "June 1", "2018-06-01"),
    ("open Monday through Thursday", MONDAY, "Monday through Thursday", "2018-04-30/2018-05-03"),
    ("later in the day", MONDAY, "later in the day", "2018-04-30"),
    ("this winter", datetime.date(2023, 1, 5), "this winter", "2022-WI"),
    ("last summer", MONDAY, "last summer", "2017-SU"),
    (
        "will reopen between the end of January and February",
        datetime.date(2022, 12, 19),
        "between the end of January and February",
        "2023-01/2023-02",
    ),
]


@pytest.mark.parametrize(("body", "text", "value"), ABSOLUTE)
def test_absolute_times_need_no_day(body: str, text: str, value: str) -> None:
    assert read(body, None) == [(text, value)]
    assert {match.basis for match in find_times(body, None)} == {"absolute"}


@pytest.mark.parametrize(("body", "anchor", "text", "value"), RELATIVE)
def test_relative_times_count_from_the_day(body: str, anchor: datetime.date, text: str, value: str) -> None:
    assert read(body, anchor) == [(text, value)]


@pytest.mark.parametrize(
    ("body", "before", "text", "value"),
    [
        ("later that month", ["2018-03-08"], "later that month", "2018-03"),
        ("as of that day", ["2018-04-21"], "that day", "2018-04-21"),
        ("the following day", ["2018-04-21"], "the following day", "2018-04-22"),
        ("two years later", ["2015"], "two years later", "2017"),
        ("At the time, he left", ["2018-03"], "At the time", "2018-03"),
        ("In June he fell", ["2004", "2004-03"], "June", "2004-06"),
    ],
)
def test_times_that_refer_back(body: str, before: list[str], text: str, value: str) -> None:
    assert read(body, MONDAY, *before) == [(text, value)]
    assert find_times(body, MONDAY, before)[0].basis == "context"


@pytest.mark.parametrize("body", ["on Monday", "last week", "in June", "yesterday", "five years ago"])
def test_an_undated_page_leaves_the_value_open(body: str) -> None:
    (match,) = find_times(body, None)
    assert (match.value, match.basis) == (None, "published")


NO_TIME = [
    "Minister Ada May spoke", "the Women's March", "He may go", "They march on", "USA TODAY asked",
    "Black Friday sales", "every Monday", "the Sunday Times", "in the coming weeks", "in recent months",
    "2000 soldiers", "$1950", "1,962 people", "flight 19", "the fall of the town", "years ago",
    "the model S-2000", "version 12.30", "that day", "two weeks later", "at the time of the fire",
    "the final half of it", "2019 km", "99/99/2020", "June 31",
]  # fmt: skip


@pytest.mark.parametrize("body", NO_TIME)
def test_what_is_no_time(body: str) -> None:
    assert read(body, MONDAY) == []


WORDS = (
    "Monday last next 30 days May June 12 2018 - / . , and or between from to : a.m. at the end of year week "
    "ago later that 1950 ' s T 00 early will said ( ) two hundred years 00000 31 Feb Q3 AD BC"
)
PIECES = st.sampled_from([*WORDS.split(), " "])


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(
        st.lists(PIECES, max_size=25).map(" ".join),
        st.lists(PIECES, max_size=25).map("".join),
        st.text(max_size=80),
    ),
    st.one_of(st.none(), st.dates()),
)
def test_any_text_gives_ordered_disjoint_times(body: str, anchor: datetime.date | None) -> None:
    last = 0
    for match in find_times(body, anchor, ["2018-03", "bad", "2018-04-30"]):
        assert last <= match.start < match.end <= len(body)
        assert match.value is None or re.fullmatch(r"[\dBCWISPUFAQH/-]+", match.value)
        last = match.end


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=12).map(" ".join))
def test_every_form_has_a_hint(body: str) -> None:
    assert may_hold_time(body) or ANY_FORM.search(body) is None


HINTED = [
    "at press time",
    "At the time, he",
    "Boxing Day",
    "This Summer",
    "Last Fall",
    "tomorrow",
    "at noon",
    "last night",
    "two hours ago",
    "that date",
    "the following evening",
    "the first quarter",
    "May or June",
    "Sept.",
    "Tonight",
    "half a century earlier",
    "New Year's Eve",
    "Early March",
    "three decades hence",
]


@pytest.mark.parametrize("body", HINTED)
def test_words_of_a_form_are_hints(body: str) -> None:
    assert may_hold_time(body)


HOSTILE = [
    "1,",
    "Monday ",
    "12:",
    "two hundred ",
    "the end of ",
    "1-",
    "May ",
    "2018-",
    "early ",
    "12 a.m. ",
    "a",
    " ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_takes_linear_time(piece: str) -> None:
    body = piece * (20_000 // len(piece))
    before = time.process_time()
    find_times(body, MONDAY)
    assert time.process_time() - before < 2
