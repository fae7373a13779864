"""Labels: titles, appositions, descriptions and predicates in the article's own voice."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.engines.reading import Reading
from crossread.extract.labels import find_labels
from crossread.extract.names import find_names
from crossread.extract.sentences import find_sentences
from crossread.model.facts import Label, Quote
from crossread.model.page import Page, Zone
from crossread.model.text import Text


def labels_of(body: str, *, quoted: str | None = None) -> tuple[Label, ...]:
    visible = Text(kind="source", body=body, segments=())
    zones = (Zone(role="body", start=0, end=len(body)),)
    page = Page(id="p", source="p.txt", bytes_sha256="", raw=body, visible=visible, zones=zones)
    sentences = find_sentences(page)
    names = find_names(page, sentences, Reading(page="p", vectors=np.zeros((0, 384), dtype=np.float32)))
    quotes: tuple[Quote, ...] = ()
    if quoted:
        start = body.index(quoted)
        quotes = (Quote(id="q", mode="direct", content=(page.span(start, start + len(quoted)),)),)
    labels = find_labels(page, sentences, names, quotes)
    assert all(body[label.span.start : label.span.end] == label.span.text for label in labels)
    return labels


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("On Monday President Marta Lindqvist spoke.", [("President", "Marta Lindqvist")]),
        ("The Belarusian President Ivo Brandt spoke.", [("Belarusian President", "Ivo Brandt")]),
        ("It was Trade Secretary Ines Almeida.", [("Trade Secretary", "Ines Almeida")]),
        ("She met economic adviser Dan Ferrow.", [("economic adviser", "Dan Ferrow")]),
        ("France's Prime Minister Jan Orel spoke.", [("France's Prime Minister", "Jan Orel")]),
        ("U.S. Ambassador to China Dan Ferrow spoke.", [("U.S. Ambassador to China", "Dan Ferrow")]),
        ("Mr. Ferrow spoke to Dan Ferrow.", []),
        (
            "Ines Almeida, director of the Tern Agency, spoke.",
            [("director of the Tern Agency", "Ines Almeida")],
        ),
        ("Ines Almeida, who spoke first, left.", []),
        ("Ines Almeida, and the leader, left.", []),
        ("The defense minister, Ines Almeida, spoke.", [("The defense minister", "Ines Almeida")]),
        ("Jan Orel met the board. The reclusive leader smiled.", [("The reclusive leader", "Jan Orel")]),
        ("Portugal met the board. The communist state agreed.", [("The communist state", "Portugal")]),
        ("Portugal met the board. The state agreed.", []),
        ("The spokesman of the board, Jan Orel, spoke.", [("The spokesman of the board", "Jan Orel")]),
        ("Jan Orel came. The strongman of Portugal ate.", [("The strongman of Portugal", "Jan Orel")]),
        ("Jan Orel of Sundria came. The Sundrian leader ate.", [("The Sundrian leader", "Jan Orel")]),
        (
            "Canada is the largest exporter of tin to Portugal, they said.",
            [("the largest exporter of tin to Portugal", "Canada")],
        ),
        ("Key American allies, Portugal and Canada, left.", [("Key American allies", "Portugal")]),
    ],
)
def test_phrases_that_name_somebody(body: str, expected: list[tuple[str, str]]) -> None:
    assert [(label.span.text, label.of.span.text) for label in labels_of(body)] == expected


def test_quoted_words_are_not_the_voice_of_the_article() -> None:
    body = "She said: “I trust President Jan Orel.” President Jan Orel nodded."
    assert len(labels_of(body)) == 2
    assert len(labels_of(body, quoted="I trust President Jan Orel.")) == 1


WORDS = st.sampled_from(
    [
        "President",
        "Jan",
        "Orel",
        ",",
        "the",
        "leader",
        "of",
        "Portugal",
        "'s",
        "is",
        "largest",
        "ally",
        "and",
        ";",
        "Russian",
        "minister",
        "“",
        "”",
        "allies",
        "key",
        "who",
        ".",
        "for",
        "to",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=25))
def test_any_words_give_labels_that_do_not_overlap(words: list[str]) -> None:
    labels = labels_of(" ".join(words))
    assert all(not left.span.overlaps(right.span) for left in labels for right in labels if left != right)
