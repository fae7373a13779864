"""A text with its way back to the source, and spans over it.

Offsets are Unicode code points, start inclusive, end exclusive. A text is decoded once and never
changed: stages only select from it (laws 1 and 2).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Literal

import msgspec

Layer = Literal["text", "source", "url"]
Op = Literal["copy", "charref", "space", "block", "undecodable"]


class Span(msgspec.Struct, frozen=True, kw_only=True, order=True, omit_defaults=True, rename={"layer": "in"}):
    """Characters of one page: `page.text[start:end] == text`.

    `layer` is "text" for what a reader sees, "source" for the decoded page (what only markup says) and
    "url" for the page's address.
    """

    page: str
    start: int
    end: int
    text: str
    layer: Layer = "text"

    def __len__(self) -> int:
        return self.end - self.start

    def part(self, start: int, end: int) -> Span:
        """The span of the characters `start:end` of this span's own text."""
        return Span(
            page=self.page,
            start=self.start + start,
            end=self.start + end,
            text=self.text[start:end],
            layer=self.layer,
        )

    def overlaps(self, other: Span) -> bool:
        """Whether both spans share a character of the same page and layer."""
        same = self.page == other.page and self.layer == other.layer
        return same and self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        same = self.page == other.page and self.layer == other.layer
        return same and self.start <= other.start and other.end <= self.end


class Segment(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of the visible text and the stretch of the source it came from.

    copy: character for character. charref: `&amp;` and its like. space: white space that a browser
    collapses. block: a line break that a tag makes (its source range is the tag's). undecodable: bytes
    that are not of the declared encoding, shown as U+FFFD.
    """

    start: int
    end: int
    source_start: int
    source_end: int
    op: Op = "copy"


class Text(msgspec.Struct, frozen=True, kw_only=True):
    """What a reader sees, as one string; `segments` cover it without gap, in order."""

    kind: Literal["source", "visible"]
    body: str
    segments: tuple[Segment, ...]

    def to_source(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """The ranges of the decoded source that `body[start:end]` came from, in order and merged.

        Several, where tags cut in. A part of a character reference or of a collapsed space maps to the
        whole of it: mapping back may widen a span, never narrow it. Raises ValueError outside the text.
        """
        if not 0 <= start <= end <= len(self.body):
            raise ValueError(f"span {start}:{end} lies outside the text of {len(self.body)} characters")
        if start == end:
            return ()
        first = bisect_right(self.segments, start, key=lambda segment: segment.end)
        last = bisect_left(self.segments, end, key=lambda segment: segment.start)
        ranges: list[tuple[int, int]] = []
        for segment in self.segments[first:last]:
            low, high = segment.source_start, segment.source_end
            if segment.op == "copy":
                high = low + min(end, segment.end) - segment.start
                low += max(start, segment.start) - segment.start
            if ranges and ranges[-1][1] == low:
                ranges[-1] = (ranges[-1][0], high)
            else:
                ranges.append((low, high))
        return tuple(ranges)
