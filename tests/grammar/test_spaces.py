"""Odd spaces read as plain ones, offset for offset."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crossread.grammar.spaces import plain_spaces


def test_odd_spaces_are_plain() -> None:
    assert plain_spaces("19\u00a0December\n2022\t!") == "19 December 2022 !"


@given(st.text(max_size=60))
def test_offsets_are_kept(body: str) -> None:
    read = plain_spaces(body)
    assert len(read) == len(body)
    assert all(left == right or right == " " for left, right in zip(body, read, strict=True))
