"""What the sentences of an article claim, one record a clause."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crossread.extract.inside import inside
from crossread.extract.segments import TOKEN, split_clauses
from crossread.grammar.verbs import AUXILIARIES, base_forms
from crossread.match.terms import content_words
from crossread.model.facts import Claim, EventStatus, Name, Party, Quantity, Quote, Sentence, Time
from crossread.model.ids import content_id
from crossread.model.page import Page
from crossread.model.text import Span

NEGATION = re.compile(r"\b(?:not|never|no|none|nobody|nothing|neither|nor|cannot|without|\w+n['’]t)\b", re.I)
DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|refut(?:es|ed|ing)|"
    r"rul(?:es|ed|ing) out)\b",
    re.I,
)
ALLEGED = re.compile(
    r"\b(?:reportedly|allegedly|alleged|rumou?red|purported(?:ly)?|said to|believed to)\b", re.I
)
PLANNED = re.compile(
    r"\b(?:will|would|shall|plan(?:s|ned|ning)? to|plans? (?:are|is) underway|set to|due to|scheduled|"
    r"expected to|intend(?:s|ed)? to|about to|preparing to|going to|aim(?:s|ed)? to|promis(?:es|ed) to|"
    r"vow(?:s|ed) to|pledg(?:es|ed) to|is to|are to)\b",
    re.I,
)
PREDICTED = re.compile(
    r"\b(?:may|might|could|likely|unlikely|possibly|probably|predict\w*|forecast\w*|fears?)\b", re.I
)
ONGOING = re.compile(
    r"\b(?:(?:is|are|am|remains?|continues? to|has been|have been) (?:\w+ )?"
    r"(?:\w+ing\b|ongoing|in effect|stationed|under ?way)|currently|ongoing)",
    re.I,
)
STATUSES: tuple[tuple[EventStatus, re.Pattern[str]], ...] = (
    ("denied", DENIED),
    ("claimed", ALLEGED),
    ("planned", PLANNED),
    ("predicted", PREDICTED),
    ("ongoing", ONGOING),
)
"""The first that a clause matches is its status; none: it happened."""


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


def status_of(body: str) -> EventStatus:
    """Whether the words tell of something that happened, goes on, is planned, foreseen, denied or alleged."""
    return next((status for status, pattern in STATUSES if pattern.search(body)), "happened")


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
