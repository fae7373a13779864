"""Word pieces: places, casing, windows."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from crossread.engines import pieces as p
from crossread.engines.encoder import WEIGHTS


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return Tokenizer.from_file(str(WEIGHTS / "tokenizer.json"))


@pytest.mark.parametrize(
    ("word", "first", "casing"),
    [
        ("harbour", False, p.LOWER),
        ("Harbour", False, p.TITLE),
        ("Harbour", True, p.FIRST_TITLE),
        ("NATO", False, p.UPPER),
        ("A", True, p.INITIAL),
        ("McDale", False, p.MIXED),
        ("iPlan", False, p.MIXED),
        ("1999", False, p.DIGITS),
        ("é", False, p.LOWER),
        ("中", False, p.LOWER),
    ],
)
def test_word_casing(word: str, first: bool, casing: int) -> None:
    assert p.word_casing(word, first=first) == casing


@pytest.mark.parametrize(
    ("before", "after", "casing"),
    [
        ("", "W", p.OPENING_MARK),
        (" ", "W", p.OPENING_MARK),
        (".", " ", p.CLOSING_MARK),
        ("t", "", p.CLOSING_MARK),
        ("t", "s", p.INNER_MARK),
        (" ", " ", p.LONE_MARK),
    ],
)
def test_mark_casing(before: str, after: str, casing: int) -> None:
    assert p.mark_casing(before, after) == casing


def test_pieces_keep_their_places(tokenizer: Tokenizer) -> None:
    cut = p.cut(tokenizer, [("Orlund’s mayor spoke.", 100), ("“No,” she said.", 130)])
    words = {100: "Orlund", 109: "mayor"}
    page = " " * 100 + "Orlund’s mayor spoke." + " " * 9 + "“No,” she said."
    starts = cut.start[cut.first]
    assert page[130] == "“"
    assert all(start in starts for start in words)
    assert cut.casing[0] == p.FIRST_TITLE
    assert cut.casing[cut.start == 130].tolist() == [p.OPENING_MARK]
    assert cut.sentence.max() == 1


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=40), min_size=1, max_size=4))
def test_every_sentence_has_pieces_inside_it(raws: list[str]) -> None:
    tokenizer = Tokenizer.from_file(str(WEIGHTS / "tokenizer.json")) if not _KEPT else _KEPT[0]
    _KEPT[:] = [tokenizer]
    places, at = [], 0
    for raw in raws:
        places.append((raw, at))
        at += len(raw) + 1
    cut = p.cut(tokenizer, places)
    assert set(cut.sentence.tolist()) == set(range(len(raws)))
    for i, (raw, offset) in enumerate(places):
        rows = cut.sentence == i
        assert (cut.start[rows] >= offset).all()
        assert (cut.end[rows] <= offset + len(raw)).all()
        assert (cut.end[rows] >= cut.start[rows]).all()


_KEPT: list[Tokenizer] = []


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(1, 30), min_size=1, max_size=12), st.integers(1, 25))
def test_windows_cover_all_pieces_once(counts: list[int], room: int) -> None:
    total = sum(counts)
    zeros = np.zeros(total, np.int64)
    sentence = np.repeat(np.arange(len(counts)), counts)
    cut = p.Pieces(
        ids=zeros, casing=zeros, sentence=sentence, start=zeros, end=zeros, first=zeros.astype(bool)
    )
    ranges = p.windows(cut, room)
    assert [i for start, end in ranges for i in range(start, end)] == list(range(total))
    assert all(0 < end - start <= room for start, end in ranges)
    edges = {0, *np.flatnonzero(np.diff(sentence)) + 1}
    for start, _ in ranges:
        assert start in edges or counts[sentence[start]] > room


def test_windows_of_nothing() -> None:
    nothing = np.zeros(0, np.int64)
    cut = p.Pieces(
        ids=nothing, casing=nothing, sentence=nothing, start=nothing, end=nothing, first=nothing.astype(bool)
    )
    assert p.windows(cut, 10) == []
