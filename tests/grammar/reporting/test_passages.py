"""Sentences as words: quoted stretches hold together, titles keep their stop."""

from __future__ import annotations

import pytest

from crossread.grammar.reporting.passages import cut_passages, inner_passages
from crossread.grammar.reporting.quote_marks import find_quoted
from crossread.grammar.sentences import split_sentences
from crossread.model.facts import Sentence
from crossread.model.page import Page
from crossread.model.text import Segment, Text


def passages(body: str) -> list[list[str]]:
    segment = Segment(start=0, end=len(body), source_start=0, source_end=len(body))
    visible = Text(kind="source", body=body, segments=(segment,))
    page = Page(id="p", source="p.txt", bytes_sha256="", raw=body, visible=visible)
    sentences = [Sentence(span=page.span(a, b), role="body") for a, b in split_sentences(body)]
    return [[word.text for word in passage.words] for passage in cut_passages(page, sentences)]


CASES = [
    ("Orlo left. Vint stayed.", [["Orlo", "left", "."], ["Vint", "stayed", "."]]),
    ('"We go. We sail," said Orlo.', [["We go. We sail,", "said", "Orlo", "."]]),
    ('"We go," said Orlo. "We sail."', [["We go,", "said", "Orlo", "."], ["We sail."]]),
    ('It was "a mess." Orlo left.', [["It", "was", "a mess."], ["Orlo", "left", "."]]),
    ('"Shall we go?" Vint asked.', [["Shall we go?", "Vint", "asked", "."]]),
    (
        "Mr. Orlo and Ada J. Vint met the U.N. envoy.",
        [["Mr.", "Orlo", "and", "Ada", "J.", "Vint", "met", "the", "U.N.", "envoy", "."]],
    ),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_cut(body: str, expected: list[list[str]]) -> None:
    assert passages(body) == expected


def test_paragraphs_are_counted() -> None:
    body = "Orlo left.\nVint stayed. She waited."
    segment = Segment(start=0, end=len(body), source_start=0, source_end=len(body))
    visible = Text(kind="source", body=body, segments=(segment,))
    page = Page(id="p", source="p.txt", bytes_sha256="", raw=body, visible=visible)
    sentences = [Sentence(span=page.span(a, b), role="body") for a, b in split_sentences(body)]
    found = list(cut_passages(page, sentences))
    assert [passage.paragraph for passage in found] == [0, 1, 1]
    assert [(passage.start, passage.end) for passage in found] == [(0, 10), (11, 23), (24, 35)]


def test_inside_a_quoted_stretch() -> None:
    body = "\"It rained. He said 'no' and left.\""
    (quoted,) = find_quoted(body, 0, len(body))
    (words,) = inner_passages(body, quoted)
    assert [word.text for word in words] == ["He", "said", "no", "and", "left", "."]
    (plain,) = find_quoted('"It rained."', 0, 12)
    assert inner_passages('"It rained."', plain) == []


def test_an_endless_quoted_stretch_is_cut() -> None:
    body = '"' + "he said 'no' and " * 500 + '"'
    (quoted,) = find_quoted(body, 0, len(body))
    assert max(len(words) for words in inner_passages(body, quoted)) <= 200


def test_an_endless_sentence_is_cut() -> None:
    assert max(len(words) for words in passages("Orlo said, " * 2_000)) <= 200
