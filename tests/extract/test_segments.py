"""Sentences cut into clauses."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.extract.segments import split_clauses
from crossread.model.page import Page
from crossread.model.text import Text


def page_of(body: str) -> Page:
    return Page(
        id="p", source="p", bytes_sha256="p", raw=body, visible=Text(kind="source", body=body, segments=())
    )


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        ("The mayor opened the bridge.", ["The mayor opened the bridge."]),
        (
            "The mayor opened the bridge on Monday, while the council was still meeting.",
            ["The mayor opened the bridge on Monday", "while the council was still meeting."],
        ),
        (
            "Holt said that the ferry fund was empty by the end of May.",
            ["Holt said that the ferry fund was empty by the end of May."],
        ),
        (
            "The ministry said on Monday that the ferry fund was empty.",
            ["The ministry said on Monday that the ferry fund was empty."],
        ),
        (
            "The port closed in March and was sold to a trading house.",
            ["The port closed in March", "was sold to a trading house."],
        ),
        (
            "The crew, tired and cold, reached the shore before dawn — the boat had been lost at sea.",
            ["The crew, tired and cold, reached the shore before dawn", "the boat had been lost at sea."],
        ),
        ("Rain, wind, snow.", ["Rain, wind, snow."]),
    ],
)
def test_a_sentence_is_cut_where_a_clause_starts(sentence: str, clauses: list[str]) -> None:
    page = page_of(sentence)
    assert [span.text for span in split_clauses(page, page.span(0, len(sentence)))] == clauses


@settings(max_examples=60)
@given(st.text(alphabet='ab ,;:—–-"that and was', min_size=1, max_size=80))
def test_clauses_are_in_order_and_do_not_overlap(body: str) -> None:
    page = page_of(body)
    spans = split_clauses(page, page.span(0, len(body)))
    assert spans
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(page.text[span.start : span.end] == span.text for span in spans)
