"""Documents turned into the windows that the model reads, with labels, weights and damage."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import torch
from bert import HEAD_PLANS
from documents import UNKNOWN
from torch import Tensor

from crossread.engines import pieces as p

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from documents import Document
    from tokenizers import Tokenizer

IGNORED = -100  # torch's cross entropy skips this label


@dataclass(frozen=True)
class Example:
    """A document cut into pieces. `labels` is (heads, pieces), IGNORED where no loss is taken; `weights` a
    number a head; `first_sentence` the row of its first sentence in the table of base vectors."""

    document: Document
    pieces: p.Pieces
    labels: np.ndarray
    weights: np.ndarray
    first_sentence: int


@dataclass(frozen=True)
class Window:
    """A range of pieces of an example."""

    example: Example
    start: int
    end: int


def cut_documents(tokenizer: Tokenizer, documents: Sequence[Document]) -> list[Example]:
    """The examples of these documents; documents without a sentence are left out."""
    found: list[Example] = []
    sentences = 0
    for document in documents:
        if not document.sentences:
            continue
        cut = p.cut(tokenizer, [(document.text[start:end], start) for start, end in document.sentences])
        weights = np.array([document.heads.get(plan.name, 0.0) for plan in HEAD_PLANS], np.float32)
        found.append(Example(document, cut, label_pieces(document, cut), weights, sentences))
        sentences += len(document.sentences)
    return found


def label_pieces(document: Document, cut: p.Pieces) -> np.ndarray:
    """The label of each piece for each head; only a word's first piece has one."""
    labels = np.full((len(HEAD_PLANS), len(cut)), IGNORED, np.int64)
    rows = np.flatnonzero(cut.first)
    for h, plan in enumerate(HEAD_PLANS):
        if plan.name not in document.heads:
            continue
        labels[h, rows] = 0
        for mark in document.marks:
            if mark.head != plan.name:
                continue
            inside = rows[(cut.start[rows] < mark.end) & (cut.end[rows] > mark.start)]
            if not len(inside):
                continue
            if mark.label == UNKNOWN:
                labels[h, inside] = IGNORED
                continue
            kind = f"-{mark.label}" if mark.label else ""
            labels[h, inside] = plan.labels.index(f"I{kind}")
            labels[h, inside[0]] = plan.labels.index(f"B{kind}")
    return labels


def all_windows(examples: Sequence[Example], room: int, chance: random.Random | None) -> list[Window]:
    """The windows of all examples; with `chance` each document's first window is of a random size, so that
    the same sentence is seen with other neighbours in each epoch."""
    found: list[Window] = []
    for example in examples:
        skip = 0
        if chance and len(example.pieces) > room:
            edges = np.flatnonzero(np.diff(example.pieces.sentence, prepend=-1))
            near = [int(edge) for edge in edges if 0 < edge <= room]
            skip = chance.choice([0, *near])
        if skip:
            found.append(Window(example, 0, skip))
        rest = p.Pieces(**{f: getattr(example.pieces, f)[skip:] for f in example.pieces.__struct_fields__})
        found += [Window(example, skip + start, skip + end) for start, end in p.windows(rest, room)]
    return found


@dataclass(frozen=True)
class Batch:
    """Padded windows as tensors; `sentence` is each piece's place in `base_rows`, -1 for none."""

    ids: Tensor
    casing: Tensor
    mask: Tensor
    labels: Tensor
    weights: Tensor
    sentence: Tensor
    base_rows: Tensor


def batches(
    windows: Sequence[Window], tokens: int, chance: random.Random | None, marks: QuoteMarks
) -> Iterator[Batch]:
    """Windows of like length together, about `tokens` pieces a batch with padding, in random order."""
    order = sorted(range(len(windows)), key=lambda i: windows[i].end - windows[i].start)
    groups: list[list[Window]] = [[]]
    for i in order:
        length = windows[i].end - windows[i].start + 2
        if groups[-1] and length * (len(groups[-1]) + 1) > tokens:
            groups.append([])
        groups[-1].append(windows[i])
    if chance:
        chance.shuffle(groups)
    for group in groups:
        yield make_batch(group, chance, marks)


@dataclass(frozen=True)
class QuoteMarks:
    """The ids of curly quotation marks and of the straight ones they may become."""

    straight: dict[int, int]

    @staticmethod
    def of(tokenizer: Tokenizer) -> QuoteMarks:
        """The marks of this tokenizer's vocabulary."""
        pairs = (("“", '"'), ("”", '"'), ("‘", "'"), ("’", "'"))
        return QuoteMarks(
            {tokenizer.token_to_id(curly): tokenizer.token_to_id(plain) for curly, plain in pairs}
        )


def make_batch(group: Sequence[Window], chance: random.Random | None, marks: QuoteMarks) -> Batch:
    """The tensors of some windows, damaged where `chance` says so."""
    width = max(window.end - window.start for window in group) + 2
    shape = (len(group), width)
    ids, casing = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
    mask, sentence = np.zeros(shape, np.bool_), np.full(shape, -1, np.int64)
    labels = np.full((len(HEAD_PLANS), *shape), IGNORED, np.int64)
    base_rows: list[int] = []
    for i, window in enumerate(group):
        cut, at = window.example.pieces, slice(window.start, window.end)
        count = window.end - window.start
        ids[i, 0], ids[i, count + 1] = p.CLS, p.SEP
        ids[i, 1 : count + 1], casing[i, 1 : count + 1] = damaged(cut.ids[at], cut.casing[at], chance, marks)
        mask[i, : count + 2] = True
        labels[:, i, 1 : count + 1] = window.example.labels[:, at]
        own = cut.sentence[at]
        sentence[i, 1 : count + 1] = own - own[0] + len(base_rows)
        base_rows += range(
            window.example.first_sentence + int(own[0]), window.example.first_sentence + int(own[-1]) + 1
        )
    weights = np.stack([window.example.weights for window in group], axis=1)
    parts = (ids, casing, mask, labels, weights, sentence, np.array(base_rows))
    return Batch(*(torch.from_numpy(part) for part in parts))


LOWERED, RAISED, TITLED, STRAIGHTENED = 0.03, 0.03, 0.05, 0.3
"""Shares of windows whose letters lose their case, are all capitals, or all begin with one (headlines,
careless pages), and whose curly quotation marks become straight (many pages have only those)."""


def damaged(
    ids: np.ndarray, casing: np.ndarray, chance: random.Random | None, marks: QuoteMarks
) -> tuple[np.ndarray, np.ndarray]:
    """The pieces as a careless page would have them. The vocabulary is lower case: only casings change."""
    if chance is None:
        return ids, casing
    if chance.random() < STRAIGHTENED:
        ids = ids.copy()
        for curly, plain in marks.straight.items():
            ids[ids == curly] = plain
    draw = chance.random()
    letters = np.isin(casing, (p.LOWER, p.TITLE, p.UPPER, p.INITIAL, p.MIXED, p.FIRST_TITLE))
    for share, value in ((LOWERED, p.LOWER), (RAISED, p.UPPER), (TITLED, p.TITLE)):
        if draw < share:
            return ids, np.where(letters, value, casing)
        draw -= share
    return ids, casing
