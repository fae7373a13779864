"""Words that not every rendering has."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.export.report.renderings import MOST_WORDS, mark_differences

CASES = [
    (["We will not yield", "We shall not yield"], ["We [will] not yield", "We [shall] not yield"]),
    (["idle gossip", "idle, old gossip"], ["idle gossip", "idle, [old] gossip"]),
    (["a b", "a c", "a b c"], ["a [b]", "a [c]", "a [b c]"]),
    (["“Never,” he said", "never he said"], ["“Never,” he said", "never he said"]),
    (["one alone"], ["one alone"]),
    (["all else", "nothing shared"], ["[all else]", "[nothing shared]"]),
    ([], []),
]


@pytest.mark.parametrize(("renderings", "expected"), CASES)
def test_marked(renderings: list[str], expected: list[str]) -> None:
    shown = [
        " ".join(f"[{part.text}]" if part.differs else part.text for part in parts)
        for parts in mark_differences(renderings)
    ]
    assert shown == expected


@settings(max_examples=40)
@given(st.lists(st.lists(st.sampled_from(["to", "be", "or", "not,"]), max_size=8), max_size=4))
def test_no_word_is_lost(renderings: list[list[str]]) -> None:
    marked = mark_differences([" ".join(words) for words in renderings])
    assert [" ".join(part.text for part in parts).split() for parts in marked] == renderings


def test_very_long_renderings_are_not_compared() -> None:
    long = "word " * (MOST_WORDS + 1)
    assert [len(parts) for parts in mark_differences([long, "word"])] == [1, 1]
