"""What the sentences of an article claim, one record a clause."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crossread.extract.inside import inside
from crossread.extract.segments import TOKEN, split_clauses
from crossread.grammar.status import status_of
from crossread.grammar.verbs import AUXILIARIES, base_forms
from crossread.match.terms import content_words
from crossread.model.facts import Claim, Name, Party, Quantity, Quote, Sentence, Time
from crossread.model.ids import content_id
from crossread.model.page import Page
from crossread.model.text import Span

NEGATION = re.compile(r"\b(?:not|never|no|none|nobody|nothing|neither|nor|cannot|without|\w+n['’]t)\b", re.I)


def find_claims(
    page: Page,
    sentences: Sequence[Sentence],
    names: Sequence[Name],
    times: Sequence[Time],
    quantities: Sequence[Quantity],
    quotes: Sequence[Quote],
) -> tuple[Claim, ...]:
    """The claims of the article, one a clause with a verb, in order."""
    said = [(span, quote.speaker) for quote in quotes if quote.speaker for span in quote.content]
    found = []
    for sentence in sentences:
        held = (
            inside(names, sentence.span),
            inside(times, sentence.span),
            inside(quantities, sentence.span),
        )
        spoken = [(span, speaker) for span, speaker in said if span.overlaps(sentence.span)]
        for clause in split_clauses(page, sentence.span):
            if clause.text.strip():
                found.append(_claim(sentence.span, clause, *held, spoken))
    return tuple(found)


def _claim(
    sentence: Span,
    clause: Span,
    names: Sequence[Name],
    times: Sequence[Time],
    quantities: Sequence[Quantity],
    spoken: Sequence[tuple[Span, Party]],
) -> Claim:
    near = inside(names, clause)
    verb_at, verb = _head_verb(clause)
    before = [name for name in near if name.span.end <= verb_at]
    return Claim(
        id=content_id("claim", clause.page, clause.start, clause.end),
        sentence=sentence,
        evidence=clause,
        subject=Party(span=before[-1].span, entity=before[-1].entity) if before else None,
        predicate=" ".join([verb, *content_words(clause.text)]).strip(),
        names=near,
        quantities=inside(quantities, clause),
        times=inside(times, clause),
        polarity="negated" if NEGATION.search(clause.text) else "affirmed",
        status=status_of(clause.text),
        said_by=_speaker(clause, spoken),
    )


def _head_verb(clause: Span) -> tuple[int, str]:
    """Where the first verb that is no auxiliary starts in the page, and its base form; "" if none does."""
    known = base_forms()
    for match in TOKEN.finditer(clause.text):
        word = match.group().lower()
        if word in known and word not in AUXILIARIES:
            return clause.start + match.start(), known[word]
    return clause.end, ""


def _speaker(clause: Span, spoken: Sequence[tuple[Span, Party]]) -> Party | None:
    """Who is quoted over at least half of the clause."""
    for span, speaker in spoken:
        shared = min(span.end, clause.end) - max(span.start, clause.start)
        if 2 * shared >= len(clause):
            return speaker
    return None
