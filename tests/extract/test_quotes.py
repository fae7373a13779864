"""Who said what: words, speaker and manner, over sentences and paragraphs."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.engines.reading import Mark, Reading, blank_reading
from crossread.extract.quotes import find_quotes
from crossread.extract.sentences import find_sentences
from crossread.model.facts import Name, NameKind, Quote
from crossread.model.page import ARTICLE_ROLES, Page, Role, Zone
from crossread.model.text import Segment, Text

PEOPLE = ("Ada Vint", "Boris Orlo", "Orlo", "Vint", "Lena Marsh", "Marsh")
BODIES = ("Oswin Post", "Harbour Agency", "Port Ministry")
LANDS = ("Oswin", "Kelmar")


def page_of(body: str, role: Role = "body") -> Page:
    segment = Segment(start=0, end=len(body), source_start=0, source_end=len(body))
    zones = (Zone(role=role, start=0, end=len(body)),) if body else ()
    visible = Text(kind="source", body=body, segments=(segment,))
    return Page(id="p", source="p.txt", bytes_sha256="", raw=body, visible=visible, zones=zones)


def names_of(page: Page) -> list[Name]:
    kinds: dict[str, NameKind] = dict.fromkeys(PEOPLE, "PER")
    kinds |= dict.fromkeys(BODIES, "ORG") | dict.fromkeys(LANDS, "GPE")
    pattern = re.compile("|".join(sorted(kinds, key=len, reverse=True)))
    matches = pattern.finditer(page.text)
    return [Name(span=page.span(*match.span()), kind=kinds[match.group()]) for match in matches]


def quotes_of(body: str, reading: Reading | None = None) -> tuple[Quote, ...]:
    page = page_of(body)
    return find_quotes(page, find_sentences(page), names_of(page), reading or blank_reading("p"))


def told(body: str) -> list[tuple[str, str, str | None]]:
    """Mode, words and speaker of each quote."""
    return [
        (
            quote.mode,
            " … ".join(span.text for span in quote.content),
            quote.speaker and quote.speaker.span.text,
        )
        for quote in quotes_of(body)
    ]


CASES = {
    "somebody else quoted inside": (
        "\"Vint told me 'the port is shut' and left,\" Orlo said.",
        [
            ("direct", "Vint told me 'the port is shut' and left,", "Orlo"),
            ("partial", "the port is shut", "Vint"),
        ],
    ),
    "a name after quoted words that end nothing": (
        'Vint spoke of a "no ship" Kelmar.',
        [("partial", "no ship", "Vint")],
    ),
    "an object after the verb": ("In a letter that came late, Orlo affirmed his hopes.", []),
    "himself quoted inside": (
        "\"I told her 'never' and left,\" Orlo said.",
        [("direct", "I told her 'never' and left,", "Orlo")],
    ),
    "signed after a dash": ('"We wait." – Ada Vint', [("direct", "We wait.", "Ada Vint")]),
    "shouted words": ('Orlo wrote of "NO BOATS and NO MEN".', [("partial", "NO BOATS and NO MEN", "Orlo")]),
    "direct": ('"We wait," Orlo said.', [("direct", "We wait,", "Orlo")]),
    "inverted": ('"We wait," said Ada Vint, a sailor.', [("direct", "We wait,", "Ada Vint")]),
    "in two halves": (
        '"In all of these talks," Orlo said, "we wait."',
        [("direct", "In all of these talks,", "Orlo"), ("direct", "we wait.", "Orlo")],
    ),
    "goes on in the paragraph": (
        '"We wait," Orlo said. "It rains."',
        [("direct", "We wait,", "Orlo"), ("direct", "It rains.", "Orlo")],
    ),
    "goes on in the next paragraph": (
        "Orlo said that it rained.\n“We wait. We will not go.”",
        [("indirect", "it rained", "Orlo"), ("direct", "We wait. We will not go.", "Orlo")],
    ),
    "open over paragraphs": (
        "Orlo told Vint: “We wait.\n“We will not go.”",
        [("direct", "We wait.", "Orlo"), ("direct", "We will not go.", "Orlo")],
    ),
    "partial and its clause": (
        'Orlo said the plan for the port was "a mess" of paper.',
        [
            ("indirect", 'the plan for the port was "a mess" of paper', "Orlo"),
            ("partial", "a mess", "Orlo"),
        ],
    ),
    "partial alone": (
        'Orlo rejected the idea, calling the plan "a mess."',
        [("partial", "a mess.", "Orlo")],
    ),
    "dismissed as": (
        'Boris Orlo, who dismissed rumours that the port would close as "idle talk", left.',
        [("partial", "idle talk", "Boris Orlo")],
    ),
    "by one who spoke to the press": (
        "Boris Orlo of the Harbour Agency, speaking to the press, described suggestions that Kelmar wanted "
        'the port as "idle talk".',
        [("partial", "idle talk", "Boris Orlo")],
    ),
    "named inside another's clause": (
        'Vint vowed to end the deal he called "a mess" by May.',
        [("indirect", 'to end the deal he called "a mess" by May', "Vint"), ("partial", "a mess", "Vint")],
    ),
    "a title nobody said": ('They sang "The Long Way Home" and left.', []),
    "a nickname": ('The sailor Boris "Ferry" Orlo left.', []),
    "a scare word": ('The "shed" stood by the port.', []),
    "postposed and pronoun": (
        "Mr. Orlo met Kelmar. It was now time to rebuild the port, he said.",
        [("indirect", "It was now time to rebuild the port", "Orlo")],
    ),
    "she is not he": (
        "Lena Marsh met Boris Orlo. She said the port was shut.",
        [("indirect", "the port was shut", "Lena Marsh")],
    ),
    "he, whose sentence it is": (
        'Hosting Boris Orlo at home, Mr. Vint smiled. "We wait," he said.',
        [("direct", "We wait,", "Vint")],
    ),
    "a wrong pronoun": (
        '"We wait," Boris Orlo said. "Kelmar can manage," she said.',
        [("direct", "We wait,", "Boris Orlo"), ("direct", "Kelmar can manage,", "Boris Orlo")],
    ),
    "they": (
        "Harbour officials hope for rain. The port could be shut soon, they said.",
        [("indirect", "The port could be shut soon", "Harbour officials")],
    ),
    "it": (
        "The Harbour Agency said the port was shut. It also said it would rain.",
        [
            ("indirect", "the port was shut", "Harbour Agency"),
            ("indirect", "it would rain", "Harbour Agency"),
        ],
    ),
    "the agency": (
        'The Harbour Agency said the port was shut. The agency added, "we wait."',
        [("indirect", "the port was shut", "Harbour Agency"), ("direct", "we wait.", "Harbour Agency")],
    ),
    "the statement": (
        "Boris Orlo vowed to stay.\n“The port is ours,” the statement said.",
        [("indirect", "to stay", "Boris Orlo"), ("direct", "The port is ours,", "Boris Orlo")],
    ),
    "the president": (
        'President Boris Orlo left. Lena Marsh stayed. "We wait," the president said.',
        [("direct", "We wait,", "Boris Orlo")],
    ),
    "a description": (
        "A senior harbour official said it rained.",
        [("indirect", "it rained", "A senior harbour official")],
    ),
    "cited": (
        "The port was shut, the Oswin Post reported, citing a harbour official.",
        [("indirect", "The port was shut", "a harbour official")],
    ),
    "an announcement": (
        "Orlo's surprise announcement that Kelmar will close the port came late.",
        [("indirect", "Kelmar will close the port came late", "Orlo")],
    ),
    "denied": ("Orlo did not say that it rained.", []),
    "a mark that lost its place": (
        '"We wait and see, "the Harbour Agency added.',
        [("direct", "We wait and see,", "Harbour Agency")],
    ),
    "no opening mark": (
        'We shall wait, "Orlo in an interview on Monday.',
        [("direct", "We shall wait,", "Orlo")],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_told(case: str) -> None:
    body, expected = CASES[case]
    assert told(body) == expected


VIAS = [
    ("Orlo told the Oswin Post that it rained.", "Oswin Post"),
    ("Orlo said that it rained, according to the Oswin Post.", "Oswin Post"),
    ("The port was shut, the Oswin Post reported, citing Orlo.", "Oswin Post"),
    ("Orlo told Vint that it rained.", None),
]


@pytest.mark.parametrize(("body", "via"), VIAS)
def test_via(body: str, via: str | None) -> None:
    (quote,) = quotes_of(body)
    assert (quote.via.text if quote.via else None) == via


def test_the_cue_is_the_reporting_word() -> None:
    (quote,) = quotes_of("Orlo has repeatedly pointed out that it rained.")
    assert quote.cue is not None and quote.cue.text == "pointed out"


def test_titles_and_standfirsts_are_read_but_not_quoted() -> None:
    body = "“We wait,” Orlo says"
    page = page_of(body, "title")
    assert find_quotes(page, find_sentences(page), names_of(page), blank_reading("p")) == ()
    quotes = find_quotes(page, find_sentences(page), names_of(page), blank_reading("p"), roles=ARTICLE_ROLES)
    assert [quote.mode for quote in quotes] == ["direct"]


def test_the_model_adds_what_no_rule_found() -> None:
    body = "Orlo reported heavy losses for those who left the port."
    start = body.index("heavy")
    marks = (
        Mark(head="source", start=0, end=4, label="", score=0.9),
        Mark(head="cue", start=5, end=13, label="", score=0.9),
        Mark(head="content", start=start, end=len(body), label="", score=0.9),
    )
    reading = Reading(page="p", vectors=blank_reading("p").vectors, marks=marks)
    (quote,) = quotes_of(body, reading)
    assert quote.mode == "indirect"
    assert quote.content[0].text == "heavy losses for those who left the port"
    assert quote.speaker is not None and quote.speaker.span.text == "Orlo"


def test_an_empty_article_has_no_quotes() -> None:
    assert quotes_of("") == ()


PIECES = [
    "Orlo",
    "said",
    "that",
    "“",
    "”",
    '"',
    "it rained",
    ",",
    ".",
    "\n",
    "he",
    "according to",
    "Ada Vint",
]
SPARE = ["who", "the agency", "the Oswin Post", "told", "'", "—", "their", "called", "citing"]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES + SPARE), max_size=20))
def test_every_span_is_the_page_s(pieces: list[str]) -> None:
    body = " ".join(pieces).strip()
    quotes = quotes_of(body)
    assert len({quote.id for quote in quotes}) == len(quotes)
    for quote in quotes:
        spans = [*quote.content, quote.cue, quote.speaker and quote.speaker.span, quote.via]
        for span in filter(None, spans):
            assert span.start < span.end and body[span.start : span.end] == span.text
