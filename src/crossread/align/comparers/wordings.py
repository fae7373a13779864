"""One sentence on two pages, but for a name: the same words quoted with another name in them."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from crossread.align.comparers.differences import REMEMBERED, WORD, Couple, Difference
from crossread.model.text import Span

LEAST_ALIKE = 0.8
"""So much of the words must be the same, or the sentences are not one."""
LEAST_WORDS = 8
MOST_WORDS = 120
"""Longer clauses are no sentences; comparing them costs the square of their length."""
LONGEST = 3
"""A name that stands for another is at most so many words long."""
SPELLING = 60
"""Two forms so alike (rapidfuzz ratio, 0 to 100) are spellings of one name."""
Words = tuple[tuple[int, int, str], ...]


def compare_wordings(couple: Couple) -> Difference | None:
    """The first place where two renderings of one sentence have different names."""
    left, right = _words(couple.left.span.text), _words(couple.right.span.text)
    if min(len(left), len(right)) < LEAST_WORDS or max(len(left), len(right)) > MOST_WORDS:
        return None
    matcher = SequenceMatcher(
        None, [w.casefold() for *_, w in left], [w.casefold() for *_, w in right], False
    )
    if matcher.real_quick_ratio() < LEAST_ALIKE or matcher.ratio() < LEAST_ALIKE:
        return None
    for change, first, last, start, end in matcher.get_opcodes():
        if change == "replace" and _names(left, first, last) and _names(right, start, end):
            one = _span(couple.left.span, left[first:last])
            two = _span(couple.right.span, right[start:end])
            if ratio(one.text.casefold(), two.text.casefold()) < SPELLING:
                return _difference(one, two)
    return None


@lru_cache(maxsize=REMEMBERED)
def _words(body: str) -> Words:
    return tuple((match.start(), match.end(), match.group()) for match in WORD.finditer(body))


def _names(words: Words, first: int, last: int) -> bool:
    """Whether a short run of words inside the sentence is all capitalised."""
    run = words[first:last]
    return first > 0 and len(run) <= LONGEST and all(word[0].isupper() and len(word) > 2 for *_, word in run)


def _span(clause: Span, words: Words) -> Span:
    return clause.part(words[0][0], words[-1][1])


def _difference(one: Span, two: Span) -> Difference:
    return Difference(
        kind="attribution",
        feature="one sentence, two names",
        topic="wording",
        left_key=one.text.casefold(),
        right_key=two.text.casefold(),
        left_value=one.text,
        right_value=two.text,
        left=one,
        right=two,
        note=f"the same words but for “{one.text}” against “{two.text}”",
    )
