"""The words that tell an event: verbs, nouns, and what must or must not follow them."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.extract.triggers.words import find_signs, patterns
from crossread.model.facts import Root


def told(body: str) -> list[tuple[str, str]]:
    return [(sign.root, body[sign.start : sign.end]) for sign in find_signs(body)]


@pytest.mark.parametrize(
    ("body", "signs"),
    [
        ("Brandt called for a toll.", [("REQUEST", "called")]),
        ("Brandt called the toll a disgrace.", [("ACCUSE", "called")]),
        ("Brandt asked Vann to leave.", [("REQUEST", "asked")]),
        ("Brandt asked Vann whether to leave.", []),
        ("They welcomed the plan.", [("SUPPORT", "welcomed")]),
        ("They welcomed Vann to the White House.", [("CONSULT", "welcomed")]),
        ("After a meeting with Vann it rained.", [("CONSULT", "meeting")]),
        ("The meeting room is cold.", []),
        ("The demands are old.", []),
        ("Brandt demands a toll.", [("REQUEST", "demands")]),
        ("The quay was ruled out.", [("REJECT", "ruled")]),
        ("The king ruled for long.", []),
    ],
)
def test_what_a_word_tells(body: str, signs: list[tuple[str, str]]) -> None:
    assert told(body) == signs


def test_every_root_has_words() -> None:
    assert {pattern.root for held in patterns().values() for pattern in held} == set(get_args(Root))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from([*list(patterns())[::9], "the", "Vann", ",", "not"]), max_size=30).map(" ".join)
)
def test_signs_are_in_order_and_disjoint(body: str) -> None:
    last = 0
    for sign in find_signs(body):
        assert last <= sign.start < sign.end <= len(body)
        last = sign.end
