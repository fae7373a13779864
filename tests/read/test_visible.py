"""The text a reader sees, piece by piece."""

from __future__ import annotations

import pytest

from crossread.read.visible import VisibleWriter, decode_references


@pytest.mark.parametrize(
    ("body", "text"), [("a &amp; b", "a & b"), ("plain", "plain"), ("&#x41;&bad;", "A&bad;")]
)
def test_decode_references(body: str, text: str) -> None:
    assert decode_references(body) == text


def test_every_piece_has_its_source() -> None:
    raw = "one  two&amp;|three"
    writer = VisibleWriter(raw)
    writer.add(0, 13, link=True)
    writer.break_block(13, 14)
    writer.add(14, 19, link=False)
    text, blocks = writer.finish()
    assert text.body == "one two&\nthree"
    assert [(s.op, raw[s.source_start : s.source_end]) for s in text.segments] == [
        ("copy", "one"),
        ("space", "  "),
        ("copy", "two"),
        ("charref", "&amp;"),
        ("block", "|"),
        ("copy", "three"),
    ]
    assert [(block.start, block.end, block.link_chars) for block in blocks] == [(0, 8, 8), (9, 14, 0)]
