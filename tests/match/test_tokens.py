"""Tokens: every one stands where it says, possessives and ties are cut off."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.match.tokens import is_demonym, is_title, tokenize


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("U.S. aides", ["U.S.", "aides"]),
        ("the C.I.A.'s man", ["the", "C.I.A.", "'s", "man"]),
        ("Utopia-based firm", ["Utopia", "based", "firm"]),
        ("anti-Utopia mood", ["anti", "Utopia", "mood"]),
        ("Kim Jong-un’s aide", ["Kim", "Jong-un", "’s", "aide"]),
        ("Mr. O'Hara", ["Mr.", "O'Hara"]),
        ("John F. Hale, Sen. Hale (R-Ohio)", ["John", "F.", "Hale", ",", "Sen.", "Hale", "(", "R-Ohio", ")"]),
        ("AT&T", ["AT&T"]),
    ],
)
def test_tokens(body: str, expected: list[str]) -> None:
    assert [token.text for token in tokenize(body, 0, len(body))] == expected


def test_titles_and_demonyms() -> None:
    tokens = tokenize("Gen. President Russian Russian-backed Lindqvist", 0, 47)
    assert [is_title(token) for token in tokens] == [True, True, False, False, False, False]
    assert [is_demonym(token) for token in tokens][2:4] == [True, True]


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=80))
def test_every_token_is_its_stretch_of_the_text(body: str) -> None:
    tokens = tokenize(body, 0, len(body))
    assert all(body[token.start : token.end] == token.text for token in tokens)
    assert all(left.end <= right.start for left, right in pairwise(tokens))
