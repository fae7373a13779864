"""Something said to be so in one account and not to be so in another."""

from __future__ import annotations

import re
from functools import lru_cache

from crossread.align.comparers.differences import (
    REMEMBERED,
    UNSURE,
    WORD,
    Couple,
    Difference,
    is_unsure,
    near_terms,
    spell,
)
from crossread.align.comparers.verbs import verbs_of
from crossread.align.statements import Statement
from crossread.match.terms import content_words, term
from crossread.model.text import Span

NEGATED = re.compile(
    r"\b(?:do|does|did|is|are|was|were|has|have|had|will|would|could|can)(?: not|n['’]t)\b|\bcannot\b|"
    r"\bnever\b|\bwithout\b|\bfailed to\b|\brefused to\b|\bdeclined to\b|\bunlikely to\b|"
    r"\bnot (?:expected|likely|scheduled|planning|due|going) to\b|\bno plans? to\b|"
    r"\b(?:has|have|had) yet to\b|"
    r"\bno longer\b",
    re.IGNORECASE,
)
NEGATION = re.compile(
    r"\b(?:unlikely|not|never|no|neither|nor|without|den(?:y|ies|ied|ying)|rejected|dismissed|refus\w+|fail\w+|cannot|accus\w+|alleg\w+|\w+n['’]t)\b",
    re.IGNORECASE,
)
REACH = 3
"""A verb is negated by a word at most so many words before it."""
OBJECT = 3
"""What a verb is done to is among so many words after it."""
NEAR = 8
LEAST_SHARED = 2
"""Terms beside the verb that the words around both share: who, and what."""
_EMPTY_VERBS = "have make take get go come see do give put know think want need keep let seem"
EMPTY_VERBS = frozenset(_EMPTY_VERBS.split())
"""Verbs that say too little for their negation to be a contradiction."""


def compare_negations(couple: Couple) -> Difference | None:
    """A verb that one statement denies and the other uses, of the same people and things."""
    for denying, using in ((couple.left, couple.right), (couple.right, couple.left)):
        # "Not the target of this, or of that": a clause may lean on a negation before it.
        found = _denied_verb(denying)
        if not found or is_unsure(using) or _negated(using.claim.sentence.text):
            continue
        if UNSURE.search(denying.claim.sentence.text):
            continue
        used = _verb_span(using, found[0])
        if used:
            shared = near_terms(denying, found[1], NEAR) & near_terms(using, used, NEAR) - {found[0]}
            same = _object(denying, found[1]) & _object(using, used)
            if same and len(shared) >= LEAST_SHARED and denying.names & using.names:
                return _difference(couple, denying, found[1], used, shared)
    return None


def _denied_verb(statement: Statement) -> tuple[str, Span] | None:
    """The term of the verb that a negation stands before, and the words from the one to the other."""
    place = denied_in(statement.span.text)
    return (place[0], statement.span.part(place[1], place[2])) if place else None


@lru_cache(maxsize=REMEMBERED)
def denied_in(body: str) -> tuple[str, int, int] | None:
    """The term of the verb that is denied, where its negation starts and where it ends."""
    for negation in NEGATED.finditer(body):
        verb = next((verb for verb in verbs_of(body) if verb.start >= negation.end()), None)
        known = term(verb.base) if verb and verb.base not in EMPTY_VERBS else None
        if verb and known and len(WORD.findall(body, negation.end(), verb.start)) < REACH:
            return known, negation.start(), verb.end
    return None


@lru_cache(maxsize=REMEMBERED)
def _negated(body: str) -> bool:
    return NEGATION.search(body) is not None or NEGATED.search(body) is not None


def _verb_span(statement: Statement, wanted: str) -> Span | None:
    """Where a statement uses a verb, in any form."""
    for verb in verbs_of(statement.span.text):
        if term(verb.base) == wanted:
            return statement.span.part(verb.start, verb.end)
    return None


def _object(statement: Statement, verb: Span) -> set[str]:
    """The terms of the first words after a verb, those left out that only own what comes ("Ruiz's son")."""
    after = WORD.findall(statement.span.text, verb.end - statement.span.start)[:OBJECT]
    return set(content_words(" ".join(word for word in after if not word.endswith(("'s", "’s")))))


def _difference(couple: Couple, denying: Statement, denied: Span, used: Span, shared: set[str]) -> Difference:
    left_denies = denying is couple.left
    left, right = (denied, used) if left_denies else (used, denied)
    return Difference(
        kind="other",
        feature="said and denied",
        topic=" ".join(sorted(shared)),
        left_key="no" if left_denies else "yes",
        right_key="yes" if left_denies else "no",
        left_value=left.text,
        right_value=right.text,
        left=left,
        right=right,
        note=f"of {spell(couple.left, shared)}: “{left.text}” against “{right.text}”",
    )
