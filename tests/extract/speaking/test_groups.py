"""People named in a row."""

from __future__ import annotations

import re

import pytest

from crossread.extract.speaking.groups import find_groups, members_named
from crossread.extract.speaking.roles import find_roles
from crossread.model.facts import Name
from crossread.model.page import Page
from crossread.model.text import Segment, Text

NAMES = re.compile("Ada Vint|Boris Orlo|Lena Marsh|Vint|Orlo|Marsh")


def page_of(body: str) -> tuple[Page, list[Name]]:
    segment = Segment(start=0, end=len(body), source_start=0, source_end=len(body))
    visible = Text(kind="source", body=body, segments=(segment,))
    page = Page(id="p", source="p.txt", bytes_sha256="", raw=body, visible=visible)
    return page, [Name(span=page.span(*match.span()), kind="PER") for match in NAMES.finditer(body)]


CASES = [
    ("Ada Vint and Boris Orlo met.", ["Ada Vint and Boris Orlo"]),
    ("Vint, Orlo and Marsh met.", ["Vint, Orlo and Marsh"]),
    ("Rep. Ada Vint, R-Osw.; Sen. Boris Orlo, D-Kel.; and Marsh met.", None),
    ("Ada Vint met Boris Orlo.", []),
    ("Ada Vint left. And Boris Orlo stayed.", []),
    ("Ada Vint was late and Boris Orlo was not.", []),
    ("Vint and Ada Vint met.", []),
    ("Ada Vint's brother and Boris Orlo met.", []),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_groups(body: str, expected: list[str] | None) -> None:
    found = [group.span.text for group in find_groups(*page_of(body))]
    whole = [body[body.index("Ada") : body.index(" met")]] if expected is None else expected
    assert found == whole


def named(body: str, phrase: str) -> str | None:
    page, names = page_of(body)
    group = members_named(phrase.split(), find_groups(page, names), find_roles(body, names), body.index("|"))
    return group.span.text if group else None


MEANT = [
    ("Ada Vint and Boris Orlo met. |", "the two leaders", "Ada Vint and Boris Orlo"),
    ("Ada Vint and Boris Orlo met. |", "the three leaders", None),
    ("Ada Vint and Boris Orlo met. |", "the boats", None),
    ("| Senator Vint and Senator Orlo met.", "the senators", "Vint and Senator Orlo"),
    ("| Vint, Orlo and Marsh met.", "three captains", "Vint, Orlo and Marsh"),
]


@pytest.mark.parametrize(("body", "phrase", "expected"), MEANT)
def test_members(body: str, phrase: str, expected: str | None) -> None:
    assert named(body, phrase) == expected
