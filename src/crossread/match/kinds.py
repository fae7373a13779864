"""What kind of thing a name names, by its words alone."""

from __future__ import annotations

from functools import cache

from crossread.match.folding import fold
from crossread.match.gazetteer import places
from crossread.match.vocabulary import common_words, known_names, organisation_heads, people_words, word_group
from crossread.model.facts import NameKind

PLACE_HEADS = word_group("place heads")
GOVERNED_HEADS = word_group("governed heads")
THING_HEADS = word_group("thing heads")
_KNOWN_KINDS: dict[str, NameKind] = {"GPE": "GPE", "LOC": "LOC", "ORG": "ORG", "MISC": "MISC"}


def known_kind(raw: str) -> NameKind | None:
    """The kind of a name that the word lists know, as written, or as a place in any letters; None
    otherwise."""
    found = known_names().get(raw)
    if found is not None:
        return _KNOWN_KINDS[found]
    return places().get(fold(raw).replace("-", " ")) or places().get(fold(raw))


def head_kind(words: list[str]) -> NameKind | None:
    """The kind that the last word of a name (folded words), or the word before its `of`, `for` or `on`,
    tells; None if none does."""
    heads = [words[-1]]
    for binder in ("of", "for", "on"):
        if binder in words[1:]:
            heads.insert(0, words[words.index(binder, 1) - 1])
    for head in heads:
        if head in organisation_heads():
            return "ORG"
        if head in THING_HEADS and len(words) > 1:
            return "MISC"
        if head in PLACE_HEADS and len(words) > 1:
            return "LOC"
        if head in GOVERNED_HEADS and len(words) > 1:
            return "GPE"
    return None


def _plain(word: str) -> bool:
    known = word in common_words() or (word[-1:] == "s" and word[:-1] in common_words())
    return known and word not in people_words()


def looks_personal(words: list[str]) -> bool:
    """Whether folded words look like a person's full name: two to five words, the first one of people's
    names."""
    if not 2 <= len(words) <= 5 or _plain(words[0]) or _plain(words[-1]):
        return False
    first = words[0].split("-")[0]
    return first in people_words() or (len(first.rstrip(".")) == 1 and words[-1] not in common_words())


def kind_by_words(raw: str) -> NameKind | None:
    """The kind that a name's own words tell, None where only its surroundings can."""
    known = known_kind(raw)
    if known is not None:
        return known
    words = fold(raw).split()
    by_head = head_kind(words)
    if by_head is not None:
        return by_head
    if looks_personal(words):
        return "PER"
    if len(words) == 1 and raw.isupper() and 2 <= len(raw.replace(".", "")) <= 6:
        return "ORG"
    return None


@cache
def _longest_by_first_word() -> dict[str, int]:
    longest: dict[str, int] = {}
    for name in [*known_names(), *places()]:
        words = fold(name).replace(",", " ,").split()
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


def longest_known(first_word: str) -> int:
    """How many words the longest known name has that begins with this folded word; 0 if none does."""
    return _longest_by_first_word().get(first_word, 0)
