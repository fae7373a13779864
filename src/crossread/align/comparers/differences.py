"""What two statements of different pages say that cannot both be right: the record of it."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

from crossread.align.statements import Statement, key_of
from crossread.match.terms import content_words, term
from crossread.model.story import FactKind
from crossread.model.text import Span


class Difference(NamedTuple):
    """Two values that cannot both be right as written, each with the words that give it.

    `feature` names the comparer, `topic` what is compared (differences of one topic belong together), the
    keys are equal for values that are one side; `note` says it in words a reader understands.
    """

    kind: FactKind
    feature: str
    topic: str
    left_key: str
    right_key: str
    left_value: str
    right_value: str
    left: Span
    right: Span
    note: str


class Couple(NamedTuple):
    """Two statements held against each other, and the score of their pair."""

    left: Statement
    right: Statement
    score: float


UNSURE = re.compile(
    r"\b(?:if|unless|whether|in case|would have|or else|otherwise|threaten\w*|propos\w*|consider\w*|want\w*|"
    r"ask\w*|seek\w*|demand\w*|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? for|insist\w*|hop(?:e|es|ed|ing))\b|\?",
    re.IGNORECASE,
)
"""Words of conditions, wishes and questions: what stands with them is not said to be so."""
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


REMEMBERED = 2**15
"""What is read of a clause is remembered for so many clauses: each is held against dozens of others."""


def is_unsure(statement: Statement) -> bool:
    """Whether a statement hangs on a condition, a wish or a question."""
    return has_doubt(statement.span.text)


@lru_cache(maxsize=REMEMBERED)
def has_doubt(body: str) -> bool:
    """Whether a word of a condition, a wish or a question stands in these words."""
    return UNSURE.search(body) is not None


def spell(statement: Statement, terms: Collection[str]) -> str:
    """The words of a clause that count as these terms, as the clause spells them, a comma between."""
    words = WORD.findall(statement.span.text)
    return ", ".join(dict.fromkeys(word for word in words if term(word) in terms))


def near_terms(statement: Statement, place: Span, reach: int) -> set[str]:
    """The terms of the `reach` words to either side of a place in its clause, numbers left out."""
    clause = statement.span
    before = WORD.findall(clause.text[: place.start - clause.start])[-reach:]
    after = WORD.findall(clause.text[place.end - clause.start :])[:reach]
    return {word for word in content_words(" ".join(before + after)) if not word[0].isdigit()}


def name_terms(statement: Statement) -> set[str]:
    """The terms of the names of a statement's clause."""
    return set(content_words(" ".join(name.span.text for name in statement.claim.names)))


def other_people(left: Statement, right: Statement) -> bool:
    """Whether both clauses name persons, and nobody that the other's sentence names too."""
    ones, twos = _people(left), _people(right)
    return bool(ones and twos) and not ones & right.names and not twos & left.names


def _people(statement: Statement) -> set[str]:
    return {key_of(name) for name in statement.claim.names if name.kind == "PER"}
