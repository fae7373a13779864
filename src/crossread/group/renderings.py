"""Passages that two pages quote in nearly the same words, as two reporters took them down.

Each page's quoted words are read as one text, so that "she said" in between parts nothing, and those of
two pages are aligned as a whole (longest common subsequence): transcripts of one speech differ in more
words, and in longer stretches of them, than copies of one text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec
import numpy as np
from rapidfuzz.distance import LCSseq

from crossread.grammar.reporting.quote_marks import find_quoted
from crossread.group.passages import Chain, Passage, find_runs
from crossread.group.words import ArticleWords, Numbers
from crossread.model.page import ARTICLE_ROLES, Page, Zone

GRAM = 4
"""Words of a seed; quotes are few, so that a shorter seed than for whole articles costs little."""

LEAST_SEEDS = 6
"""Equal words in seeds that two speeches must have to be aligned: a run of six or two of four."""

ASIDE = 24
"""Unquoted words that may stand between two quoted stretches of a speech: who said it, where and when."""

MISSING = 0.7
"""What a word that only one side has takes from the score of a passage, an equal one being 1: a passage
ends where the loss is greater than all that follows gives back. With .7 two words in five may differ."""

LONGEST = 2000
"""Words of a speech that are aligned at once; an address printed in full is cut there."""


class Speech(msgspec.Struct, frozen=True, kw_only=True):
    """Quoted words of one article that belong together: their numbers and their positions in the article."""

    numbers: tuple[int, ...]
    positions: tuple[int, ...]


def find_renderings(pages: Sequence[Page], articles: Sequence[ArticleWords]) -> Iterator[Passage]:
    """What every two pages quote in like words, in order of the pages; how long it is is not looked at."""
    told = [_speeches(page, article) for page, article in zip(pages, articles, strict=True)]
    owners = [np.repeat(np.arange(len(one)), [len(speech.numbers) + 1 for speech in one]) for one in told]
    shared: Counter[tuple[int, int, int, int]] = Counter()
    for left, right, a, b, length in find_runs([_joined(one) for one in told], GRAM).tolist():
        shared[left, right, int(owners[left][a]), int(owners[right][b])] += length
    for (left, right, a, b), length in sorted(shared.items()):
        if length >= LEAST_SEEDS:
            ours, theirs = told[left][a], told[right][b]
            for chain in _alike(ours, theirs):
                yield _passage((left, right), chain, ours, theirs)


def _speeches(page: Page, article: ArticleWords) -> list[Speech]:
    """The quoted words of the article in order, cut where many unquoted ones stand between."""
    runs: list[list[int]] = []
    for zone in page.zones:
        if zone.role in ARTICLE_ROLES:
            for first, last in _quoted_words(page.text, zone, article):
                if not runs or first - runs[-1][-1] > ASIDE:
                    runs.append([])
                runs[-1] += range(first, last)
    parts = [run[at : at + LONGEST] for run in runs for at in range(0, len(run), LONGEST)]
    return [Speech(numbers=tuple(article.numbers[part].tolist()), positions=tuple(part)) for part in parts]


def _quoted_words(body: str, zone: Zone, article: ArticleWords) -> Iterator[tuple[int, int]]:
    """The stretches between quotation marks, paragraph by paragraph, as positions in the article's words."""
    at = zone.start
    for paragraph in body[zone.start : zone.end].split("\n"):
        for quoted in find_quoted(body, at, at + len(paragraph)):
            # Walls stand at a run's end, after all its words: they are never inside.
            first = int(np.searchsorted(article.starts, quoted.inner_start))
            last = int(np.searchsorted(article.ends, quoted.inner_end, side="right"))
            last = min(last, int(np.searchsorted(article.starts, quoted.inner_end)))
            if last > first:
                yield first, last
        at += len(paragraph) + 1


def _joined(told: Sequence[Speech]) -> Numbers:
    """The words of the speeches, a wall after each."""
    return np.array([number for one in told for number in (*one.numbers, -1)], dtype=np.int64)


def _alike(left: Speech, right: Speech) -> Iterator[Chain]:
    """The stretches of two speeches in which equal words outweigh those that stand on one side only, as runs
    of equal words (left, right, length)."""
    chain: Chain = []
    score, best, kept = 0.0, 0.0, 0
    for run in LCSseq.opcodes(left.numbers, right.numbers).as_matching_blocks()[:-1]:
        if chain:
            last = chain[-1]
            score -= MISSING * max(run.a - last[0] - last[2], run.b - last[1] - last[2])
        if chain and score <= 0:
            yield chain[:kept]
            chain, score, best, kept = [], 0.0, 0.0, 0
        chain.append((run.a, run.b, run.size))
        score += run.size
        if score > best:
            best, kept = score, len(chain)
    if chain:
        yield chain[:kept]


def _passage(sides: tuple[int, int], chain: Chain, left: Speech, right: Speech) -> Passage:
    """The chain as a passage of the two articles: its runs parted where unquoted words stand between."""
    pairs: Chain = []
    for a, b, length in chain:
        for one, other in zip(left.positions[a : a + length], right.positions[b : b + length], strict=True):
            last = pairs[-1] if pairs else None
            if last and last[0] + last[2] == one and last[1] + last[2] == other:
                pairs[-1] = (last[0], last[1], last[2] + 1)
            else:
                pairs.append((one, other, 1))
    (a, b, _), (c, d, length) = chain[0], chain[-1]
    asides = _aside(left, a, c + length), _aside(right, b, d + length)
    return Passage(left=sides[0], right=sides[1], pairs=tuple(pairs), spoken=True, asides=asides)


def _aside(speech: Speech, first: int, last: int) -> int:
    """The unquoted words between the words `first` to `last` of a speech, the last one left out."""
    return speech.positions[last - 1] - speech.positions[first] + 1 - (last - first)
