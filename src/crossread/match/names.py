"""Two names held against one another: the same person, organisation or place, and why.

Block, compare, decide: names that share no key of `name_blocks` are never compared; `compare_names` says what
speaks for two names being one, or None.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein

from crossread.match.folding import fold, sound_key
from crossread.match.gazetteer import countries
from crossread.match.vocabulary import aliases, nicknames, word_group
from crossread.model.facts import NameKind

SMALL_WORDS = word_group("small words of names")
GENERATIONS = frozenset(["ii", "iii", "iv"])
OFFICES_OF_STATE = frozenset(["department", "ministry", "office", "agency", "bureau", "embassy"])
SPELLINGS = {
    "defence": "defense", "organisation": "organization", "centre": "center", "labour": "labor",
    "programme": "program", "intl": "international", "natl": "national", "dept": "department",
}  # fmt: skip
LEAST_SIMILARITY = 0.8
"""Share of letters kept in the edit distance from which two spellings of equal sound, or of one slip, are
one name: Nayev and Najew keep 3 of 5 letters but share the sound; Papadopoulous and Papadopoulos keep 12 of
13."""
LEAST_SLIP_LENGTH = 8
"""Letters from which a letter too many, too few or out of order is more likely a slip than another name
(Papadopoulous); a letter changed for another makes another name (Andersen, Anderson)."""


LEAST_SLIP_IN_FULL = 6
"""The same where the given name is the same too (Oreshko, Oreshkow)."""


class Likeness(NamedTuple):
    """What speaks for two names being one: the feature, how strongly (0 to 1), and in words."""

    feature: str
    score: float
    note: str


@lru_cache(maxsize=65536)
def normalize_name(raw: str) -> str:
    """The name's words, folded, without article, hyphens, full stops and apostrophes: `kim jong un`, `us`."""
    plain = fold(raw).replace("-", " ").replace(".", "").replace("'", "").replace(",", " ")
    words = [SPELLINGS.get(word, word) for word in plain.split()]
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


@lru_cache(maxsize=65536)
def alias_of(normal: str) -> str | None:
    """What a normalized name is an accepted other form of: a country's code, a body's full name; None if
    nothing."""
    country = countries().get(normal) or _dotless_countries().get(normal)
    return f"country {country}" if country else aliases().get(normal)


@lru_cache(maxsize=1)
def _dotless_countries() -> dict[str, str]:
    return {normalize_name(name): code for name, code in countries().items()}


@lru_cache(maxsize=65536)
def person_words(normal: str) -> tuple[str, ...]:
    """The words of a person's name that tell who it is: no initials between, no II or III; Jr stays."""
    words = normal.split()
    inner = [word for word in words[1:] if len(word) > 1 and word not in GENERATIONS]
    return (words[0], *inner) if words else ()


@lru_cache(maxsize=65536)
def initials(normal: str) -> tuple[str, ...]:
    """The acronyms that a name of several words can have: with and without its small words."""
    words = normal.split()
    short = "".join(word[0] for word in words if word not in SMALL_WORDS)
    full = "".join(word[0] for word in words)
    return tuple(dict.fromkeys(each for each in (short, full) if len(each) > 1)) if len(words) > 1 else ()


def core_words(normal: str) -> tuple[str, ...]:
    """The words of an organisation's name in alphabetical order, without small words and, for an office of
    state, without the country: Commerce Department is U.S. Department of Commerce."""
    words = {word for word in normal.split() if word not in SMALL_WORDS}
    if words & OFFICES_OF_STATE:
        words = {
            word for word in words if word not in countries() and word not in ("us", "united", "states")
        } or words
    return tuple(sorted(words))


def name_blocks(normal: str, kind: NameKind) -> tuple[str, ...]:
    """The keys under which a name is compared: names that share none cannot be one."""
    alias = alias_of(normal)
    keys = [f"alias {alias}"] if alias else []
    if kind == "PER":
        words = person_words(normal)
        return (*keys, *(f"person {sound_key(word)}" for word in {words[0], words[-1]}))
    keys += [f"acronym {short}" for short in initials(normal)] if kind != "LOC" else []
    if " " not in normal:
        keys.append(f"acronym {normal}")
    keys += [f"words {' '.join(core_words(normal))}", f"sound {sound_key(normal.replace(' ', ''))[:4]}"]
    return tuple(keys)


def compare_names(left: str, right: str, kind: NameKind) -> Likeness | None:
    """Why two normalized names of one kind are one, or None where nothing says so."""
    if left == right:
        return Likeness("same name", 1.0, "the same words")
    known = alias_of(left)
    if known is not None or alias_of(right) is not None:
        return Likeness("alias", 1.0, "accepted names of one") if known == alias_of(right) else None
    return compare_persons(left, right) if kind == "PER" else _compare_others(left, right)


def compare_persons(left: str, right: str) -> Likeness | None:
    """Why two full names are one person's: surname and given name agree in letters or in sound."""
    one, two = person_words(left), person_words(right)
    if len(one) == len(two) == 1 and (alike := _same_word(left, right)) >= LEAST_SIMILARITY:
        return Likeness("spelling", alike, "spellings of one surname")
    if len(one) < 2 or len(two) < 2 or ("jr" in one) != ("jr" in two):
        return None
    if _initials_clash(left, right):
        return None
    if one == two:
        return Likeness("same name", 1.0, "the same names, initials aside")
    family = _same_word(one[-1], two[-1], LEAST_SLIP_IN_FULL if one[0] == two[0] else LEAST_SLIP_LENGTH)
    given = max(_same_word(one[0], two[0]), 0.9 if _nickname(one[0], two[0]) else 0.0)
    if len(one) == len(two) and len(one) > 2:
        given = min([given, *(_same_word(a, b) for a, b in zip(one[1:-1], two[1:-1], strict=True))])
    score = min(family, given)
    if score >= LEAST_SIMILARITY:
        return Likeness("spelling", score, "given name and surname are spellings of one another")
    return None


def _initials_clash(left: str, right: str) -> bool:
    """Whether both names have middle initials, and other ones (George W., George H. W.)."""
    one = [word for word in left.split()[1:-1] if len(word) <= 2]
    two = [word for word in right.split()[1:-1] if len(word) <= 2]
    return bool(one and two) and one[0][0] != two[0][0]


def _nickname(left: str, right: str) -> bool:
    """Whether one given name is the other's short form or initial."""
    if len(left) == 1 or len(right) == 1:
        return left[0] == right[0]
    return nicknames().get(left, left) == nicknames().get(right, right)


@lru_cache(maxsize=65536)
def _same_word(left: str, right: str, least_slip: int = LEAST_SLIP_LENGTH) -> float:
    """How surely two words are one name in two spellings, 0 to 1."""
    if left == right:
        return 1.0
    if (left[0] == "j" and right.startswith("zh")) or (right[0] == "j" and left.startswith("zh")):
        left, right = (word.replace("j", "zh", 1) if word[0] == "j" else word for word in (left, right))
    alike = DamerauLevenshtein.normalized_similarity(left, right)
    if sound_key(left) == sound_key(right) and left[0] in _SAME_START.get(right[0], right[0]):
        return max(LEAST_SIMILARITY, float(alike))
    long = min(len(left), len(right)) >= least_slip and left[0] == right[0]
    slip = long and (len(left) != len(right) or sorted(left) == sorted(right))
    one = slip and DamerauLevenshtein.distance(left, right, score_cutoff=1) <= 1
    return float(alike) if one else 0.0


_SAME_START = {
    "i": "ijy", "j": "ijyd", "y": "ijy", "k": "kch", "c": "ckst", "v": "vw", "w": "vw", "h": "hkg", "s":
    "scz", "z": "zs", "d": "dj", "t": "tc", "f": "fp", "p": "pf", "e": "ey", "u": "uw", "g": "gh",
}  # fmt: skip
"""First letters that one sound can begin with in two transliterations."""


def same_surname(left: str, right: str) -> float:
    """How surely two single words are one surname in two spellings, 0 to 1."""
    return _same_word(left, right)


def _compare_others(left: str, right: str) -> Likeness | None:
    """Why two names of organisations, places or things are one."""
    short, long = sorted((left, right), key=len)
    if " " not in short and " " in long and len(short) > 2 and short in initials(long):
        return Likeness("acronym", 0.9, "the initials of the other")
    if core_words(left) == core_words(right):
        return Likeness("same words", 0.95, "the same words in another order")
    if long.startswith(short + " of ") and " " in short:
        return Likeness("short form", 0.85, "the other without what follows 'of'")
    if left.split()[0] != right.split()[0] and (" " in left) != (" " in right):
        return None
    joined = _same_word(left.replace(" ", ""), right.replace(" ", ""))
    if joined >= LEAST_SIMILARITY and len(left) >= LEAST_SLIP_LENGTH:
        return Likeness("spelling", joined, "a spelling of the other")
    return None
