"""The text that a reader sees, written piece by piece, every piece with the source it came from."""

from __future__ import annotations

import html
import re

from crossread.model.page import Block
from crossread.model.text import Op, Segment, Text

SPACE = " \t\n\r\f"
"""What HTML takes for white space; a no-break space is a character like others."""

_ODD = re.compile(
    r"[ ][ \t\n\r\f]+|[\t\n\r\f][ \t\n\r\f]*|\ufffd"
    r"|&(?:\#(?:[0-9]{1,8}|[xX][0-9a-fA-F]{1,7})|[A-Za-z][A-Za-z0-9]{1,31});?"
)
_REFERENCE = re.compile(r"&(?:#(?:[0-9]{1,8}|[xX][0-9a-fA-F]{1,7})|[A-Za-z][A-Za-z0-9]{1,31});?")


def decode_references(body: str) -> str:
    """The text with its character references decoded, as browsers do."""
    if "&" not in body:
        return body
    return _REFERENCE.sub(lambda found: html.unescape(found[0]), body)


class VisibleWriter:
    """Collects the visible text of one source, its segments and its blocks; `finish` gives them."""

    def __init__(self, raw: str, undecodable: frozenset[int] = frozenset()) -> None:
        self._raw = raw
        self._undecodable = undecodable
        self._parts: list[str] = []
        self._segments: list[Segment] = []
        self._blocks: list[Block] = []
        self._at = 0
        self._copy: tuple[int, int, int] | None = None  # an open copy: its start, its source's start and end
        self._space: tuple[int, int] | None = None
        self._break: tuple[int, int] | None = None
        self._line: tuple[int, int] | None = None
        self._block_at: int | None = None
        self._block_path: tuple[str, ...] = ()
        self._block_words: list[str] = []
        self._links = 0
        self._blank = True  # the open block has shown nothing but spaces so far

    def break_block(self, start: int, end: int) -> None:
        """The tag at these offsets ends a block."""
        if self._block_at is not None:
            self._break = (start, end)
            self._close_block()
        self._space = self._line = None

    def break_line(self, start: int, end: int) -> None:
        """The tag at these offsets breaks the line; a second one in a row ends the block."""
        if self._line is not None:
            self.break_block(start, end)
        elif self._block_at is not None:
            self._line = (start, end)
        self._space = None

    @property
    def inside_block(self) -> bool:
        """Whether text written now goes on with an open block."""
        return self._block_at is not None

    def open_block(self, path: tuple[str, ...], words: tuple[str, ...]) -> None:
        """The next text begins a block of this path and these class words."""
        self._block_path, self._block_words = path, list(words)

    def add_words(self, words: list[str]) -> None:
        """The open block holds an inline element of these class words."""
        if len(self._block_words) < 200:  # a bound against hostile pages
            self._block_words += words

    def add(self, start: int, end: int, *, link: bool, keep_space: bool = False) -> None:
        """Text of the source between these offsets: spaces collapsed, references decoded."""
        if keep_space:
            self._write_lines(start, end)
            return
        chunk = self._raw[start:end]
        left = len(chunk) - len(chunk.lstrip(SPACE))
        if left == len(chunk):
            self._space = self._space or (start, end)
            return
        right = len(chunk.rstrip(SPACE))
        if left:
            self._space = self._space or (start, start + left)
        self._begin()
        before = self._at
        self._write(start + left, start + right)
        if link:
            self._links += self._at - before
        if right < len(chunk):
            self._space = (start + right, end)

    def finish(self) -> tuple[Text, tuple[Block, ...]]:
        """The visible text and its blocks."""
        self._close_block()
        self._close_copy()
        text = Text(kind="visible", body="".join(self._parts), segments=tuple(self._segments))
        return text, tuple(self._blocks)

    def _write(self, start: int, end: int) -> None:
        at = start
        for odd in _ODD.finditer(self._raw, start, end):
            low, high = odd.span()
            body = odd[0]
            if body[0] == "&":
                shown = html.unescape(body)
                if shown == body:
                    continue
                self._emit_copy(at, low)
                self._emit("charref", " " if shown in ("\n", "\t", "\r", "\f") else shown, low, high)
            elif body == "\ufffd":
                if low not in self._undecodable:
                    continue
                self._emit_copy(at, low)
                self._emit("undecodable", body, low, high)
            else:
                self._emit_copy(at, low)
                self._emit("space", " ", low, high)
            at = high
        self._emit_copy(at, end)

    def _write_lines(self, start: int, end: int) -> None:
        """Preformatted text: spaces stay, every line break ends a line."""
        for found in re.finditer(r"[^\r\n]+", self._raw[start:end]):
            low, high = start + found.start(), start + found.end()
            if low > start and self._block_at is not None and self._at:
                self._break = (low - 1, low)
                self._close_block()
            if found[0].strip():
                self._emit_copy(low, high)

    def _emit_copy(self, start: int, end: int) -> None:
        if start >= end:
            return
        self._begin()
        if self._copy and self._copy[2] == start:
            self._copy = (self._copy[0], self._copy[1], end)
        else:
            self._close_copy()
            self._copy = (self._at, start, end)
        body = self._raw[start:end]
        self._blank = self._blank and body.isspace()
        self._parts.append(body)
        self._at += end - start

    def _emit(self, op: Op, body: str, start: int, end: int) -> None:
        if not body:
            return
        self._begin()
        self._blank = self._blank and body.isspace()
        self._piece(op, body, start, end)

    def _piece(self, op: Op, body: str, start: int, end: int) -> None:
        self._close_copy()
        self._parts.append(body)
        self._segments.append(
            Segment(start=self._at, end=self._at + len(body), source_start=start, source_end=end, op=op)
        )
        self._at += len(body)

    def _begin(self) -> None:
        """Write what is pending before the next character: the end of a block or line, or a space."""
        if self._break is not None:
            self._piece("block", "\n", *self._break)
        elif self._line is not None:
            self._piece("block", "\n", *self._line)
        elif self._space is not None and self._block_at is not None:
            self._piece("space", " ", *self._space)
        self._break = self._line = self._space = None
        if self._block_at is None:
            self._block_at = self._at

    def _close_copy(self) -> None:
        if self._copy is not None:
            start, low, high = self._copy
            self._segments.append(
                Segment(start=start, end=start + high - low, source_start=low, source_end=high)
            )
            self._copy = None

    def _close_block(self) -> None:
        if self._block_at is not None and not self._blank:
            self._blocks.append(
                Block(
                    start=self._block_at,
                    end=self._at,
                    path=self._block_path,
                    words=tuple(dict.fromkeys(self._block_words)),
                    link_chars=self._links,
                )
            )
        self._block_at, self._links, self._blank = None, 0, True
