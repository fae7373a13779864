"""The probabilities of the heads turned into marked spans."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import numpy as np
from numpy.typing import NDArray

from crossread.engines.reading import Head, Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crossread.engines.pieces import Flags, Integers, Pieces

Floats = NDArray[np.float32]

HYPHEN = 1011
"""The piece "-" of the base model's vocabulary."""
INSIDE = 2
CERTAIN = 0.995
"""A word with this probability of being outside is outside; half of the words of news, and no pass needed."""
LEAVE, AGAIN, NEVER = -1.0, -1.0, -1e9
"""What it costs, as log probability, to end a span, and to begin one right behind another: the labels of
neighbours are guessed apart, so a wavering head would cut one span into many. Tuned on PolNeAR dev."""


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
    starts = pieces.start[rows]
    zone_start = breaks[rows]
    sentence_start = zone_start | (np.diff(pieces.sentence[rows], prepend=-1) != 0)
    found: list[Mark] = []
    at = 0
    for head in heads:
        words = shares[rows, at : at + len(head.labels)]
        at += len(head.labels)
        stops = zone_start if head.name == "content" else sentence_start
        ties = _ties(pieces.ids[rows], starts, ends) if head.name == "name" else None
        found += _marks_of(head, words, starts, ends, best_labels(words, stops, ties))
    return tuple(sorted(found, key=lambda mark: (mark.start, mark.end, mark.head)))


def _ties(ids: Integers, starts: Integers, ends: Integers) -> list[int]:
    """How each word hangs on the one before: 0 apart, 1 without a space between, 2 behind a hyphen."""
    touches = np.append(False, starts[1:] == ends[:-1])
    hyphen = np.append(False, ids[:-1] == HYPHEN) & touches
    ties: list[int] = (touches.astype(np.int64) + hyphen).tolist()
    return ties


def best_labels(words: Floats, stops: Flags, ties: Sequence[int] | None = None) -> list[int]:
    """The likeliest sequence of labels, 0 outside, 1 begin, 2 inside, for words in their order.

    `words` has a head's probabilities, `stops` is true where no span runs on from before. With `ties` a word
    that touches one inside a span never begins another, and behind a hyphen it never stands outside.
    Words that are outside for certain part the sequence into stretches, each solved alone (Viterbi 1967).
    """
    outside = words[:, 0]
    begin, inside = words[:, 1::2].sum(axis=1), words[:, 2::2].sum(axis=1)
    begin = np.where(stops, begin + inside, begin)
    open_words = outside < CERTAIN
    logs = np.log(np.stack((outside, begin, inside), axis=1) + np.finfo(np.float32).tiny)
    edges = np.flatnonzero(np.diff(open_words, prepend=False, append=False))
    labels = [0] * len(words)
    for start, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        near = ties[start:end] if ties else [0] * (end - start)
        labels[start:end] = _stretch(logs[start:end].tolist(), stops[start:end].tolist(), near)
    return labels


def _stretch(logs: list[list[float]], stops: list[bool], ties: Sequence[int]) -> list[int]:
    """The likeliest labels of a stretch with a word outside before and after it."""
    out, begin, inside = logs[0][0], logs[0][1], NEVER
    trail: list[tuple[int, int]] = []
    for (log_out, log_begin, log_inside), stop, tie in zip(logs[1:], stops[1:], ties[1:], strict=True):
        held, source = (begin, 1) if begin >= inside else (inside, 2)
        leave = NEVER if tie > 1 else 0.0 if stop else LEAVE
        again = NEVER if tie else 0.0 if stop else AGAIN
        from_out = 0 if out >= held + leave else source
        to_begin = 0 if out >= held + again else source
        trail.append((from_out, to_begin * 4 + source))
        out, begin, inside = (
            max(out, held + leave) + log_out,
            max(out, held + again) + log_begin,
            NEVER if stop else held + log_inside,
        )
    last = max((out, 0), (begin + LEAVE, 1), (inside + LEAVE, 2))[1]
    labels = [last]
    for from_out, packed in reversed(trail):
        last = (from_out, packed // 4, packed % 4)[last]
        labels.append(last)
    return labels[::-1]


def _marks_of(
    head: HeadCard, words: Floats, starts: Integers, ends: Integers, labels: Sequence[int]
) -> Iterator[Mark]:
    """The marks of one head; the kind is the likeliest over the whole span."""
    by_kind = words[:, 1::2] + words[:, 2::2]
    first = 0
    count = len(labels)
    while first < count:
        if not labels[first]:
            first += 1
            continue
        after = first + 1
        while after < count and labels[after] == INSIDE:
            after += 1
        mean = by_kind[first:after].mean(axis=0)
        kind = int(mean.argmax())
        start, end = int(starts[first]), int(ends[after - 1])
        if end > start:
            yield Mark(head=head.name, start=start, end=end, label=head.kinds[kind], score=float(mean[kind]))
        first = after
