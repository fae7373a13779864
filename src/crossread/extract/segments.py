"""Sentences cut into clauses: short stretches that say one thing each.

A clause ends where a mark (; : a dash), a comma with a linking word, a closing quotation mark, or a
linking word alone starts words with a verb of their own. Rules only, in one pass over the tokens.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from crossread.grammar.verbs import AUXILIARIES, base_forms, is_verb
from crossread.model.page import Page
from crossread.model.text import Span

TOKEN = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*|--|[^\w\s]")
"""Words with inner apostrophes, points and hyphens; a double hyphen; any other mark alone."""

MARKS = frozenset({";", ":", "—", "–", "--"})
QUOTES = frozenset("\"”’'“‘")
_LINKS_AFTER_COMMA_LIST = (
    "and but or while although though as after before because since when where which who whose whom with "
    "including saying adding arguing citing calling making giving leaving putting so yet until if unless"
)
LINKS_AFTER_COMMA = frozenset(_LINKS_AFTER_COMMA_LIST.split())
_LINKS_ALONE_LIST = "while although though because unless whereas until who which if but"
LINKS_ALONE = frozenset(_LINKS_ALONE_LIST.split())
_REPORTED_LIST = (
    "say announce claim believe report argue insist add warn indicate suggest note deny tell confirm declare "
    "promise pledge vow acknowledge emphasize stress reveal explain state think expect conclude agree"
)
REPORTED = frozenset(_REPORTED_LIST.split())
EDGES = MARKS | {",", "(", ")", "-", "and", "but"}
"""What is left off at a clause's edges."""
LEAST_WORDS = 4
"""A stretch of fewer words says nothing on its own ("the mayor wrote"); chosen by eye on news text."""


def split_clauses(page: Page, sentence: Span) -> tuple[Span, ...]:
    """The clauses of a sentence, in order, white space and outer commas left out; at least one."""
    tokens = [match.span() for match in TOKEN.finditer(sentence.text)]
    words = [sentence.text[start:end] for start, end in tokens]
    cuts = [0, *(at for at in range(1, len(words)) if _starts_clause(words, at)), len(words)]
    pieces = _join_short(words, cuts)
    spans = []
    for first, last in pieces:
        while first < last - 1 and words[first] in EDGES:
            first += 1
        while last - 1 > first and words[last - 1] in EDGES:
            last -= 1
        spans.append(page.span(sentence.start + tokens[first][0], sentence.start + tokens[last - 1][1]))
    return tuple(spans) or (sentence,)


def _starts_clause(words: Sequence[str], at: int) -> bool:
    """Whether a clause starts at this token."""
    before, word = words[at - 1], words[at].lower()
    if before in MARKS:
        return True
    if before in QUOTES and at > 1 and words[at - 2] in {",", ".", "?", "!"}:
        return True
    if before == ",":
        return word in LINKS_AFTER_COMMA or (word.endswith("ing") and len(word) > 5)
    if word == "that":
        return base_forms().get(before.lower()) in REPORTED
    if word in {"and", "but"}:
        return at + 1 < len(words) and _finite(words[at + 1])
    return word in LINKS_ALONE


def _finite(word: str) -> bool:
    """Whether a word opens a predicate of its own: an auxiliary, or a known form in -s or -ed."""
    lower = word.lower()
    return lower in AUXILIARIES or (lower in base_forms() and lower.endswith(("ed", "s")))


def _join_short(words: Sequence[str], cuts: Sequence[int]) -> list[tuple[int, int]]:
    """The stretches between the cuts, those without a verb or with too few words joined to the one before."""
    pieces: list[tuple[int, int]] = []
    for first, last in pairwise(cuts):
        if pieces and not (_stands_alone(words[first:last]) and _stands_alone(words[slice(*pieces[-1])])):
            pieces[-1] = (pieces[-1][0], last)
        elif last > first:
            pieces.append((first, last))
    return pieces


def _stands_alone(words: Sequence[str]) -> bool:
    real = [word for word in words if word[0].isalnum()]
    return len(real) >= LEAST_WORDS and any(is_verb(word) for word in real)
