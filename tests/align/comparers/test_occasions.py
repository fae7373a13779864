"""At an occasion, before it or after it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crossread.align.comparers.occasions import compare_occasions

Differ = Callable[..., tuple[str, str] | None]

TOLD_APART = [
    (
        "Holt said at a meeting of the pilots that the fund is empty.",
        "After the meeting of the pilots, Holt said the fund is empty.",
        "at a meeting",
        "After the meeting",
    ),
    (
        "Brandt warned before the harbour vote of rotten piles.",
        "Brandt warned during the vote of rotten piles.",
        "before the harbour vote",
        "during the vote",
    ),
    (
        "Ahead of the summit Vann promised cheap rope.",
        "Vann promised cheap rope following the long summit.",
        "Ahead of the summit",
        "following the long summit",
    ),
]

NOT_TOLD_APART = [
    # at and during are one time
    (
        "Holt said at a meeting of the pilots that the fund is empty.",
        "Holt said during the meeting that the fund is empty.",
    ),
    # two occasions
    (
        "Holt said at a meeting of the pilots that the fund is empty.",
        "Holt said after a dinner of the pilots that the fund is empty.",
    ),
    # two speakers
    ("Brandt warned before the vote of rotten piles.", "Keel warned during the vote of rotten piles."),
    # nothing is said
    ("Brandt sneezed before the vote on rotten piles.", "Brandt sneezed during the vote on rotten piles."),
    # one of them says nothing
    ("Brandt sneezed before the vote on rotten piles.", "Brandt warned during the vote of rotten piles."),
]


@pytest.mark.parametrize(("left", "right", "one", "two"), TOLD_APART)
def test_one_utterance_at_two_times_of_an_occasion_is_told(
    differ: Differ, left: str, right: str, one: str, two: str
) -> None:
    assert differ(compare_occasions, left, right) == (one, two)


@pytest.mark.parametrize(("left", "right"), NOT_TOLD_APART)
def test_one_time_or_two_utterances_are_not_told(differ: Differ, left: str, right: str) -> None:
    assert differ(compare_occasions, left, right) is None
