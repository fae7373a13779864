"""Passages of two articles that are near word for word: seeds of equal words, joined and extended.

Seeds are runs of five equal words, found for all pages at once by sorting (exact, and n log n in the
words). Seeds next to each other are joined across a few changed words and extended at both ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from crossread.group.words import ArticleWords, Numbers

GRAM = 5
"""Words of a seed; with five, a passage of twelve words with one changed still has a seed."""

GAP = 5
"""Changed, added or left-out words in a row that a passage may bridge: "he said" and its like stay
inside, a sentence of another's own breaks it."""

ANCHOR = 3
"""Equal words that must follow a gap at the end of a passage for it to go on beyond."""

LEAST_SEED = 8
"""A lone seed shorter than this is a turn of phrase ("the president of the United States")."""

CROWD = 48
"""Places at which a gram may stand before it is held only against the first of them: keeps the work
near linear where an agency's text is on very many pages."""

STARS = 6
"""How many first places of a crowd the others are held against."""

CHAINS = 1000
"""Passages of two pages that are looked at, the longest first; a book of 20,000 words reordered by
paragraphs has a few hundred."""


class Passage(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of words on two pages; `left` and `right` number the pages as given.

    Positions number the words, end exclusive. `pairs` are the runs of equal words as (left position,
    right position, length), in order. `spoken`: all of it stands in quotation marks, but for so many words
    of either side as `asides` says ("she said").
    """

    left: int
    right: int
    pairs: tuple[tuple[int, int, int], ...]
    spoken: bool = False
    asides: tuple[int, int] = (0, 0)

    @property
    def left_words(self) -> tuple[int, int]:
        """The first word on the left page and the one after the last."""
        return self.pairs[0][0], self.pairs[-1][0] + self.pairs[-1][2]

    @property
    def right_words(self) -> tuple[int, int]:
        """The first word on the right page and the one after the last."""
        return self.pairs[0][1], self.pairs[-1][1] + self.pairs[-1][2]

    @property
    def equal(self) -> int:
        """How many words are equal."""
        return sum(length for _, _, length in self.pairs)

    @property
    def longest(self) -> int:
        """The words of the longer side, without asides."""
        (a, b), (c, d) = self.left_words, self.right_words
        return max(b - a - self.asides[0], d - c - self.asides[1])


Seeds = NDArray[np.int64]
"""Rows of (left page, right page, left position, right position, words), sorted."""


def find_passages(articles: Sequence[ArticleWords]) -> Iterator[Passage]:
    """The passages of every two articles, in order of the pages; none shorter than `LEAST_SEED` words."""
    seeds = _lone_dropped(find_runs([article.numbers for article in articles], GRAM))
    if not len(seeds):
        return
    borders = np.flatnonzero((np.diff(seeds[:, 0]) != 0) | (np.diff(seeds[:, 1]) != 0)) + 1
    for block in np.split(seeds, borders):
        left, right = int(block[0, 0]), int(block[0, 1])
        runs = [(int(a), int(b), int(n)) for a, b, n in block[:, 2:]]
        # Overlaps go before chains are extended too: each extension costs its length.
        chains = [_extend(one, articles[left], articles[right]) for one in _no_overlap(_chains(runs))]
        for chain in _no_overlap(chains):
            yield Passage(left=left, right=right, pairs=tuple(chain))


def find_runs(texts: Sequence[Numbers], gram: int) -> Seeds:
    """The runs of `gram` equal words or more of every two texts, given as numbers of words; one below zero
    is a wall."""
    return _runs(_shared_grams(texts, gram), gram)


def _shared_grams(texts: Sequence[Numbers], gram: int) -> Seeds:
    """Every gram that two pages share: rows of (left page, right page, left position, right position)."""
    codes, pages, places = _grams(texts, gram)
    order = np.lexsort((places, pages, codes))
    codes, pages, places = codes[order], pages[order], places[order]
    borders = np.flatnonzero(np.diff(codes)) + 1
    firsts = np.concatenate(([0], borders)).astype(np.int64)
    sizes = np.diff(np.concatenate((firsts, [len(codes)])))
    rows = [_all_pairs(firsts[sizes == size], int(size)) for size in np.unique(sizes) if size > 1]
    if not rows:
        return np.zeros((0, 4), dtype=np.int64)
    left, right = np.concatenate(rows).T
    apart = pages[left] != pages[right]
    left, right = left[apart], right[apart]
    return np.stack((pages[left], pages[right], places[left], places[right]), axis=1)


def _grams(texts: Sequence[Numbers], gram: int) -> tuple[NDArray[np.uint64], Numbers, Numbers]:
    """A code for each run of `gram` words, its page and its place; codes of different words may meet by a
    chance of one in 2^64, which costs time and nothing else: a run of equal words is checked word by word."""
    codes, pages, places = [], [], []
    for number, text in enumerate(texts):
        count = len(text) - gram + 1
        if count < 1:
            continue
        mixed = _scattered(text)
        code = np.zeros(count, dtype=np.uint64)
        for step in range(gram):
            code = code * np.uint64(0x9E3779B97F4A7C15) + mixed[step : step + count]
        inside = _without_walls(text, gram)
        codes.append(code[inside])
        pages.append(np.full(int(inside.sum()), number, dtype=np.int64))
        places.append(np.flatnonzero(inside))
    if not codes:
        return np.zeros(0, np.uint64), np.zeros(0, np.int64), np.zeros(0, np.int64)
    return np.concatenate(codes), np.concatenate(pages), np.concatenate(places)


def _scattered(numbers: Numbers) -> NDArray[np.uint64]:
    """The numbers spread over 64 bits (the finaliser of SplitMix64, Steele et al. 2014)."""
    mixed = numbers.astype(np.uint64)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))


def _without_walls(numbers: Numbers, gram: int) -> NDArray[np.bool_]:
    walls = np.concatenate(([0], np.cumsum(numbers < 0)))
    inside: NDArray[np.bool_] = walls[gram:] == walls[:-gram]
    return inside


def _all_pairs(firsts: Numbers, size: int) -> Numbers:
    """Every pair of places within groups of one size; a crowd is paired with its first places only."""
    if size > CROWD:
        left, right = (side.ravel() for side in np.meshgrid(np.arange(STARS), np.arange(STARS, size)))
    else:
        left, right = np.triu_indices(size, 1)
    pairs = np.stack((firsts[:, None] + left[None, :], firsts[:, None] + right[None, :]), axis=-1)
    return pairs.reshape(-1, 2).astype(np.int64)


def _runs(grams: Seeds, gram: int) -> Seeds:
    """Neighbouring grams of one diagonal joined to runs of equal words, as `Seeds` rows."""
    diagonal = grams[:, 3] - grams[:, 2]
    order = np.lexsort((grams[:, 2], diagonal, grams[:, 1], grams[:, 0]))
    rows, diagonal = grams[order], diagonal[order]
    follows = (
        (rows[1:, 0] == rows[:-1, 0])
        & (rows[1:, 1] == rows[:-1, 1])
        & (diagonal[1:] == diagonal[:-1])
        & (rows[1:, 2] == rows[:-1, 2] + 1)
    )
    firsts = np.flatnonzero(np.concatenate(([True], ~follows))) if len(rows) else np.zeros(0, np.int64)
    lengths = np.diff(np.concatenate((firsts, [len(rows)]))) + gram - 1
    runs = np.column_stack((rows[firsts], lengths))
    return runs[np.lexsort((runs[:, 3], runs[:, 2], runs[:, 1], runs[:, 0]))]


def _lone_dropped(runs: Seeds) -> Seeds:
    """The runs without the short ones that have no other run near; most shared grams are such."""
    if not len(runs):
        return runs
    ends = runs[:, 2] + runs[:, 4]
    near = (runs[1:, 0] == runs[:-1, 0]) & (runs[1:, 1] == runs[:-1, 1]) & (runs[1:, 2] - ends[:-1] <= GAP)
    neighbour = np.concatenate((near, [False])) | np.concatenate(([False], near))
    return runs[(runs[:, 4] >= LEAST_SEED) | neighbour]


Chain = list[tuple[int, int, int]]


def _chains(runs: Sequence[tuple[int, int, int]]) -> list[Chain]:
    """Runs joined where few words lie between them on both pages, in order of the left page."""
    chains: list[Chain] = []
    for run in runs:
        for chain in reversed(chains[-8:]):  # a run belongs to one of the latest chains or to none
            joined = _joined(chain[-1], run)
            if joined is not None:
                chain.append(joined)
                break
        else:
            chains.append([run])
    return chains


def _joined(last: tuple[int, int, int], run: tuple[int, int, int]) -> tuple[int, int, int] | None:
    """The run, cut where it overlaps the last one, if it goes on from there; None if not."""
    left, right, length = run
    over = max(last[0] + last[2] - left, last[1] + last[2] - right, 0)
    if over >= length:
        return None
    left, right, length = left + over, right + over, length - over
    gaps = (left - last[0] - last[2], right - last[1] - last[2])
    return (left, right, length) if max(gaps) <= GAP else None


def _extend(chain: Chain, left: ArticleWords, right: ArticleWords) -> Chain:
    """The chain with the equal words before and after it, over gaps that `ANCHOR` equal words follow."""
    a, b = left.numbers, right.numbers
    first_left, first_right, _ = chain[0]
    before = _onward(a[:first_left][::-1], b[:first_right][::-1])
    head = [(first_left - i - n, first_right - j - n, n) for i, j, n in reversed(before)]
    last_left, last_right = chain[-1][0] + chain[-1][2], chain[-1][1] + chain[-1][2]
    after = _onward(a[last_left:], b[last_right:])
    return [*head, *chain, *((last_left + i, last_right + j, n) for i, j, n in after)]


def _onward(left: Numbers, right: Numbers) -> Chain:
    """Runs of equal words from the start of both, as long as an anchor follows each gap."""
    found: Chain = []
    i = j = 0
    while True:
        skip = _next_anchor(left[i : i + GAP + ANCHOR], right[j : j + GAP + ANCHOR])
        if skip is None:
            return found
        i, j = i + skip[0], j + skip[1]
        length = ANCHOR
        while i + length < len(left) and j + length < len(right) and left[i + length] == right[j + length]:
            length += 1
        found.append((i, j, length))
        i, j = i + length, j + length


def _next_anchor(left: Numbers, right: Numbers) -> tuple[int, int] | None:
    """How many words to skip on each side to reach `ANCHOR` equal words; the fewest. None: too many."""
    ours, theirs = left.tolist(), right.tolist()
    for total in range(GAP + 1):
        for i in range(total + 1):
            j = total - i
            run = ours[i : i + ANCHOR]
            if len(run) == ANCHOR and run == theirs[j : j + ANCHOR]:
                return i, j
    return None


def _no_overlap(chains: list[Chain]) -> list[Chain]:
    """The chains without those that mostly repeat words of a longer one on either page."""
    kept: list[tuple[int, int, int, int, Chain]] = []
    for chain in sorted(chains, key=lambda chain: (-sum(run[2] for run in chain), chain))[:CHAINS]:
        a, c = chain[0][0], chain[0][1]
        b, d = chain[-1][0] + chain[-1][2], chain[-1][1] + chain[-1][2]
        if not any(
            2 * _common(a, b, e, f) > b - a or 2 * _common(c, d, g, h) > d - c for e, f, g, h, _ in kept
        ):
            kept.append((a, b, c, d, chain))
    return [chain for *_, chain in sorted(kept)]


def _common(a: int, b: int, c: int, d: int) -> int:
    return max(0, min(b, d) - max(a, c))
