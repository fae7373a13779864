"""From a noun phrase to the name it stands for."""

from __future__ import annotations

import re

import pytest

from crossread.extract.sentences import find_sentences
from crossread.extract.speakers import Cast
from crossread.grammar.reporting.passages import cut_passages
from crossread.model.facts import Name
from crossread.model.page import Page, Zone
from crossread.model.text import Segment, Text

NAMES = re.compile("Ada Vint|Boris Orlo|Orlo|Vint")


def party(body: str, phrase: str) -> str | None:
    """The speaker that the last place of this phrase stands for, everything before being read."""
    segment = Segment(start=0, end=len(body), source_start=0, source_end=len(body))
    visible = Text(kind="source", body=body, segments=(segment,))
    zones = (Zone(role="body", start=0, end=len(body)),)
    page = Page(id="p", source="p.txt", bytes_sha256="", raw=body, visible=visible, zones=zones)
    names = [Name(span=page.span(*match.span()), kind="PER") for match in NAMES.finditer(body)]
    cast = Cast(page, names)
    for passage in cut_passages(page, find_sentences(page)):
        cast.enter(passage)
    wanted = phrase.split()
    texts = [word.text for word in passage.words]
    at = max(i for i in range(len(texts)) if texts[i : i + len(wanted)] == wanted)
    found = cast.party((at, at + len(wanted)))
    return found.span.text if found else None


CASES = [
    ("Ada Vint left.", "Ada Vint", "Ada Vint"),
    ("The sailor Ada Vint left.", "The sailor Ada Vint", "Ada Vint"),
    ("An aide to Ada Vint left.", "An aide to Ada Vint", "An aide to Ada Vint"),
    ("Orlo and Vint left.", "Orlo and Vint", "Orlo and Vint"),
    ("Orlo's office left.", "Orlo's office", "Orlo's office"),
    ("Ada Vint left. He waved.", "He", "Ada Vint"),
    ("Mr. Orlo saw the aide. He waved.", "He", "Orlo"),
    ("Mayor Ada Vint left. The port was shut. The mayor waved.", "The mayor", "Ada Vint"),
    ("Ada Vint left. The Kelmar mayor waved.", "The Kelmar mayor", "The Kelmar mayor"),
    ("Ada Vint left. The statement was short.", "The statement", "Ada Vint"),
    ("Nobody left. They waved.", "They", "Nobody"),
    ("They waved.", "They", "They"),
]


@pytest.mark.parametrize(("body", "phrase", "expected"), CASES)
def test_party(body: str, phrase: str, expected: str) -> None:
    assert party(body, phrase) == expected
