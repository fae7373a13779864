"""A sentence as tokens, each with what its letters say: capital, all capitals, common word, title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from crossread.match.folding import fold
from crossread.match.gazetteer import country_names
from crossread.match.kinds import known_kind
from crossread.match.vocabulary import common_words, demonyms, people_words, title_words, word_group

ABBREVIATED_TITLES = word_group("abbreviated titles")
CALENDAR = word_group("calendar")
STOP_WORDS = word_group("stop words")
ALMOST_NAMES = word_group("almost names")
"""Capitalised words that name nothing in the sense of the guidelines."""

TIED_SUFFIXES = word_group("tied suffixes")
"""What a hyphen ties to a name without being part of it (Utopia-based)."""
TIED_PREFIXES = word_group("tied prefixes")
"""What a hyphen ties before a name (anti-Utopian)."""

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}(?:[A-Z]\b(?!\.))?"  # U.S., C.I.A., D.C
    r"|(?:Mr|Mrs|Ms|Dr|Gen|Sens?|Reps?|Gov|Lt|Col|Maj|Sgt|Capt|Cpl|Adm|Prof|Rev|Hon|Cmdr|Messrs)\."
    r"|(?:Jr|Sr|St|Mt|Ft|Inc|Corp|Ltd)\."
    r"|[RDI]-(?:[A-Z]\.(?:[A-Z]\.)?|[A-Z][a-z]+)\.?(?=[;,)])"  # a lawmaker's party and state
    r"|[A-Z]\.(?=\s[A-Z])"  # an initial
    r"|['’][sS]\b"
    r"|[^\W_]+(?:['’](?![sS]\b)[^\W_]+|[-‐‑&][^\W_]+)*"
    r"|[^\w\s]|_"
)


class Token(NamedTuple):
    """A token with its offsets into the page's text and what its letters say of it."""

    start: int
    end: int
    text: str
    folded: str
    capital: bool
    shouted: bool
    common: bool


_LOWER_PARTICLE = re.compile(r"(?:al|el|an|as|at|ash|ad)[-‐‑][A-Z]|[dl]['’][A-Z]")


@lru_cache(maxsize=1024)  # names and labels read the same sentences of a page, one after the other
def tokenize(body: str, start: int, end: int) -> tuple[Token, ...]:
    """The tokens of `body[start:end]`, in order; possessive 's is a token of its own."""
    tokens = []
    for first, text in _pieces(body, start, end):
        folded = fold(text)
        capital = text[0].isupper() or _LOWER_PARTICLE.match(text) is not None
        shouted = capital and len(text) > 1 and text.upper() == text
        common = is_common(folded)
        tokens.append(Token(first, first + len(text), text, folded, capital, shouted, common))
    return tuple(tokens)


@lru_cache(maxsize=65536)
def is_common(folded: str) -> bool:
    """Whether a folded word is no name by itself: a small word, a common word, or made of such."""
    return folded in STOP_WORDS or folded in common_words() or _compound(folded)


def is_contraction(folded: str) -> bool:
    """Whether a folded word is a small word run together with another: we're, don't, that's."""
    first, apostrophe, rest = folded.partition("'")
    return bool(apostrophe) and (
        first in STOP_WORDS or (rest == "t" and first.removesuffix("n") in STOP_WORDS)
    )


def _compound(folded: str) -> bool:
    """Whether a word is made of common words: first-ever, we're, state-run, the plural of one."""
    known = common_words()
    if "'" in folded:
        return is_contraction(folded)
    if "-" in folded:
        return all(part in known or part in STOP_WORDS for part in folded.split("-"))
    return folded[-1:] == "s" and folded[:-1] in known and folded not in people_words()


def _pieces(body: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The matches of the token pattern, cut at hyphens that only tie a word to a name."""
    for found in _TOKEN.finditer(body, start, end):
        text = found.group()
        cut = _tie(text) if "-" in text or "‐" in text or "‑" in text else 0
        if cut:
            yield found.start(), text[:cut]
            yield found.start() + cut + 1, text[cut + 1 :]
        else:
            yield found.start(), text


def _tie(text: str) -> int:
    """Where a hyphenated word is cut: before a tied suffix, after a tied prefix, between two places; 0 for
    nowhere."""
    dashes = [index for index, letter in enumerate(text) if letter in "-‐‑"]
    if not dashes:
        return 0
    first, last = dashes[0], dashes[-1]
    if text[0].isupper() and text[last + 1 :] in TIED_SUFFIXES:
        return last
    if text[:first].lower() in TIED_PREFIXES and text[first + 1 : first + 2].isupper():
        return first
    left, right = text[:first], text[first + 1 :]
    both = known_kind(left) in ("GPE", "LOC", "ORG") and known_kind(right) in ("GPE", "LOC", "ORG")
    pair = both or (
        left[1:].islower() and fold(left) not in common_words() and right in country_names().values()
    )
    return first if pair and known_kind(text) is None else 0


def is_title(token: Token) -> bool:
    """Whether the token is a role or a rank, in the singular or as Mr. and the like."""
    return token.folded.rstrip(".") in ABBREVIATED_TITLES or token.folded in title_words()


def peoples_of(tokens: Iterable[Token]) -> dict[str, str]:
    """Folded words of nationality that a text makes of its own place names, with the folded place:
    Sundrian, where Sundria stands too and the word goes before a noun or a title. Countries everybody knows
    are in the word list."""
    capitals: dict[str, Token] = {}
    adjectives: set[str] = set()
    before: Token | None = None
    for token in tokens:
        if token.capital and not token.common and len(token.folded) > 4:
            capitals[token.folded] = token
        if before is not None and ((token.folded.isalpha() and not token.capital) or is_title(token)):
            adjectives.add(before.folded)
        before = token
    found = {}
    for word in sorted(adjectives & capitals.keys() - people_words()):
        place = next(
            (stem for stem in _place_stems(word) if stem in capitals and stem not in people_words()), None
        )
        if place is not None:
            found[word] = place
    return found


def _place_stems(word: str) -> Iterator[str]:
    """The places that a word of nationality can be made of: Sundria of Sundrian, Ostrel of Ostrelian."""
    for ending in ("n", "an", "ian", "ese", "ish", "i"):
        if word.endswith(ending):
            stem = word[: -len(ending)]
            yield from (stem, stem + "a", stem + "ia")


def is_demonym(token: Token) -> bool:
    """Whether the token is a nationality, a people or a faith, also with a prefix or a suffix
    (`Russian-backed`)."""
    if token.folded in demonyms():
        return True
    head, dash, tail = token.folded.partition("-")
    return bool(dash) and (head in demonyms() or tail in demonyms())
