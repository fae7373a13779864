"""What somebody says in one place of a page: its quotes, its words, the sentences around it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import repeat

import msgspec
import numpy as np
from numpy.typing import NDArray

from crossread.align.speakers import Voice, voice_of
from crossread.engines.reading import Reading, Vectors
from crossread.match.terms import content_words
from crossread.model.facts import Annotations, Quote, Sentence
from crossread.model.text import Span

Table = NDArray[np.float64]


class Utterance(msgspec.Struct, frozen=True, kw_only=True):
    """What quotes of one page say in one sentence: a clause and the words quoted inside it go together.

    A quote of several sentences is several utterances, since another page may have any of them. `span` is
    the longest stretch of words quoted; `row` numbers the sentence; `terms` are those of each quote;
    `voices` are the speakers of its quotes, the innermost (last) first.
    """

    quotes: tuple[Quote, ...]
    span: Span
    row: int
    terms: tuple[frozenset[str], ...]
    voices: tuple[Voice, ...]

    @property
    def is_quoted(self) -> bool:
        """Whether some of it stands in quotation marks."""
        return any(quote.mode != "indirect" for quote in self.quotes)


class Talk(msgspec.Struct, frozen=True, kw_only=True):
    """What is said on one page: its utterances in order, a vector each, and in how many of its `lines`
    sentences each term stands.

    `said` has a column for each term of its quotes, in order; `table` has a row a quote, 1 where it has the
    term; `counts` are those of the columns. For each utterance `firsts` has the row of its first quote,
    `lengths` the terms of its longest quote, `quoted` whether it `is_quoted`.
    """

    page: str
    utterances: tuple[Utterance, ...] = ()
    vectors: Vectors = msgspec.field(default_factory=lambda: np.zeros((0, 1), np.float32))
    lines: int = 0
    spread: dict[str, int] = {}
    said: dict[str, int] = {}
    table: Table = msgspec.field(default_factory=lambda: np.zeros((0, 0)))
    counts: Table = msgspec.field(default_factory=lambda: np.zeros(0))
    firsts: NDArray[np.int64] = msgspec.field(default_factory=lambda: np.zeros(0, np.int64))
    lengths: Table = msgspec.field(default_factory=lambda: np.zeros(0))
    quoted: NDArray[np.bool_] = msgspec.field(default_factory=lambda: np.zeros(0, np.bool_))


def read_talk(note: Annotations, reading: Reading) -> Talk:
    """What is said on a page. An utterance's vector is that of its sentence; without vectors (another
    language) the talk is empty."""
    if not len(reading.vectors) or len(reading.vectors) != len(note.sentences):
        return Talk(page=note.page)
    told = (_sentence_by_sentence(group, note) for group in _overlapping(note.quotes))
    utterances = tuple(utterance for group in told for utterance in group)
    if not utterances:
        return Talk(page=note.page)
    spread = Counter(w for one in note.sentences for w in frozenset(content_words(one.span.text)))
    quotes = [terms for one in utterances for terms in one.terms]
    said = {term: number for number, term in enumerate(sorted(frozenset().union(*quotes)))}
    return Talk(
        page=note.page,
        utterances=utterances,
        vectors=reading.vectors[[one.row for one in utterances]],
        lines=len(note.sentences),
        spread=spread,
        said=said,
        table=_table(quotes, said),
        counts=np.array([spread[term] for term in said], float),
        firsts=np.cumsum([0, *(len(one.terms) for one in utterances[:-1])]),
        lengths=np.array([max(map(len, one.terms)) for one in utterances], float),
        quoted=np.array([one.is_quoted for one in utterances]),
    )


def _table(quotes: Sequence[frozenset[str]], said: Mapping[str, int]) -> Table:
    table = np.zeros((len(quotes), len(said)))
    for row, terms in enumerate(quotes):
        table[row, [said[term] for term in terms]] = 1.0
    return table


def _overlapping(quotes: Sequence[Quote]) -> Iterator[list[Quote]]:
    """The quotes in groups of such as share characters, in order of place."""
    group: list[Quote] = []
    end = -1
    for quote in sorted(quotes, key=lambda quote: (quote.content[0].start, -quote.content[-1].end, quote.id)):
        if group and quote.content[0].start >= end:
            yield group
            group = []
        group.append(quote)
        end = max(end, quote.content[-1].end)
    if group:
        yield group


def _sentence_by_sentence(quotes: Sequence[Quote], note: Annotations) -> Iterator[Utterance]:
    start, end = quotes[0].content[0].start, max(quote.content[-1].end for quote in quotes)
    first = max(0, bisect_right(note.sentences, start, key=_start) - 1)
    for row in range(first, bisect_left(note.sentences, end, key=_start)):
        sentence = note.sentences[row].span
        said = [(quote, parts) for quote in quotes if (parts := _parts(quote, sentence))]
        if said:
            yield _utterance(said, row, note)


def _start(sentence: Sentence) -> int:
    return sentence.span.start


def _parts(quote: Quote, sentence: Span) -> list[Span]:
    """What of a quote stands in the sentence."""
    return [_clipped(span, sentence) for span in quote.content if span.overlaps(sentence)]


def _clipped(span: Span, sentence: Span) -> Span:
    low, high = max(span.start, sentence.start), min(span.end, sentence.end)
    text = span.text[low - span.start : high - span.start]
    return Span(page=span.page, start=low, end=high, text=text, layer=span.layer)


def _utterance(said: Sequence[tuple[Quote, list[Span]]], row: int, note: Annotations) -> Utterance:
    voices = [voice_of(quote.speaker, note.names) for quote, _ in reversed(said)]
    return Utterance(
        quotes=tuple(quote for quote, _ in said),
        span=max((span for _, parts in said for span in parts), key=lambda span: (len(span), -span.start)),
        row=row,
        terms=tuple(frozenset(w for span in parts for w in content_words(span.text)) for _, parts in said),
        voices=tuple(voice for voice in voices if voice is not None),
    )


def term_weights(left: Talk, right: Talk) -> Table:
    """How much it tells when an utterance of the left page shares a term with one of the right, for each term
    that is `said` on the left: ln((n + 1) / df) over the sentences of both, so that a story's own words
    ("tariffs") weigh little and a phrase's own words much. A term of no sentence (a word cut) weighs 1."""
    counts = left.counts + list(map(right.spread.get, left.said, repeat(0)))
    total = left.lines + right.lines + 1
    return np.where(counts > 0, np.log(total / np.maximum(counts, 1)), 1.0)


class Shared(msgspec.Struct, frozen=True, kw_only=True):
    """Tables of utterances left x right. all: the weight of the shared terms against that of all terms
    (Jaccard); shorter: against that of the shorter one's; lengths: the terms of the one with fewer against
    those of the other."""

    all: Table
    shorter: Table
    lengths: Table


def shared_terms(left: Talk, right: Talk) -> Shared:
    """What the utterances of two pages share; of an utterance's quotes the best pair counts."""
    among, shorter = _overlaps(left, right)
    a, b = left.lengths[:, None], right.lengths[None, :]
    lengths = np.minimum(a, b) / np.maximum(np.maximum(a, b), 1.0)
    return Shared(all=_best(among, left, right), shorter=_best(shorter, left, right), lengths=lengths)


def _overlaps(left: Talk, right: Talk) -> tuple[Table, Table]:
    """The shared weight of every two quotes: against that of both, against that of the lighter one."""
    ours, theirs = term_weights(left, right), term_weights(right, left)
    common = [(column, right.said[term]) for term, column in left.said.items() if term in right.said]
    a, b = np.array(common, int).reshape(-1, 2).T
    both = (left.table[:, a] * ours[a]) @ right.table[:, b].T
    left_sizes, right_sizes = (left.table @ ours)[:, None], (right.table @ theirs)[None, :]
    union = left_sizes + right_sizes - both
    return both / np.maximum(union, 1e-6), both / (np.minimum(left_sizes, right_sizes) + LIGHT)


LIGHT = 3.0
"""Weight added to the lighter set, about that of one rare term of a page of thirty sentences: a quote of one
or two light words is contained in much by chance."""


def _best(table: Table, left: Talk, right: Talk) -> Table:
    """The table of quotes reduced to one of utterances: the best of each block."""
    rows = np.maximum.reduceat(table, left.firsts, axis=0)
    best: Table = np.maximum.reduceat(rows, right.firsts, axis=1)
    return best
