"""The noun phrase that follows a number: what is counted, without a tagger."""

from __future__ import annotations

import re

from crossread.grammar.reporting.function_words import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    FINITE,
    MODALS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    QUESTION_WORDS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_TOKEN = re.compile(r" (?P<word>[A-Za-z](?:[\w’'-]|\.(?=[A-Za-z]\.))*\.?)")
_PARTITIVE = re.compile(r" of (?:the |its |his |her |their |our |these |those |all )?(?=[A-Za-z])")
_STOPS = (
    ADVERBS | AUXILIARIES | DETERMINERS | FINITE | MODALS | OBJECT_PRONOUNS | PREPOSITIONS | QUESTION_WORDS
    | RELATIVES | SUBJECT_PRONOUNS | SUBORDINATORS
    | _words(
        "and or but per than more less higher lower up down away apart ago later earlier old long "
        "wide tall deep "
        "high says said told took came went made got came per each least most not out off back ahead "
        "today last next"
    )
)  # fmt: skip
_PLURALS = _words(
    "people men women children troops police servicemen servicewomen policemen gunmen aircraft "
    "personnel staff "
    "crew cattle media sheep firemen businessmen congressmen lawmen fishermen crewmen teeth feet "
    "militia dead "
    "wounded missing injured killed hostages infantry cavalry"
)
_SINGULAR = re.compile(r"(?:ss|us|is|['’]s|ics)$")
_NOUN_ALONE = re.compile(r"[a-z](?![\w-]*(?:ed|ing|ly)$)[\w’'-]*")
"""A word that stands alone between a number and a stop and is no verb or adverb."""

_LONGEST = 5
"""Words of a counted phrase: "three new intercontinental ballistic missiles" has four."""


def counted_phrase(body: str, at: int) -> tuple[int, int] | None:
    """The counted noun with the words before it, from the offset where a number ends; None if none is seen.

    It ends with its first plural; a single word before a stop is taken as it is ("300 dead").
    """
    partitive = _PARTITIVE.match(body, at)
    begin = partitive.end() - 1 if partitive else at
    start = end = begin
    for count in range(_LONGEST):
        token = _TOKEN.match(body, end)
        word = token["word"] if token else ""
        if token is None or word.lower() in _STOPS or word.endswith(("’s", "'s")):
            return (start + 1, end) if count == 1 and _NOUN_ALONE.fullmatch(body, start + 1, end) else None
        end = token.end() - (word.endswith(".") and "." not in word[:-1])
        if _is_plural(word.rstrip(".")):
            return start + 1, end
        if end < token.end():
            return (start + 1, end) if count == 0 else None
    return None


def phrase_after(body: str, at: int) -> tuple[int, int] | None:
    """Up to three words of the noun phrase that follows a percentage or measure, plural or not."""
    partitive = _PARTITIVE.match(body, at)
    start = end = partitive.end() - 1 if partitive else at
    for _ in range(3):
        token = _TOKEN.match(body, end)
        if token is None or token["word"].lower() in _STOPS or token["word"].endswith(("’s", "'s")):
            break
        end = token.end() - (token["word"].endswith(".") and "." not in token["word"][:-1])
        if end < token.end() or _is_plural(token["word"]):
            break
    return (start + 1, end) if end > start else None


def _is_plural(word: str) -> bool:
    low = word.lower()
    if low in _PLURALS:
        return True
    return len(low) > 3 and low.endswith("s") and "." not in low and not _SINGULAR.search(low)
