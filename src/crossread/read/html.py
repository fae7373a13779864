"""HTML as a reader sees it: a scanner over tags that keeps, for every character, the source it came from.

No tree is built: a page may leave anything unclosed, and its text must still come out in linear time. An
unfinished tag, comment or script hides the rest of the page, as it does in a browser.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import msgspec

from crossread.model.page import Block, Meta
from crossread.model.text import Text
from crossread.read.tags import (
    CLOSED_BY_NEXT,
    IGNORED,
    INLINE,
    LISTS,
    RAW,
    UNSEEN,
    VOID,
    Value,
    attributes,
    is_hidden,
    words_of,
)
from crossread.read.visible import VisibleWriter, decode_references

_TAG = re.compile(
    r"""<(?:(!--)|([!?]|/(?=[^a-zA-Z>]))|(/?)([a-zA-Z][^\s/>]*+)"""
    r"""((?:[^>=]++|=\s*+(?:"[^"]*+"?|'[^']*+'?)?)*+)>?)"""
)
_RAW_END = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in RAW}
_REACH = 512  # how many open elements an end tag may end: a bound against hostile nesting
_DEPTH = 40  # how many enclosing tags a block tells
_NO_ATTRIBUTES: dict[str, Value] = {}


class HtmlReading(msgspec.Struct, frozen=True, kw_only=True):
    """What a reader sees of an HTML source, its blocks, and what only the markup says."""

    visible: Text
    blocks: tuple[Block, ...]
    metas: tuple[Meta, ...]


class _Frame(NamedTuple):
    """An open element."""

    name: str
    words: tuple[str, ...]
    inline: bool
    hidden: bool


def read_html(raw: str, undecodable: tuple[int, ...] = ()) -> HtmlReading:
    """The visible text of an HTML source with its way back, its blocks and metas. Never raises.

    `undecodable` are the offsets in `raw` where U+FFFD stands for bytes that could not be read.
    """
    scanner = _Scanner(raw, frozenset(undecodable))
    scanner.scan()
    visible, blocks = scanner.writer.finish()
    return HtmlReading(visible=visible, blocks=blocks, metas=tuple(scanner.metas))


class _Scanner:
    def __init__(self, raw: str, undecodable: frozenset[int]) -> None:
        self.raw = raw
        self.writer = VisibleWriter(raw, undecodable)
        self.metas: list[Meta] = []
        self.stack: list[_Frame] = []
        self.open: dict[str, int] = {}
        self.hidden = 0
        self.link: int | None = None  # how many elements were open when the open link began

    def scan(self) -> None:
        """Walk over the source once, tag by tag."""
        raw, at = self.raw, 0
        while tag := _TAG.search(raw, at):
            if at < tag.start():
                self._text(at, tag.start())
            at = self._tag(tag)
        self._text(at, len(raw))

    def _tag(self, tag: re.Match[str]) -> int:
        """Take one tag; returns where to go on."""
        if tag[1]:
            end = self.raw.find("-->", tag.end() - 2)
            return len(self.raw) if end < 0 else end + 3
        if tag[2]:
            end = self.raw.find(">", tag.end())
            return len(self.raw) if end < 0 else end + 1
        name = tag[4].lower()
        if tag[3]:
            self._end_tag(name, tag.start(), tag.end())
            return tag.end()
        attrs = attributes(self.raw, *tag.span(5)) if tag.end(5) - tag.start(5) > 2 else _NO_ATTRIBUTES
        self._start_tag(name, attrs, tag.start(), tag.end())
        return self._raw_content(name, attrs, tag.end()) if name in RAW else tag.end()

    def _text(self, start: int, end: int) -> None:
        if self.hidden or start >= end:
            return
        if not self.writer.inside_block:
            if not self.raw[start:end].strip():
                return
            self._open_block()
        elif self.stack and self.stack[-1].inline:
            self.writer.add_words(self._inline_words())
        self.writer.add(start, end, link=self.link is not None, keep_space=self.open.get("pre", 0) > 0)

    def _open_block(self) -> None:
        frames = [frame for frame in self.stack[-_DEPTH:] if not frame.inline]
        words = tuple(word for frame in frames for word in frame.words)
        self.writer.open_block(tuple(frame.name for frame in frames), words)
        self.writer.add_words(self._inline_words())

    def _inline_words(self) -> list[str]:
        words: list[str] = []
        for frame in reversed(self.stack[-_DEPTH:]):
            if not frame.inline:
                break
            words += ("~" + word for word in frame.words)
        return words

    def _start_tag(self, name: str, attrs: dict[str, Value], start: int, end: int) -> None:
        self._collect(name, attrs)
        if name == "br":
            if not self.hidden:
                self.writer.break_line(start, end)
            return
        if name in RAW or name in IGNORED:
            return
        inline = name in INLINE
        if not inline and name not in UNSEEN:
            self._close_open(name)
            if not self.hidden:
                self.writer.break_block(start, end)
        if name in VOID:
            return
        outermost = name in ("html", "body")  # their class words tell of the site, not of what they hold
        words = () if outermost or not attrs else tuple(words_of(attrs))
        hidden = name in UNSEEN or (bool(attrs) and not outermost and is_hidden(attrs))
        if name == "a":
            self.link = len(self.stack)
        self.stack.append(_Frame(name, words, inline, hidden))
        self.open[name] = self.open.get(name, 0) + 1
        self.hidden += hidden

    def _close_open(self, name: str) -> None:
        """End the elements that a block's start tag ends without an end tag: a paragraph, a list item."""
        for index in range(len(self.stack) - 1, max(-1, len(self.stack) - _DEPTH), -1):
            if self.stack[index].name == "p":
                self._pop(index)
            elif self.stack[index].inline:
                continue
            break
        ends = CLOSED_BY_NEXT.get(name)
        if ends is None:
            return
        for index in range(len(self.stack) - 1, max(-1, len(self.stack) - _REACH), -1):
            if self.stack[index].name in ends:
                self._pop(index)
                return
            if self.stack[index].name in LISTS:
                return

    def _end_tag(self, name: str, start: int, end: int) -> None:
        if name == "p" and not self.open.get("p") and not self.hidden:
            self.writer.break_block(start, end)
        if name == "a":
            self.link = None
        if not self.open.get(name):
            return
        inline = name in INLINE
        for index in range(len(self.stack) - 1, max(-1, len(self.stack) - _REACH), -1):
            frame = self.stack[index]
            if frame.name == name:
                self._pop(index)
                if not inline and not self.hidden and name not in UNSEEN:
                    self.writer.break_block(start, end)
                return
            if inline and not frame.inline:
                return
            if frame.name in ("td", "th") and name not in ("tr", "table", "tbody", "thead", "body", "html"):
                return

    def _pop(self, index: int) -> None:
        for frame in self.stack[index:]:
            self.open[frame.name] -= 1
            self.hidden -= frame.hidden
        del self.stack[index:]
        if self.link is not None and index <= self.link:
            self.link = None

    def _raw_content(self, name: str, attrs: dict[str, Value], start: int) -> int:
        """Skip the content of a script, style or title; keep what it says of the page."""
        found = _RAW_END[name].search(self.raw, start)
        end = found.start() if found else len(self.raw)
        if name == "script" and "type" in attrs and "ld+json" in attrs["type"].body.lower():
            self.metas.append(Meta(name="jsonld", body=self.raw[start:end], start=start, end=end))
        elif name == "title" and not self.hidden:
            self._meta("title", Value(self.raw[start:end], start, end))
        return end

    def _collect(self, name: str, attrs: dict[str, Value]) -> None:
        """Keep what a tag says of the page in its attributes."""
        if not attrs:
            return
        if name == "meta":
            for key in ("property", "name", "itemprop", "http-equiv"):
                if key in attrs and "content" in attrs:
                    self._meta(f"meta:{attrs[key].body.strip().lower()}", attrs["content"])
                    return
        elif name == "link" and "rel" in attrs and "href" in attrs:
            for relation in attrs["rel"].body.lower().split():
                if relation in ("canonical", "author"):
                    self._meta(f"link:{relation}", attrs["href"])
        elif name == "html" and ("lang" in attrs or "xml:lang" in attrs):
            self._meta("html:lang", attrs.get("lang") or attrs["xml:lang"])
        elif name == "time" and "datetime" in attrs:
            self._meta("time:datetime", attrs["datetime"])
            if "itemprop" in attrs:
                self._meta(f"itemprop:{attrs['itemprop'].body.strip().lower()}", attrs["datetime"])
        elif "itemprop" in attrs and "content" in attrs:
            self._meta(f"itemprop:{attrs['itemprop'].body.strip().lower()}", attrs["content"])

    def _meta(self, name: str, value: Value) -> None:
        self.metas.append(
            Meta(name=name, body=decode_references(value.body), start=value.start, end=value.end)
        )
