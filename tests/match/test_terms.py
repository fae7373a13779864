"""The words of a passage that tell what it is about."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.match.terms import content_words, stem, term


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("postponed", "delay"),
        ("treaties", "agreement"),
        ("stopped", "stop"),
        ("exporters", "exporter"),
        ("Norwegian", "Norway"),
        ("summits", "meeting"),
    ],
)
def test_words_for_one_thing_are_one_term(left: str, right: str) -> None:
    assert term(left) == term(right)


@pytest.mark.parametrize(
    ("left", "right"), [("import", "export"), ("permanent", "temporary"), ("rise", "fall")]
)
def test_words_for_two_things_stay_two(left: str, right: str) -> None:
    assert term(left) != term(right)


def test_empty_words_and_possessives_fall_away_and_numbers_lose_commas() -> None:
    assert content_words("The mayor's 9,000 boats are in the U.S.") == ["mayor", "9000", "boat", "us"]


@settings(max_examples=50)
@given(st.text(max_size=60))
def test_any_text_is_read(body: str) -> None:
    assert all(content_words(body)) or content_words(body) == []


@settings(max_examples=50)
@given(st.text(alphabet="abcdeginorsty", min_size=1, max_size=12))
def test_a_stem_is_not_empty_and_keeps_the_beginning(word: str) -> None:
    assert stem(word)[:3] == word[:3]
