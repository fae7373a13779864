"""One quotation in two wordings: both give it as somebody's very words, and a word differs."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from crossread.align.comparers.differences import REMEMBERED, WORD, Couple, Difference
from crossread.match.terms import content_words
from crossread.model.text import Span

QUOTED = re.compile(r"[“\"](?P<words>[^“”\"]{25,600})(?:[”\"]|$)")
LEAST_WORDS = 8
MOST_WORDS = 80
"""Longer quotations are cut; comparing them costs the square of their length."""
LEAST_ALIKE = 0.7
"""So much of the words must be the same, or they are two utterances."""
LONGEST = 3
"""A wording that stands for another is at most so many words long; more is another sentence."""
FLANK = 2
"""So many words on either side are the same."""
SPELLING = 70
"""Two forms so alike (rapidfuzz ratio, 0 to 100) are spellings or forms of one word."""

Words = tuple[tuple[int, int, str], ...]


def compare_quotations(couple: Couple) -> Difference | None:
    """The first word that two renderings of one quotation give differently."""
    left, right = couple.left.claim.sentence, couple.right.claim.sentence
    ones, twos = quoted_in(left.text), quoted_in(right.text)
    if not ones or not twos:
        return None
    place = _change([word for *_, word in ones], [word for *_, word in twos])
    if place is None:
        return None
    one, two = _span(left, ones[place[0] : place[1]]), _span(right, twos[place[2] : place[3]])
    return Difference(
        kind="other",
        feature="one quotation, two wordings",
        topic="quotation",
        left_key=one.text.casefold(),
        right_key=two.text.casefold(),
        left_value=one.text,
        right_value=two.text,
        left=one,
        right=two,
        note=f"the same words quoted but for “{one.text}” against “{two.text}”",
    )


@lru_cache(maxsize=REMEMBERED)
def quoted_in(body: str) -> Words:
    """The words of the longest quotation of a sentence, with their places; none if it is short or cut."""
    found = max(QUOTED.finditer(body), key=lambda match: len(match["words"]), default=None)
    if found is None:
        return ()
    start, end = found.span("words")
    tokens = [match for match, _ in zip(WORD.finditer(body, start, end), range(MOST_WORDS), strict=False)]
    words = tuple((m.start(), m.end(), m.group().casefold().replace("’", "'")) for m in tokens)
    return words if len(words) >= LEAST_WORDS else ()


def _change(left: list[str], right: list[str]) -> tuple[int, int, int, int] | None:
    """Where the words differ in what they say, by their places in both lists."""
    matcher = SequenceMatcher(None, left, right, False)
    if left == right or matcher.real_quick_ratio() < LEAST_ALIKE or matcher.ratio() < LEAST_ALIKE:
        return None
    changes = matcher.get_opcodes()
    for before, (kind, *place), after in zip(changes, changes[1:], changes[2:], strict=False):
        flanked = before[2] - before[1] >= FLANK and after[2] - after[1] >= FLANK
        first, last, start, end = place
        if kind == "replace" and flanked and _says_otherwise(left[first:last], right[start:end]):
            return first, last, start, end
    return None


def _says_otherwise(left: list[str], right: list[str]) -> bool:
    """Whether two short runs of words differ in a word that carries content."""
    ones, twos = " ".join(left), " ".join(right)
    terms, others = set(content_words(ones)), set(content_words(twos))
    if max(len(left), len(right)) > LONGEST or not terms or not others or terms & others:
        return False
    return ratio(ones.replace("-", ""), twos.replace("-", "").replace(" ", "")) < SPELLING


def _span(clause: Span, words: Words) -> Span:
    return clause.part(words[0][0], words[-1][1])
