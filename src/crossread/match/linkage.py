"""Things grouped by how well they fit together on average, whatever their order."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

NEIGHBOURS = 60
"""Nearest others each thing is compared with; keeps the pairs linear in the number of things."""

UNSEEN = -4.0
"""The score of two things that were not compared, being far apart; low enough to keep groups tight."""

BLOCK = 1024
"""Rows of the similarity matrix that are held at once: memory stays linear in the number of things."""


def near_pairs(rows: NDArray[np.float32], least: float) -> Iterator[tuple[int, int]]:
    """Pairs (lower, higher) whose rows have a dot product of `least` or more, each row's nearest only."""
    seen: set[tuple[int, int]] = set()
    for first in range(0, len(rows), BLOCK):
        block = rows[first : first + BLOCK] @ rows.T
        for offset, scores in enumerate(block):
            here = first + offset
            near = np.flatnonzero(scores >= least)
            # Rounded, so that the last bits of a dot product cannot make the order of rows matter.
            ranked = near[np.lexsort((near, -scores[near].round(5)))][: NEIGHBOURS + 1]
            seen.update((min(here, int(other)), max(here, int(other))) for other in ranked if other != here)
    yield from sorted(seen)


def group(count: int, scores: Mapping[tuple[int, int], float], *, unseen: float = UNSEEN) -> list[list[int]]:
    """The numbers 0 to `count` - 1 in groups, merged as long as the mean score between two groups is above 0.

    `scores` are of pairs (lower, higher); a score below `unseen`, or none, counts as `unseen`. The best pair
    merges first, at a tie the lowest numbers.
    """
    bonds: dict[int, dict[int, float]] = {number: {} for number in range(count)}
    for (left, right), score in scores.items():
        bonds[left][right] = bonds[right][left] = max(score, unseen)
    members = {number: [number] for number in range(count)}
    queue = [(-score, left, right) for (left, right), score in scores.items() if score > 0]
    heapq.heapify(queue)
    while queue:
        _, left, right = heapq.heappop(queue)
        if left in bonds and right in bonds:
            fresh = count + len(members)
            members[fresh] = members[left] + members[right]
            for other, score in _merge(bonds, members, (left, right, fresh), unseen):
                heapq.heappush(queue, (-score, other, fresh))
            count += 1
    return sorted(sorted(members[number]) for number in bonds)


def _merge(
    bonds: dict[int, dict[int, float]],
    members: Mapping[int, Sequence[int]],
    merged: tuple[int, int, int],
    unseen: float,
) -> Iterator[tuple[int, float]]:
    """Puts two groups together as a fresh one; the other groups that it may merge with, and the scores."""
    left, right, fresh = merged
    ours, theirs = bonds.pop(left), bonds.pop(right)
    few, many = len(members[left]), len(members[right])
    bonds[fresh] = {}
    for other in sorted((ours.keys() | theirs.keys()) - {left, right}):
        mean = (ours.get(other, unseen) * few + theirs.get(other, unseen) * many) / (few + many)
        bonds[other].pop(left, None)
        bonds[other].pop(right, None)
        bonds[other][fresh] = bonds[fresh][other] = mean
        if mean > 0:
            yield other, mean
