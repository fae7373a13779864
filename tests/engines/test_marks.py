"""Labels turned into spans."""

from __future__ import annotations

import numpy as np
import pytest

from crossread.engines.marks import HeadCard, find_marks, probabilities
from crossread.engines.pieces import Pieces

NAME = HeadCard(name="name", labels=("O", "B-PER", "I-PER", "B-ORG", "I-ORG"))
CONTENT = HeadCard(name="content", labels=("O", "B", "I"))


def words(count: int, sentence_starts: tuple[int, ...] = (0,)) -> Pieces:
    """`count` words of four letters and a space, one piece each."""
    at = np.arange(count)
    sentence = np.searchsorted(np.array(sentence_starts), at, side="right") - 1
    return Pieces(
        ids=at, casing=at, sentence=sentence, start=at * 5, end=at * 5 + 4, first=np.ones(count, np.bool_)
    )


def shares(head: HeadCard, labels: list[str]) -> np.ndarray:
    """Probabilities that favour these labels."""
    found = np.full((len(labels), len(head.labels)), 0.01, np.float32)
    for i, label in enumerate(labels):
        found[i, head.labels.index(label)] = 0.9
    return found


@pytest.mark.parametrize(
    ("labels", "spans"),
    [
        (["O", "O", "O", "O"], []),
        (["B-PER", "I-PER", "O", "B-ORG"], [(0, 9, "PER"), (15, 19, "ORG")]),
        (["O", "I-PER", "I-PER", "O"], [(5, 14, "PER")]),
        (["B-PER", "B-PER", "O", "O"], [(0, 4, "PER"), (5, 9, "PER")]),
        (["B-ORG", "I-ORG", "I-PER", "O"], [(0, 14, "ORG")]),
        (["O", "O", "O", "B-PER"], [(15, 19, "PER")]),
    ],
)
def test_labels_become_spans(labels: list[str], spans: list[tuple[int, int, str]]) -> None:
    none = np.zeros(4, np.bool_)
    marks = find_marks(words(4), shares(NAME, labels), none, (NAME,))
    assert [(mark.start, mark.end, mark.label) for mark in marks] == spans


def test_only_content_runs_on_into_the_next_sentence() -> None:
    pieces, none = words(4, (0, 2)), np.zeros(4, np.bool_)
    heads = (NAME, CONTENT)
    both = np.concatenate(
        [shares(NAME, ["O", "B-PER", "I-PER", "O"]), shares(CONTENT, ["O", "B", "I", "I"])], axis=1
    )
    marks = find_marks(pieces, both, none, heads)
    assert [(m.head, m.start, m.end) for m in marks] == [
        ("name", 5, 9),
        ("content", 5, 19),
        ("name", 10, 14),
    ]


def test_nothing_runs_on_into_another_zone() -> None:
    zone_starts = np.array([True, False, True, False])
    marks = find_marks(words(4, (0, 2)), shares(CONTENT, ["B", "I", "I", "I"]), zone_starts, (CONTENT,))
    assert [(m.start, m.end) for m in marks] == [(0, 9), (10, 19)]


def test_a_word_of_several_pieces_is_marked_whole() -> None:
    pieces = Pieces(
        ids=np.arange(3),
        casing=np.zeros(3, np.int64),
        sentence=np.zeros(3, np.int64),
        start=np.array([0, 3, 7]),
        end=np.array([3, 6, 9]),
        first=np.array([True, False, True]),
    )
    marks = find_marks(pieces, shares(NAME, ["B-PER", "O", "O"]), np.zeros(3, np.bool_), (NAME,))
    assert [(m.start, m.end) for m in marks] == [(0, 6)]


def test_each_head_has_shares_of_its_own() -> None:
    logits = np.arange(16, dtype=np.float32).reshape(2, 8)
    found = probabilities(logits, (NAME, CONTENT))
    assert np.allclose(found[:, :5].sum(axis=1), 1)
    assert np.allclose(found[:, 5:].sum(axis=1), 1)


def test_a_model_without_heads_has_no_shares() -> None:
    assert probabilities(np.zeros((3, 0), np.float32), ()).shape == (3, 0)
