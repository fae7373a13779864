"""The probabilities of the heads turned into marked spans."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import numpy as np
from numpy.typing import NDArray

from crossread.engines.reading import Head, Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crossread.engines.pieces import Flags, Integers, Pieces

Floats = NDArray[np.float32]


class HeadCard(msgspec.Struct, frozen=True, kw_only=True):
    """A tag head: its labels are O, then B-KIND and I-KIND of each kind (B and I where it has one)."""

    name: Head
    labels: tuple[str, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds that the head tells apart, in the order of the labels."""
        return tuple(label[2:] for label in self.labels[1::2])


def probabilities(logits: Floats, heads: tuple[HeadCard, ...]) -> Floats:
    """The softmax of each head's own columns; the heads' columns lie side by side."""
    parts: list[Floats] = []
    at = 0
    for head in heads:
        scores = logits[:, at : at + len(head.labels)]
        raised = np.exp(scores - scores.max(axis=1, keepdims=True))
        parts.append(raised / raised.sum(axis=1, keepdims=True))
        at += len(head.labels)
    return np.concatenate(parts, axis=1) if parts else logits


def find_marks(
    pieces: Pieces, shares: Floats, breaks: Flags, heads: tuple[HeadCard, ...]
) -> tuple[Mark, ...]:
    """The marks of all heads in order of place. `shares` has a row a piece, `breaks` is true at the pieces
    that no mark may run into from before (a new zone); only `content` runs on into the next sentence."""
    rows = np.flatnonzero(pieces.first)
    if not len(rows):
        return ()
    ends = pieces.end[np.append(rows[1:], len(pieces)) - 1]
    sentence_start = np.diff(pieces.sentence[rows], prepend=-1) != 0
    zone_start = breaks[rows]
    found: list[Mark] = []
    at = 0
    for head in heads:
        words = shares[rows, at : at + len(head.labels)]
        at += len(head.labels)
        stops = zone_start if head.name == "content" else sentence_start | zone_start
        found += _marks_of(head, words, pieces.start[rows], ends, stops)
    return tuple(sorted(found, key=lambda mark: (mark.start, mark.end, mark.head)))


def _marks_of(
    head: HeadCard, words: Floats, starts: Integers, ends: Integers, stops: Flags
) -> Iterator[Mark]:
    """The marks of one head: a B, or an I after nothing, and the I that follow. The kind is the likeliest
    over the whole span, so that one stray label does not cut a name in two."""
    best = words.argmax(axis=1)
    inside = best > 0
    after = np.append(False, inside[:-1])
    opens = inside & ((best % 2 == 1) | ~after | stops)
    firsts = np.flatnonzero(opens)
    closes = np.flatnonzero(inside & np.append(~inside[1:] | opens[1:], True))
    by_kind = words[:, 1::2] + words[:, 2::2]
    for first, last in zip(firsts.tolist(), closes.tolist(), strict=True):
        if starts[first] == ends[last]:
            continue
        mean = by_kind[first : last + 1].mean(axis=0)
        kind = int(mean.argmax())
        yield Mark(
            head=head.name, start=int(starts[first]), end=int(ends[last]),
            label=head.kinds[kind], score=float(mean[kind]),
        )  # fmt: skip
