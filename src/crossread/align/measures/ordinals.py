"""Which in a row: the second visit in one account, the third in another."""

from __future__ import annotations

import re
from functools import lru_cache

from crossread.align.comparers.differences import REMEMBERED, Couple, Difference, is_unsure
from crossread.match.terms import content_words

ORDINAL = re.compile(
    r"\b(?P<rank>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|"
    r"\d{1,3}(?:st|nd|rd|th)) "
    r"(?P<what>(?:[a-z][\w-]* ){0,2}?(?:visit|trip|meeting|summit|talks|term|round|time|test|launch|attack|"
    r"case|death|victim|child|wife|husband|season|title|win|loss|defeat|victory|strike|attempt|vote|trial|extension|"
    r"reading|phase|wave|edition|anniversary|floor|day|night|week))\b",
    re.IGNORECASE,
)
WORDS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
LEAST_SHARED = 2
"""Terms that both sentences share beside what is counted: whose it is, and of what."""


def compare_ordinals(couple: Couple) -> Difference | None:
    """Two different places in a row for what seems one thing."""
    one, two = ordinal_in(couple.left.span.text), ordinal_in(couple.right.span.text)
    if not one or not two or is_unsure(couple.left) or is_unsure(couple.right):
        return None
    first, second = _rank(one), _rank(two)
    things = content_words(one["what"]), content_words(two["what"])
    if first == second or things[0][-1:] != things[1][-1:]:
        return None
    if len((couple.left.terms & couple.right.terms) - set(things[0])) < LEAST_SHARED:
        return None
    left, right = couple.left.span.part(*one.span()), couple.right.span.part(*two.span())
    return Difference(
        kind="number",
        feature="places in a row exclude each other",
        topic=" ".join(things[0][-1:]),
        left_key=str(first),
        right_key=str(second),
        left_value=left.text,
        right_value=right.text,
        left=left,
        right=right,
        note=f"“{left.text}” against “{right.text}”",
    )


@lru_cache(maxsize=REMEMBERED)
def ordinal_in(body: str) -> re.Match[str] | None:
    """The only place in a row that a clause tells; None if it tells several."""
    found = [match for match, _ in zip(ORDINAL.finditer(body), range(2), strict=False)]
    return found[0] if len(found) == 1 else None


def _rank(match: re.Match[str]) -> int:
    word = match["rank"].lower()
    return WORDS.index(word) + 1 if word in WORDS else int(word[:-2])
