"""Pairs of statements held against one another by every comparer."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping

import pytest

from crossread.align import comparers, measures
from crossread.align.compare import RULES, find_differences
from crossread.align.pairs import Pair
from crossread.align.statements import Statements

Gather = Callable[[Mapping[str, str]], Statements]

BARNS = {"one": "The fire ruined 70 barns near Arvik.", "two": "The fire ruined 210 barns near Arvik."}


def features(statements: Statements, *pairs: Pair) -> list[str]:
    return [found.difference.feature for found in find_differences(statements, pairs)]


def test_a_pair_comes_before_the_comparers_that_have_something_to_say(gather: Gather) -> None:
    assert features(gather(BARNS), Pair(0.9, 0, 1)) == ["numbers exclude each other"]


@pytest.mark.parametrize(("score", "wanted"), [(0.69, []), (0.7, ["one deed, two doers"])])
def test_a_pair_must_score_as_much_as_the_comparer_asks(
    gather: Gather, score: float, wanted: list[str]
) -> None:
    bodies = {
        "one": "Mira Holt burned the harbour ledgers.",
        "two": "The harbour ledgers were burned by Tomas Vann.",
    }
    assert features(gather(bodies), Pair(score, 0, 1)) == wanted


@pytest.mark.parametrize(
    "bodies",
    [
        {"one": "# The fire ruined 70 barns near Arvik", "two": BARNS["two"]},
        # the first page has both numbers, and so tells of two fires
        {"one": BARNS["one"] + "\nIn 2009 a flood took 210 barns.", "two": BARNS["two"]},
    ],
)
def test_titles_and_pages_that_tell_both_are_left_out(gather: Gather, bodies: dict[str, str]) -> None:
    statements = gather(bodies)
    assert features(statements, Pair(0.9, 0, len(statements.items) - 1)) == []


def test_an_office_is_compared_in_sentences_that_are_no_pair(gather: Gather) -> None:
    bodies = {
        "one": "Fog delayed harbour secretary Ilse Brandt.",
        "two": "The key lay with harbour treasurer Brandt.",
    }
    found = find_differences(gather(bodies), [])
    assert [(each.difference.feature, each.pair.left, each.pair.right) for each in found] == [
        ("one person, two offices", 0, 1)
    ]


def test_every_comparer_is_asked_once() -> None:
    there = {
        member
        for package in (comparers, measures)
        for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}.")
        for name, member in vars(importlib.import_module(module.name)).items()
        if name.startswith("compare_")
    }
    asked = [rule.compare for rule in RULES]
    assert len(asked) == len(set(asked))
    assert set(asked) == there
