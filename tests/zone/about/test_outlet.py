"""Who publishes a page."""

from __future__ import annotations

import pytest

from crossread.read.page import read_page
from crossread.zone.about.outlet import host_of
from crossread.zone.page import zone_page

BODY = "\n".join(
    ["The port of Arvo said on Monday that its bridge would be closed until the end of the month."] * 4
)


@pytest.mark.parametrize(
    ("raw", "url", "outlet"),
    [
        (BODY, None, None),
        (BODY, "https://www.nytimes.com/a", "The New York Times"),
        (BODY, "https://edition.cnn.com/a", "CNN"),
        (BODY, "https://arvo-herald.example/a", "Arvo Herald"),
        (BODY, "https://news.arvo.co.uk/a", "Arvo"),
        (BODY, "not a url", None),
        (f"The Arvo Herald\nHarbour bridge in Arvo to close\n{BODY}", None, "The Arvo Herald"),
        (
            f"{BODY}\nShare this article:\nThese are not necessarily those of Arvo Reporter.",
            None,
            "Arvo Reporter",
        ),
        (f"ARVO, May 3, 2031 (North Wind Agency) - {BODY}", None, "North Wind Agency"),
        (f"ARVO (Reuters) - {BODY}", None, "Reuters"),
        (f"ARVO (Reuters) - {BODY}", "https://arvo-herald.example/a", "Arvo Herald"),
        (f"<title>Bridge to close in Arvo | Arvo Now</title><h1>Bridge to close in Arvo</h1><p>{BODY}", None, "Arvo Now"),
        (f"<title>Arvo Now - Bridge to close in Arvo</title><h1>Bridge to close in Arvo</h1><p>{BODY}", None, "Arvo Now"),
        (f"<title>Bridge to close in Arvo | page 2</title><h1>Bridge to close in Arvo</h1><p>{BODY}", None, None),
        (f"<title>Bridge - a long story</title><h1>Bridge to close in Arvo</h1><p>{BODY}", None, None),
        (f"<html><meta property=og:site_name content='Arvo Now'><p>{BODY}", "https://x.example", "Arvo Now"),
    ],
)  # fmt: skip
def test_outlet(raw: str, url: str | None, outlet: str | None) -> None:
    assert zone_page(read_page(raw, url=url)).outlet == outlet


def test_host_of() -> None:
    assert host_of("https://www.Arvo.example:80/x") == "arvo.example"
    assert host_of("http://[bad") == ""
