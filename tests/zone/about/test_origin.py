"""Signs of a translation or a rewrite."""

from __future__ import annotations

import pytest

from crossread.read.page import read_page
from crossread.zone.page import zone_page

LINES = ["The port of Arvo said on Monday that its bridge would be closed until the end of the month."] * 4


@pytest.mark.parametrize(
    ("lines", "kind", "of", "evidence"),
    [
        (LINES, "unknown", None, None),
        (["Bridge to close in Arvo today", "By Jonna Virta", *LINES], "original", None, None),
        (
            ["Now you can read foreign news...", "Bridge to close in Arvo today", *LINES, "Source: elnorte"],
            "translation", "elnorte", "you can read foreign news",
        ),
        (
            [*LINES, "This article was translated from Norlandish by a machine."],
            "translation", "Norlandish", "article was translated from Norlandish",
        ),
        ([*LINES, "Source: AFP"], "rewrite", "AFP", "AFP"),
        (
            ["Bridge to close in Arvo today", "North Wind Agency · May 3, 2031", *LINES],
            "rewrite", "North Wind Agency", "North Wind Agency",
        ),
        (
            [*LINES, "Share this article:", "Arvo Now embraces artificial intelligence to improve its pages."],
            "rewrite", None, "embraces artificial intelligence",
        ),
    ],
)  # fmt: skip
def test_origin(lines: list[str], kind: str, of: str | None, evidence: str | None) -> None:
    origin = zone_page(read_page("\n".join(lines))).origin
    assert (origin.kind, origin.of) == (kind, of)
    assert (origin.evidence.text if origin.evidence else None) == evidence


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://arvo-herald.example/a", "rewrite"),
        ("https://www.reuters.com/a", "original"),  # its own dispatch
        (None, "original"),  # nobody else is named: the agency's text
    ],
)
def test_a_dispatch_is_a_rewrite_only_elsewhere(url: str | None, kind: str) -> None:
    dispatch = "\n".join(["ARVO (Reuters) - " + LINES[0], *LINES[1:], "(Reporting by Jonna Virta)"])
    assert zone_page(read_page(dispatch, url=url)).origin.kind == kind
