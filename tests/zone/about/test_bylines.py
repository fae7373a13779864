"""Who wrote a page."""

from __future__ import annotations

import pytest

from crossread.read.page import read_page
from crossread.zone.page import zone_page

BODY = "\n".join(
    ["The port of Arvo said on Monday that its bridge would be closed until the end of the month."] * 3
)
HTML_BODY = "".join(f"<p>{line}" for line in BODY.splitlines())


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jonna Virta", ["Jonna Virta"]),
        ("By Jonna Virta and Pekka J. Salo", ["Jonna Virta", "Pekka J. Salo"]),
        ("By Jonna Virta, Arvo Herald", ["Jonna Virta"]),
        ("Written by Ilse van der Berg", ["Ilse van der Berg"]),
        ("By Staff Reporters", []),
        ("Posted on May 3, 2031 by Jonna Virta", ["Jonna Virta"]),
        ("3 May 2031 | von Jonna Virta Vom 4. Mai", ["Jonna Virta"]),
        ("3 May 2031 Jonna Virta", ["Jonna Virta"]),
        ("3 May 2031 Arvo Herald", []),
    ],
)
def test_visible_bylines(line: str, names: list[str]) -> None:
    page = zone_page(read_page(f"Harbour bridge in Arvo to close\n{line}\n{BODY}"))
    assert [span.text for span in page.bylines] == names
    assert all(page.text[span.start : span.end] == span.text for span in page.bylines)


def test_bylines_of_the_markup() -> None:
    page = zone_page(read_page(f"<html><meta name=author content='Jonna Virta'><h1>Bridge</h1>{HTML_BODY}"))
    (span,) = page.bylines
    assert (span.text, span.layer) == ("Jonna Virta", "source")
    script = (
        '<script type="application/ld+json">{"author": {"@type": "Person", "name": "Pekka Salo"}}</script>'
    )
    page = zone_page(read_page(f"<html>{script}<h1>Bridge</h1><p class=author>Pekka Salo</p>{HTML_BODY}"))
    assert [(span.text, span.layer) for span in page.bylines] == [("Pekka Salo", "text")]


def test_an_author_written_with_references() -> None:
    head = "<html><meta name=author content='J&ouml;nna Virta'><h1>Bridge</h1>"
    assert [span.text for span in zone_page(read_page(f"{head}{HTML_BODY}")).bylines] == ["J&ouml;nna Virta"]
    (span,) = zone_page(read_page(f"{head}<p>J&ouml;nna Virta</p>{HTML_BODY}")).bylines
    assert (span.text, span.layer) == ("Jönna Virta", "text")
