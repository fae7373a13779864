"""Number words and digits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.grammar.numbers import number_of


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("seven", 7),
        ("twenty-five", 25),
        ("a hundred", 100),
        ("two hundred and fifty", 250),
        ("two hundred and fifty thousand", 250_000),
        ("one million two hundred thousand", 1_200_000),
        ("half a million", 500_000),
        ("2.8 billion", 2.8e9),
        ("9,000", 9000),
        ("an", None),
        ("several", None),
        ("", None),
    ],
)
def test_number_of(words: str, value: float | None) -> None:
    assert number_of(words) == (pytest.approx(value) if value is not None else None)


@given(st.text(max_size=60))
def test_any_text_is_a_number_or_none(words: str) -> None:
    value = number_of(words)
    assert value is None or value >= 0
