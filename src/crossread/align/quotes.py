"""Renderings of one utterance over pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

import msgspec
import numpy as np
from rapidfuzz import fuzz

from crossread.align.speakers import Kinship, find_kin, same_voice
from crossread.align.utterances import Talk, Utterance, read_talk, shared_terms
from crossread.engines.reading import Reading
from crossread.match.linkage import group, near_pairs
from crossread.model.facts import Annotations
from crossread.model.ids import content_id
from crossread.model.page import Page
from crossread.model.story import Copy, QuoteGroup, Reason
from crossread.model.text import Span

PAGES_NEAR = 0.55
"""The least cosine of two pages' mean sentence vectors for their quotes to be compared: pages of one event
lie above .74 in six stories of five outlets."""

LEAST_COSINE = 0.3
"""The least cosine of the sentences around two quotes; below it nothing tells of one utterance."""

FAR = -3.0
"""The score of utterances with little in common, for the mean of a group; -2 to -4 give the same figures."""

VERBATIM = 0.92
"""The least likeness of letters (rapidfuzz ratio) of quotes that are the same but for a word or a comma."""

Pair = tuple[int, int]
Passages = Mapping[tuple[str, str], Sequence[tuple[Span, Span]]]
Relation = Literal["verbatim", "paraphrase", "translation"]


class QuoteWeights(msgspec.Struct, frozen=True, kw_only=True):
    """How much each likeness of two utterances counts; the sum is above 0 for renderings of one.

    Whole points, set by hand with development stories in view; that the speaker is the same counts for
    nothing, as in most stories one man speaks.
    cosine: of their sentences. terms, shorter, lengths: see `Shared`. other: the speakers are others, as far
    as known. quoted: both or neither have quotation marks. copied: a copied passage holds both.
    floor: what they must add up to.
    """

    cosine: float = 6.0
    terms: float = 4.0
    shorter: float = 5.0
    lengths: float = 2.0
    other: float = 3.0
    quoted: float = 1.0
    copied: float = 1.0
    floor: float = -9.0


WEIGHTS = QuoteWeights()


def group_quotes(
    pages: Sequence[Page],
    annotations: Sequence[Annotations],
    readings: Sequence[Reading],
    copies: Sequence[Copy],
) -> tuple[QuoteGroup, ...]:
    """Quotes of different pages that render one utterance: word for word, shortened, reported or translated.

    `annotations` and `readings` are in the order of the pages; that order changes nothing. A quote of one
    sentence is in one group at most, a longer one perhaps in several: another page may have its first
    sentence, a third its last. A clause and the words quoted inside it go together.
    """
    order = sorted(range(len(pages)), key=lambda number: pages[number].id)
    notes = [annotations[number] for number in order]
    talks = [read_talk(note, readings[number]) for note, number in zip(notes, order, strict=True)]
    kin, passages = find_kin(notes), _passages(copies)
    told = [(page, number) for page, talk in enumerate(talks) for number in range(len(talk.utterances))]
    place = {one: number for number, one in enumerate(told)}
    scores: dict[Pair, float] = {}
    for left, right in _near_pages(talks, [readings[number] for number in order]):
        found = _compare(talks[left], talks[right], kin, passages)
        scores.update({(place[left, a], place[right, b]): score for (a, b), score in found})
    for page, talk in enumerate(talks):
        found = _compare(talk, talk, kin, passages)
        # Two places of one page never make a group, and keep none from being made.
        scores.update({(place[page, a], place[page, b]): 0.0 for (a, b), _ in found if a < b})
    page_of = {page.id: page for page in pages}
    groups = [[told[number] for number in one] for one in group(len(told), scores, unseen=FAR)]
    made = [
        _group([talks[page].utterances[number] for page, number in one], page_of)
        for one in groups
        if len({page for page, _ in one}) > 1
    ]
    return tuple(sorted(_without_parts(made), key=lambda one: one.id))


def _without_parts(groups: Sequence[QuoteGroup]) -> list[QuoteGroup]:
    """The groups without those whose quotes all stand in another one: quotes of several sentences, alike in
    two of them, are told once."""
    kept: list[QuoteGroup] = []
    of_quote: dict[str, list[frozenset[str]]] = {}
    for one in sorted(groups, key=lambda one: (-len(one.quotes), one.id)):
        quotes = frozenset(one.quotes)
        if not any(quotes <= other for other in of_quote.get(one.quotes[0], ())):
            kept.append(one)
            for quote in quotes:
                of_quote.setdefault(quote, []).append(quotes)
    return kept


def _near_pages(talks: Sequence[Talk], readings: Sequence[Reading]) -> Iterator[Pair]:
    """Pairs of pages, both with quotes, that tell of like things."""
    spoken = [number for number, talk in enumerate(talks) if talk.utterances]
    if not spoken:
        return
    means = [readings[number].vectors.mean(axis=0) for number in spoken]
    rows = np.array([mean / (np.linalg.norm(mean) or 1.0) for mean in means], dtype=np.float32)
    for left, right in near_pairs(rows, PAGES_NEAR):
        yield spoken[left], spoken[right]


def _compare(left: Talk, right: Talk, kin: Kinship, passages: Passages) -> Iterator[tuple[Pair, float]]:
    """The scores of the utterances of two pages, as far as they may be one."""
    if not left.utterances or not right.utterances:
        return
    cosines = (left.vectors @ right.vectors.T).round(5)
    shared = shared_terms(left, right)
    wordy = WEIGHTS.cosine * cosines + WEIGHTS.terms * shared.all + WEIGHTS.shorter * shared.shorter
    wordy += WEIGHTS.lengths * shared.lengths + WEIGHTS.floor
    copied = passages.get((left.page, right.page), ())
    # Pairs that quotation marks and a copy at best cannot lift above 0 are not looked at closely, but for
    # those near enough to count for the mean of a group.
    lift = WEIGHTS.quoted + WEIGHTS.copied * bool(copied)
    for a, b in np.argwhere((wordy > FAR - lift) & (cosines >= LEAST_COSINE)).tolist():
        ours, theirs = left.utterances[a], right.utterances[b]
        score = float(wordy[a, b]) + WEIGHTS.quoted * bool(left.quoted[a] == right.quoted[b])
        score += WEIGHTS.other * min(_voices(ours, theirs, kin), 0.0)
        score += WEIGHTS.copied * bool(copied and _is_copied(ours, theirs, copied))
        yield (a, b), score


def _voices(left: Utterance, right: Utterance, kin: Kinship) -> float:
    """How well the speakers agree, the best of the speakers of both; 0 where one has none."""
    return max((same_voice(a, b, kin) for a in left.voices for b in right.voices), default=0.0)


def _passages(copies: Sequence[Copy]) -> Passages:
    """The copied passages by their pages, either way round."""
    passages: dict[tuple[str, str], list[tuple[Span, Span]]] = {}
    for copy in copies:
        for left, right in ((copy.left, copy.right), (copy.right, copy.left)):
            passages.setdefault((left.page, right.page), []).append((left, right))
    return passages


def _is_copied(left: Utterance, right: Utterance, passages: Sequence[tuple[Span, Span]]) -> bool:
    """Whether one copied passage holds most of both."""
    return any(_shared(left.span, a) and _shared(right.span, b) for a, b in passages)


def _shared(span: Span, passage: Span) -> bool:
    return 2 * (min(span.end, passage.end) - max(span.start, passage.start)) > len(span)


def _group(utterances: Sequence[Utterance], page_of: Mapping[str, Page]) -> QuoteGroup:
    ranked = sorted(utterances, key=lambda one: (one.span.page, one.span.start))
    ids = tuple(dict.fromkeys(quote.id for one in ranked for quote in one.quotes))
    first = max(ranked, key=lambda one: (one.is_quoted, len(one.span), one.span))
    reasons = tuple(_reason(first.span, one.span) for one in ranked if one is not first)
    if all(reason.score >= VERBATIM for reason in reasons):
        relation: Relation = "verbatim"
    elif any(page_of[one.span.page].origin.kind == "translation" for one in ranked):
        relation = "translation"
    else:
        relation = "paraphrase"
    return QuoteGroup(id=content_id("quotes", *sorted(ids)), quotes=ids, relation=relation, reasons=reasons)


def _reason(left: Span, right: Span) -> Reason:
    """How alike the words of two renderings are, letter by letter."""
    score = fuzz.ratio(left.text.casefold().strip(" ,."), right.text.casefold().strip(" ,.")) / 100
    note = "the same words" if score >= VERBATIM else "one statement in other words, or a part of it"
    return Reason(feature="words", score=round(score, 3), left=left, right=right, note=note)
