"""Sentences cut into the word pieces that the encoder reads, each with its place and its casing."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import msgspec
import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tokenizers import Tokenizer

Integers = NDArray[np.int64]
Flags = NDArray[np.bool_]

CLS, SEP, UNKNOWN = 101, 102, 100
"""The special pieces of the base model's vocabulary."""

SPECIAL, LOWER, TITLE, UPPER, INITIAL, MIXED, DIGITS = range(7)
INNER_MARK, OPENING_MARK, CLOSING_MARK, LONE_MARK, FIRST_TITLE = range(7, 12)
"""Casings. The vocabulary is lower case, so what capitals and spaces tell goes in beside the pieces."""


class Pieces(msgspec.Struct, frozen=True, kw_only=True):
    """The pieces of some sentences, one row a piece, in order.

    `start` and `end` are offsets into the page's text, `sentence` the row's sentence, counted from 0;
    `first` is true where a word begins. Every sentence has one piece at least.
    """

    ids: Integers
    casing: Integers
    sentence: Integers
    start: Integers
    end: Integers
    first: Flags

    def __len__(self) -> int:
        return len(self.ids)


def word_casing(word: str, *, first: bool) -> int:
    """The casing of a word that holds a letter or digit; `first` if it begins its sentence."""
    if word.islower():
        return LOWER
    if word[0].isupper():
        if len(word) == 1:
            return INITIAL
        if word.isupper():
            return UPPER
        if word[1:].islower():
            return FIRST_TITLE if first else TITLE
        return MIXED
    return DIGITS if word[0].isdigit() else MIXED if word.lower() != word else LOWER


def mark_casing(before: str, after: str) -> int:
    """The casing of a punctuation mark, by whether it touches what stands before and after it."""
    open_left, open_right = not before or before.isspace(), not after or after.isspace()
    if open_left:
        return LONE_MARK if open_right else OPENING_MARK
    return CLOSING_MARK if open_right else INNER_MARK


def cut(tokenizer: Tokenizer, sentences: Sequence[tuple[str, int]]) -> Pieces:
    """The pieces of these sentences, each given as its characters and where on the page they start."""
    encodings = tokenizer.encode_batch([raw for raw, _ in sentences], add_special_tokens=False)
    ids: list[int] = []
    casing: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    first: list[bool] = []
    counts: list[int] = []
    for (raw, offset), encoding in zip(sentences, encodings, strict=True):
        offsets = encoding.offsets or [(0, 0)]
        ids += encoding.ids or [UNKNOWN]
        begins = _word_starts(encoding.word_ids or [0])
        casing += _casings(raw, offsets, begins)
        first += begins
        starts += [offset + start for start, _ in offsets]
        ends += [offset + end for _, end in offsets]
        counts.append(len(offsets))
    return Pieces(
        ids=np.array(ids, np.int64), casing=np.array(casing, np.int64),
        sentence=np.repeat(np.arange(len(counts), dtype=np.int64), counts),
        start=np.array(starts, np.int64), end=np.array(ends, np.int64), first=np.array(first, np.bool_),
    )  # fmt: skip


def _word_starts(words: Sequence[int | None]) -> list[bool]:
    """For each piece, whether it begins a word."""
    return [True, *(left != right for left, right in itertools.pairwise(words))]


def _casings(raw: str, offsets: Sequence[tuple[int, int]], begins: Sequence[bool]) -> list[int]:
    """The casing of each piece of a sentence; a word's later pieces have that of its first."""
    found: list[int] = []
    last = len(offsets) - 1
    at = 0
    while at <= last:
        until = at + 1
        while until <= last and not begins[until]:
            until += 1
        start, end = offsets[at][0], offsets[until - 1][1]
        word = raw[start:end]
        if word[:1].isalnum():
            value = word_casing(word, first=at == 0)
        else:
            value = mark_casing(raw[start - 1 : start] if start else "", raw[end : end + 1])
        found += [value] * (until - at)
        at = until
    return found


def windows(pieces: Pieces, room: int) -> list[tuple[int, int]]:
    """Ranges of pieces that the encoder reads at once: whole sentences, `room` pieces at most.

    Consecutive sentences go together until the room is full; a sentence longer than the room is cut.
    The ranges follow each other without gap.
    """
    edges = [*np.flatnonzero(np.diff(pieces.sentence, prepend=-1)).tolist(), len(pieces)]
    found: list[tuple[int, int]] = []
    start = 0
    for left, right in itertools.pairwise(edges):
        if right - start > room and left > start:
            found.append((start, left))
            start = left
        while right - start > room:
            found.append((start, start + room))
            start += room
    if start < len(pieces):
        found.append((start, len(pieces)))
    return found
