"""Quantities of a page: spans are the page's, numbers of times are left out."""

from __future__ import annotations

from crossread.extract.quantities import find_quantities
from crossread.extract.sentences import find_sentences
from crossread.extract.times import find_times
from crossread.model.page import Page, Zone
from crossread.model.text import Segment, Text

BODY = "On 19 December 2022 up to 9,000 troops came. In 2019 three ships fell. 40 comments."


def test_quantities_of_a_page() -> None:
    segment = Segment(start=0, end=len(BODY), source_start=0, source_end=len(BODY))
    page = Page(
        id="p",
        source="p.txt",
        bytes_sha256="",
        raw=BODY,
        visible=Text(kind="source", body=BODY, segments=(segment,)),
        zones=(Zone(role="body", start=0, end=71), Zone(role="comment", start=71, end=len(BODY))),
    )
    sentences = find_sentences(page)
    found = find_quantities(page, sentences, find_times(page, sentences))
    assert [(q.span.text, q.low, q.of, q.hedge) for q in found] == [
        ("up to 9,000 troops", 9000.0, "troops", "at_most"),
        ("three ships", 3.0, "ships", "exact"),
    ]
    assert all(BODY[q.span.start : q.span.end] == q.span.text for q in found)
