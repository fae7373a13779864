"""Which in a row."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crossread.align.measures.ordinals import compare_ordinals

Differ = Callable[..., tuple[str, str] | None]

TOLD_APART = [
    (
        "It is the second visit of Ilse Brandt to the mill.",
        "It is the third visit of Ilse Brandt to the mill.",
        "second visit",
        "third visit",
    ),
    (
        "The 12th trial of the tide turbine at Arvik failed.",
        "The 13th trial of the tide turbine at Arvik failed.",
        "12th trial",
        "13th trial",
    ),
    (
        "Tomas Vann begins his first full term as reeve.",
        "Tomas Vann begins his fourth term as reeve.",
        "first full term",
        "fourth term",
    ),
]

NOT_TOLD_APART = [
    # one place, written in two ways
    ("It is the second visit of Ilse Brandt to the mill.", "It is the 2nd visit of Ilse Brandt to the mill."),
    # two things in a row
    (
        "It is the second visit of Ilse Brandt to the mill.",
        "It is the third meeting of Ilse Brandt with the mill.",
    ),
    # too little in common
    ("The first night was calm.", "Keel slept through the second night."),
    # several places in one clause
    (
        "The second visit of Ilse Brandt came before the third visit.",
        "It is the fourth visit of Ilse Brandt.",
    ),
    # a condition
    (
        "If a third visit of Ilse Brandt to the mill follows, all is well.",
        "It is the second visit of Ilse Brandt to the mill.",
    ),
]


@pytest.mark.parametrize(("left", "right", "one", "two"), TOLD_APART)
def test_two_places_in_a_row_are_told_apart(
    differ: Differ, left: str, right: str, one: str, two: str
) -> None:
    assert differ(compare_ordinals, left, right) == (one, two)


@pytest.mark.parametrize(("left", "right"), NOT_TOLD_APART)
def test_one_place_or_two_things_are_not_told_apart(differ: Differ, left: str, right: str) -> None:
    assert differ(compare_ordinals, left, right) is None
