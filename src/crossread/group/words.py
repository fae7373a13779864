"""The words of an article as numbers, and where each stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from crossread.model.page import ARTICLE_ROLES, Page

Numbers = NDArray[np.int64]

WORD = re.compile(r"(?:[A-Za-z]\.){2,}|\w+(?:['’]\w+)*")
"""A word; an abbreviation with its stops ("E.U.") is one."""

WALL = 8
"""How many walls stand where the text is broken: more than the widest gap that a passage may bridge."""


CONTRACTED = re.compile(r"(\w+)(n't|'ve|'re|'ll|'m)")
FULL = {"n't": "not", "'ve": "have", "'re": "are", "'ll": "will", "'m": "am"}
"""Words run together with the one before, as they are written in full; 's and 'd may be two things."""

IRREGULAR = {"cannot": ("can", "not"), "can't": ("can", "not"), "won't": ("will", "not")}


class ArticleWords(msgspec.Struct, frozen=True, kw_only=True):
    """The words of one page's article zones in order; `starts` and `ends` are offsets into the page's text.

    Two words have the same number when they are the same but for case, stops and the kind of apostrophe.
    What is run together ("don't") is two words at one place.
    Where the article is broken (another zone stands between, or a title ends) stand walls, with numbers
    below zero that no other page has.
    """

    numbers: Numbers
    starts: Numbers
    ends: Numbers


class Vocabulary:
    """Numbers for words, the same in every page of a run."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._forms: dict[str, tuple[int, ...]] = {}
        self._walls = 0

    def numbers(self, form: str) -> tuple[int, ...]:
        """The number of a word as it is written; two numbers where two are run together ("we've")."""
        known = self._forms.get(form)
        if known is None:
            plain = form.lower().replace("’", "'").replace(".", "")
            parts = _written_out(plain)
            known = tuple(self._numbers.setdefault(part, len(self._numbers)) for part in parts)
            self._forms[form] = known
        return known

    def wall(self) -> int:
        """A number that no word has and that is never given again."""
        self._walls += 1
        return -self._walls


def article_words(page: Page, vocabulary: Vocabulary) -> ArticleWords:
    """The words of the page's article zones, with walls where the article is broken."""
    numbers: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    for low, high in article_runs(page):
        for match in WORD.finditer(page.text, low, high):
            for number in vocabulary.numbers(match.group()):
                numbers.append(number)
                starts.append(match.start())
                ends.append(match.end())
        for _ in range(WALL):
            numbers.append(vocabulary.wall())
            starts.append(high)
            ends.append(high)
    return ArticleWords(numbers=_array(numbers), starts=_array(starts), ends=_array(ends))


def _written_out(word: str) -> tuple[str, ...]:
    contracted = CONTRACTED.fullmatch(word)
    if word in IRREGULAR or not contracted:
        return IRREGULAR.get(word, (word,))
    return contracted[1], FULL[contracted[2]]


def article_runs(page: Page) -> list[tuple[int, int]]:
    """The unbroken stretches of article text: zones of one role with nothing but space between."""
    runs: list[tuple[int, int]] = []
    before = None
    for zone in page.zones:
        if zone.role not in ARTICLE_ROLES:
            before = None
            continue
        joined = (
            before is not None and before == zone.role and not page.text[runs[-1][1] : zone.start].strip()
        )
        if joined:
            runs[-1] = (runs[-1][0], zone.end)
        else:
            runs.append((zone.start, zone.end))
        before = zone.role
    return runs


def _array(numbers: Sequence[int]) -> Numbers:
    return np.array(numbers, dtype=np.int64)
