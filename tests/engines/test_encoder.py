"""The encoder: loading, vectors, marks, and the same result whatever is read beside."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.engines.encoder import WEIGHTS, Encoder
from crossread.errors import EngineError
from crossread.model.facts import Sentence
from crossread.model.page import Page, Role
from crossread.model.text import Segment, Text

if TYPE_CHECKING:
    from pathlib import Path

STORY = (
    "The port of Orlund will close on Friday.",
    "“We have no choice,” said Mayor Edda Vinter of the Harbour Union.",
    "A spokesman for Prime Minister Tomas Reyle denied that Moravia had asked for it.",
    "It rained.",
)
OTHER = (
    "Fishermen in Saltby want their boats back.",
    "Nobody answered them, Lena Abt wrote in the Saltby Courier.",
)


def page_of(lines: tuple[str, ...], name: str = "page") -> tuple[Page, list[Sentence]]:
    """A page of these lines, a sentence each."""
    body = "\n".join(lines)
    whole = Segment(start=0, end=len(body), source_start=0, source_end=len(body))
    text = Text(kind="source", body=body, segments=(whole,))
    page = Page(id=name, source=name, bytes_sha256="", raw=body, visible=text)
    found, at = [], 0
    for line in lines:
        found.append(Sentence(span=page.span(at, at + len(line)), role="body"))
        at += len(line) + 1
    return page, found


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder.load()


def test_loaded_once(encoder: Encoder) -> None:
    assert Encoder.load() is encoder


def test_a_vector_a_sentence_of_unit_length(encoder: Encoder) -> None:
    reading = encoder.read(*page_of(STORY))
    assert reading.page == "page"
    assert reading.vectors.shape == (4, 384)
    assert reading.vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(reading.vectors, axis=1), 1, atol=1e-5)


def test_like_sentences_are_near(encoder: Encoder) -> None:
    lines = ("The harbour of Orlund shuts this Friday.", "A comet was seen by two astronomers.")
    port = encoder.read(*page_of(STORY[:1])).vectors[0]
    like, unlike = encoder.read(*page_of(lines)).vectors @ port
    assert like > 0.6 > unlike


def test_marks_lie_in_the_sentences_in_order(encoder: Encoder) -> None:
    page, sentences = page_of(STORY)
    marks = encoder.read(page, sentences).marks
    assert [mark.start for mark in marks] == sorted(mark.start for mark in marks)
    for mark in marks:
        assert 0 <= mark.start < mark.end <= len(page.text)
        assert not page.text[mark.start].isspace()
        assert 0 < mark.score <= 1


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("name", "Edda Vinter"),
        ("name", "Orlund"),
        ("cue", "said"),
        ("cue", "denied"),
        ("name", "Tomas Reyle"),
    ],
)
def test_heads_mark_plain_cases(encoder: Encoder, head: str, text: str) -> None:
    page, sentences = page_of(STORY)
    found = [page.text[m.start : m.end] for m in encoder.read(page, sentences).marks if m.head == head]
    assert text in found


@pytest.mark.parametrize("threads", [1, 2])
def test_neighbours_change_nothing(encoder: Encoder, threads: int) -> None:
    story, other = page_of(STORY, "story"), page_of(OTHER * 40, "other")
    alone = encoder.read(*story)
    for reading in Encoder.load(threads=threads).read_many([other, story, other, story])[1::2]:
        assert np.array_equal(reading.vectors, alone.vectors)
        assert reading.marks == alone.marks


def test_zones_part_marks(encoder: Encoder) -> None:
    page, sentences = page_of(STORY)
    roles: tuple[Role, ...] = ("title", "body", "body", "body")
    parted = [Sentence(span=s.span, role=role) for s, role in zip(sentences, roles, strict=True)]
    for mark in encoder.read(page, parted).marks:
        assert mark.end <= len(STORY[0]) or mark.start > len(STORY[0])


def test_no_sentences(encoder: Encoder) -> None:
    page, _ = page_of(STORY)
    reading = encoder.read(page, [])
    assert reading.vectors.shape == (0, 384)
    assert reading.marks == ()


def test_no_pages(encoder: Encoder) -> None:
    assert encoder.read_many([]) == []


def test_a_very_long_sentence_is_read_in_parts(encoder: Encoder) -> None:
    long = "The council of Orlund met, " * 400
    reading = encoder.read(*page_of(("It began.", long, "It ended.")))
    assert reading.vectors.shape == (3, 384)
    assert np.allclose(np.linalg.norm(reading.vectors, axis=1), 1, atol=1e-5)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(max_size=60), min_size=1, max_size=3))
def test_any_text_gives_a_vector_and_marks_inside(lines: list[str]) -> None:
    page, sentences = page_of(tuple(lines))
    reading = Encoder.load().read(page, sentences)
    assert np.allclose(np.linalg.norm(reading.vectors, axis=1), 1, atol=1e-4)
    assert all(0 <= m.start < m.end <= len(page.text) for m in reading.marks)


def copied_weights(tmp_path: Path) -> Path:
    """A copy of the weights that a test may damage."""
    folder = tmp_path / "weights"
    shutil.copytree(WEIGHTS, folder)
    return folder


@pytest.mark.parametrize("name", ["encoder.onnx", "tokenizer.json"])
def test_a_damaged_file_is_named(tmp_path: Path, name: str) -> None:
    folder = copied_weights(tmp_path)
    (folder / name).write_bytes(b"damaged")
    with pytest.raises(
        EngineError, match=rf"{name} is damaged or of another version: its sha256 is .*make train"
    ) as caught:
        Encoder.load(folder)
    assert caught.value.path == str(folder / name)


@pytest.mark.parametrize("name", ["encoder.onnx", "tokenizer.json", "encoder.json"])
def test_a_missing_file_is_named(tmp_path: Path, name: str) -> None:
    folder = copied_weights(tmp_path)
    (folder / name).unlink()
    with pytest.raises(
        EngineError, match=rf"{name} cannot be read: No such file.*Install crossread again"
    ) as caught:
        Encoder.load(folder)
    assert caught.value.path == str(folder / name)


@pytest.mark.parametrize(
    ("card", "told"), [("not a card", "encoder.json is damaged"), ("{}", "encoder.json is damaged")]
)
def test_a_damaged_card_is_named(tmp_path: Path, card: str, told: str) -> None:
    folder = copied_weights(tmp_path)
    (folder / "encoder.json").write_text(card)
    with pytest.raises(EngineError, match=told):
        Encoder.load(folder)


def test_weights_of_another_format_are_refused(tmp_path: Path) -> None:
    folder = copied_weights(tmp_path)
    card = json.loads((folder / "encoder.json").read_text())
    (folder / "encoder.json").write_text(json.dumps(card | {"format": 99}))
    with pytest.raises(EngineError, match="are of format 99; this version of crossread reads format 1"):
        Encoder.load(folder)
