"""A sentence as words, for the tests of what is found in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crossread.grammar.reporting.passages import Word, cut_passages
from crossread.model.facts import Sentence
from crossread.model.page import Page
from crossread.model.text import Segment, Text


@pytest.fixture(scope="session")
def words_of() -> Callable[[str], list[Word]]:
    """The words of one sentence, a quoted stretch as one word."""

    def words(body: str) -> list[Word]:
        segment = Segment(start=0, end=len(body), source_start=0, source_end=len(body))
        visible = Text(kind="source", body=body, segments=(segment,))
        page = Page(id="p", source="p.txt", bytes_sha256="", raw=body, visible=visible)
        sentence = Sentence(span=page.span(0, len(body)), role="body")
        return [word for passage in cut_passages(page, [sentence]) for word in passage.words]

    return words
