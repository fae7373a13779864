"""What all comparers ask of a statement: doubt, the words near a place, and whom it is about."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from crossread.align.comparers.differences import (
    has_doubt,
    name_terms,
    near_terms,
    other_people,
    spell,
)
from crossread.align.statements import Statement, Statements

Gather = Callable[[Mapping[str, str]], Statements]


def told(gather: Gather, body: str) -> Statement:
    (item,) = gather({"one": body}).items
    return item


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("Unless the tide turns, the wreck stays.", True),
        ("Vann threatened to close the mill.", True),
        ("Who sank the barge?", True),
        ("Brandt called for a new bell.", True),
        ("Brandt called the bell a marvel.", False),
        ("The wreck stays where the tide left it.", False),
    ],
)
def test_a_condition_a_wish_and_a_question_are_doubt(body: str, wanted: bool) -> None:
    assert has_doubt(body) is wanted


def test_near_terms_are_those_within_reach_to_either_side_without_numbers(gather: Gather) -> None:
    item = told(gather, "Divers raised 12 rusty anchors and a compass near Arvik.")
    place = item.span.part(item.span.text.index("anchors"), item.span.text.index("anchors") + len("anchors"))
    assert spell(item, near_terms(item, place, 3)) == "raised, rusty, compass"
    assert spell(item, near_terms(item, place, 9)) == "Divers, raised, rusty, compass, near, Arvik"


def test_names_give_their_terms(gather: Gather) -> None:
    item = told(gather, "Mira Holt left Arvik for the wreck.")
    assert spell(item, name_terms(item)) == "Mira, Holt, Arvik"


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        ("Mira Holt left Arvik.", "Rasmus Keel left Arvik.", True),
        ("Mira Holt left Arvik.", "Holt left Arvik.", False),
        ("Mira Holt left Arvik.", "A diver left Arvik.", False),
        ("Mira Holt left Arvik.", "Rasmus Keel and Holt left Arvik.", False),
    ],
)
def test_clauses_are_of_other_people_where_each_names_somebody_else(
    gather: Gather, left: str, right: str, wanted: bool
) -> None:
    assert other_people(told(gather, left), told(gather, right)) is wanted
    assert other_people(told(gather, right), told(gather, left)) is wanted
