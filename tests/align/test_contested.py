"""Facts of several sides that cannot all be right as written."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crossread.align.compare import find_differences
from crossread.align.contested import contested_facts, without_conflicts
from crossread.align.pairs import Pair
from crossread.align.sides import Ground, make_fact, make_side
from crossread.model.story import Fact, FactKind

Grounds = Callable[..., Ground]

SEVENTY = "The fire ruined 70 barns near Arvik."
MORE = "The fire ruined 210 barns near Arvik."
LASTING = "Norvik granted permanent mooring rights to crews from Sudrey."
BRIEF = "Norvik granted temporary mooring rights to crews from Sudrey."


def facts_of(ground: Ground, *pairs: Pair) -> list[Fact]:
    return contested_facts(ground, find_differences(ground.statements, pairs), pairs)


def told(fact: Fact) -> dict[str, list[str]]:
    """The value of each side, in order, and the pages it rests on."""
    return {side.value: [span.page for span in side.evidence] for side in fact.sides}


def test_differences_that_share_a_sentence_are_one_fact(make_ground: Grounds) -> None:
    ground = make_ground({"one": SEVENTY, "two": MORE, "three": MORE.replace("ruined", "took")})
    (fact,) = facts_of(ground, Pair(0.9, 0, 2), Pair(0.8, 0, 1))
    assert told(fact) == {"210 barns": ["three", "two"], "70 barns": ["one"]}
    assert (fact.status, fact.kind, fact.independent_sources) == ("contested", "number", 2)
    # two pages show the one difference in the same words
    assert {reason.note for reason in fact.reasons} == {"both count barns; 70 barns against 210 barns"}


def test_differences_of_other_sentences_are_other_facts(make_ground: Grounds) -> None:
    ground = make_ground({"one": f"{SEVENTY}\n{LASTING}", "two": f"{MORE}\n{BRIEF}"})
    found = facts_of(ground, Pair(0.9, 0, 2), Pair(0.9, 1, 3))
    assert [fact.kind for fact in found] == ["number", "status"]


def test_a_third_page_with_the_number_joins_its_side(make_ground: Grounds) -> None:
    ground = make_ground({"a": SEVENTY, "b": MORE, "c": "All 70 barns burned.", "d": "All barns burned."})
    (fact,) = facts_of(ground, Pair(0.9, 0, 1), Pair(0.8, 0, 2), Pair(0.8, 0, 3))
    assert told(fact) == {"70 barns": ["a", "c"], "210 barns": ["b"]}


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ({}, "contested"),
        ({"70 barns": "holt", "210 barns": "keel"}, "disputed"),
        ({"70 barns": "holt", "210 barns": "holt"}, "contested"),
        ({"70 barns": "holt"}, "contested"),
    ],
)
def test_numbers_of_two_parties_are_disputed_and_not_contested(
    make_ground: Grounds, said: dict[str, str], status: str
) -> None:
    ground = make_ground({"one": SEVENTY, "two": MORE}, said)
    assert [fact.status for fact in facts_of(ground, Pair(0.9, 0, 1))] == [status]


@pytest.mark.parametrize(
    ("bodies", "status"),
    [
        # each page asked somebody else how things stand
        ({"one": LASTING, "two": BRIEF}, "contested"),
        # one page has heard both
        ({"one": f"{LASTING}\n{BRIEF}", "two": f"{BRIEF} Vann agreed."}, "disputed"),
    ],
)
def test_how_things_stand_is_disputed_where_one_page_tells_both(
    make_ground: Grounds, bodies: dict[str, str], status: str
) -> None:
    ground = make_ground(bodies, {"permanent": "holt", "temporary": "keel"})
    items = ground.statements.items
    lefts = [at for at, item in enumerate(items) if "permanent" in item.span.text]
    rights = [at for at, item in enumerate(items) if "temporary" in item.span.text]
    pairs = [Pair(0.9, *sorted((left, right))) for left in lefts for right in rights]
    assert {fact.status for fact in facts_of(ground, *pairs)} == {status}


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [("number", [(0, 2)]), ("date", [(0, 2)]), ("role", [(0, 2)]), ("status", [(0, 1, 2)])],
)
def test_an_agreement_keeps_the_larger_side_of_what_excludes_each_other(
    make_ground: Grounds, kind: FactKind, wanted: list[tuple[int, ...]]
) -> None:
    ground = make_ground({"a": SEVENTY, "b": MORE, "c": "All 70 barns near Arvik burned."})
    items = ground.statements.items
    sides = (make_side(ground, [items[0], items[2]], "70"), make_side(ground, [items[1]], "210"))
    fact = make_fact(SEVENTY, "contested", kind, sides, ())
    assert without_conflicts(ground.statements, [(0, 1, 2)], [fact]) == wanted
    assert without_conflicts(ground.statements, [(0, 1, 2)], []) == [(0, 1, 2)]


def test_a_group_whose_rest_stands_on_one_page_is_no_agreement(make_ground: Grounds) -> None:
    ground = make_ground({"a": SEVENTY, "b": MORE})
    (fact,) = facts_of(ground, Pair(0.9, 0, 1))
    assert without_conflicts(ground.statements, [(0, 1)], [fact]) == []


@pytest.mark.parametrize(
    ("bodies", "pairs", "kinds"),
    [
        # one topic in two sentences
        (
            {
                "one": f"{SEVENTY}\nA flood took 12 barns of Sudrey.",
                "two": f"{MORE}\nA flood took 30 barns of Sudrey.",
            },
            [Pair(0.9, 0, 2), Pair(0.9, 1, 3)],
            ["number", "number"],
        ),
        # two topics in one sentence
        (
            {
                "one": "Holt said at a meeting that the fire ruined 70 barns near Arvik.",
                "two": "Holt said after the meeting that the fire ruined 210 barns near Arvik.",
            },
            [Pair(0.9, 0, 1)],
            ["number", "other"],
        ),
    ],
)
def test_a_fact_is_of_one_topic_and_one_sentence(
    make_ground: Grounds, bodies: dict[str, str], pairs: list[Pair], kinds: list[str]
) -> None:
    assert sorted(fact.kind for fact in facts_of(make_ground(bodies), *pairs)) == kinds
