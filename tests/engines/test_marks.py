"""Labels turned into spans."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from crossread.engines.marks import AGAIN, LEAVE, NEVER, HeadCard, best_labels, find_marks, probabilities
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


@pytest.mark.parametrize(
    ("ties", "spans"),
    [
        (None, [(0, 4), (5, 9)]),
        ([0, 1, 0], [(0, 9)]),
    ],
)
def test_a_word_that_touches_a_name_begins_no_other(
    ties: list[int] | None, spans: list[tuple[int, int]]
) -> None:
    labels = best_labels(shares(NAME, ["B-PER", "B-PER", "O"]), np.zeros(3, np.bool_), ties)
    begins = [i for i, label in enumerate(labels) if label == 1]
    assert len(begins) == len(spans)


def test_behind_a_hyphen_a_name_goes_on() -> None:
    words_of = shares(NAME, ["B-PER", "I-PER", "O", "O"])
    assert best_labels(words_of, np.zeros(4, np.bool_), [0, 1, 2, 0]) == [1, 2, 2, 0]


def test_a_wavering_word_does_not_cut_a_span() -> None:
    words_of = np.array(
        [[0.1, 0.9, 0.0], [0.1, 0.0, 0.9], [0.52, 0.0, 0.48], [0.1, 0.0, 0.9], [1, 0, 0]], np.float32
    )
    assert best_labels(words_of, np.zeros(5, np.bool_)) == [1, 2, 2, 2, 0]


@settings(max_examples=60, deadline=None)
@given(arrays(np.float32, st.tuples(st.integers(1, 7), st.just(3)), elements=st.floats(0.0625, 1, width=32)))
def test_the_labels_are_the_likeliest_of_all(raw: np.ndarray) -> None:
    words_of = raw / raw.sum(axis=1, keepdims=True)
    stops = np.arange(len(raw)) == 3
    best = max(itertools.product(range(3), repeat=len(raw)), key=lambda path: worth(path, words_of, stops))
    mine = best_labels(words_of, stops)
    assert worth(tuple(mine), words_of, stops) == pytest.approx(worth(best, words_of, stops), abs=1e-4)


def worth(path: tuple[int, ...], words_of: np.ndarray, stops: np.ndarray) -> float:
    """The log probability of these labels with the costs of spans, worked out the plain way."""
    total, before = 0.0, 0
    for i, (label, shares_of) in enumerate(zip(path, words_of, strict=True)):
        begin = shares_of[1] + (shares_of[2] if stops[i] else 0)
        total += float(np.log((shares_of[0], begin, shares_of[2])[label]))
        if label == 2 and (stops[i] or not before):
            total += NEVER
        if before and not stops[i] and label < 2:
            total += AGAIN if label else LEAVE
        before = label
    return total + (LEAVE if before else 0)
