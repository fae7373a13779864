"""The office of one person: chairman in one account, manager in another."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from crossread.align.comparers.differences import REMEMBERED, Couple, Difference
from crossread.align.statements import Statement
from crossread.model.text import Span


class Office(NamedTuple):
    """Whose office, of what body (the word before it), which one, and the words that say so."""

    holder: str
    body: str
    office: str
    span: Span


@cache
def _offices() -> dict[str, str]:
    """Words for offices, each led to the first of its line."""
    listing = (Path(__file__).parent / "offices.tsv").read_text(encoding="utf-8")
    lines = (line.split() for line in listing.splitlines() if line and not line.startswith("#"))
    return {word: line[0] for line in lines for word in line}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<body>[\w-]+) (?P<office>{'|'.join(_offices())}) $", re.IGNORECASE)


@lru_cache(maxsize=REMEMBERED)
def _names_office(body: str) -> bool:
    words = body.lower().split()
    return not _offices().keys().isdisjoint(words)


def compare_offices(couple: Couple) -> Difference | None:
    """Two offices of one body that the statements give to one person."""
    for one in find_offices(couple.left):
        for two in find_offices(couple.right):
            if one.holder == two.holder and one.body == two.body and one.office != two.office:
                return Difference(
                    kind="role",
                    feature="one person, two offices",
                    topic=f"{one.holder} {one.body}",
                    left_key=one.office,
                    right_key=two.office,
                    left_value=one.span.text,
                    right_value=two.span.text,
                    left=one.span,
                    right=two.span,
                    note=f"of {one.holder.title()}: “{one.span.text}” against “{two.span.text}”",
                )
    return None


def find_offices(statement: Statement) -> list[Office]:
    """The offices that stand before a person's name: "campaign chairman Ana Ruiz"."""
    clause = statement.span
    found: list[Office] = []
    if not _names_office(clause.text):
        return found
    for name in statement.claim.names:
        match = _pattern().search(clause.text, 0, name.span.start - clause.start)
        if match and name.kind == "PER":
            start, end = clause.start + match.start("body"), name.span.end
            body = clause.text[match.start("body") : end - clause.start]
            span = Span(page=clause.page, start=start, end=end, text=body)
            holder = [word for word in name.span.text.split() if len(word.rstrip(".")) > 2][-1:]
            if holder:
                office = _offices()[match["office"].lower()]
                found.append(Office(holder[0].rstrip(",").casefold(), match["body"].casefold(), office, span))
    return found
