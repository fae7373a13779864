"""What somebody says in one place of a page: its quotes, its words, the sentences around it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

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
    """What is said on one page: its utterances in order, a vector each, and the terms of its sentences."""

    page: str
    utterances: tuple[Utterance, ...]
    vectors: Vectors
    sentences: tuple[frozenset[str], ...]


def read_talk(note: Annotations, reading: Reading) -> Talk:
    """What is said on a page. An utterance's vector is that of its sentence; without vectors (another
    language) the talk is empty."""
    if not len(reading.vectors) or len(reading.vectors) != len(note.sentences):
        return Talk(page=note.page, utterances=(), vectors=np.zeros((0, 1), np.float32), sentences=())
    terms = tuple(frozenset(content_words(sentence.span.text)) for sentence in note.sentences)
    told = (_sentence_by_sentence(group, note) for group in _overlapping(note.quotes))
    utterances = tuple(utterance for group in told for utterance in group)
    rows = [one.row for one in utterances]
    return Talk(page=note.page, utterances=utterances, vectors=reading.vectors[rows], sentences=terms)


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


def term_weights(left: Talk, right: Talk) -> dict[str, float]:
    """How much it tells when two utterances of these pages share a term: ln((n + 1) / df) over the sentences
    of both, so that a story's own words ("tariffs") weigh little and a phrase's own words much."""
    counts: dict[str, int] = {}
    for sentence in (*left.sentences, *right.sentences):
        for term in sentence:
            counts[term] = counts.get(term, 0) + 1
    total = len(left.sentences) + len(right.sentences) + 1
    return {term: float(np.log(total / count)) for term, count in counts.items()}


class Shared(msgspec.Struct, frozen=True, kw_only=True):
    """Tables of utterances left x right. all: the weight of the shared terms against that of all terms
    (Jaccard); shorter: against that of the shorter one's; lengths: the terms of the one with fewer against
    those of the other."""

    all: Table
    shorter: Table
    lengths: Table


def shared_terms(left: Talk, right: Talk) -> Shared:
    """What the utterances of two pages share; of an utterance's quotes the best pair counts."""
    weights = term_weights(left, right)
    ours, theirs = ([terms for one in talk.utterances for terms in one.terms] for talk in (left, right))
    among, shorter = _overlaps(ours, theirs, weights)
    a, b = (np.array([max(map(len, one.terms)) for one in talk.utterances], float) for talk in (left, right))
    lengths = np.minimum.outer(a, b) / np.maximum(np.maximum.outer(a, b), 1.0)
    return Shared(all=_best(among, left, right), shorter=_best(shorter, left, right), lengths=lengths)


def _overlaps(
    ours: Sequence[frozenset[str]], theirs: Sequence[frozenset[str]], weights: dict[str, float]
) -> tuple[Table, Table]:
    """The shared weight of every two sets of terms: against that of both, against that of the lighter one."""
    columns = {term: number for number, term in enumerate(sorted({t for terms in ours for t in terms}))}
    a, b = _table(ours, columns, weights), _table(theirs, columns, weights)
    sizes = [np.array([sum(weights.get(t, 1.0) for t in terms) for terms in side]) for side in (ours, theirs)]
    both = a @ b.T
    smaller = np.minimum(sizes[0][:, None], sizes[1][None, :])
    union = sizes[0][:, None] + sizes[1][None, :] - both
    return both / np.maximum(union, 1e-6), both / (smaller + LIGHT)


LIGHT = 3.0
"""Weight added to the lighter set, about that of one rare term of a page of thirty sentences: a quote of one
or two light words is contained in much by chance."""


def _table(rows: Sequence[frozenset[str]], columns: dict[str, int], weights: dict[str, float]) -> Table:
    table = np.zeros((len(rows), len(columns)))
    for number, terms in enumerate(rows):
        for term in terms:
            if term in columns:
                table[number, columns[term]] = weights.get(term, 1.0) ** 0.5
    return table


def _best(table: Table, left: Talk, right: Talk) -> Table:
    """The table of quotes reduced to one of utterances: the best of each block."""
    ours, theirs = (
        np.cumsum([0] + [len(one.quotes) for one in talk.utterances])[:-1] for talk in (left, right)
    )
    rows = np.maximum.reduceat(table, ours, axis=0)
    best: Table = np.maximum.reduceat(rows, theirs, axis=1)
    return best
