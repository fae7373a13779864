from __future__ import annotations

import random
import re

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.align.quotes import group_quotes
from crossread.engines.reading import Reading
from crossread.match.terms import content_words
from crossread.model.facts import Annotations, Name, Party, Quote, Sentence
from crossread.model.ids import content_id
from crossread.model.page import Origin, Page
from crossread.model.story import Copy
from crossread.model.text import Segment, Text

PEOPLE = ("Olrik", "Tove Brandt", "Anna Sund")
OFFICES = ("Palace",)


def embed(sentence: str) -> np.ndarray:
    """A stand-in for the encoder: a vector of the sentence's content words, scattered over 64 places."""
    vector = np.full(64, 0.05, dtype=np.float32)
    for word in content_words(sentence):
        vector[int(content_id("w", word)[2:8], 16) % 64] += 1
    return vector / np.linalg.norm(vector)


def read(name: str, text: str, *, translated: bool = False):
    """A page of sentences, a line each: «direct», ‹indirect› and "partial" content, *speaker*."""
    plain = re.sub(r"[«»‹›*]", "", text)
    segment = Segment(start=0, end=len(plain), source_start=0, source_end=len(plain))
    page = Page(
        id=name,
        source=name,
        bytes_sha256="",
        raw=plain,
        visible=Text(kind="source", body=plain, segments=(segment,)),
        origin=Origin(kind="translation" if translated else "original"),
    )
    sentences, quotes, names, at = [], [], [], 0
    for line in text.split("\n"):
        bare = re.sub(r"[«»‹›*]", "", line)
        sentences.append(Sentence(span=page.span(at, at + len(bare)), role="body"))
        speaker = re.search(r"\*(.+?)\*", line)
        party = None
        if speaker:
            start = at + bare.index(speaker[1])
            party = Party(span=page.span(start, start + len(speaker[1])))
        for mode, pattern in (("direct", "«(.+?)»"), ("indirect", "‹(.+?)›"), ("partial", '"(.+?)"')):
            for match in re.finditer(pattern, line):
                said = re.sub(r"[«»‹›*]", "", match[1])
                start = at + bare.index(said)
                span = page.span(start, start + len(said))
                quotes.append(
                    Quote(id=content_id("q", name, mode, start), mode=mode, content=(span,), speaker=party)
                )
        for known in (*PEOPLE, *OFFICES):
            for match in re.finditer(known, bare):
                kind = "PER" if known in PEOPLE else "ORG"
                names.append(Name(span=page.span(at + match.start(), at + match.end()), kind=kind))
        at += len(bare) + 1
    names.sort(key=lambda one: one.span.start)
    note = Annotations(page=name, sentences=tuple(sentences), quotes=tuple(quotes), names=tuple(names))
    vectors = np.array([embed(sentence.span.text) for sentence in sentences], dtype=np.float32)
    return page, note, Reading(page=name, vectors=vectors)


def groups(*read_pages, copies=()):
    """The groups as sets of the words of their quotes, with the relation."""
    pages, notes, readings = zip(*read_pages, strict=True)
    text_of = {quote.id: quote.content[0].text for note in notes for quote in note.quotes}
    found = group_quotes(pages, notes, readings, copies)
    return [({text_of[one] for one in group.quotes}, group.relation) for group in found]


REST = "Boats from Vastra stayed in port all week.\nThe choir of Hallin sang under the open roof."


def test_the_same_words_on_two_pages():
    left = read("a", f"«Nobody will spend another winter without a ferry,» *Olrik* said.\n{REST}")
    right = read("b", f"{REST}\n«Nobody will spend another winter without a ferry,» said *Olrik*.")
    ((words, relation),) = groups(left, right)
    assert relation == "verbatim"
    assert words == {"Nobody will spend another winter without a ferry,"}


def test_what_a_translation_says_in_other_words():
    left = read("a", f"«Nobody will spend another winter without a ferry,» *Olrik* said.\n{REST}")
    right = read(
        "b", f"«No one will pass one more winter without the ferry,» *Olrik* said.\n{REST}", translated=True
    )
    ((_, relation),) = groups(left, right)
    assert relation == "translation"


def spread(page, note, reading):
    """The page with its quotes joined to one that runs from the first's start to the last's end."""
    start, end = note.quotes[0].content[0].start, note.quotes[-1].content[0].end
    whole = msgspec.structs.replace(note.quotes[0], content=(page.span(start, end),))
    return page, msgspec.structs.replace(note, quotes=(whole,)), reading


FERRY = "«Nobody will spend another winter without a ferry,» *Olrik* said."
MUSEUM = "«The museum of Hallin opens on Sunday with songs,» *Olrik* said."


def test_other_pages_may_each_have_a_sentence_of_a_long_quote():
    long = spread(*read("a", f"{FERRY}\n{MUSEUM}\n{REST}"))
    found = groups(long, read("b", f"{REST}\n{FERRY}"), read("c", f"{MUSEUM}\n{REST}"))
    assert len(found) == 2
    assert all(len(words) == 2 for words, _ in found)


def test_quotes_alike_in_two_sentences_are_told_once():
    pages = [spread(*read(name, f"{FERRY}\n{MUSEUM}\n{REST}")) for name in "ab"]
    assert len(groups(*pages)) == 1


def test_a_clause_and_the_words_quoted_in_it_go_together():
    left = read("a", f'*Olrik* called ‹the report on the bridge "groundless gossip"›.\n{REST}')
    right = read("b", f'*Olrik* dismissed the report on the bridge as "groundless gossip".\n{REST}')
    ((words, relation),) = groups(left, right)
    assert len(words) == 2
    assert relation in ("verbatim", "paraphrase")


def test_an_office_and_who_speaks_for_it():
    left = read(
        "a",
        f'The *Palace* rejected the report on the bridge to Lysvik, calling it "groundless gossip".\n{REST}',
    )
    right = read(
        "b",
        f'*Olrik*, spokesman for the Palace, dismissed the report on it as "unfounded gossip".\n{REST}',
    )
    assert len(groups(left, right)) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "*Olrik* said that ‹the ferry would sail in June›.",
            "*Anna Sund* said that ‹the museum would open on Sunday›.",
        ),
        (
            "*Olrik* said that ‹the pier was too old›.",
            "*Tove Brandt* said that ‹the pier could be mended at once›.",
        ),
        ('*Olrik* called the talks "good".', '*Anna Sund* called the painting "good".'),
    ],
)
def test_different_utterances_stay_apart(left, right):
    assert groups(read("a", f"{left}\n{REST}"), read("b", f"{right}\n{REST}")) == []


def test_one_page_alone_makes_no_group():
    line = "«Nobody will spend another winter without a ferry,» *Olrik* said."
    assert groups(read("a", f"{line}\n{REST}\n{line}")) == []


def test_pages_without_vectors_have_no_groups():
    page, note, _ = read("a", "«It rains,» *Olrik* said.")
    blank = Reading(page="a", vectors=np.zeros((0, 64), np.float32))
    assert group_quotes([page], [note], [blank], []) == ()
    assert group_quotes([], [], [], []) == ()


def test_a_copied_passage_helps():
    left = read("a", f"*Olrik* said ‹the pier was to close, as the council of Orlen had it›.\n{REST}")
    right = read("b", f"«The pier must go,» said *Olrik* to the council.\n{REST}")
    copy = Copy(left=left[1].quotes[0].content[0], right=right[1].quotes[0].content[0])
    assert len(groups(left, right, copies=[copy])) >= len(groups(left, right))


def test_reasons_name_both_renderings():
    left = read("a", f"«Nobody will spend another winter without a ferry,» *Olrik* said.\n{REST}")
    right = read("b", f"«Nobody will spend one more winter without a ferry,» *Olrik* said.\n{REST}")
    pages, notes, readings = zip(left, right, strict=True)
    (group,) = group_quotes(pages, notes, readings, [])
    (reason,) = group.reasons
    assert {reason.left.page, reason.right.page} == {"a", "b"}
    assert 0.8 < reason.score <= 1


SAYINGS = [
    "«Nobody will spend another winter without a ferry,» *Olrik* said.",
    "*Olrik* said that ‹nobody would spend another winter without the ferry›.",
    "*Anna Sund* said that ‹the museum of Hallin would open on Sunday›.",
    "«The museum will open on Sunday,» said *Anna Sund*.",
    '*Tove Brandt* called the report on the bridge "groundless gossip".',
]


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10**6))
def test_the_order_of_pages_changes_nothing_and_a_quote_is_in_one_group(seed):
    rng = random.Random(seed)
    made = [
        read(f"p{n}", "\n".join([*rng.sample(SAYINGS, rng.randint(1, 4)), REST]))
        for n in range(rng.randint(2, 5))
    ]
    found = group_quotes(*zip(*made, strict=True), [])
    again = group_quotes(*zip(*rng.sample(made, len(made)), strict=True), [])
    assert again == found
    ids = [one for group in found for one in group.quotes]
    assert len(ids) == len(set(ids))
    page_of = {quote.id: note.page for _, note, _ in made for quote in note.quotes}
    assert all(len({page_of[one] for one in group.quotes}) > 1 for group in found)


def test_entities_tell_speakers_of_other_names_together():
    left = read("a", f"«The pier will close,» *Olrik* said.\n{REST}")
    right = read("b", f"«The pier will close,» *Tove Brandt* said.\n{REST}")

    def led(one, entity):
        page, note, reading = one
        quotes = tuple(
            msgspec.structs.replace(quote, speaker=msgspec.structs.replace(quote.speaker, entity=entity))
            for quote in note.quotes
        )
        return page, msgspec.structs.replace(note, quotes=quotes), reading

    assert len(groups(led(left, "e1"), led(right, "e1"))) == 1
