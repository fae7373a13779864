"""Whose statement, memo or lawsuit an article means, so that "the statement said" finds who speaks in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from crossread.extract.speaking.groups import Group
from crossread.grammar.reporting.function_words import DOCUMENTS, STUDIES
from crossread.model.facts import Name
from crossread.model.page import Page
from crossread.model.text import Span

_REACH = 110
"""Characters beside a name in which its document may stand: "written by the former director of the …"."""

_NOUNS = "|".join(sorted(DOCUMENTS | STUDIES, key=len, reverse=True))
_OWNED = re.compile(rf"(?:['’]s?)?\s+(?:[\w-]+\s+){{0,3}}?({_NOUNS})s?\b")
_BY = re.compile(
    rf"\b({_NOUNS})s?\b(?:\s+[\w-]+){{0,3}}?\s+(?:from|by)\s+(?:the\s+)?(?:former\s+)?(?:[A-Z][\w.'’-]*\s+){{0,6}}$"
)


class Author(NamedTuple):
    """Whose a document is: `who` is the name or the people named in a row, `full` names both."""

    who: Span
    full: Span


def find_authors(page: Page, names: Sequence[Name], groups: Sequence[Group]) -> dict[str, list[Author]]:
    """The documents that the page gives to somebody by name, per noun and in order of place."""
    body = page.text
    rows = {group.members[0].span.start: group.span for group in groups}
    found: dict[str, list[Author]] = defaultdict(list)
    for name in names:
        start, end = name.span.start, name.span.end
        who = rows.get(start, name.span)
        own = _OWNED.match(body, end, min(len(body), end + _REACH))
        if own and (body[end : end + 1] in "'’" or name.kind == "ORG"):
            found[own.group(1)].append(Author(name.span, page.span(start, own.end())))
        window = max(0, start - _REACH)
        by = _BY.search(body[window:start])
        if by:
            found[by.group(1)].append(Author(who, page.span(window + by.start(), who.end)))
    return found


def author_of(authors: Sequence[Author], before: int) -> Author | None:
    """Whose the document is, of those of its noun: the last named before this offset, or the first."""
    at = bisect_left(authors, before, key=lambda author: author.who.start)
    return authors[at - 1] if at else authors[0] if authors else None
