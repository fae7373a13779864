"""The office of one person: chairman in one account, manager in another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from crossread.align.comparers.differences import REMEMBERED, WORD, Couple, Difference
from crossread.align.statements import Statement
from crossread.model.text import Span

MOST_TOLD = 40
"""So many statements of one holder are held against each other: more of them tell nothing new."""


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


@cache
def _after() -> re.Pattern[str]:
    return re.compile(
        r",? (?:who (?:was|is|served as|serves as) |then )?(?:the |an? |his |her |its )?(?:former |then-)?"
        rf"(?:[\w-]+['’]s )?(?P<body>[\w-]+)(?:['’]s)? (?P<office>{'|'.join(_offices())})\b",
        re.IGNORECASE,
    )


@lru_cache(maxsize=REMEMBERED)
def names_office(body: str) -> bool:
    """Whether a word of a clause is one for an office."""
    return not _offices().keys().isdisjoint(WORD.findall(body.lower()))


def share_holder(statements: Sequence[Statement]) -> Iterator[tuple[int, int]]:
    """Pairs (numbers of statements of two pages) that give one person an office of one body.

    What somebody's office is stands in sentences of all sorts, so that those need not be alike.
    """
    by_holder: dict[tuple[str, str], list[int]] = {}
    for number, statement in enumerate(statements):
        for office in find_offices(statement):
            by_holder.setdefault((office.holder, office.body), []).append(number)
    for numbers in by_holder.values():
        for left, right in combinations(numbers[:MOST_TOLD], 2):
            if statements[left].page != statements[right].page:
                yield left, right


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
    """The offices that stand before or after a person's name.

    "Campaign chairman Ana Ruiz"; "Ana Ruiz, the campaign's chairman"; "Ana Ruiz, who was campaign chairman".
    """
    clause = statement.span
    found: list[Office] = []
    if not names_office(clause.text):
        return found
    for name in statement.claim.names:
        before = _pattern().search(clause.text, 0, name.span.start - clause.start)
        after = _after().match(clause.text, name.span.end - clause.start)
        match = before or after
        if match and name.kind == "PER":
            start = clause.start + match.start("body") if before else name.span.start
            end = name.span.end if before else clause.start + match.end()
            body = clause.text[start - clause.start : end - clause.start]
            span = Span(page=clause.page, start=start, end=end, text=body)
            holder = [word for word in name.span.text.split() if len(word.rstrip(".")) > 2][-1:]
            if holder:
                office = _offices()[match["office"].lower()]
                found.append(Office(holder[0].rstrip(",").casefold(), match["body"].casefold(), office, span))
    return found
