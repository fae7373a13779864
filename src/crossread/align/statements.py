"""The claims of a story made comparable: their terms, what those weigh, and a vector each."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from crossread.engines.reading import Reading, Vectors
from crossread.match.terms import content_words
from crossread.model.facts import Annotations, Claim, Name
from crossread.model.page import Page, Role
from crossread.model.text import Span


class Statement(NamedTuple):
    """A claim as it is compared. `terms` are its own, `around` those of its sentence.

    `row` is its sentence's row in `Statements.vectors`; `names` tells whom its sentence names. The weights
    are those of `terms` and `around`.
    """

    claim: Claim
    row: int
    role: Role
    terms: frozenset[str]
    around: frozenset[str]
    names: frozenset[str]
    own_weight: float
    around_weight: float

    @property
    def span(self) -> Span:
        return self.claim.evidence

    @property
    def page(self) -> str:
        return self.claim.evidence.page


class Statements(NamedTuple):
    """All statements of a story, in order of page and place.

    `vectors` are (sentences, 384) of unit length, the story's mean taken out: what all sentences share is
    the topic, and says nothing of which two tell the same. `weights` are log((N + 1) / n) for a term that
    stands in n of N sentences.
    """

    items: tuple[Statement, ...]
    vectors: Vectors
    weights: dict[str, float]

    def weigh(self, terms: Iterable[str]) -> float:
        """The sum of the weights of these terms, the same to the last digit in whatever order they come."""
        return math.fsum(map(self.weights.__getitem__, terms))


class _Line(NamedTuple):
    span: Span
    role: Role
    terms: frozenset[str]
    names: frozenset[str]
    claims: tuple[Claim, ...]


def gather_statements(
    pages: Sequence[Page], annotations: Sequence[Annotations], readings: Sequence[Reading]
) -> Statements:
    """The statements of these pages (their annotations and readings in the same order).

    A sentence that a page says twice is taken once. Pages are taken in the order of their ids, so that
    their order in the input changes nothing, not even the last digit of a mean.
    """
    lines: list[_Line] = []
    rows: list[Vectors] = []
    for page, notes, reading in sorted(zip(pages, annotations, readings, strict=True), key=_page_id):
        kept, at = _lines_of(page, notes)
        lines += kept
        rows.append(reading.vectors[at])
    vectors = _centred(np.concatenate(rows)) if lines else np.zeros((0, 1), np.float32)
    weights = _weights(line.terms for line in lines)
    empty = Statements((), vectors, weights)
    items = (_statement(empty, row, line, claim) for row, line in enumerate(lines) for claim in line.claims)
    return empty._replace(items=tuple(items))


def _statement(ground: Statements, row: int, line: _Line, claim: Claim) -> Statement:
    whole = claim.evidence == claim.sentence
    terms = line.terms if whole else frozenset(content_words(claim.evidence.text))
    return Statement(
        claim=claim,
        row=row,
        role=line.role,
        terms=terms,
        around=line.terms,
        names=line.names,
        own_weight=ground.weigh(terms),
        around_weight=ground.weigh(line.terms),
    )


def _page_id(item: tuple[Page, Annotations, Reading]) -> str:
    return item[0].id


def _lines_of(page: Page, notes: Annotations) -> tuple[list[_Line], list[int]]:
    """The sentences of a page, each once, and their places among all its sentences."""
    claims: dict[int, list[Claim]] = {}
    for claim in notes.claims:
        claims.setdefault(claim.sentence.start, []).append(claim)
    lines: list[_Line] = []
    at: list[int] = []
    seen: set[str] = set()
    for place, sentence in enumerate(notes.sentences):
        body = sentence.span.text
        if body in seen:
            continue
        seen.add(body)
        held = tuple(claims.get(sentence.span.start, ()))
        names = frozenset(key_of(name) for claim in held for name in claim.names)
        lines.append(_Line(sentence.span, sentence.role, frozenset(content_words(body)), names, held))
        at.append(place)
    return lines, at


def key_of(name: Name) -> str:
    """Who a name means: its entity, or its last word where that is not known."""
    return name.entity or name.span.text.split()[-1].casefold()


def _centred(vectors: Vectors) -> Vectors:
    """The rows without what they share, of unit length again."""
    spread = vectors - vectors.mean(axis=0)
    lengths = np.linalg.norm(spread, axis=1, keepdims=True)
    centred: Vectors = (spread / np.maximum(lengths, 1e-6)).astype(np.float32)
    return centred


def _weights(term_sets: Iterable[frozenset[str]]) -> dict[str, float]:
    listed = list(term_sets)
    counts = Counter(term for terms in listed for term in terms)
    return {term: math.log((len(listed) + 1) / count) for term, count in counts.items()}
