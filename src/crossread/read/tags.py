"""What HTML's tags do to the text that a reader sees, and the attributes of a tag."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_VOID = """
area base br col embed hr img input link meta param source track wbr frame keygen
"""
VOID = frozenset(_VOID.split())
_RAW = """
script style noscript iframe noembed noframes textarea title xmp
"""
RAW = frozenset(_RAW.split())
"""Elements whose content is no markup: it ends at their end tag alone."""

_UNSEEN = """
template svg math select datalist canvas audio video object applet map dialog menuitem
"""
UNSEEN = frozenset(_UNSEEN.split())
"""Elements whose content a reader does not see as text of the page."""

_INLINE = """
span a time cite abbr small strong em b i u q label font
"""
INLINE = frozenset(_INLINE.split())
"""Inline elements that are followed because their class may name what they hold (an author, a day)."""

_IGNORED = """
acronym bdi bdo big code data del dfn ins kbd mark output ruby rp rt s samp strike sub sup tt var
wbr nobr img input picture source bdo slot
"""
IGNORED = frozenset(_IGNORED.split())
"""Inline elements that change nothing but the look of words."""

CLOSED_BY_NEXT: dict[str, frozenset[str]] = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "tr": frozenset({"tr", "td", "th"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "option": frozenset({"option"}),
    "thead": frozenset({"tr", "td", "th", "thead", "tbody"}),
    "tbody": frozenset({"tr", "td", "th", "thead", "tbody"}),
}
"""Which open elements a start tag ends (HTML Living Standard, optional tags)."""

_LISTS = """
ul ol dl table select menu
"""
LISTS = frozenset(_LISTS.split())
"""Elements beyond which an optional end tag does not reach."""

WORD_ATTRIBUTES = ("class", "id", "itemprop", "role", "rel")

_ATTRIBUTE = re.compile(r"""([^\s"'>/=][^\s>/=]*+)(?:\s*+=\s*+(?:"([^"]*+)"?|'([^']*+)'?|([^\s>]++)))?""")


class Value(NamedTuple):
    """The value of an attribute and where it stands in the source."""

    body: str
    start: int
    end: int


def attributes(raw: str, start: int, end: int) -> dict[str, Value]:
    """The attributes of a tag, by lower-case name, the first of each name; values undecoded."""
    found: dict[str, Value] = {}
    for match in _ATTRIBUTE.finditer(raw, start, end):
        group = match.lastindex or 1
        value = Value("", match.end(), match.end()) if group == 1 else Value(match[group], *match.span(group))
        found.setdefault(match[1].lower(), value)
    return found


def words_of(attrs: dict[str, Value]) -> Iterator[str]:
    """The words of the attributes by which authors name what an element holds, in lower case."""
    for name in WORD_ATTRIBUTES:
        if name in attrs:
            yield from attrs[name].body.lower().split()


_HIDING = re.compile(r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden", re.IGNORECASE)


def is_hidden(attrs: dict[str, Value]) -> bool:
    """Whether the tag itself says that a reader does not see what it holds."""
    return "hidden" in attrs or ("style" in attrs and bool(_HIDING.search(attrs["style"].body)))
