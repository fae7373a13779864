"""Who did it: one deed that two accounts give to two doers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crossread.align.comparers.agents import compare_agents, passives_in

Differ = Callable[..., tuple[str, str] | None]

TOLD_APART = [
    (
        "The salvage contract was awarded by Ilse Brandt in spring.",
        "Rasmus Keel awarded the salvage contract.",
        "Ilse Brandt",
        "Rasmus Keel",
    ),
    (
        "The old lighthouse was sold by Brandt Shipping.",
        "The old lighthouse was sold by Tessin Rope Works.",
        "Brandt Shipping",
        "Tessin Rope Works",
    ),
    (
        "Mira Holt quietly burned the harbour ledgers.",
        "The harbour ledgers were burned by Tomas Vann.",
        "Mira Holt",
        "Tomas Vann",
    ),
]

NOT_TOLD_APART = [
    # many may praise one thing
    ("The salvage contract was praised by Ilse Brandt.", "Rasmus Keel praised the salvage contract."),
    # a town stands for its people
    ("The old lighthouse was sold by Norvik.", "Tomas Vann sold the old lighthouse."),
    # the sentence names the other doer too
    (
        "The harbour ledgers were burned by Tomas Vann on the orders of Mira Holt.",
        "Mira Holt burned the harbour ledgers.",
    ),
    # another thing
    ("The harbour ledgers were burned by Tomas Vann.", "Mira Holt burned the church organ."),
    # another time
    (
        "The old lighthouse was sold by Brandt Shipping in 2021.",
        "The old lighthouse was sold by Tessin Rope Works in 2030.",
    ),
    # only a question
    ("Was the old lighthouse sold by Brandt Shipping?", "The old lighthouse was sold by Tessin Rope Works."),
    # no "by": each may have burned some
    ("Mira Holt burned the harbour ledgers.", "Tomas Vann burned the harbour ledgers."),
    # another deed
    ("The harbour ledgers were burned by Tomas Vann.", "Mira Holt copied the harbour ledgers."),
]


@pytest.mark.parametrize(("left", "right", "one", "two"), TOLD_APART)
def test_two_doers_of_one_deed_are_told_apart(
    differ: Differ, left: str, right: str, one: str, two: str
) -> None:
    assert differ(compare_agents, left, right) == (one, two)


@pytest.mark.parametrize(("left", "right"), NOT_TOLD_APART)
def test_deeds_that_two_may_have_done_are_not_told_apart(differ: Differ, left: str, right: str) -> None:
    assert differ(compare_agents, left, right) is None


@pytest.mark.parametrize(
    ("body", "doers"),
    [
        ("The ledgers were burned by Tomas Vann.", ["Tomas Vann"]),
        ("The ledgers were burned by Tomas V.", ["Tomas V."]),
        ("The ledgers were burned by the Tessin Bay Guild after lunch.", ["Tessin Bay Guild"]),
        ("The ledgers were burned by lightning.", []),
        ("The ledgers were described by Tomas Vann.", []),
    ],
)
def test_a_doer_told_with_by_has_a_name_and_no_full_stop(body: str, doers: list[str]) -> None:
    assert [body[deed.start : deed.end] for deed in passives_in(body)] == doers
