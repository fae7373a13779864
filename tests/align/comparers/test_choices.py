"""What somebody has to decide."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crossread.align.comparers.choices import compare_choices

Differ = Callable[..., tuple[str, str] | None]

TOLD_APART = [
    (
        "The elders of Norvik must decide whether to dredge the canal.",
        "The elders of Norvik must decide whether to sell the ferry.",
        "whether to dredge the canal",
        "whether to sell the ferry",
    ),
    (
        "On 9 June 2031 the guild rules whether to fell the oaks.",
        "Estmark holds a vote on 9 June 2031 whether to tax salt.",
        "whether to fell the oaks",
        "whether to tax salt",
    ),
    (
        "Ilse Brandt has to choose whether or not to raise the toll.",
        "Ilse Brandt has to choose whether to hire divers.",
        "whether or not to raise the toll",
        "whether to hire divers",
    ),
]

NOT_TOLD_APART = [
    # one question asked from both ends
    (
        "The elders of Norvik must decide whether to keep the canal.",
        "The elders of Norvik must decide whether to leave the pact.",
    ),
    # one verb
    (
        "The elders of Norvik must decide whether to sell the ferry.",
        "The elders of Norvik must decide whether to sell the boat.",
    ),
    # one thing
    (
        "The elders of Norvik must decide whether to paint the ferry.",
        "The elders of Norvik must decide whether to hire the ferry.",
    ),
    # two deciders
    ("Norvik is to decide whether to dredge the canal.", "Sudrey is to decide whether to sell the ferry."),
    # two days
    (
        "The elders of Norvik decide on 9 June 2031 whether to dredge the canal.",
        "The elders of Norvik decide on 2 March 2031 whether to sell the ferry.",
    ),
    # asking is not deciding
    (
        "The elders of Norvik asked whether to dredge the canal.",
        "The elders of Norvik must decide whether to sell the ferry.",
    ),
]


@pytest.mark.parametrize(("left", "right", "one", "two"), TOLD_APART)
def test_two_questions_of_one_decision_are_told_apart(
    differ: Differ, left: str, right: str, one: str, two: str
) -> None:
    assert differ(compare_choices, left, right) == (one, two)


@pytest.mark.parametrize(("left", "right"), NOT_TOLD_APART)
def test_one_question_or_two_decisions_are_not_told_apart(differ: Differ, left: str, right: str) -> None:
    assert differ(compare_choices, left, right) is None
