"""How far a thing has got."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crossread.align.measures.progress import compare_progress

Differ = Callable[..., tuple[str, str] | None]

TOLD_APART = [
    (
        "Norvik planted 3,500 willows along the canal of Arvik.",
        "Norvik will plant 3,500 willows along the canal of Arvik.",
        "3,500 willows: done",
        "3,500 willows: to come",
    ),
    (
        "Norvik planted 3,500 willows along the canal of Arvik.",
        "Norvik can plant up to 3,500 willows along the canal of Arvik.",
        "3,500 willows: done",
        "up to 3,500 willows: at most",
    ),
    (
        "The guild of Sudrey would hire 40 divers for the wreck.",
        "The guild of Sudrey hired 40 divers for the wreck.",
        "40 divers: to come",
        "40 divers: done",
    ),
]

NOT_TOLD_APART = [
    # two numbers
    (
        "Norvik planted 3,500 willows along the canal of Arvik.",
        "Norvik will plant 9,100 willows along the canal of Arvik.",
    ),
    # two things
    (
        "Norvik planted 3,500 willows along the canal of Arvik.",
        "Norvik will plant 3,500 tulips along the canal of Arvik.",
    ),
    # one stage
    (
        "Norvik planted 3,500 willows along the canal of Arvik.",
        "Norvik has planted 3,500 willows along the canal of Arvik.",
    ),
    # a condition
    (
        "Norvik planted 3,500 willows along the canal of Arvik.",
        "Norvik will plant 3,500 willows along the canal of Arvik if it rains.",
    ),
    # a decision to do it says nothing of its being done
    (
        "Norvik made a decision to plant 3,500 willows along the canal of Arvik.",
        "Norvik will plant 3,500 willows along the canal of Arvik.",
    ),
    # denied
    (
        "Norvik did not plant 3,500 willows along the canal of Arvik.",
        "Norvik will plant 3,500 willows along the canal of Arvik.",
    ),
    # any two
    (
        "The guild of Sudrey hired two divers for the wreck.",
        "The guild of Sudrey would hire two divers for the wreck.",
    ),
    # too little in common
    ("Norvik planted 3,500 willows.", "Estmark will burn 3,500 willows for salt."),
    # two numbers that round to one
    (
        "Norvik planted about 3,500 willows along the canal of Arvik.",
        "Norvik will plant 3,600 willows along the canal of Arvik.",
    ),
    # a ceiling of what is done
    (
        "Norvik planted up to 3,500 willows along the canal of Arvik.",
        "Norvik planted 3,500 willows along the canal of Arvik.",
    ),
    # what can be is no ceiling
    (
        "Norvik can see 3,500 willows along the canal of Arvik.",
        "Norvik saw 3,500 willows along the canal of Arvik.",
    ),
]


@pytest.mark.parametrize(("left", "right", "one", "two"), TOLD_APART)
def test_one_number_in_two_stages_is_told(differ: Differ, left: str, right: str, one: str, two: str) -> None:
    assert differ(compare_progress, left, right) == (one, two)


@pytest.mark.parametrize(("left", "right"), NOT_TOLD_APART)
def test_one_stage_or_two_things_are_not_told(differ: Differ, left: str, right: str) -> None:
    assert differ(compare_progress, left, right) is None
