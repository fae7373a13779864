"""A text file as it is: the visible text is the decoded file, character for character."""

from __future__ import annotations

import re

from crossread.model.page import Block
from crossread.model.text import Segment, Text

_LINE = re.compile(r"[^\r\n]+")


def plain_text(raw: str, undecodable: tuple[int, ...] = ()) -> Text:
    """The file as a text whose offsets are its own; U+FFFD for unreadable bytes stands in its own segment."""
    segments: list[Segment] = []
    at = 0
    for place in undecodable:
        if at < place:
            segments.append(Segment(start=at, end=place, source_start=at, source_end=place))
        at = place + 1
        segments.append(Segment(start=place, end=at, source_start=place, source_end=at, op="undecodable"))
    if at < len(raw):
        segments.append(Segment(start=at, end=len(raw), source_start=at, source_end=len(raw)))
    return Text(kind="source", body=raw, segments=tuple(segments))


def line_blocks(raw: str) -> tuple[Block, ...]:
    """A block for every line that is not blank, without the white space around it."""
    blocks = []
    for found in _LINE.finditer(raw):
        line = found[0]
        body = line.strip(" \t\ufeff\xa0")
        if body.strip():
            start = found.start() + line.index(body)
            blocks.append(Block(start=start, end=start + len(body)))
    return tuple(blocks)
