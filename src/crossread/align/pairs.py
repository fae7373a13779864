"""Which statements of different pages may say the same, and how surely."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from crossread.align.statements import Statement, Statements

NEAREST = 32
"""A sentence is held against so many nearest ones of other pages: near-linear, and more than a story of
five pages has that could tell the same."""
LEAST_COSINE = 0.1
"""Below it no pair of the two development stories said the same (cosine after the story's mean is out)."""
ROWS_AT_ONCE = 512

OWN_TERM, OWN_SHARE, SENTENCE_TERM, SENTENCE_SHARE = 0.03, 0.2, 0.015, 0.2
"""What a shared weight and a shared share of all weight add to the cosine. Hand-set on the two development
stories, where the F1 of line pairs changes by less than .02 when any is halved or doubled."""
LOOSE = 0.45
"""Pairs that score less are not kept: neither the same statement nor two versions of one."""


class Pair(NamedTuple):
    """Two statements, `left` before `right` in `Statements.items`, and how alike they are (0 to about 2)."""

    score: float
    left: int
    right: int


def score_pairs(statements: Statements) -> list[Pair]:
    """Pairs of different pages that score `LOOSE` or more, the best first."""
    at: dict[int, list[int]] = {}
    for number, item in enumerate(statements.items):
        at.setdefault(item.row, []).append(number)
    pairs: list[Pair] = []
    for left_row, right_row, cosine in _near_rows(statements, at):
        pairs += _clause_pairs(statements, at[left_row], at[right_row], cosine)
    return sorted(pairs, key=lambda pair: (-pair.score, pair.left, pair.right))


def _near_rows(statements: Statements, at: dict[int, list[int]]) -> Iterator[tuple[int, int, float]]:
    """Pairs of sentences of different pages, each among the nearest of the other or the other of it."""
    rows = sorted(at)
    if not rows:
        return
    vectors = statements.vectors[rows]
    pages = np.unique([statements.items[at[row][0]].page for row in rows], return_inverse=True)[1]
    seen: set[tuple[int, int]] = set()
    kept = min(NEAREST, len(rows))
    for start in range(0, len(rows), ROWS_AT_ONCE):
        block = vectors[start : start + ROWS_AT_ONCE] @ vectors.T
        block[pages[start : start + ROWS_AT_ONCE, None] == pages[None, :]] = -1.0
        nearest = np.argpartition(-block, kept - 1, axis=1)[:, :kept]
        cosines = np.take_along_axis(block, nearest, axis=1)
        offsets, places = np.nonzero(cosines >= LEAST_COSINE)
        columns = nearest[offsets, places].tolist()
        near = cosines[offsets, places].tolist()
        for row, column, cosine in zip((offsets + start).tolist(), columns, near, strict=True):
            pair = (row, column) if row < column else (column, row)
            if pair not in seen:
                seen.add(pair)
                yield rows[pair[0]], rows[pair[1]], cosine


def _clause_pairs(statements: Statements, left: list[int], right: list[int], cosine: float) -> Iterator[Pair]:
    """The pairs of clauses of two sentences that score enough."""
    one, two = statements.items[left[0]], statements.items[right[0]]
    shared = statements.weigh(one.around & two.around)
    base = cosine + SENTENCE_TERM * shared
    base += SENTENCE_SHARE * _share(shared, one.around_weight + two.around_weight)
    if base + OWN_TERM * shared + OWN_SHARE < LOOSE:
        return
    for first in left:
        for second in right:
            score = base + _own_score(statements, statements.items[first], statements.items[second])
            if score >= LOOSE:
                yield Pair(score, min(first, second), max(first, second))


def _own_score(statements: Statements, left: Statement, right: Statement) -> float:
    shared = statements.weigh(left.terms & right.terms)
    return OWN_TERM * shared + OWN_SHARE * _share(shared, left.own_weight + right.own_weight)


def _share(shared: float, total: float) -> float:
    """The shared weight as a share of all weight of both (Dice), 0 to 1."""
    return 2 * shared / total if total else 0.0
