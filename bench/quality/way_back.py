"""The way back over real pages: visible -> source -> visible gives the same characters."""

from __future__ import annotations

import html
from collections.abc import Iterator
from pathlib import Path

from bench.data import unpack
from bench.quality.measure import Row
from crossread.model.page import Page
from crossread.model.text import Segment
from crossread.read.page import read_page


def measure(shared: Path) -> Iterator[Row]:
    """The share of the pages of `page-extraction` on which every character comes back."""
    folder = unpack(shared, "page-extraction")
    paths = sorted(path for path in folder.rglob("*") if path.suffix in {".html", ".htm"})
    right = sum(_comes_back(read_page(path)) for path in paths)
    yield Row(
        name="way back · pages without a miss",
        value=right / len(paths),
        asked=1.0,
        note=f"{right}/{len(paths)}",
    )


def _comes_back(page: Page) -> bool:
    """Whether the segments cover the text without gap, in order, and each shows what its source says."""
    at = source_at = 0
    for segment in page.visible.segments:
        if segment.start != at or segment.source_start < source_at or not _shows(page, segment):
            return False
        at, source_at = segment.end, segment.source_start
    return at == len(page.text)


def _shows(page: Page, segment: Segment) -> bool:
    shown = page.text[segment.start : segment.end]
    source = page.raw[segment.source_start : segment.source_end]
    if segment.op == "copy":
        ranges = page.visible.to_source(segment.start, segment.end)
        return shown == source == "".join(page.raw[low:high] for low, high in ranges)
    if segment.op == "charref":
        meant = html.unescape(source)  # a reference to white space is shown as the space it collapses to
        return source.startswith("&") and (shown == meant or not (shown + meant).strip())
    if segment.op == "undecodable":
        return set(shown) == {"\ufffd"}
    return not shown.strip()
