"""How an event is weighed."""

from __future__ import annotations

import pytest

from crossread.extract.triggers.points import POINTS, Setting, points_of, signs_of

PLAIN = Setting(
    kind="verb",
    word="accused",
    before="brandt",
    first="brandt",
    words_before=1,
    number=2,
    status="happened",
    has_actor=True,
    has_recipient=True,
    has_time=False,
    spoken=False,
    second=False,
)


@pytest.mark.parametrize(
    "weaker",
    [
        PLAIN._replace(has_actor=False),
        PLAIN._replace(has_recipient=False),
        PLAIN._replace(spoken=True),
        PLAIN._replace(number=30),
        PLAIN._replace(word="accuse", before="to"),
        PLAIN._replace(first="which"),
        PLAIN._replace(words_before=15),
    ],
)
def test_what_makes_an_event_less_central(weaker: Setting) -> None:
    assert points_of(weaker) < points_of(PLAIN)


def test_every_sign_has_its_points() -> None:
    assert signs_of(PLAIN).keys() == POINTS.keys()


def test_signs_lie_between_nothing_and_one() -> None:
    late = PLAIN._replace(number=900, words_before=900)
    assert all(0.0 <= value <= 1.0 for value in signs_of(late).values())
