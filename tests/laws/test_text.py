"""Laws 1, 2 and 8 over generated pages: spans are the page's characters, and they lead back to the source."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crossread.errors import InputError
from crossread.model.page import Page
from crossread.read.page import read_page
from crossread.zone.page import zone_page

FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])

WORDS = [
    "Arvo",
    "said",
    "on Monday",
    "&amp;",
    "&#8220;",
    "&nbsp;",
    "&bogus;",
    "&notit;",
    "<",
    ">",
    "ö",
    "\ufeff",
    "𝛑",
]
SPACES = [" ", "\n", "\t  ", "\r\n", "\f", "\xa0"]
TAGS = [
    "<p>", "</p>", "<div class='comments'>", "</div>", "<br>", "<br/>", "<a href='x>y'>", "</a>", "<li>", "<td>",
    "<span class=author>", "</span>", "<script>if (a<b) '</p>'</script>", "<!-- > -->", "<pre>", "</pre>", "<h1>",
    "</h1>", "<p hidden>", "<template>", "</template>", "<title>", "</title>", "<b", "<!doctype html>", "<![CDATA[x]]>",
    "<time datetime='2031-05-06'>", "<meta property=og:title content='a &amp; b'>", "</nosuch>", "<noscript>", "\0",
]  # fmt: skip
pieces = st.lists(st.sampled_from([*WORDS, *SPACES, *TAGS]), max_size=60).map("".join)
any_text = st.text(alphabet=st.characters(exclude_categories=()), max_size=200)


def holds(page: Page) -> None:
    """Every law of a page's text."""
    text, raw, at, source_at = page.text, page.raw, 0, 0
    for segment in page.visible.segments:
        assert segment.start == at < segment.end
        assert source_at <= segment.source_start <= segment.source_end <= len(raw)
        shown, written = text[segment.start : segment.end], raw[segment.source_start : segment.source_end]
        if segment.op == "copy":
            assert shown == written
        elif segment.op == "space":
            assert shown == " " and not written.strip(" \t\n\r\f")
        elif segment.op == "block":
            assert shown == "\n"
        elif segment.op == "charref":
            assert written.startswith("&")
        elif segment.op == "undecodable":
            assert shown == "\ufffd"
        at, source_at = segment.end, segment.source_end
    assert at == len(text)
    last = 0
    for block in page.blocks:
        assert last <= block.start < block.end <= len(text)
        assert text[block.start : block.end].strip() and 0 <= block.link_chars <= block.end - block.start
        last = block.end
    for zone in page.zones:
        span = page.span(zone.start, zone.end)
        assert text[span.start : span.end] == span.text
    for meta in page.metas:
        assert 0 <= meta.start <= meta.end <= len(raw)
    for known in (page.title, *page.bylines, *(page.published.evidence if page.published else ())):
        layer = {"text": text, "source": raw, "url": page.url or ""}
        assert known is None or layer[known.layer][known.start : known.end] == known.text


def back_and_forth(page: Page) -> None:
    """Visible characters, led to the source and back, are the same characters: none is lost on the way."""
    for segment in page.visible.segments:
        for place in {segment.start, segment.end - 1}:
            ranges = page.visible.to_source(place, place + 1)
            assert len(ranges) == 1
            low, high = ranges[0]
            if segment.op == "copy":
                assert page.raw[low:high] == page.text[place]
            else:
                assert (low, high) == (segment.source_start, segment.source_end)


@FEW
@given(pieces)
def test_html_keeps_its_way_back(body: str) -> None:
    try:
        page = zone_page(read_page("<html><body>" + body))
    except InputError as error:
        assert "shows no text" in str(error)
        return
    holds(page)
    back_and_forth(page)


@FEW
@given(any_text)
def test_text_is_itself(body: str) -> None:
    try:
        page = zone_page(read_page(body))
    except InputError:
        return
    holds(page)
    if page.visible.kind == "source":
        assert page.text == page.raw and len(page.text) == len(body)


@FEW
@given(st.binary(max_size=300))
def test_bytes_never_raise_anything_else(data: bytes) -> None:
    try:
        holds(zone_page(read_page(data)))
    except InputError as error:
        assert error.source == "text"


@FEW
@given(
    st.text(max_size=120).filter(lambda body: body.strip("\ufeff\0 \t\r\n\f\xa0") != "" and "<" not in body)
)
def test_utf8_files_keep_their_offsets(body: str) -> None:
    data = body.encode("utf-8")
    try:
        page = read_page(data)
    except InputError:
        return  # control characters make it a binary file
    if page.encoding == "utf-8":
        assert page.text == data.decode("utf-8")


@pytest.mark.parametrize(
    "hostile",
    [
        "<div>" * 30_000 + "x",
        "<div><span>" * 10_000 + "</div>" * 10_000 + "x",
        "x" + "<a " * 50_000,
        "x" + "<a b='" * 30_001,
        "x" + "<!--" * 30_000,
        "x" + "&" * 100_000,
        "x" + "&#" + "9" * 100_000,
        "<li>x" * 20_000,
        "<p><b><i><span>x" * 5_000 + "</span></div>" * 5_000,
        "x" + " " * 200_000 + "y",
        "x <script>" * 20_000,
        "x" + "<a b" + " " * 200_000,
        "<td><div>" * 8_000 + "</section>x" * 8_000,
        "By " * 40_000,
        "A b. " * 40_000,
        "(" * 60_000 + "Photo" * 10_000,
        '"' * 60_000,
        "Comments\n" * 20_000,
        "Share this article\n" * 20_000,
        "a said on Monday that it is so.\n" * 10_000,
    ],
    ids=lambda body: body[:14],
)
def test_hostile_pages_are_read_in_linear_time(hostile: str) -> None:
    page = zone_page(read_page("<html>" + hostile))
    holds(page)
    holds(zone_page(read_page(hostile.replace("<", "("))))
