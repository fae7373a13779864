"""The title without the site's name."""

from __future__ import annotations

import pytest

from crossread.read.page import read_page
from crossread.zone.about.title import bare_title, trim_title


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Harbour bridge to close | The Herald", "Harbour bridge to close"),
        ("Harbour bridge to close - The Herald", "Harbour bridge to close"),
        ("Harbour bridge to close - for good", "Harbour bridge to close - for good"),
        ("Bridge | Herald", "Bridge | Herald"),
    ],
)
def test_trim_title(line: str, title: str) -> None:
    page = read_page(f"<html><meta property=og:site_name content='The Herald'><h1>{line}</h1>")
    assert trim_title(page, page.span(0, len(line))).text == title


def test_bare_title() -> None:
    assert bare_title("Harbour  Bridge: to close? | The Herald") == "harbour bridge to close"
