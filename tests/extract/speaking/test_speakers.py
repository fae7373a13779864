"""From a noun phrase to the name it stands for."""

from __future__ import annotations

import re

import pytest

from crossread.extract.sentences import find_sentences
from crossread.extract.speaking.speakers import Cast
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
    ("Ada Vint and Boris Orlo met. The two leaders waved.", "The two leaders", "Ada Vint and Boris Orlo"),
    ("Ada Vint and Boris Orlo met. They waved.", "They", "Ada Vint and Boris Orlo"),
    ("Ada Vint left. The memos were short. They waved.", "They", "Ada Vint"),
    (
        "Senator Ada Vint and Senator Boris Orlo met. Nobody came. The senators waved.",
        "The senators",
        "Ada Vint and Senator Boris Orlo",
    ),
    ("The two men — Ada Vint and Boris Orlo — waved.", "The two men", "Ada Vint and Boris Orlo"),
    ("Ada Vint and Boris Orlo met. The boats waited.", "The boats", "The boats"),
    ("Rep. Ada Vint left. Orlo stayed. The congresswoman waved.", "The congresswoman", "Ada Vint"),
    (
        "A memo from Ada Vint was found. Orlo left. The memo was short.",
        "The memo",
        "Ada Vint",
    ),
    ("A statement from Boris Orlo was short.", "A statement from Boris Orlo", "Boris Orlo"),
    ("A port aide and official left; the official, Ada Vint, waved.", "A port aide", "A port aide"),
    ("A port official left; the official, Ada Vint, waved.", "A port official", "Ada Vint"),
    ("Ada Vint's plan failed. It rained. He waved.", "He", "Ada Vint"),
]


@pytest.mark.parametrize(("body", "phrase", "expected"), CASES)
def test_party(body: str, phrase: str, expected: str) -> None:
    assert party(body, phrase) == expected
