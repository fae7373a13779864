"""Agencies in datelines and on credit lines."""

from __future__ import annotations

import pytest

from crossread.zone.about.agencies import credited_agency, dateline_agency, same_agency


def named(line: str, place: tuple[int, int] | None) -> str | None:
    return line[slice(*place)] if place else None


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("ARVO (Reuters) - The bridge is closed.", "Reuters"),
        ("ARVO, May 3, 2031 (North Wind Agency) - The bridge is closed.", "North Wind Agency"),
        ("Sandvik, Norland (AP) — The bridge is closed.", "AP"),
        ("The Port Agency (North Wind Agency) closed the bridge.", None),
        ("The bridge is closed, the town said.", None),
    ],
)
def test_dateline_agency(line: str, agency: str | None) -> None:
    assert named(line, dateline_agency(line)) == agency


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("Source: AFP", "AFP"),
        ("North Wind Agency · May 3, 2031", "North Wind Agency"),
        ("Reuters", "Reuters"),
        ("Arvo | Associated Press", "Associated Press"),
        ("By Jonna Virta", None),
        ("The agency said nothing.", None),
        ("Source: AFP" + " " * 300, None),
    ],
)
def test_credited_agency(line: str, agency: str | None) -> None:
    assert named(line, credited_agency(line)) == agency


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("AP", "AP News", True),
        ("AFP", "Agence France-Presse", True),
        ("Reuters", "Reuters", True),
        ("AP", "The Arvo Herald", False),
    ],
)
def test_same_agency(left: str, right: str, *, same: bool) -> None:
    assert same_agency(left, right) is same
