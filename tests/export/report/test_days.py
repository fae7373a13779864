"""Times in words and their place on an axis."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.export.report.days import place_day, short_day, spell_day

SPELLED = [
    ("2031-03-14", "14 March 2031"),
    ("2031-03", "March 2031"),
    ("2031", "2031"),
    ("2031-SP", "spring 2031"),
    ("2031-WI", "winter 2031"),
    ("2031-Q3", "quarter 3 of 2031"),
    ("2031-H1", "half 1 of 2031"),
    ("2031-W07", "week 7 of 2031"),
    ("203", "2030s"),
    ("203X", "2030s"),
    ("2031-03-14T09:30", "14 March 2031, 09:30"),
    ("2031-03-14TMO", "14 March 2031"),
    ("2031-03-12/2031-03-18", "12 – 18 March 2031"),
    ("2031-03-30/2031-04-02", "30 March – 2 April 2031"),
    ("2030-12/2031-01", "December 2030 – January 2031"),
    ("2031-03-14/2031-03-14", "14 March 2031"),
    ("2031-13", "2031-13"),
    ("PRESENT_REF", "PRESENT_REF"),
    ("", ""),
]


@pytest.mark.parametrize(("value", "words"), SPELLED)
def test_spelled(value: str, words: str) -> None:
    assert spell_day(value) == words


PLACED = [
    ("2031-03-14", (2031, 3, 14)),
    ("2031-03", (2031, 3, 1)),
    ("2031", (2031, 1, 1)),
    ("2031-FA", (2031, 9, 1)),
    ("2031-Q3", (2031, 7, 1)),
    ("2031-H2", (2031, 7, 1)),
    ("2031-W01", (2030, 12, 30)),
    ("203", (2030, 1, 1)),
    ("000", (1, 1, 1)),
    ("2031-03-12/2031-03-18", (2031, 3, 12)),
    ("2031-02-30", None),
    ("2031-W60", None),
    ("0000", None),
    ("P3D", None),
    ("", None),
]


@pytest.mark.parametrize(("value", "place"), PLACED)
def test_placed(value: str, place: tuple[int, int, int] | None) -> None:
    assert place_day(value) == (datetime.date(*place) if place else None)


SHORT = [
    ("2031-03-14", ("14 Mar", "2031")),
    ("2031-03", ("Mar", "2031")),
    ("1987", ("1987", "")),
    ("2031-SP", ("spring", "2031")),
    ("2031-Q3", ("Q3", "2031")),
    ("2031-03-12/2031-03-18", ("12 Mar", "2031")),
]


@pytest.mark.parametrize(("value", "lines"), SHORT)
def test_short(value: str, lines: tuple[str, str]) -> None:
    assert short_day(value) == lines


@given(st.text(max_size=30))
def test_any_value_is_spelled_and_placed(value: str) -> None:
    assert isinstance(spell_day(value), str)
    short_day(value)
    place_day(value)
