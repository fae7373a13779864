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
    ("above", "below", "expected"),
    [
        ("16 May 2031", "", ("2031-05-16 stated", "text: 16 May 2031", None)),
        ("Updated on 05/16/2031 at 6:58 pm", "", ("2031-05-16 stated", "text: 05/16/2031", "2031-05-16")),
        (
            "Published May 2, 2031\nUpdated May 3, 2031",
            "",
            ("2031-05-02 stated", "text: May 2, 2031", "2031-05-03"),
        ),
        ("", "All news articles on 2031-05-16", ("2031-05-16 stated", "text: 2031-05-16", None)),
        ("", "", (None, None, None)),
        ("5/6/2031", "", (None, None, None)),
        ("5/6/2031", "Related stories\n5/26/2031", ("2031-05-06 stated", "text: 5/6/2031", None)),
        ("5/6/2031", "Related stories\n26/5/2031", ("2031-06-05 stated", "text: 5/6/2031", None)),
    ],
)
def test_labels_in_text(above: str, below: str, expected: tuple[str | None, str | None, str | None]) -> None:
    lines = [above, "Harbour bridge in Arvo to close", TEXT, below]
    assert known(zone_page(read_page("\n".join(line for line in lines if line)))) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://arvo.example/2031/05/16/bridge.html", ("2031-05-16 stated", "url: 2031/05/16")),
        ("https://arvo.example/news/2031-5-6/bridge", ("2031-05-06 stated", "url: 2031-5-6")),
        ("https://arvo.example/a/2031/may/16/bridge", ("2031-05-16 stated", "url: 2031/may/16")),
        ("https://arvo.example/news-20310516.html", ("2031-05-16 stated", "url: 20310516")),
        ("https://arvo.example/20319916/", (None, None)),
        (
            "https://arvo.example/entry/bridge_us_5ada67f0e4b009869bf965e2",
            ("2018-04-20 inferred", "url: 5ada67f0"),
        ),
        ("https://arvo.example/entry/ffffffffe4b009869bf965e2", (None, None)),
    ],
)
def test_addresses(url: str, expected: tuple[str | None, str | None]) -> None:
    assert known(zone_page(read_page(TEXT, url=url)))[:2] == expected


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
