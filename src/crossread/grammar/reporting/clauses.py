"""Where clauses and noun phrases begin and end, by function words and punctuation alone.

No tagger: a reporting verb's neighbourhood is regular enough, and the words that tell are few.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from crossread.grammar.reporting.cues import is_adverb
from crossread.grammar.reporting.function_words import (
    CARRIED,
    DAYS,
    DETERMINERS,
    FINITE,
    MONTHS,
    OCCASIONS,
    PASTS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TIME_NOUNS,
)
from crossread.grammar.reporting.passages import Word

Range = tuple[int, int]
"""Words `[start, end)` of a passage."""


def trim(words: Sequence[Word], start: int, end: int) -> Range | None:
    """The range without punctuation and joining words at its edges, or None if nothing is left."""
    while start < end and (
        words[start].text in ",;:.—–-…)!?" or words[start].low in ("but", "and", "that", "so")
    ):
        start += 1
    while end > start and words[end - 1].text in ",;:.—–-…(":
        end -= 1
    while end > start and words[end - 1].low in ("and", "but", "while", "or"):
        end -= 1
        while end > start and words[end - 1].text in ",;":
            end -= 1
    return (start, end) if start < end else None


def has_finite_verb(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether these words hold a sign of a clause: an auxiliary, a subject pronoun, a past tense."""
    for index in range(start, min(end, len(words))):
        word = words[index]
        if word.kind == "quoted" and _starts_with_verb(word):
            return True
        if word.low in FINITE or word.low in SUBJECT_PRONOUNS or word.low in PASTS:
            return True
        past = index > start and len(word.low) > 4 and word.low.endswith("ed") and word.text.islower()
        if past and words[index - 1].low not in DETERMINERS | PREPOSITIONS:
            return True
    return False


def _starts_with_verb(quoted: Word) -> bool:
    first = quoted.text.split(maxsplit=1)[0].lower()
    return first in FINITE or first in PASTS or first in SUBJECT_PRONOUNS


def is_noun_phrase_start(word: Word) -> bool:
    """Whether a speaker may begin here: a capital, a determiner, a pronoun."""
    if word.kind != "word":
        return False
    return word.text[0].isupper() or word.low in DETERMINERS or word.low in SUBJECT_PRONOUNS


def clause_start(words: Sequence[Word], end: int) -> int:
    """Where the clause that holds the word before `end` begins: after a semicolon, or with the passage."""
    for index in range(end - 1, -1, -1):
        if words[index].text == ";":
            return index + 1
    return after_dateline(words)


def after_dateline(words: Sequence[Word]) -> int:
    """The index after `TOWN, Land (Agency) —`; 0 without a dateline."""
    for index in range(1, min(len(words), _DATELINE)):
        if words[index].text in "—–-" and words[0].text.isupper() and len(words[0].text) > 2:
            double = index + 1 < len(words) and words[index + 1].text == "-"
            return index + 1 + double
        if words[index].text in "—–-" and index and words[index - 1].text == ")":
            return index + 1
    return 0


_DATELINE = 12
"""Words of a dateline: town, state, day and agency take nine with their marks."""


def skip_circumstances(words: Sequence[Word], at: int) -> int:
    """The index after days, places and occasions that follow a verb: "late Friday", "in a statement"."""
    while at < len(words):
        adverb = (
            at + 1 if is_adverb(words[at].low) and words[min(at + 1, len(words) - 1)].low == "that" else None
        )
        past = adverb or past_time(words, at) or _past_occasion(words, at) or _past_that(words, at)
        if not past:
            return at
        at = past
    return at


def past_time(words: Sequence[Word], at: int) -> int | None:
    """The index after a day or time that begins at `at` ("late", "on Monday", "two days later"), or None."""
    low = words[at].low
    after = words[at + 1] if at + 1 < len(words) else None
    if low == "that" and at + 2 < len(words) and words[at + 2].low in FINITE:
        return None
    if low in DAYS or (
        low in ("last", "this", "that", "these") and after is not None and after.low in TIME_NOUNS | DAYS
    ):
        return at + (1 if low in DAYS else 2)
    if after is not None and after.low in TIME_NOUNS and words[min(at + 2, len(words) - 1)].low in _AGO:
        return at + 3
    if low in TIME_NOUNS and at and words[at - 1].low in DAYS:
        return at + 1
    if low == "on" and after is not None and (after.low in DAYS or after.low in MONTHS):
        return at + 2
    if low == "in" and after is not None and (after.low in MONTHS or re.fullmatch(r"\d{4}", after.low)):
        return at + 2
    if low in MONTHS and words[at].text[0].isupper() and after is not None and after.text[0].isdigit():
        return at + 2
    if low[0].isdigit() and at and words[at - 1].low in MONTHS:
        return at + 1
    return None


_AGO = frozenset({"later", "earlier", "ago", "before"})


def _past_occasion(words: Sequence[Word], at: int) -> int | None:
    """Past "in a statement", "at the briefing", where the words after it begin something new."""
    if words[at].low not in ("in", "at", "on", "during", "via", "through", "by", "after", "before", "to"):
        return None
    for index in range(at + 1, min(len(words), at + _OCCASION)):
        if words[index].kind != "word" or words[index].low in FINITE:
            return None
        if words[index].low in OCCASIONS and _is_fresh(words, index + 1):
            return _past_carrier(words, index + 1)
    return None


def _is_fresh(words: Sequence[Word], at: int) -> bool:
    """Whether no further noun of the same phrase stands here ("court" in "in court filings")."""
    if at == len(words) or words[at].kind != "word" or is_noun_phrase_start(words[at]):
        return True
    low = words[at].low
    return low not in OCCASIONS and (
        low in PREPOSITIONS | DAYS | CARRIED or low == "that" or low.endswith("ly")
    )


def _past_carrier(words: Sequence[Word], at: int) -> int:
    """Past `carried by the state media` after "in a statement", if no clause begins before the comma."""
    if at < len(words) and words[at].low in CARRIED:
        for index in range(at + 1, min(len(words), at + _CARRIER)):
            if words[index].text in ",.:;" or words[index].low == "that":
                return index
    return at


def _past_that(words: Sequence[Word], at: int) -> int | None:
    """Past a phrase with a preposition, if "that", a comma or a stop follows before any verb."""
    if words[at].low not in _PLACING:
        return None
    for index in range(at + 1, min(len(words), at + _PLACE)):
        word = words[index]
        if word.text in ",.:;":
            return index
        if word.low == "that":
            clause = index + 1 < len(words) and is_noun_phrase_start(words[index + 1])
            return index if clause or words[at].low != "on" else None
        if word.kind == "quoted" or word.low in FINITE or word.low in SUBJECT_PRONOUNS:
            return None
    return None


_PLACING = frozenset({"in", "at", "on", "during", "after", "before", "from", "through", "by", "via"})
_OCCASION, _CARRIER, _PLACE = 7, 15, 25
"""Words looked at for an occasion ("in a short written statement"), for what carried it ("published by the
state news agency of …") and for what follows a place or time: more are a clause of their own."""
