"""The days a page was published and changed, with what they rest on."""

from __future__ import annotations

import pytest

from crossread.model.page import Page
from crossread.read.page import read_page
from crossread.zone.page import zone_page

TEXT = "\n".join(
    [
        "The mayor of Arvo, Ilse Brandt, said that the harbour bridge would be closed until further notice.",
        "Engineers found cracks in two of its pillars, according to a report by the port authority of Arvo.",
        "A ferry will run every twenty minutes between the two banks, officials of the port announced.",
    ]
)


def known(page: Page) -> tuple[str | None, str | None, str | None]:
    day, changed = page.published, page.modified
    evidence = day.evidence[0] if day and day.evidence else None
    told = f"{evidence.layer}: {evidence.text}" if evidence else None
    return (f"{day.value} {day.basis}" if day else None), told, changed.value if changed else None


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<meta property='article:published_time' content='2031-05-16T08:00:00+02:00'>",
            ("2031-05-16 stated", "source: 2031-05-16T08:00:00+02:00", None),
        ),
        (
            '<script type="application/ld+json">{"dateModified": "2031-05-17", "datePublished": "2031-05-16"}</script>',
            ("2031-05-16 stated", "source: 2031-05-16", "2031-05-17"),
        ),
        (
            "<meta name=date content='2031-05-15T22:00:00Z'>",
            ("2031-05-16 stated", "source: 2031-05-15T22:00:00Z", None),
        ),
        (
            "<p><time datetime=2031-05-16>on Friday</time></p>",
            ("2031-05-16 stated", "source: 2031-05-16", None),
        ),
        ("<meta name=date content='soon'>", (None, None, None)),
        (
            "<p><time itemprop=datePublished datetime=2031-05-16>on Friday</time></p>",
            ("2031-05-16 stated", "source: 2031-05-16", None),
        ),
        (  # a moment of universal time, and the outlet's own day
            "<meta property='article:published_time' content='2031-05-17T03:10:00Z'><p>May 16, 2031</p>",
            ("2031-05-16 stated", "text: May 16, 2031", None),
        ),
        (
            "<link rel=canonical href='https://arvo.example/2031/05/16/a'>"
            "<meta property='article:published_time' content='2031-05-17T03:10:00+00:00'>",
            ("2031-05-16 stated", "source: 2031/05/16", None),
        ),
        (
            "<meta property='article:published_time' content='2031-05-17T09:10:00+02:00'><p>May 16, 2031</p>",
            ("2031-05-17 stated", "source: 2031-05-17T09:10:00+02:00", None),
        ),
        (  # a plain tag often means the file
            "<meta name=date content='2031-06-20'><p>16 May 2031</p>",
            ("2031-05-16 stated", "text: 16 May 2031", None),
        ),
        (  # published anew
            "<meta property='article:published_time' content='2029-01-02'>"
            "<meta property='article:modified_time' content='2031-05-16'><p>16 May 2031</p>",
            ("2031-05-16 stated", "text: 16 May 2031", "2031-05-16"),
        ),
    ],
)
def test_markup(markup: str, expected: tuple[str | None, str | None, str | None]) -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in TEXT.splitlines())
    assert known(zone_page(read_page(f"<html><h1>Bridge to close</h1>{markup}{paragraphs}"))) == expected


def test_a_given_day_stays_and_a_dateline_helps_where_nothing_else_does() -> None:
    page = zone_page(read_page(TEXT, url="https://arvo.example/2031/05/16/a", published="2031-05-01"))
    assert known(page)[0] == "2031-05-01 given"
    line = "ARVO, April 30 (Reuters) - " + TEXT + "\n© 2031 Arvo Herald"
    assert known(zone_page(read_page(line)))[0] == "2031-04-30 inferred"
