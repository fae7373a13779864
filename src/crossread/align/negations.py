"""Something said to be so in one account and not to be so in another."""

from __future__ import annotations

import re

from crossread.align.differences import WORD, Couple, Difference, is_unsure, near_terms
from crossread.align.statements import Statement
from crossread.grammar.verbs import base_forms
from crossread.match.terms import term
from crossread.model.text import Span

NEGATED = re.compile(
    r"\b(?:do|does|did|is|are|was|were|has|have|had|will|would|could|can)(?: not|n['’]t)\b|\bcannot\b|"
    r"\bnever\b|\bwithout\b|\bfailed to\b|\brefused to\b|\bdeclined to\b",
    re.IGNORECASE,
)
NEGATION = re.compile(
    r"\b(?:not|never|no|neither|nor|without|den(?:y|ies|ied|ying)|rejected|dismissed|\w+n['’]t)\b",
    re.IGNORECASE,
)
REACH = 3
"""A verb is negated by a word at most so many words before it."""
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
        if is_unsure(denying) or is_unsure(using) or NEGATION.search(using.claim.sentence.text):
            continue
        found = _denied_verb(denying)
        used = found and _verb_span(using, found[0])
        if found and used:
            shared = near_terms(denying, found[1], NEAR) & near_terms(using, used, NEAR) - {found[0]}
            if len(shared) >= LEAST_SHARED and denying.names & using.names:
                return _difference(couple, denying, found[1], used, shared)
    return None


def _denied_verb(statement: Statement) -> tuple[str, Span] | None:
    """The term of the verb that a negation stands before, and the words from the one to the other."""
    clause = statement.span
    negation = NEGATED.search(clause.text)
    if not negation:
        return None
    for match in list(WORD.finditer(clause.text, negation.end()))[:REACH]:
        base = base_forms().get(match.group().lower())
        if base and base not in EMPTY_VERBS and (known := term(base)):
            return known, _span(clause, negation.start(), match.end())
    return None


def _verb_span(statement: Statement, wanted: str) -> Span | None:
    """Where a statement uses a verb, in any form."""
    for match in WORD.finditer(statement.span.text):
        base = base_forms().get(match.group().lower())
        if base and term(base) == wanted:
            return _span(statement.span, match.start(), match.end())
    return None


def _span(clause: Span, start: int, end: int) -> Span:
    at = clause.start
    return Span(page=clause.page, start=at + start, end=at + end, text=clause.text[start:end])


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
        note=f"of {', '.join(sorted(shared))}: “{left.text}” against “{right.text}”",
    )
