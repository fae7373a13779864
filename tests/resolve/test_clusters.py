"""Clusters: joins with reasons, and pairs held apart."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.model.story import Reason
from crossread.resolve.clusters import Clusters

WHY = Reason(feature="test", score=1.0)


def test_joined_things_have_one_name_and_their_reasons() -> None:
    clusters = Clusters("abcd")
    assert clusters.join("c", "b", WHY)
    assert clusters.join("a", "c", WHY)
    assert clusters.groups() == {"a": ["a", "b", "c"], "d": ["d"]}
    assert clusters.reasons["a"] == [WHY, WHY]


def test_what_is_held_apart_is_never_joined_not_even_over_a_third() -> None:
    clusters = Clusters("abc")
    clusters.hold_apart("a", "c")
    assert clusters.join("a", "b", WHY)
    assert not clusters.join("b", "c", WHY)
    assert clusters.find("c") == "c"


PAIRS = st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), max_size=12)


@settings(max_examples=60, deadline=None)
@given(PAIRS, PAIRS)
def test_no_order_of_joins_breaks_a_parting(
    joins: list[tuple[str, str]], apart: list[tuple[str, str]]
) -> None:
    clusters = Clusters("abcdef")
    parted = [(left, right) for left, right in apart if left != right]
    for left, right in parted:
        clusters.hold_apart(left, right)
    for left, right in joins:
        clusters.join(left, right, WHY)
    assert all(clusters.find(left) != clusters.find(right) for left, right in parted)
