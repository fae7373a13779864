"""A text file as it is."""

from __future__ import annotations

from crossread.read.plain import line_blocks, plain_text


def test_the_text_is_the_file() -> None:
    raw = "\ufeffTitle\r\n\r\n  Body. \r\nEnd\n"
    text = plain_text(raw)
    assert text.body == raw
    assert text.to_source(3, 9) == ((3, 9),)
    assert [raw[block.start : block.end] for block in line_blocks(raw)] == ["Title", "Body.", "End"]


def test_unreadable_bytes_stand_in_their_own_segments() -> None:
    text = plain_text("\ufffda\ufffd", (0, 2))
    assert [(s.op, s.start, s.end) for s in text.segments] == [
        ("undecodable", 0, 1),
        ("copy", 1, 2),
        ("undecodable", 2, 3),
    ]
