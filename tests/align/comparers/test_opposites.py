"""Opposed words said of one thing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crossread.align.comparers.opposites import compare_opposites

Differ = Callable[..., tuple[str, str] | None]

TOLD_APART = [
    (
        "Norvik granted permanent mooring rights to crews from Sudrey.",
        "Norvik granted temporary mooring rights to crews from Sudrey.",
        "permanent",
        "temporary",
    ),
    (
        "The mooring dispute of Arvik was settled publicly by two elders.",
        "The mooring dispute of Arvik was settled behind closed doors by two elders.",
        "publicly",
        "behind closed doors",
    ),
    (
        "A court in Estmark found the tanker pilot Keel guilty.",
        "A court in Estmark saw the tanker pilot Keel acquitted.",
        "guilty",
        "acquitted",
    ),
]

NOT_TOLD_APART = [
    # two things
    ("Norvik granted permanent mooring rights to crews.", "A temporary roof covers the fish hall."),
    # two people
    (
        "A court in Estmark found the tanker pilot Keel guilty.",
        "A court in Estmark saw the tanker pilot Vann acquitted.",
    ),
    # both words in one clause
    (
        "Norvik granted permanent and temporary mooring rights to crews from Sudrey.",
        "Norvik granted temporary mooring rights to crews from Sudrey.",
    ),
    # one is negated
    (
        "Norvik granted no permanent mooring rights to crews from Sudrey.",
        "Norvik granted temporary mooring rights to crews from Sudrey.",
    ),
    # a condition
    (
        "Norvik granted permanent mooring rights to crews from Sudrey if they paid.",
        "Norvik granted temporary mooring rights to crews from Sudrey.",
    ),
    # two times
    (
        "In 2022 Norvik granted permanent mooring rights to crews from Sudrey.",
        "In 2030 Norvik granted temporary mooring rights to crews from Sudrey.",
    ),
    # a word of a longer phrase that says another thing
    (
        "The mooring bill of Arvik failed to pass in two chambers.",
        "The mooring bill of Arvik was successful in two chambers.",
    ),
]


@pytest.mark.parametrize(("left", "right", "one", "two"), TOLD_APART)
def test_opposed_words_of_one_thing_are_told(
    differ: Differ, left: str, right: str, one: str, two: str
) -> None:
    assert differ(compare_opposites, left, right) == (one, two)


@pytest.mark.parametrize(("left", "right"), NOT_TOLD_APART)
def test_opposed_words_of_two_things_or_times_are_not_told(differ: Differ, left: str, right: str) -> None:
    assert differ(compare_opposites, left, right) is None
