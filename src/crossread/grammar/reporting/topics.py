"""What a whole sentence is about: the noun phrase after its lead-in, as far as its verb."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.grammar.reporting.clauses import Range, after_dateline, is_noun_phrase_start, past_time
from crossread.grammar.reporting.cues import is_adverb, reports
from crossread.grammar.reporting.function_words import (
    BODIES,
    DETERMINERS,
    FINITE,
    GROUPS,
    LEAD_INS,
    PASTS,
    PREPOSITIONS,
    RELATIVES,
    ROLES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)
from crossread.grammar.reporting.passages import Word
from crossread.grammar.reporting.subjects import named_after

_LONGEST = 9
"""Words of a subject before its verb, titles included; more are a list or no noun phrase."""
_PARTICIPLE, _CIRCUMSTANCE, _OPENING = 40, 30, 8
"""Words in which the comma comes that ends a lead-in: one with a participle ("Hosting …"), with a preposition
or a time, and any other. Longer than those lead-ins are in news: the bound keeps long passages fast."""


def find_topic(words: Sequence[Word]) -> Range | None:
    """The noun phrase that a passage is about: the first after its lead-in, as far as its verb."""
    start = after_dateline(words)
    while start < len(words) and (words[start].low in LEAD_INS or words[start].kind != "word"):
        start += 1
    start = _after_lead_in(words, start)
    if start >= len(words) or not is_noun_phrase_start(words[start]):
        return None
    if words[start].low in SUBJECT_PRONOUNS:
        return (start, start + 1) if words[start].low != "there" else None
    end = start + 1
    while end < min(len(words), start + _LONGEST) and _in_phrase(words, start, end):
        end += 1
    return named_after(words, (start, end))


def _after_lead_in(words: Sequence[Word], start: int) -> int:
    """Where the main clause may begin: after the comma of "In a statement," or "Hosting Ada Odd at home,"."""
    if start >= len(words):
        return start
    low = words[start].low
    if low.endswith("ing") and len(low) > 5:
        commas = (i for i in range(start, min(len(words) - 1, start + _PARTICIPLE)) if words[i].text == ",")
        return next((i + 1 for i in commas if is_noun_phrase_start(words[i + 1])), len(words))
    if low in PREPOSITIONS | SUBORDINATORS or past_time(words, start):
        reach = _CIRCUMSTANCE
    elif not is_noun_phrase_start(words[start]):
        reach = _OPENING
    else:
        return start
    comma = next((i for i in range(start, min(len(words), start + reach)) if words[i].text == ","), None)
    return comma + 1 if comma is not None else len(words)


def _in_phrase(words: Sequence[Word], start: int, index: int) -> bool:
    """Whether the word still belongs to the noun phrase that begins at `start`: no verb, no preposition."""
    word = words[index]
    after = words[index + 1].low if index + 1 < len(words) else ""
    if word.kind != "word" or word.low in FINITE | RELATIVES or is_adverb(word.low):
        return False
    if word.text[0].isupper() or word.low in ("of", "and", "for", "the"):
        return True
    if word.low in ROLES | BODIES | GROUPS or after in ROLES:
        return True
    if word.low.endswith("ed") or word.low in PASTS or reports(word.low):
        return False
    if word.low in PREPOSITIONS | SUBORDINATORS | LEAD_INS:
        return False
    if word.low.endswith("s") and (after in DETERMINERS or after == "that"):
        return False
    capitals = any(words[i].text[0].isupper() for i in range(start, index) if words[i].low not in DETERMINERS)
    return not capitals and index - start < 4
