"""The words of a passage that tell what it is about, made comparable over inflection and spelling."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:-[^\W\d_]+)*")
POINTS = re.compile(r"\b((?:[A-Z]\.){2,})")
POSSESSIVE = re.compile(r"['’]s\b")

SHORT_FORMS = (
    ("United States", "US"),
    ("European Union", "EU"),
    ("United Kingdom", "UK"),
    ("United Nations", "UN"),
)
"""Names of several words that news writes short as often as not."""
ENDINGS = (
    ("ically", "ic"), ("ations", ""), ("ation", ""), ("ments", ""), ("ment", ""), ("ities", ""), ("ity", ""),
    ("ies", ""), ("ied", ""), ("sses", "ss"), ("ions", ""), ("ion", ""), ("ing", ""), ("ers", ""),
    ("ed", ""), ("es", ""), ("er", ""), ("ly", ""), ("s", ""), ("e", ""), ("y", ""),
)  # fmt: skip
"""Endings cut from a word, longest first, and what stands instead; a light stemmer, for comparing only."""

REMEMBERED = 2**16
"""Passages whose terms are remembered, as several stages ask for those of a sentence: a thousand pages."""

LEAST_STEM = 4
"""A stem keeps at least so many letters, or words of nothing in common would meet."""


def stem(word: str) -> str:
    """The lower-case word without its ending, doubled last consonant undone ("stopped" gives "stop")."""
    word = word.lower()
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_STEM:
            word = word[: len(word) - len(ending)] + instead
            break
    if len(word) > LEAST_STEM and word[-1] == word[-2] and word[-1] not in "aeious":
        word = word[:-1]
    return word


def _listed(name: str) -> Iterator[list[str]]:
    """The lines of a word list beside this module, as words, comments left out."""
    listing = (Path(__file__).parent / name).read_text(encoding="utf-8")
    return (line.split() for line in listing.splitlines() if line and not line.startswith("#"))


@cache
def empty_words() -> frozenset[str]:
    """Words that say nothing of what a passage is about."""
    return frozenset(word for line in _listed("empty_words.txt") for word in line)


@cache
def synonyms() -> dict[str, str]:
    """Stems that news uses for one another, led to the first of their group."""
    groups = [[stem(word) for word in line] for line in _listed("synonyms.txt")]
    return {word: group[0] for group in reversed(groups) for word in group}


@cache
def term(word: str) -> str | None:
    """What a word counts as when passages are compared: its stem or its group's, None for an empty word.

    Cached: a story's pages use the same few thousand words again and again.
    """
    if len(word) < 2 or (word.lower() in empty_words() and not word.isupper()):
        return None
    stemmed = stem(word)
    return synonyms().get(stemmed, stemmed)


def content_words(body: str) -> list[str]:
    """The words of a passage that carry its content, as terms, in order; numbers without their commas."""
    return list(_content_words(body))


@lru_cache(maxsize=REMEMBERED)
def _content_words(body: str) -> tuple[str, ...]:
    joined = POINTS.sub(lambda match: match.group().replace(".", ""), body)
    for name, short in SHORT_FORMS:
        joined = joined.replace(name, short)
    found: list[str] = []
    for word in WORD.findall(POSSESSIVE.sub("", joined)):
        if word[0].isdigit():
            found.append(word.replace(",", ""))
        elif "-" in word:
            found += [known for part in word.split("-") if (known := term(part))]
        elif known := term(word):
            found.append(known)
    return tuple(found)
