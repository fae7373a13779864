"""The office of one person."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from crossread.align.comparers.offices import compare_offices, share_holder
from crossread.align.statements import Statements

Differ = Callable[..., tuple[str, str] | None]
Gather = Callable[[Mapping[str, str]], Statements]

TOLD_APART = [
    (
        "Divers saw campaign chairman Rasmus Keel at the wreck.",
        "Divers saw campaign manager Rasmus Keel at the wreck.",
        "campaign chairman Rasmus Keel",
        "campaign manager Rasmus Keel",
    ),
    (
        "The key lay with Ilse Brandt, the harbour's treasurer.",
        "Fog delayed harbour secretary Ilse Brandt.",
        "Ilse Brandt, the harbour's treasurer",
        "harbour secretary Ilse Brandt",
    ),
    (
        "Tomas Vann, who was ferry captain, sang.",
        "The song was led by ferry pilot Vann.",
        "Tomas Vann, who was ferry captain",
        "ferry pilot Vann",
    ),
]

NOT_TOLD_APART = [
    # two words for one office
    ("Divers saw campaign chairman Rasmus Keel.", "Divers saw campaign chair Rasmus Keel."),
    # two bodies
    ("Divers saw campaign chairman Rasmus Keel.", "Divers saw orchestra manager Rasmus Keel."),
    # two people
    ("Fog delayed harbour secretary Ilse Brandt.", "Fog delayed harbour treasurer Mira Holt."),
    # not an office that excludes another
    ("Fog delayed harbour secretary Ilse Brandt.", "Fog delayed harbour veteran Ilse Brandt."),
    # no person
    ("The harbour secretary of Norvik was late.", "The harbour treasurer of Norvik was late."),
    # a town is no officer
    ("Fog delayed harbour secretary Norvik.", "Fog delayed harbour treasurer Norvik."),
]


@pytest.mark.parametrize(("left", "right", "one", "two"), TOLD_APART)
def test_two_offices_of_one_person_in_one_body_are_told_apart(
    differ: Differ, left: str, right: str, one: str, two: str
) -> None:
    assert differ(compare_offices, left, right) == (one, two)


@pytest.mark.parametrize(("left", "right"), NOT_TOLD_APART)
def test_one_office_or_two_bodies_or_two_people_are_not_told_apart(
    differ: Differ, left: str, right: str
) -> None:
    assert differ(compare_offices, left, right) is None


def test_sentences_that_share_nothing_but_an_officer_are_still_held_together(gather: Gather) -> None:
    bodies = {
        "one": "Fog delayed harbour secretary Ilse Brandt.\nHarbour secretary Ilse Brandt slept.",
        "two": "The key lay with harbour treasurer Brandt.\nThe herring lay with harbour pilot Keel.",
    }
    items = gather(bodies).items
    held = [(items[left].span.text, items[right].span.text) for left, right in share_holder(items)]
    key = "The key lay with harbour treasurer Brandt."
    assert held == [(body, key) for body in bodies["one"].split("\n")]
