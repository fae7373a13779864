"""Claims of several pages held against one another."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations

import pytest

from crossread.model.story import Copy, Fact
from crossread.model.text import Span

Compare = Callable[..., tuple[Fact, ...]]

CONTESTED = [
    (
        "number",
        "The storm destroyed 120 homes in Arvik on Monday, the harbour office said.",
        "The storm destroyed at least 300 homes in Arvik on Monday, according to the harbour office.",
    ),
    (
        "date",
        "Norvik and Sudrey signed the strait treaty in 1996.",
        "The strait treaty that Norvik and Sudrey signed in 1998 still binds them.",
    ),
    (
        "date",
        "The bridge over the strait at Arvik is to open on 3 June 2031.",
        "The bridge over the strait near Arvik is due to open on June 9, 2031.",
    ),
    (
        "status",
        "Norvik lent the port of Arvik some 3,400 labourers for the herring months.",
        "For the herring months the port of Arvik would borrow up to 3,400 labourers from Norvik, its clerk wrote.",
    ),
    (
        "status",
        "Norvik granted permanent fishing licences to crews from Sudrey.",
        "Norvik granted temporary fishing licences to crews from Sudrey.",
    ),
    (
        "role",
        "Norvik is the largest buyer of herring from the Arvik fleet.",
        "Estmark is the largest buyer of herring from the Arvik fleet.",
    ),
    (
        "role",
        "The court questioned campaign chairman Rasmus Keel about the missing money.",
        "The court questioned campaign manager Rasmus Keel about the missing money.",
    ),
    (
        "other",
        "The complaint does not name Brandt as a witness of the Arvik sale.",
        "The complaint names Brandt as a witness of the Arvik sale.",
    ),
    (
        "other",
        "Holt said at a meeting of the harbour council that the ferry fund is empty.",
        "In a statement after a meeting of the harbour council, Holt said the ferry fund is empty.",
    ),
    (
        "number",
        "It is the second visit of Ilse Brandt to the harbour of Arvik.",
        "It is the third visit of Ilse Brandt to the harbour of Arvik.",
    ),
    (
        "attribution",
        "Next week we will open the books, the safes and the dusty cellars "
        "of Tomas Vann to every citizen of the harbour.",
        "Next week we will open the books, the safes and the dusty cellars "
        "of Mira Holt to every citizen of the harbour.",
    ),
    (
        "other",
        "The secret harbour ledgers of Arvik were released by Ilse Brandt on Monday.",
        "Tomas Vann released the secret harbour ledgers of Arvik on Monday.",
    ),
    (
        "other",
        "Brandt is unlikely to visit the flooded harbour of Arvik on Friday.",
        "Brandt will visit the flooded harbour of Arvik on Friday.",
    ),
    (
        "status",
        "The council of Norvik must decide on 9 June 2031 whether to dredge the canal.",
        "The deadline for Norvik to decide on 9 June 2031 whether to sell the ferry is near.",
    ),
    (
        "other",
        "Ilse Brandt announced the new ferry to reporters in Arvik on Monday.",
        "Ilse Brandt announced the new ferry to pupils in Arvik on Monday.",
    ),
    (
        "other",
        'Brandt said: "The old harbour of our town is a testament to the patience of every sailor."',
        'Brandt said: "The old harbour of our town is a monument to the patience of every sailor."',
    ),
    (
        "number",
        "The petition to Norvik against the closing of the Arvik ferry was signed by more than 5,000 people.",
        "The petition to Norvik against the closing of the Arvik ferry received hundreds of signatures.",
    ),
    (
        "role",
        "The plan came from harbour chairman Tomas Vann and was read aloud in the rain.",
        "Critics in the market square laughed at Tomas Vann, the harbour's treasurer.",
    ),
    (
        "status",
        "Norvik refused to certify the new quay of Arvik.",
        "Norvik delayed the decision to certify the new quay of Arvik.",
    ),
]

AGREED = [
    ("About 200 people marched in Arvik on Monday.", "Nearly 200 people marched in Arvik on Monday."),
    ("Brandt visited the port of Arvik on Tuesday.", "On Tuesday Brandt visited the port of Arvik."),
    ("The ferry to Sudrey sank in October 2030.", "The ferry to Sudrey sank on 17 October 2030."),
    (
        "Norvik will pay 40 million crowns for the quay.",
        "Norvik will pay 40 million crowns for the quay at Arvik.",
    ),
]


def of_status(facts: tuple[Fact, ...], *wanted: str) -> list[Fact]:
    return [fact for fact in facts if fact.status in wanted]


@pytest.mark.parametrize(("kind", "left", "right"), CONTESTED)
def test_what_cannot_both_be_right_is_contested(compare: Compare, kind: str, left: str, right: str) -> None:
    found = of_status(compare({"one": left, "two": right}), "contested")
    assert [fact.kind for fact in found] == [kind]
    assert len(found[0].sides) == 2
    assert found[0].reasons[0].note
    assert {span.page for side in found[0].sides for span in side.evidence} == {"one", "two"}


@pytest.mark.parametrize(("left", "right"), AGREED)
def test_what_agrees_is_corroborated_and_not_contested(compare: Compare, left: str, right: str) -> None:
    facts = compare({"one": left, "two": right})
    assert not of_status(facts, "contested", "disputed")
    assert [fact.independent_sources for fact in of_status(facts, "corroborated")] == [2]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # another time, another whole, another condition, another kind of thing
        (
            "The storm in 2029 destroyed 120 homes in Arvik.",
            "The storm in 2031 destroyed 300 homes in Arvik.",
        ),
        ("Norvik lost three fishing boats in the gale.", "Norvik lost 20 boats in the gale."),
        (
            "If the nets tear, Norvik would lend 3,400 labourers.",
            "Norvik lent 3,400 labourers to mend the nets in Arvik.",
        ),
        ("The council won the 2026 election in Arvik.", "The council won the 2030 election in Arvik."),
        ("Norvik is the largest buyer of herring.", "Sudrey is the coast's largest buyer of herring."),
        ("Brandt will meet Vann in Arvik on 9 June 2031.", "Brandt met Vann in Arvik on 2 May 2031."),
        # a count that goes on, a part of a sum, the day of the telling
        (
            "Within an hour the ferry petition of Arvik had gained 2,000 signatures.",
            "The ferry petition of Arvik has already gained more than 6,500 signatures.",
        ),
        (
            "Norvik will pay 20 million crowns towards the repair of the quay at Arvik.",
            "The repair of the quay at Arvik will cost Norvik 80 million crowns.",
        ),
        (
            "The herring quota was imposed on Norvik by Sudrey in March 2031.",
            "Brandt said on 12 May 2031 that the herring quota imposed on Norvik was unfair.",
        ),
        # one question asked from both ends, one deed that two may do, another person, spellings
        (
            "The council of Norvik must decide on 9 June 2031 whether to keep the canal.",
            "The council of Norvik must decide on 9 June 2031 whether to leave the canal.",
        ),
        (
            "The new ferry line was praised by Ilse Brandt on Monday.",
            "Tomas Vann praised the new ferry line on Monday.",
        ),
        (
            "The secret harbour ledgers of Arvik were released by Norvik on Monday.",
            "Tomas Vann released the secret harbour ledgers of Arvik on Monday.",
        ),
        (
            "Ilse Brandt resigned as harbour master of Arvik.",
            "Tomas Vann was fired as harbour master of Arvik.",
        ),
        (
            'Brandt said: "The old harbour of our town is a center of the patience of every sailor."',
            'Brandt said: "The old harbour of our town is a centre of the patience of every sailor."',
        ),
        (
            "Ilse Brandt announced the new ferry to reporters in Arvik on Monday.",
            "Ilse Brandt announced the new ferry to journalists in Arvik on Monday.",
        ),
    ],
)
def test_what_may_both_be_right_is_not_contested(compare: Compare, left: str, right: str) -> None:
    assert not of_status(compare({"one": left, "two": right}), "contested")


def test_an_accusation_and_its_denial_are_disputed(compare: Compare) -> None:
    denial = "\nBrandt denied the accusation."
    told = "Mira Holt accused Norvik of planning to close the strait to foreign trawlers." + denial
    again = "Holt accused Norvik of planning to close the strait to all foreign trawlers." + denial
    found = of_status(compare({"one": told, "two": again}), "disputed")
    assert [len(side.evidence) for side in found[0].sides] == [2, 2]


def test_one_number_in_three_stages_is_one_fact_of_three_sides(compare: Compare) -> None:
    bodies = {
        "one": "Norvik lent the port of Arvik some 3,400 labourers for the herring months.",
        "two": "For the herring months the port of Arvik would borrow up to 3,400 labourers from Norvik.",
        "three": "The help that Norvik lent the port of Arvik for the herring months can number up to 3,400 labourers.",
    }
    found = of_status(compare(bodies), "contested")
    assert [fact.kind for fact in found] == ["status"]
    assert len(found[0].sides) == 3


def test_what_is_contested_is_not_corroborated_too(compare: Compare) -> None:
    _, left, right = CONTESTED[0]
    facts = compare({"one": left, "two": right})
    assert not [fact for fact in of_status(facts, "corroborated", "repeated") if "homes" in fact.statement]


def test_a_title_and_a_comment_support_nothing(compare: Compare) -> None:
    body = "# Storm destroyed 120 homes in Arvik\n> The storm destroyed 120 homes in Arvik on Monday."
    facts = compare({"one": body, "two": "The storm destroyed 120 homes in Arvik on Monday."})
    assert not [
        span
        for fact in facts
        for side in fact.sides
        for span in side.evidence
        if "homes" in span.text and span.page == "one"
    ]


def test_the_order_of_the_pages_changes_nothing(compare: Compare) -> None:
    bodies = {f"page-{number}": f"{left}\n{right}" for number, (_, left, right) in enumerate(CONTESTED[:4])}
    bodies |= {"page-8": CONTESTED[0][1], "page-9": CONTESTED[1][1]}
    accounts = list(bodies.items())
    first = compare(bodies, filled=False)
    for order in list(permutations(accounts))[1::143]:
        assert compare(dict(order), filled=False) == first


def test_evidence_is_the_words_of_its_page(compare: Compare) -> None:
    bodies = {f"page-{number}": f"{left}\n{right}" for number, (_, left, right) in enumerate(CONTESTED)}
    facts = compare(bodies, filled=False)
    spans = [span for fact in facts for side in fact.sides for span in side.evidence]
    assert spans
    assert all(bodies[span.page][span.start : span.end] == span.text for span in spans)
    assert len({fact.id for fact in facts}) == len(facts)


@pytest.mark.parametrize(("left", "right"), AGREED)
def test_a_copy_under_another_name_raises_no_count(compare: Compare, left: str, right: str) -> None:
    def counts(facts: tuple[Fact, ...]) -> list[int]:
        return [fact.independent_sources for fact in facts if fact.status != "single"]

    bodies = {"one": left + " The clerk closed the window.", "two": right}
    copied = {**bodies, "three": bodies["one"]}
    assert max(counts(compare(copied, filled=False))) == max(counts(compare(bodies, filled=False)))


def test_pages_that_share_the_passage_are_one_source(compare: Compare) -> None:
    body = "The storm destroyed 120 homes in Arvik on Monday."
    whole = {key: Span(page=key, start=0, end=len(body), text=body) for key in ("one", "two")}
    facts = compare({"one": body, "two": body}, (Copy(left=whole["one"], right=whole["two"]),))
    assert [fact.status for fact in facts if "homes" in fact.statement] == ["repeated"]


def test_one_page_alone_gives_single_facts(compare: Compare) -> None:
    body = "Brandt said on Monday that the new quay in Arvik will cost the town 40 million crowns."
    assert {fact.status for fact in compare({"one": body})} == {"single"}


def test_no_pages_and_empty_pages_give_nothing(compare: Compare) -> None:
    assert compare({"one": "", "two": ""}, filled=False) == ()
