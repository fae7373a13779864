"""Calendar arithmetic on TIMEX3 values."""

from __future__ import annotations

import datetime

import pytest

from crossread.grammar import periods

DAY = datetime.date(2018, 1, 31)


def test_months_roll_over_the_year() -> None:
    assert periods.month_value(2018, 1, -1) == "2017-12"
    assert periods.month_value(2018, 12, 1) == "2019-01"


def test_a_week_is_its_days() -> None:
    assert periods.week_value(DAY) == "2018-01-29/2018-02-04"


def test_a_winter_counts_to_the_year_in_which_it_began() -> None:
    assert periods.season_value(DAY, "WI") == "2017-WI"
    assert periods.season_value(DAY, "SU") == "2018-SU"


def test_the_calendar_has_no_such_day() -> None:
    assert periods.day_value(2018, 2, 29) is None
    assert periods.day_value(2018, 13, 1) is None


@pytest.mark.parametrize(
    ("grain", "count", "value"),
    [
        ("day", 1, "2018-02-01"),
        ("week", -1, "2018-01-22/2018-01-28"),
        ("month", 1, "2018-02"),
        ("year", -5, "2013"),
    ],
)
def test_shift_value(grain: periods.Grain, count: int, value: str) -> None:
    assert periods.shift_value(DAY, grain, count) == value


def test_a_coming_stretch_begins_on_the_day_after() -> None:
    assert periods.stretch(datetime.date(2018, 4, 30), "day", 30) == "2018-05-01/2018-05-31"
    assert periods.stretch(DAY, "month", -2) == "2017-11/2018-01"


def test_days_stay_inside_the_calendar() -> None:
    assert periods.shifted(datetime.date.min, -5) == datetime.date.min
    assert periods.shifted(datetime.date.max, 5) == datetime.date.max
