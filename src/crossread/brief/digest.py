"""A story in a few sentences, each the words of its pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from crossread.brief.passage import LEAST_TERMS, Scope, SentenceIndex, alike, fact_pages, terms_of
from crossread.model.story import DigestSentence, Entity, Fact, Side
from crossread.model.text import Span

LEAST, MOST = 5, 8
"""Sentences of a digest, as far as the pages give them."""

AGREED, OPEN = 4, 3
"""How many of them tell what pages agree on, and what they do not, at most."""

LONGEST = 420
"""Characters of a sentence that is told whole; of a longer one only the evidence itself is told."""

CONNECTING = ("One account says", "another says", "says")
"""All that a digest says in words of its own."""


def make_digest(scope: Scope, entities: Sequence[Entity]) -> tuple[DigestSentence, ...]:
    """Five to eight sentences where there is matter for them: the lead of the page that gave the story its
    title, what most independent sources agree on, what is contested or disputed, side next to side.

    Every word is that of the evidence, but for quotation marks and `CONNECTING`. What has been told is
    not told again in other words.
    """
    index_of = {note.page: SentenceIndex(note) for note in scope.notes}
    told: list[frozenset[str]] = []
    sentences: list[DigestSentence] = []
    leads = _leads(scope, index_of)
    _add(sentences, told, leads[:1], 1)
    _add(sentences, told, _agreed(scope, index_of), 1 + AGREED)
    # What is open is told even where its words have been: the other side has not.
    sentences += islice(_open(scope, entities), min(OPEN, MOST - len(sentences)))
    _add(sentences, told, _others(scope, index_of), LEAST)
    _add(sentences, told, leads[1:], LEAST)
    return tuple(sentences)


def _add(
    sentences: list[DigestSentence],
    told: list[frozenset[str]],
    more: Sequence[DigestSentence] | Iterator[DigestSentence],
    most: int,
) -> None:
    """Adds sentences that tell something new, as long as there are fewer than `most`."""
    for sentence in more:
        if len(sentences) >= most:
            return
        terms = frozenset().union(*(terms_of(span) for span in sentence.evidence[:1]))
        if len(terms) >= LEAST_TERMS and not any(alike(terms, other) for other in told):
            sentences.append(sentence)
            told.append(terms)


def _leads(scope: Scope, index_of: Mapping[str, SentenceIndex]) -> list[DigestSentence]:
    """The leads of the pages, first of the page whose title the story bears."""
    titled = {page.id for page in scope.pages if page.title and page.title.text.strip() == scope.story.title}
    order = sorted(index_of, key=lambda page: (page not in titled, page))
    spans = [index_of[page].lead() for page in order]
    return [DigestSentence(text=span.text, evidence=(span,)) for span in spans if span is not None]


def _agreed(scope: Scope, index_of: Mapping[str, SentenceIndex]) -> Iterator[DigestSentence]:
    """Corroborated facts, those of most independent sources and pages first."""
    facts = [fact for fact in scope.facts if fact.status == "corroborated"]
    ranked = sorted(facts, key=lambda fact: (-fact.independent_sources, -len(fact_pages(fact)), fact.id))
    for fact in ranked:
        yield _statement(fact.sides[0].evidence, index_of)


def _others(scope: Scope, index_of: Mapping[str, SentenceIndex]) -> Iterator[DigestSentence]:
    """Facts of one origin, those that most pages carry first, then those that stand first in their page."""
    facts = [fact for fact in scope.facts if fact.status in ("repeated", "single") and fact.sides]
    yield from (
        _statement(fact.sides[0].evidence, index_of)
        for fact in sorted(
            facts, key=lambda fact: (-len(fact_pages(fact)), fact.sides[0].evidence[0].start, fact.id)
        )
    )


def _statement(evidence: Sequence[Span], index_of: Mapping[str, SentenceIndex]) -> DigestSentence:
    """The sentence of one page that says it, with the words of all pages that do."""
    ours = [span for span in evidence if span.page in index_of] or evidence
    whole = [_whole(span, index_of) for span in ours]
    best = min(whole, key=lambda span: (len(span) > LONGEST, -len(terms_of(span)), span))
    others = tuple(span for span in evidence if span.page != best.page)
    return DigestSentence(text=best.text, evidence=(best, *others))


def _whole(span: Span, index_of: Mapping[str, SentenceIndex]) -> Span:
    """The sentence around a piece of evidence, or the piece where the sentence is too long."""
    sentence = index_of[span.page].holding(span) if span.page in index_of else None
    return sentence.span if sentence is not None and len(sentence.span) <= LONGEST else span


def _open(scope: Scope, entities: Sequence[Entity]) -> Iterator[DigestSentence]:
    """Contested, then disputed facts: the first words of each of the two best-supported sides."""
    facts = [fact for fact in scope.facts if fact.status in ("contested", "disputed") and len(fact.sides) > 1]
    if not facts:
        return
    speakers = {entity.id: entity for entity in entities}
    ranked = sorted(facts, key=lambda fact: (fact.status != "contested", -len(fact_pages(fact)), fact.id))
    for fact in ranked:
        yield _two_sides(fact, speakers)


def _two_sides(fact: Fact, speakers: Mapping[str, Entity]) -> DigestSentence:
    sides = sorted(fact.sides, key=lambda side: (-side.independent_sources, side.evidence[0]))[:2]
    spans = [side.evidence[0] for side in sides]
    names = [_speaker(side, speakers) for side in sides]
    says = [f"{name.text} says" if name else other for name, other in zip(names, CONNECTING[:2], strict=True)]
    text = f"{says[0]}: “{spans[0].text}”; {says[1]}: “{spans[1].text}”."
    return DigestSentence(text=text, evidence=(*spans, *(name for name in names if name is not None)))


def _speaker(side: Side, speakers: Mapping[str, Entity]) -> Span | None:
    """Where the page names who says it; None for its own voice."""
    entity = speakers.get(side.said_by or "")
    mentions = entity.mentions if entity else ()
    return max((span for span in mentions if span.page == side.evidence[0].page), key=len, default=None)
