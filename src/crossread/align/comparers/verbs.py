"""The verbs of a clause, each used as one."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from crossread.align.comparers.differences import REMEMBERED, WORD
from crossread.grammar.verbs import base_forms, used_as_verb


class Verb(NamedTuple):
    """A verb's base form, and where its form stands in the clause."""

    base: str
    start: int
    end: int


@lru_cache(maxsize=REMEMBERED)
def verbs_of(body: str) -> tuple[Verb, ...]:
    """The verbs of a clause, in order, forms that are used as nouns left out."""
    known = base_forms()
    tokens = list(WORD.finditer(body))
    words = [token.group() for token in tokens]
    found = []
    for at, word in enumerate(words):
        base = known.get(word.lower())
        if base and used_as_verb(words, at, base):
            found.append(Verb(base, tokens[at].start(), tokens[at].end()))
    return tuple(found)
