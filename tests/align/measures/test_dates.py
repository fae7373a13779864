"""Times held against one another, each at its own precision."""

from __future__ import annotations

from datetime import date

import pytest

from crossread.align.measures.dates import apart, period_of


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
