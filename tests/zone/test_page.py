"""A page with all that it says of itself."""

from __future__ import annotations

import msgspec

from crossread.read.page import read_page
from crossread.zone.page import zone_page

RAW = """The Arvo Herald
Harbour bridge in Arvo to close until the end of May
By Jonna Virta
16 May 2031
The mayor of Arvo, Ilse Brandt, said on Monday that the harbour bridge would be closed until May.
Engineers found cracks in two of its pillars, according to a report by the port authority of Arvo.
A ferry will run every twenty minutes between the two banks, officials announced on Tuesday.
I told you so! They never look after anything in this town.
You obviously have no idea what a bridge costs, do you?
Yeah right, and who is going to pay for that? Not me.
"""


def test_a_page_of_text() -> None:
    page = zone_page(read_page(RAW))
    assert page.outlet == "The Arvo Herald" and page.language == "en" and page.origin.kind == "original"
    assert (
        page.title is not None and page.title.text == "Harbour bridge in Arvo to close until the end of May"
    )
    assert [span.text for span in page.bylines] == ["Jonna Virta"]
    assert page.published is not None and page.published.value == "2031-05-16"
    assert page.article_text.startswith("The mayor of Arvo") and page.article_text.count("\n") == 2
    assert [span.text[:6] for span in page.comments] == ["I told", "You ob", "Yeah r"]


def test_what_is_known_stays() -> None:
    known = msgspec.structs.replace(read_page(RAW, published="2031-01-01"), outlet="Given", language="xx")
    page = zone_page(known)
    assert (page.outlet, page.language) == ("Given", "xx")
    assert page.published is not None and page.published.basis == "given"
    assert zone_page(page) == page
