"""To whom something was said: to reporters in one account, to children in another."""

from __future__ import annotations

import re
from functools import lru_cache

from crossread.align.comparers.differences import REMEMBERED, Couple, Difference
from crossread.match.terms import content_words

_HEARERS = (
    "reporters journalists press correspondents children students pupils lawmakers senators investigators "
    "voters workers employees donors delegates police prosecutors jurors supporters officials troops "
    "soldiers residents diplomats congress parliament viewers readers listeners staff aides"
)
HEARERS = re.compile(
    r"\b(?:told|briefed|informed|(?:announced|announcement|confirmed|revealed|statement|remarks|speech|address|"
    r"spoke|speaking|disclosed)\b[^,.;\"“”]{0,30}? to) (?:the |a |an |her |his |their )?"
    rf"(?:[a-z-]+ )?(?P<who>{'|'.join(_HEARERS.split())})\b"
)
ONE_PARTY = (frozenset({"reporters", "journalists", "press", "correspondents"}),)
"""Words for the same people."""


def compare_audiences(couple: Couple) -> Difference | None:
    """Two different hearers of what seems one announcement of one speaker."""
    left, right = couple.left, couple.right
    one, two = hearers_in(left.span.text), hearers_in(right.span.text)
    if not one or not two or not left.names & right.names:
        return None
    first, second = one["who"], two["who"]
    if set(content_words(first)) & set(content_words(second)) or _one_party(first, second):
        return None
    ours, theirs = left.span.part(*one.span()), right.span.part(*two.span())
    return Difference(
        kind="other",
        feature="one announcement, two audiences",
        topic="audience",
        left_key=first,
        right_key=second,
        left_value=first,
        right_value=second,
        left=ours,
        right=theirs,
        note=f"one announcement, “{ours.text}” against “{theirs.text}”",
    )


@lru_cache(maxsize=REMEMBERED)
def hearers_in(body: str) -> re.Match[str] | None:
    """The first hearers that a clause tells."""
    return HEARERS.search(body)


def _one_party(one: str, two: str) -> bool:
    return any(one in words and two in words for words in ONE_PARTY)
