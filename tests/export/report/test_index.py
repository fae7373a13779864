"""Outlets, addresses, what HTML cannot hold, and words in their sentence."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.export.report.index import (
    CONTEXT,
    Index,
    find_words,
    index_dossier,
    link,
    name_entity,
    name_outlet,
    name_party,
    showable,
    web_address,
)
from crossread.model.dossier import Dossier
from crossread.model.facts import Party


@pytest.fixture(scope="module")
def index(dossier: Dossier) -> Index:
    return index_dossier(dossier)


SIGNS = [
    ("a\x00b", "a␀b"),
    ("a\r\nb", "a \nb"),
    ("a\rb", "a\nb"),
    ("\x1b[1m", "␛[1m"),
    ("\ud800\ufffe\x85", "���"),
]


@pytest.mark.parametrize(("text", "shown"), SIGNS)
def test_what_html_cannot_hold_is_shown_by_a_sign(text: str, shown: str) -> None:
    assert showable(text) == shown


@given(st.text())
def test_showable_keeps_every_place(text: str) -> None:
    shown = showable(text)
    assert len(shown) == len(text)
    assert "\r" not in shown
    assert "\x00" not in shown


ADDRESSES = [
    ("https://a.example/x", True),
    ("http://a.example", True),
    ("javascript:alert(1)", False),
    ("data:text/html,x", False),
    ("https:", False),
    ("//a.example", False),
    ("https://[broken", False),
    (None, False),
]


@pytest.mark.parametrize(("url", "allowed"), ADDRESSES)
def test_only_web_addresses_become_links(url: str | None, allowed: bool) -> None:
    assert web_address(url) == (url if allowed else None)


OUTLETS = [
    ({"outlet": "Courier", "url": "https://a.example"}, "Courier"),
    ({"outlet": None, "url": "https://www.a.example/b"}, "a.example"),
    ({"outlet": None, "url": None, "source": "pages/b.txt"}, "b"),
    ({"outlet": None, "url": "javascript:x", "source": "rows.jsonl#b7"}, "b7"),
    ({"outlet": None, "url": None, "source": "pages/000_0123456789abcdef.txt"}, "Page 3"),
]


@pytest.mark.parametrize(("fields", "outlet"), OUTLETS)
def test_outlet_or_host_or_file(dossier: Dossier, fields: dict[str, str | None], outlet: str) -> None:
    assert name_outlet(msgspec.structs.replace(dossier.pages[0], **fields), 3) == outlet


def test_pages_are_numbered_by_day(index: Index) -> None:
    ordered = sorted(index.page_numbers, key=index.page_numbers.__getitem__)
    days = [index.pages[page].published for page in ordered]
    values = [day.value for day in days if day]
    assert values == sorted(values)


def test_words_stand_in_their_sentence(index: Index, dossier: Dossier) -> None:
    span = dossier.facts[0].sides[1].evidence[0]
    words = find_words(index, span)
    assert (words.before, words.marked, words.after) == ("Both governments invoked ", span.text, ".")
    assert words.outlet == "Norvia Today"
    assert words.href == link(index, span)


def test_words_of_a_page_without_sentences_stand_in_their_line(index: Index, dossier: Dossier) -> None:
    page = next(page for page in dossier.pages if page.language == "de")
    start = page.text.index("traf")
    words = find_words(index, page.span(start, start + 4))
    assert words.before == "Die Ministerpräsidentin "
    assert words.after.endswith("gesprochen.")


def test_long_context_is_cut(dossier: Dossier) -> None:
    page = dossier.pages[0]
    body = "x " * CONTEXT + "HERE" + " y" * CONTEXT
    long = msgspec.structs.replace(
        page, raw=body, visible=msgspec.structs.replace(page.visible, body=body), zones=(), title=None
    )
    index = index_dossier(Dossier(pages=(long,), annotations=()))
    at = body.index("HERE")
    words = find_words(index, long.span(at, at + 4))
    assert words.before.startswith("… x")
    assert words.after.endswith("y …")
    assert len(words.before) <= CONTEXT + 2


def test_words_outside_the_text_have_no_place(index: Index, dossier: Dossier) -> None:
    words = find_words(index, dossier.pages[0].span(0, 3, layer="source"))
    assert words.href is None
    assert words.marked == dossier.pages[0].raw[:3]


def test_parties_are_named(index: Index, dossier: Dossier) -> None:
    page, entity = dossier.pages[0], dossier.entities[0]
    assert name_entity(index, None) is None
    named = name_entity(index, entity.id)
    assert named is not None
    assert named.name == entity.name
    assert name_party(index, None) is None
    assert name_entity(index, "unheard-of") is not None
    party = name_party(index, Party(span=page.span(0, 4)))
    assert party is not None
    assert party.href == link(index, page.span(0, 4))
