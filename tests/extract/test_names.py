"""Names: titles, articles and nationalities stay out; what one sentence proves holds for the article."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.engines.reading import Mark, Reading
from crossread.extract.names import find_names
from crossread.extract.sentences import find_sentences
from crossread.model.facts import Name
from crossread.model.page import Page, Zone
from crossread.model.text import Text


def names_of(body: str, *, marks: tuple[Mark, ...] = (), title: str = "") -> tuple[Name, ...]:
    raw = f"{title}\n{body}" if title else body
    at = len(title) + 1 if title else 0
    zones = [Zone(role="body", start=at, end=len(raw))]
    if title:
        zones.insert(0, Zone(role="title", start=0, end=len(title)))
    visible = Text(kind="source", body=raw, segments=())
    page = Page(id="p", source="p.txt", bytes_sha256="", raw=raw, visible=visible, zones=tuple(zones))
    sentences = find_sentences(page)
    reading = Reading(page="p", vectors=np.zeros((len(sentences), 384), dtype=np.float32), marks=marks)
    names = find_names(page, sentences, reading)
    assert all(raw[name.span.start : name.span.end] == name.span.text for name in names)
    assert all(left.span.end <= right.span.start for left, right in pairwise(names))
    return names


def texts_of(body: str, **more: str) -> list[str]:
    return [name.span.text for name in names_of(body, **more)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("On Monday President Marta Lindqvist met them.", ["Marta Lindqvist"]),
        ("A spokesman for Gen. Ivo Brandt left.", ["Ivo Brandt"]),
        ("The Russian envoy and two Germans left early.", []),
        ("North Korean officials met Trade Secretary Ines Almeida.", ["Ines Almeida"]),
        (
            "He works for the Ministry of Foreign Affairs in Lisbon.",
            ["Ministry of Foreign Affairs", "Lisbon"],
        ),
        (
            "She joined the Center for Coastal and Harbour Studies.",
            ["Center for Coastal and Harbour Studies"],
        ),
        ("He runs the Institute for the Study of Tides.", ["Institute for the Study of Tides"]),
        ("They read the Workers' Party of Korea statement.", ["Workers' Party of Korea"]),
        ("The E.U. and the U.S. talked to NATO.", ["E.U.", "U.S.", "NATO"]),
        ("EU Trade Commissioner Petra Olsen said so.", ["EU", "Petra Olsen"]),
        ("White House press secretary Dan Ferrow said so.", ["White House", "Dan Ferrow"]),
        ("The Cleveland-based firm and anti-NATO groups met.", ["Cleveland", "NATO"]),
        ("U.S.-China trade grew.", ["U.S.", "China"]),
        ("It hit the Korean peninsula.", ["Korean peninsula"]),
        ("Officials of the Brandvik administration left.", ["Brandvik administration"]),
        ("They left the Lisbon climate accord in May.", ["Lisbon climate accord"]),
        ("They left the 2015 Lisbon agreement.", ["Lisbon agreement"]),
        ("He worked for the Lindqvist campaign.", ["Lindqvist campaign"]),
        (
            "She met Marta Lindqvist Jr. and Ivo Brandt, Sr. there.",
            ["Marta Lindqvist Jr.", "Ivo Brandt, Sr."],
        ),
        ("Hanna May left. In May she returned. Soon May spoke.", ["Hanna May", "May"]),
        ("They want a deal with Lisbon and an agreement.", ["Lisbon"]),
        ("Prime Minister Theresa May spoke in May.", ["Theresa May"]),
        (
            "Ruritania's Anna de la Cruz met Jan van der Berg.",
            ["Ruritania", "Anna de la Cruz", "Jan van der Berg"],
        ),
        ("Secretary of State Paul Ferrow spoke.", ["Paul Ferrow"]),
        ("She told The Daily Sentinel about it.", ["The Daily Sentinel"]),
        ("We're told they don't care; I'm sure.", []),
        ("House Republicans and Senate Democrats agreed.", ["Republicans", "Senate", "Democrats"]),
    ],
)
def test_a_name_stands_without_title_article_and_nationality(body: str, expected: list[str]) -> None:
    assert texts_of(body) == expected


def test_a_surname_that_is_a_common_word_is_a_name_once_its_person_is_known() -> None:
    body = "President Karel Moon arrived late. Moon said it was bright. Stone was silent."
    assert texts_of(body)[:2] == ["Karel Moon", "Moon"]
    assert "Stone" not in texts_of(body)


def test_a_common_word_after_a_surname_is_cut_and_one_that_is_a_surname_stays() -> None:
    body = "Agents met Jon Comer. The Comer Memos came out. Attorney General Jeff Sessions read them."
    assert texts_of(body) == ["Jon Comer", "Comer", "Jeff Sessions"]


def test_a_people_named_after_a_place_of_the_article_is_no_name() -> None:
    body = "Sundria agreed. The Sundrian minister left; Sundrian boats came to Sundria."
    assert [(name.span.text, name.kind) for name in names_of(body)] == [
        ("Sundria", "GPE"),
        ("Sundria", "GPE"),
    ]


def test_in_a_title_in_title_case_only_known_names_are_names() -> None:
    found = texts_of("Ferrow met Ines Almeida in Lisbon.", title="Ferrow Meets Almeida Over New Harbour Tax")
    assert found == ["Ferrow", "Almeida", "Ferrow", "Ines Almeida", "Lisbon"]


def test_datelines_and_works_in_quotation_marks() -> None:
    found = names_of("LISBON, Portugal — She sang “The Long Harbour” there.")
    assert [(name.span.text, name.kind) for name in found] == [
        ("LISBON", "GPE"),
        ("Portugal", "GPE"),
        ("The Long Harbour", "MISC"),
    ]


def test_all_mentions_of_a_name_have_one_kind() -> None:
    body = (
        "Ines Almeida spoke. Reporters asked Almeida twice. Almeida said no. They went to Porto with Almeida."
    )
    kinds = {name.kind for name in names_of(body) if name.span.text.endswith("Almeida")}
    assert kinds == {"PER"}


def test_the_model_proposes_and_the_rules_mend() -> None:
    body = "On Monday President Marta Lindqvist's aides met the Tern Group. Lindqvist left for Lisbon."
    start = body.index("President")
    marks = (
        Mark(head="name", start=start, end=body.index(" aides"), label="PER", score=0.9),
        Mark(head="name", start=body.index("the Tern"), end=body.index(". L"), label="ORG", score=0.8),
        Mark(head="name", start=0, end=2, label="ORG", score=0.2),
        Mark(head="cue", start=0, end=9, label="", score=0.9),
    )
    found = [(name.span.text, name.kind) for name in names_of(body, marks=marks)]
    assert found == [
        ("Marta Lindqvist", "PER"),
        ("Tern Group", "ORG"),
        ("Lindqvist", "PER"),
        ("Lisbon", "GPE"),
    ]


VOCABULARY = """President Marta Lindqvist of and the Russian U.S. May 's “ ” , Party said Ministry for von (
) — ÉLAN x 9 & North Korea . Inc. Workers'"""
WORDS = st.sampled_from([*VOCABULARY.split(), "\n"])


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=30), st.booleans())
def test_any_words_give_names_of_the_page_that_do_not_overlap(words: list[str], headline: bool) -> None:
    body = " ".join(words)
    names_of(body, title=body.replace("\n", " ") if headline else "")


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=120))
def test_any_text_is_read(body: str) -> None:
    names_of(body)
