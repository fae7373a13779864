"""Statements of several pages that say the same, brought together in small, tight groups."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from crossread.align.clusters import group_statements
from crossread.align.pairs import Pair
from crossread.align.statements import Statements

Gather = Callable[[Mapping[str, str]], Statements]

TWO_EACH = {
    "one": "Divers raised the anchor.\nKeel painted the barge.",
    "two": "Divers raised an anchor.\nKeel painted a barge.",
    "three": "The anchor was raised.\nThe barge was painted.",
}
"""Statements 0 and 1 stand on one page, 2 and 3 on the next (by its id), 4 and 5 on the last."""


@pytest.mark.parametrize(
    ("pairs", "wanted"),
    [
        ([], []),
        ([Pair(0.8, 0, 2)], [(0, 2)]),
        ([Pair(0.7, 0, 2)], []),
        ([Pair(0.9, 0, 2), Pair(0.8, 1, 3)], [(0, 2), (1, 3)]),
        ([Pair(1.0, 0, 2), Pair(0.9, 0, 4), Pair(0.8, 2, 4)], [(0, 2, 4)]),
        # no chains: the third is near to one of them only
        ([Pair(1.0, 0, 2), Pair(0.8, 2, 4)], [(0, 2)]),
        # a page has one word in a group, or a second one that is very near to all others
        ([Pair(1.0, 0, 2), Pair(0.85, 1, 2)], [(0, 2)]),
        ([Pair(1.0, 0, 2), Pair(0.95, 1, 2)], [(0, 1, 2)]),
        # two groups that widen into one are told once
        ([Pair(1.1, 0, 2), Pair(1.0, 1, 3), Pair(1.0, 0, 3), Pair(1.0, 1, 2)], [(0, 1, 2, 3)]),
    ],
)
def test_the_surest_pairs_join_first(
    gather: Gather, pairs: list[Pair], wanted: list[tuple[int, ...]]
) -> None:
    assert group_statements(gather(TWO_EACH), pairs) == wanted
    assert group_statements(gather(TWO_EACH), pairs[::-1]) == wanted


@pytest.mark.parametrize(
    ("left", "right", "score", "joined"),
    [
        ("Divers raised it on 4 May 2031.", "Divers raised it on 4 May 2031.", 0.75, True),
        ("Divers raised it on 4 May 2031.", "Divers raised it.", 0.75, False),
        ("Divers raised it on 4 May 2031.", "Divers raised it on 20 May 2031.", 0.85, False),
        ("Divers raised it on 4 May 2031.", "Divers raised it.", 0.85, True),
        ("Divers raised 12 anchors.", "Divers raised 30 anchors.", 0.85, False),
        ("Divers raised 12 anchors.", "Divers raised 12 old anchors.", 0.85, True),
    ],
)
def test_times_and_numbers_speak_for_and_against_a_pair(
    gather: Gather, left: str, right: str, score: float, joined: bool
) -> None:
    groups = group_statements(gather({"one": left, "two": right}), [Pair(score, 0, 1)])
    assert bool(groups) is joined


def test_a_title_joins_no_group(gather: Gather) -> None:
    statements = gather({"one": "# Divers raised the anchor", "two": "Divers raised an anchor."})
    assert group_statements(statements, [Pair(1.2, 0, 1)]) == []
