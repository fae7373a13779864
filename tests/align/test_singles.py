"""What one page alone reports and a reader would not want to miss."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crossread.align.pairs import Pair
from crossread.align.sides import Ground, make_fact, make_side
from crossread.align.singles import ALIKE, AT_MOST, newsworth, single_facts
from crossread.model.story import Fact

Grounds = Callable[..., Ground]

ANCHOR = "Mira Holt found a silver anchor in the mud under the mill."
OTHER = "Rasmus Keel sleeps in the loft of the net store in winter."


def told(facts: list[Fact]) -> list[str]:
    assert all(fact.status == "single" and fact.independent_sources == 1 for fact in facts)
    return [fact.statement for fact in facts]


def test_what_no_other_page_comes_near_to_is_told(make_ground: Grounds) -> None:
    ground = make_ground({"one": ANCHOR, "two": OTHER})
    assert sorted(told(single_facts(ground, [], []))) == [ANCHOR, OTHER]
    assert told(single_facts(ground, [Pair(ALIKE, 0, 1)], [])) == []
    assert len(single_facts(ground, [Pair(ALIKE - 0.1, 0, 1)], [])) == 2


def test_what_another_fact_rests_on_is_not_told_again(make_ground: Grounds) -> None:
    ground = make_ground({"one": ANCHOR, "two": OTHER})
    side = make_side(ground, [ground.statements.items[0]], ANCHOR)
    known = make_fact(ANCHOR, "corroborated", "other", (side,), ())
    assert told(single_facts(ground, [], [known])) == [OTHER]


@pytest.mark.parametrize(
    "body",
    [
        "Holt found a silver anchor.",  # too short
        "Somewhere in the mud under the mill lay a silver anchor, it seems.",  # nobody before the verb
        "# Mira Holt found a silver anchor in the mud under the mill.",  # a title
        "Mira Holt found a silver anchor in the mud under the mill and",  # cut
        "Mira Holt found " + "a silver anchor and " * 12 + "a bell.",  # too long
    ],
)
def test_what_is_no_statement_of_its_own_is_not_told(make_ground: Grounds, body: str) -> None:
    assert told(single_facts(make_ground({"one": body}), [], [])) == []


def test_no_more_are_told_than_one_reads(make_ground: Grounds) -> None:
    lines = [f"Mira Holt found a silver anchor under mill number {number} of Arvik." for number in range(20)]
    assert len(single_facts(make_ground({"one": "\n".join(lines)}), [], [])) == AT_MOST


def test_numbers_days_and_speakers_make_news(make_ground: Grounds) -> None:
    plain, with_number, with_day = (
        "Mira Holt found a silver anchor in the mud under the mill.",
        "Mira Holt found 14 silver anchors in the mud under the mill.",
        "Mira Holt found a silver anchor in the mud on 4 May 2031.",
    )
    ground = make_ground({"one": f"{plain}\n{with_number}\n{with_day}\n{OTHER}"}, {"loft": "keel"})
    worth = {item.span.text: newsworth(ground, item) for item in ground.statements.items}
    assert worth[with_number] > worth[with_day] > worth[plain]
    assert told(single_facts(ground, [], []))[0] == with_number
    unsaid = make_ground({"one": f"{plain}\n{with_number}\n{with_day}\n{OTHER}"})
    assert worth[OTHER] > newsworth(unsaid, unsaid.statements.items[-1])
