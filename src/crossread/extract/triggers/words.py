"""Which words tell an event, and the PLOVER root they tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple, cast, get_args

from crossread.extract.segments import TOKEN
from crossread.grammar.listings import listed_rows
from crossread.grammar.verbs import BEFORE_BASE, inflect, irregular_forms, used_as_verb
from crossread.model.facts import Root

Kind = Literal["verb", "noun", "form"]
REACH = 8
"""What a word needs stands at most so many words after it."""
NEAR_REACH = 4
"""After a noun, or a word of no weight of its own ("is", "a"), so many."""
BARRED_REACH = 4
"""What must not follow a word changes its sense only so near it ("asked him whether")."""

_ALSO_NOUNS_LIST = (
    "sanction sanctions test tests strikes raid raids fire fires clash clashes debate debates work works "
    "travel march partner partners team teams"
)
ALSO_NOUNS = frozenset(_ALSO_NOUNS_LIST.split())
"""Verb forms that are nouns as often, besides the nouns of the listing."""
OBJECTS = frozenset(
    ["the", "a", "an", "his", "her", "its", "their", "our", "my", "him", "it", "them", "us", "me", "that"]
)
"""Words with which the object of a verb begins."""


class Pattern(NamedTuple):
    """A word that tells a root: its base form, what must follow soon, what at once, and what must not.

    Of `needed` and `at_once` together one must follow, if either holds a word.
    """

    root: Root
    kind: Kind
    base: str
    needed: frozenset[str]
    at_once: frozenset[str]
    barred: frozenset[str]

    def fits(self, following: Sequence[str]) -> bool:
        """Whether the words after the word (lower case) are such as the pattern asks for."""
        if not self.barred.isdisjoint(following[:BARRED_REACH]):
            return False
        if not self.needed and not self.at_once:
            return True
        reach = REACH if self.kind == "verb" else NEAR_REACH
        return not self.needed.isdisjoint(following[:reach]) or not self.at_once.isdisjoint(following[:1])


class Sign(NamedTuple):
    """A word of a text that tells an event, by its offsets, with the word before it (lower case)."""

    root: Root
    kind: Kind
    start: int
    end: int
    before: str


def find_signs(body: str) -> list[Sign]:
    """The words of a text that tell an event, in order; one root a word."""
    tokens: list[re.Match[str]] = list(TOKEN.finditer(body))
    raw = [token.group() for token in tokens]
    words = [word.lower() for word in raw]
    known = patterns()
    signs = []
    for at, token in enumerate(tokens):
        for pattern in known.get(words[at], ()):
            if _used_so(pattern, raw, at) and pattern.fits(words[at + 1 : at + 1 + REACH]):
                before = words[at - 1] if at else ""
                signs.append(Sign(pattern.root, pattern.kind, token.start(), token.end(), before))
                break
    return signs


def _used_so(pattern: Pattern, raw: Sequence[str], at: int) -> bool:
    """Whether the word is used as what the pattern takes it for."""
    if pattern.kind == "form":
        return True
    verb = used_as_verb(raw, at, pattern.base) and not _looks_like_a_noun(pattern, raw, at)
    return verb == (pattern.kind == "verb")


def _looks_like_a_noun(pattern: Pattern, raw: Sequence[str], at: int) -> bool:
    """Whether a form that nouns share ("sanctions", "support") has nothing of a verb's after it."""
    word = raw[at].lower()
    if pattern.kind == "verb" and word not in _also_nouns():
        return False
    if word == pattern.base and at and raw[at - 1].lower() in BEFORE_BASE:
        return False
    after = raw[at + 1] if at + 1 < len(raw) else ""
    return not (after[:1].isupper() or after.lower() in OBJECTS)


@cache
def patterns() -> dict[str, tuple[Pattern, ...]]:
    """For every form of a word its patterns, in the order of `words.tsv`."""
    found: dict[str, list[Pattern]] = {}
    for row in listed_rows("crossread.extract.triggers", "words.tsv"):
        root, kind, words, needs = row.split("\t")
        if root not in get_args(Root) or kind not in get_args(Kind):
            raise ValueError(f"words.tsv: no PLOVER root, or no kind of word: {row!r}")
        for word in words.split("|"):
            pattern = Pattern(cast(Root, root), cast(Kind, kind), word, *_needs(needs))
            for form in _forms(pattern):
                found.setdefault(form, []).append(pattern)
    return {form: tuple(held) for form, held in found.items()}


def _forms(pattern: Pattern) -> frozenset[str]:
    if pattern.kind != "verb":
        return frozenset({pattern.base})
    return inflect(pattern.base) | irregular_forms().get(pattern.base, frozenset())


@cache
def _also_nouns() -> frozenset[str]:
    """The verb forms that are nouns as well, for the listing has them as such, and their plurals."""
    nouns = {form for form, held in patterns().items() for pattern in held if pattern.kind == "noun"}
    return frozenset(nouns | {noun + "s" for noun in nouns} | ALSO_NOUNS)


def _needs(listed: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """What is needed soon, needed at once, and barred."""
    words = frozenset(listed.split("|")) - {"-"}
    at_once = frozenset(word[1:] for word in words if word.startswith("+"))
    barred = frozenset(word[1:] for word in words if word.startswith("!"))
    return frozenset(word for word in words if word[0] not in "+!"), at_once, barred
