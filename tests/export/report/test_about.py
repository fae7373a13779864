"""What a page says of itself."""

from __future__ import annotations

import pytest

from crossread.export.report.about import PageView
from crossread.export.report.story import show_report
from crossread.model.dossier import Dossier


@pytest.fixture(scope="module")
def pages(dossier: Dossier) -> dict[str, PageView]:
    return {page.source: page for page in show_report(dossier).pages}


CASES = [
    ("pages/today.txt", "origin", "a translation from Norvian"),
    ("pages/feed.jsonl#lantern", "origin", "a rewrite of The Halden Courier"),
    ("pages/courier.html", "origin", ""),
    ("pages/courier.html", "address", "https://courier.example/halden-visit"),
    ("pages/today.txt", "address", None),
    ("pages/observer.html", "basis", "inferred from other pages"),
    ("pages/courier.html", "basis", "stated on the page"),
    ("pages/bote.txt", "language", "German"),
    ("pages/bote.txt", "outcome", "skipped: language: de (read: en)"),
    ("pages/courier.html", "outcome", "ok"),
    ("pages/courier.html", "day", "14 March 2031"),
]


@pytest.mark.parametrize(("source", "field", "value"), CASES)
def test_it_says(pages: dict[str, PageView], source: str, field: str, value: str | None) -> None:
    assert getattr(pages[source], field) == value


def test_comments_are_no_words_of_the_article(pages: dict[str, PageView]) -> None:
    assert pages["pages/feed.jsonl#lantern"].words == 43
