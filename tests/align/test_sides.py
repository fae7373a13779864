"""How facts are told: in whole sentences where they are short enough, and each in words of its own."""

from __future__ import annotations

from typing import Any

import pytest

from crossread.align.sides import is_cut

WHOLE = "Brandt said that the ferry, which Norvik sold in May, would sail again on Sunday."


@pytest.mark.parametrize(
    ("clause", "cut"),
    [
        (WHOLE, False),
        ("Brandt said that Norvik would have sold the ferry in May", False),
        ("that the ferry would sail again", True),
        ("which Norvik sold in May", True),
        ('Vann called the quay "a heap of planks', True),
        ("Brandt said in a statement on Sunday", True),
        ("The old quay", True),
    ],
)
def test_a_clause_that_is_no_sentence_is_known(clause: str, cut: bool) -> None:
    assert is_cut(clause, WHOLE) is cut


def test_a_fact_is_told_by_the_sentence_its_clause_stands_in(compare: Any) -> None:
    body = "Mira Holt wrote that the ferry to Sudrey sank in the storm of October 2030."
    facts = compare({"one": body, "two": body.replace("wrote", "thinks")})
    (agreed,) = (fact for fact in facts if fact.status in ("corroborated", "repeated"))
    assert agreed.statement.startswith("Mira Holt") and agreed.statement.endswith(".")


def test_a_word_of_wonder_is_no_fact(compare: Any) -> None:
    facts = compare({"one": '"It was ridiculous."', "two": '"It was ridiculous."'})
    assert not [fact for fact in facts if "ridiculous" in fact.statement and fact.status != "single"]
