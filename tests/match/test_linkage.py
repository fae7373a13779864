from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from crossread.match.linkage import group, near_pairs

SCORES = st.dictionaries(
    st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]),
    st.floats(-5, 5),
    max_size=20,
)


def test_a_chain_of_pairs_is_not_one_group():
    assert group(3, {(0, 1): 2.0, (1, 2): 1.0, (0, 2): -4.0}) == [[0, 1], [2]]


def test_a_group_of_which_some_pairs_are_weak():
    assert group(3, {(0, 1): 2.0, (1, 2): 1.0, (0, 2): -0.5}) == [[0, 1, 2]]


def test_pairs_that_were_not_compared_hold_apart():
    assert group(3, {(0, 1): 2.0, (1, 2): 1.0}) == [[0, 1], [2]]
    assert group(3, {(0, 1): 2.0, (1, 2): 1.0}, unseen=0.0) == [[0, 1, 2]]


@given(SCORES)
def test_every_number_is_in_one_group(scores):
    groups = group(8, scores)
    assert sorted(number for one in groups for number in one) == list(range(8))


@given(SCORES, st.permutations(range(8)))
def test_names_of_the_things_change_nothing_where_no_scores_tie(scores, names):
    scores = {
        pair: round(score, 1) + 0.001 * number for number, (pair, score) in enumerate(sorted(scores.items()))
    }
    renamed = {(min(names[a], names[b]), max(names[a], names[b])): score for (a, b), score in scores.items()}
    back = {name: number for number, name in enumerate(names)}
    again = sorted(sorted(back[number] for number in one) for one in group(8, renamed))
    assert again == group(8, scores)


def test_near_pairs_are_those_above_the_least():
    rows = np.array([[1, 0], [0.8, 0.6], [0, 1]], dtype=np.float32)
    assert list(near_pairs(rows, 0.7)) == [(0, 1)]
    assert list(near_pairs(rows, 0.5)) == [(0, 1), (1, 2)]
