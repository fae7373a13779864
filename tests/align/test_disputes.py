"""Accusations and their denials."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crossread.align.disputes import disputed_facts
from crossread.align.sides import Ground
from crossread.model.story import Fact

Compare = Callable[..., tuple[Fact, ...]]
Grounds = Callable[..., Ground]

CHARGE = "Mira Holt accused Norvik of planning to sell the amber fleet."
DENIAL = "Norvik denied planning to sell the amber fleet."
ANSWER = "Norvik's envoy dismissed the accusation."
FILLER = "Snow fell on the quay."


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        # the denial tells what it denies
        ([CHARGE, DENIAL], (CHARGE, DENIAL)),
        ([CHARGE, FILLER, "It snows again.", DENIAL], (CHARGE, DENIAL)),
        # it only says that it denies the accusation, right after it
        ([CHARGE, ANSWER], (CHARGE, ANSWER)),
        (["Pilots warned that the amber fleet leaks.", "Keel rejected the claim."],
         ("Pilots warned that the amber fleet leaks.", "Keel rejected the claim.")),
        # too far from it
        ([CHARGE, FILLER, ANSWER], None),
        ([CHARGE, FILLER, "It snows again.", "The ferry waits.", DENIAL], None),
        # the denial is of something else, or comes first, or nobody denies
        ([CHARGE, "Norvik denied the visitors a bed."], None),
        ([DENIAL, CHARGE], None),
        ([CHARGE, "Norvik planned to sell the amber fleet."], None),
        ([f"# {CHARGE}", DENIAL], None),
    ],
)  # fmt: skip
def test_an_accusation_is_disputed_where_a_denial_of_it_follows(
    make_ground: Grounds, lines: list[str], wanted: tuple[str, str] | None
) -> None:
    facts = disputed_facts(make_ground({"one": "\n".join(lines)}), [])
    assert [tuple(side.value for side in fact.sides) for fact in facts] == ([wanted] if wanted else [])
    assert all((fact.status, fact.kind) == ("disputed", "attribution") for fact in facts)


def test_a_denial_on_another_page_is_no_answer(make_ground: Grounds) -> None:
    assert disputed_facts(make_ground({"one": CHARGE, "two": ANSWER}), []) == []


def test_pages_that_tell_the_same_charge_or_denial_stand_with_it(make_ground: Grounds) -> None:
    ground = make_ground(
        {"one": f"{CHARGE}\n{DENIAL}", "two": f"Once more {CHARGE}\n{ANSWER}", "three": CHARGE}
    )
    items = ground.statements.items
    charges = tuple(at for at, item in enumerate(items) if "accused" in item.span.text)
    denials = tuple(
        at for at, item in enumerate(items) if "deni" in item.span.text or "dismiss" in item.span.text
    )
    (fact,) = disputed_facts(ground, [charges, denials])
    assert [{span.page for span in side.evidence} for side in fact.sides] == [
        {"one", "two", "three"},
        {"one", "two"},
    ]
    assert len(disputed_facts(ground, [])) == 2


def test_what_is_denied_is_disputed_and_not_contested_too(compare: Compare) -> None:
    facts = compare({"one": f"{CHARGE}\n{DENIAL}", "two": f"{CHARGE}\n{ANSWER}"})
    told = {fact.status for fact in facts if "fleet" in fact.statement}
    assert "disputed" in told and "contested" not in told


@pytest.mark.parametrize("shared", [(0, 2), (1, 3)])
def test_one_charge_or_one_denial_in_common_makes_one_dispute(
    make_ground: Grounds, shared: tuple[int, ...]
) -> None:
    ground = make_ground({"one": f"{CHARGE}\n{DENIAL}", "two": f"Once more {CHARGE}\n{ANSWER}"})
    (fact,) = disputed_facts(ground, [shared])
    assert [len(side.evidence) for side in fact.sides] == [2, 2]
