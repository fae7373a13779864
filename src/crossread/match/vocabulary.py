"""Word lists: common words, words of persons' names, titles, heads of organisations, nationalities.

`words/common.txt` and `words/people.txt` are counts turned into lists: words that Wikinews (CC BY) and the
PolNeAR articles write small more often than not, and words that occur in at least six persons' names of
Wikidata (CC0).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_WORDS = Path(__file__).parent / "words"


def _lines(name: str) -> list[str]:
    return (_WORDS / name).read_text(encoding="utf-8").splitlines()


@cache
def _groups() -> dict[str, frozenset[str]]:
    return {
        name: frozenset(words.split()) for name, words in (line.split("\t") for line in _lines("groups.tsv"))
    }


def word_group(name: str) -> frozenset[str]:
    """The folded words of a small list of `words/groups.tsv`. Raises KeyError for a name that it does not
    have."""
    return _groups()[name]


@cache
def common_words() -> frozenset[str]:
    """Words, folded, that are no names when a sentence starts with them."""
    return frozenset(_lines("common.txt"))


@cache
def people_words() -> frozenset[str]:
    """Words, folded, of persons' names, given names and surnames alike."""
    return frozenset(_lines("people.txt"))


@cache
def title_words() -> frozenset[str]:
    """Words, folded, of roles and ranks that stand before or after a person's name."""
    return frozenset(_lines("titles.txt"))


@cache
def organisation_heads() -> frozenset[str]:
    """Words, folded, that end or begin an organisation's name."""
    return frozenset(_lines("organisations.txt"))


@cache
def demonyms() -> dict[str, str]:
    """Nationality words, folded, singular and plural, to a country's ISO code, its name, or "" for none."""
    table: dict[str, str] = {}
    for line in _lines("demonyms.tsv"):
        word, country = line.split("\t")
        table[word] = country
        plural = word[:-3] + "men" if word.endswith(("shman", "chman")) else word + "s"
        table.setdefault(plural, country)
    return table


@cache
def known_names() -> dict[str, str]:
    """Well-known names as they are written, without article, to their kind."""
    pairs = (line.partition("\t") for line in _lines("known.tsv"))
    return {name: kind for name, _, kind in pairs}


@cache
def aliases() -> dict[str, str]:
    """Normalized names of bodies and places to the normalized name that they are other forms of."""
    pairs = (line.partition("\t") for line in _lines("aliases.tsv"))
    return {name: full for name, _, full in pairs}


@cache
def nicknames() -> dict[str, str]:
    """Folded short forms of given names to the full form."""
    pairs = (line.partition("\t") for line in _lines("nicknames.tsv"))
    return {short: full for short, _, full in pairs}
