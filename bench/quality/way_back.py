"""The way back over real pages: visible -> source -> visible gives the same characters."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

from bench.data import unpack
from bench.quality.measure import Row
from crossread.model.page import Page
from crossread.read.page import read_page

SPACE = re.compile(r"\s+")


def measure(shared: Path) -> Iterator[Row]:
    """The share of the pages of `page-extraction` on which every block comes back."""
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
    return all(
        _squash(page.text[block.start : block.end]) == _squash(_source_text(page, block.start, block.end))
        for block in page.blocks
    )


def _source_text(page: Page, start: int, end: int) -> str:
    """What the source ranges of the span show: references decoded, line breaks of tags as spaces."""
    parts = (page.raw[low:high] for low, high in page.visible.to_source(start, end))
    return "".join(
        " " if part.startswith("<") and part.endswith(">") else html.unescape(part) for part in parts
    )


def _squash(words: str) -> str:
    return SPACE.sub(" ", words).strip()
