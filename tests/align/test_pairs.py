"""Which statements of different pages may say the same, and how surely."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from crossread.align.pairs import LOOSE, score_pairs
from crossread.align.statements import Statements

Gather = Callable[[Mapping[str, str]], Statements]

ANCHOR = "Divers from Arvik raised the rusty anchor of a sunken barge on Monday."
BODIES = {
    "one": f"{ANCHOR}\nBakers in the old town ran out of rye flour before noon.",
    "two": "The rusty anchor of the sunken barge was raised by divers.\nA choir sang two songs for the mayor.",
    "three": f"{ANCHOR}\nNobody wants the vacant post of toll keeper.",
}


def bodies_of(statements: Statements) -> list[set[str]]:
    """The words of each pair, the best first."""
    items = statements.items
    return [{items[pair.left].span.text, items[pair.right].span.text} for pair in score_pairs(statements)]


def test_the_same_words_come_before_other_words_for_the_same(gather: Gather) -> None:
    told = BODIES["two"].split("\n")[0]
    assert bodies_of(gather(BODIES))[:3] == [{ANCHOR}, {ANCHOR, told}, {ANCHOR, told}]


def test_statements_that_share_nothing_are_no_pair(gather: Gather) -> None:
    assert all(
        "choir" not in body and "rye" not in body for pair in bodies_of(gather(BODIES)) for body in pair
    )


def test_pairs_are_of_two_pages_in_order_and_score_enough(gather: Gather) -> None:
    statements = gather(
        {**BODIES, "four": f"{ANCHOR}\nLater the divers raised another rusty anchor of the barge."}
    )
    pairs = score_pairs(statements)
    assert len(pairs) > 3
    for pair in pairs:
        assert pair.left < pair.right and pair.score >= LOOSE
        assert statements.items[pair.left].page != statements.items[pair.right].page
    assert [pair.score for pair in pairs] == sorted((pair.score for pair in pairs), reverse=True)


def test_one_page_alone_has_no_pairs(gather: Gather) -> None:
    assert score_pairs(gather({"one": f"{ANCHOR}\n{ANCHOR} Again."})) == []
    assert score_pairs(gather({"one": ""})) == []
