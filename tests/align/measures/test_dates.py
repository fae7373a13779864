"""Times held against one another, each at its own precision."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from crossread.align.measures.dates import apart, compare_dates, period_of, same_time
from crossread.align.statements import Statements

Differ = Callable[..., tuple[str, str] | None]
Gather = Callable[[Mapping[str, str]], Statements]


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2031-05-14", date(2031, 5, 14), date(2031, 5, 14)),
        ("2031-05-14T09:30", date(2031, 5, 14), date(2031, 5, 14)),
        ("2031-02", date(2031, 2, 1), date(2031, 2, 28)),
        ("2031", date(2031, 1, 1), date(2031, 12, 31)),
        ("2031-W01", date(2030, 12, 30), date(2031, 1, 5)),
        ("2030-WI", date(2030, 12, 1), date(2031, 2, 28)),
        ("2031-05-01/2031-06", date(2031, 5, 1), date(2031, 6, 30)),
    ],
)
def test_a_value_stands_for_its_days(value: str, first: date, last: date) -> None:
    assert period_of(value) == (first, last)


@pytest.mark.parametrize("value", [None, "", "PRESENT_REF", "P3D", "2031-13", "2031-02-30", "XXXX-05"])
def test_what_is_no_calendar_time_stands_for_none(value: str | None) -> None:
    assert period_of(value) is None


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        ("2031-05-14", "2031-05", False),
        ("2031-05-14", "2031-05-15", False),
        ("2031-05-14", "2031-05-17", True),
        ("1997", "1999", True),
        ("1997", "1998", False),
    ],
)
def test_times_are_apart_where_no_day_satisfies_both(left: str, right: str, wanted: bool) -> None:
    one, two = period_of(left), period_of(right)
    assert one and two
    assert apart(one, two) is wanted


@pytest.mark.parametrize(
    ("left", "right", "one", "two"),
    [
        (
            "Norvik and Sudrey signed the amber pact in 1996.",
            "The amber pact that Norvik and Sudrey signed in 1999 still holds.",
            "1996",
            "1999",
        ),
        (
            "The mill bridge at Arvik opens on 3 June 2031.",
            "The mill bridge at Arvik opens on June 9, 2031.",
            "2031-06-03",
            "2031-06-09",
        ),
        (
            "Divers raised the barge off Estmark in March 2030.",
            "In July 2030 divers raised the barge off Estmark.",
            "2030-03",
            "2030-07",
        ),
    ],
)
def test_two_times_of_one_event_are_told_apart(
    differ: Differ, left: str, right: str, one: str, two: str
) -> None:
    assert differ(compare_dates, left, right) == (one, two)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # one time, told more and less precisely
        (
            "Divers raised the barge off Estmark in March 2030.",
            "Divers raised the barge off Estmark on 4 March 2030.",
        ),
        # a day apart, as over time zones
        ("The mill bridge at Arvik opens on 3 June 2031.", "The mill bridge at Arvik opens on 4 June 2031."),
        # over and still to come
        (
            "The mill bridge at Arvik opened on 3 March 2031.",
            "The mill bridge at Arvik will open on 9 June 2031.",
        ),
        # until is not in
        (
            "The mill bridge at Arvik opens until 3 June 2031.",
            "The mill bridge at Arvik opens on 9 June 2031.",
        ),
        # another event
        (
            "Divers raised the barge off Estmark in March 2030.",
            "Keel painted the barge off Estmark in July 2030.",
        ),
        # when it was said, not when it was
        (
            "Brandt said on 3 June 2031 that the barge of Estmark leaks.",
            "Brandt said on 9 June 2031 that the barge of Estmark leaks.",
        ),
        # a condition
        (
            "If the mill bridge at Arvik opens on 3 June 2031, all is well.",
            "The mill bridge at Arvik opens on 9 June 2031.",
        ),
        # a stretch of time
        (
            "Divers searched the barge off Estmark from 3 to 5 June 2030.",
            "Divers searched the barge off Estmark on 20 June 2030.",
        ),
    ],
)
def test_one_time_or_two_events_are_not_told_apart(differ: Differ, left: str, right: str) -> None:
    assert differ(compare_dates, left, right) is None


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        ("The mill burned on 4 May 2031.", "The mill burned in May 2031.", True),
        ("The mill burned on 4 May 2031.", "The mill burned on 20 May 2031.", False),
        ("The mill burned on 4 May 2031.", "The mill burned.", True),
        # some two of the times are one
        ("The mill burned on 4 May 2031.", "Built on 2 May 2029, the mill burned on 4 May 2031.", True),
        # a year that tells which thing is meant is no time of what happened
        ("The mill burned in 2031.", "The mill of the 2019 pact burned.", True),
        ("The mill burned in 2031.", "The mill burned in 2019.", False),
        ("The mill burned in 2031.", "The mill burned on the 4 May 2019.", False),
    ],
)
def test_two_clauses_may_tell_of_one_time(gather: Gather, left: str, right: str, wanted: bool) -> None:
    one, two = gather({"one": left, "two": right}).items
    assert same_time(one, two) is wanted
    assert same_time(two, one) is wanted
