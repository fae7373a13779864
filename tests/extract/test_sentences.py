"""Sentences of a page: of its article zones alone, each inside one of them."""

from __future__ import annotations

from crossread.extract.sentences import find_sentences
from crossread.model.page import Page, Zone
from crossread.model.text import Segment, Text


def page_of(*zones: tuple[str, str]) -> Page:
    """A page whose zones are the given roles and bodies, a line each."""
    body = "\n".join(text for _, text in zones)
    placed, at = [], 0
    for role, text in zones:
        placed.append(Zone(role=role, start=at, end=at + len(text)))  # type: ignore[arg-type]
        at += len(text) + 1
    segment = Segment(start=0, end=len(body), source_start=0, source_end=len(body))
    text = Text(kind="source", body=body, segments=(segment,))
    return Page(id="p", source="p.txt", bytes_sha256="", raw=body, visible=text, zones=tuple(placed))


def test_only_article_zones_have_sentences() -> None:
    page = page_of(
        ("title", "Bridge closed"),
        ("chrome", "Subscribe. Now."),
        ("body", "It was shut. Nobody came."),
        ("comment", "I know why."),
    )
    found = find_sentences(page)
    assert [(s.span.text, s.role) for s in found] == [
        ("Bridge closed", "title"),
        ("It was shut.", "body"),
        ("Nobody came.", "body"),
    ]
    assert all(page.text[s.span.start : s.span.end] == s.span.text for s in found)


def test_two_zones_are_never_one_sentence() -> None:
    page = page_of(("title", "Bridge"), ("standfirst", "and road closed"))
    assert [s.span.text for s in find_sentences(page)] == ["Bridge", "and road closed"]


def test_a_page_without_zones_has_no_sentences() -> None:
    assert find_sentences(page_of()) == ()
