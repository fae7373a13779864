"""To whom something was said."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crossread.align.comparers.audiences import compare_audiences

Differ = Callable[..., tuple[str, str] | None]

TOLD_APART = [
    (
        "Ilse Brandt announced the new toll to reporters.",
        "Ilse Brandt announced the new toll to pupils.",
        "reporters",
        "pupils",
    ),
    (
        "Tomas Vann told the lawmakers that the mill was empty.",
        "Tomas Vann told angry workers that the mill was empty.",
        "lawmakers",
        "workers",
    ),
    (
        "Mira Holt briefed diplomats on the wreck.",
        "Mira Holt briefed her troops on the wreck.",
        "diplomats",
        "troops",
    ),
]

NOT_TOLD_APART = [
    # two words for the same people
    ("Ilse Brandt announced the new toll to reporters.", "Ilse Brandt announced the new toll to the press."),
    # one word for them
    ("Mira Holt briefed the diplomats on the wreck.", "Mira Holt briefed many diplomats on the wreck."),
    # two speakers
    (
        "Tomas Vann told lawmakers that the mill was empty.",
        "Rasmus Keel told workers that the mill was empty.",
    ),
    # one account names no hearers
    ("Tomas Vann told lawmakers that the mill was empty.", "Tomas Vann said that the mill was empty."),
    # not to them: the toll is a burden to them
    (
        "Ilse Brandt announced the new toll to reporters.",
        "Ilse Brandt announced the new toll, a burden to workers.",
    ),
]


@pytest.mark.parametrize(("left", "right", "one", "two"), TOLD_APART)
def test_two_audiences_of_one_speaker_are_told_apart(
    differ: Differ, left: str, right: str, one: str, two: str
) -> None:
    assert differ(compare_audiences, left, right) == (one, two)


@pytest.mark.parametrize(("left", "right"), NOT_TOLD_APART)
def test_what_may_be_one_audience_is_not_told_apart(differ: Differ, left: str, right: str) -> None:
    assert differ(compare_audiences, left, right) is None
