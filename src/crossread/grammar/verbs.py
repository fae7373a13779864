"""Verb forms and their base form, for the rules that look for the verb of a clause."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from crossread.grammar.listings import listed_rows

_AUXILIARIES_LIST = (
    "is are was were am be been being has have had having do does did will would shall should can could may "
    "might must won't can't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't wouldn't "
    "couldn't shouldn't cannot ’s 's"
)
AUXILIARIES = frozenset(_AUXILIARIES_LIST.split())
"""Forms that make a stretch of words a clause whatever verb follows."""

_NOMINAL = (
    "a an the his her its their our my your this that these those no any some each every of new more such "
    "first second last next previous latest recent final main major joint military nuclear political public "
    "economic national local federal foreign in by without about for with"
)
NOMINAL = frozenset(_NOMINAL.split())
"""A word after one of these is a noun, whatever verb it looks like ("the attack", "without visiting")."""
_BEFORE_BASE = "to not n't and or also never still always they we you i who that which let help"
BEFORE_BASE = frozenset(_BEFORE_BASE.split()) | AUXILIARIES
"""A verb's base form is a verb after one of these, a name or a plural, and else a noun."""
VOWELS = "aeiou"


def inflect(base: str) -> frozenset[str]:
    """The regular forms of a verb: base, -s, -ed, -ing, with e dropped, y turned and consonants doubled.

    Doubling is guessed for one vowel before one consonant, so a few forms do not exist ("visitted"):
    harmless, since forms are only looked up.
    """
    if base.endswith("e"):
        return frozenset({base, base + "s", base + "d", base[:-1] + "ing"})
    if base.endswith("y") and base[-2] not in VOWELS:
        return frozenset({base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"})
    plural = base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    forms = {base, plural, base + "ed", base + "ing"}
    if len(base) > 2 and base[-1] not in VOWELS + "wxy" and base[-2] in VOWELS and base[-3] not in VOWELS:
        forms |= {base + base[-1] + "ed", base + base[-1] + "ing"}
    return frozenset(forms)


@cache
def _listed() -> tuple[tuple[str, ...], ...]:
    """The lines of `verbs.txt`, each a base form and its irregular forms."""
    return tuple(tuple(row.split()) for row in listed_rows("crossread.grammar", "verbs.txt"))


@cache
def irregular_forms() -> dict[str, frozenset[str]]:
    """The irregular past and participle of every verb that has them."""
    return {base: frozenset(irregular) for base, *irregular in _listed() if irregular}


@cache
def base_forms() -> dict[str, str]:
    """Every known verb form, lower case, and its base form (from `verbs.txt`)."""
    found: dict[str, str] = {}
    for base, *irregular in _listed():
        for form in (*inflect(base), *irregular):
            found.setdefault(form, base)
    return found


def is_verb(word: str) -> bool:
    """Whether a word (any case) may be the verb of a clause: a known form, or an auxiliary."""
    lower = word.lower()
    return lower in AUXILIARIES or lower in base_forms()


def used_as_verb(words: Sequence[str], at: int, base: str) -> bool:
    """Whether the verb form `words[at]`, of this base, is used as a verb here, and not as a noun.

    Told by the word before: "to support" against "their support", "Ministers visit" against "a visit".
    """
    bare = words[at].lower() == base
    if at == 0:
        return not bare
    before = words[at - 1].lower()
    if before in NOMINAL or before.endswith(("'s", "’s", "-")):
        return False
    plural = before.endswith("s") and not before.endswith("ss")
    return not bare or before in BEFORE_BASE or plural or words[at - 1][0].isupper()
