"""Whose a statement, a memo or a lawsuit is."""

from __future__ import annotations

import re

import pytest

from crossread.extract.speaking.authors import author_of, find_authors
from crossread.extract.speaking.groups import find_groups
from crossread.model.facts import Name, NameKind
from crossread.model.page import Page
from crossread.model.text import Segment, Text

KINDS: dict[str, NameKind] = {"Ada Vint": "PER", "Boris Orlo": "PER", "Port Ministry": "ORG"}

CASES = [
    ("Ada Vint's last memo leaked.", "memo", "Ada Vint", "Ada Vint's last memo"),
    ("The memos written by former mayor Ada Vint leaked.", "memo", None, None),
    ("The memos written by former Mayor Ada Vint leaked.", "memo", "Ada Vint", None),
    ("A statement from Ada Vint and Boris Orlo came.", "statement", "Ada Vint and Boris Orlo", None),
    ("The Port Ministry lawsuit failed.", "lawsuit", "Port Ministry", "Port Ministry lawsuit"),
    ("A lawsuit filed by the Port Ministry failed.", "lawsuit", "Port Ministry", None),
    ("Ada Vint statement", "statement", None, None),
]


@pytest.mark.parametrize(("body", "noun", "who", "full"), CASES)
def test_authors(body: str, noun: str, who: str | None, full: str | None) -> None:
    segment = Segment(start=0, end=len(body), source_start=0, source_end=len(body))
    visible = Text(kind="source", body=body, segments=(segment,))
    page = Page(id="p", source="p.txt", bytes_sha256="", raw=body, visible=visible)
    matches = re.finditer("|".join(KINDS), body)
    names = [Name(span=page.span(*match.span()), kind=KINDS[match.group()]) for match in matches]
    people = [name for name in names if name.kind == "PER"]
    found = author_of(find_authors(page, names, find_groups(page, people)).get(noun, ()), len(body))
    assert (found and found.who.text) == who
    assert full is None or (found and found.full.text) == full
