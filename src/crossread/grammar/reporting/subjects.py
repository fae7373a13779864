"""Who a clause is about: the noun phrase that is a verb's subject."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.grammar.reporting.clauses import (
    Range,
    after_dateline,
    has_finite_verb,
    is_noun_phrase_start,
)
from crossread.grammar.reporting.cues import find_prompt, is_adverb, reports
from crossread.grammar.reporting.function_words import (
    ARTICLES,
    AUXILIARIES,
    DAYS,
    DETERMINERS,
    FINITE,
    GROUPS,
    LEAD_INS,
    NEGATIONS,
    PASTS,
    PREPOSITIONS,
    RELATIVES,
    ROLES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_NOUNS,
)
from crossread.grammar.reporting.passages import Word


def find_subject(words: Sequence[Word], verb: int, *, participle: bool = False) -> Range | None:
    """The noun phrase that is the subject of the verb at this index, or None where it is left out.

    A participle has its subject right before it ("workers warning that"), or none of its own.
    """
    if participle and verb > 1 and (words[verb - 2].low, words[verb - 1].low) == ("quoted", "as"):
        verb -= 2
    end = _before_verb(words, verb)
    prompt = find_prompt(words, verb) if end and words[end - 1].low == "to" else None
    if prompt is not None:
        return (prompt, end - 1)
    if end == 0 or words[end - 1].kind == "quoted" or words[end - 1].low in _NO_SUBJECT:
        return None
    if participle and end == verb and end > 1 and reports(words[end - 1].low):
        return find_subject(words, end - 1)
    if participle and (words[end - 1].kind != "word" or words[end - 1].low in PREPOSITIONS | SUBORDINATORS):
        return None
    if words[end - 1].text == ",":
        return _over_apposition(words, end)
    if words[end - 1].text in ")—–":
        opening = "(" if words[end - 1].text == ")" else "—–"
        other = next(
            (i for i in range(end - 2, max(-1, end - _INSERTION), -1) if words[i].text in opening), None
        )
        if other is None:
            return None
        end = other
    start = _phrase_start(words, end)
    if start > 1 and words[start - 1].low == "that" and words[start].low.endswith("ed"):
        end = start - 1  # "the chairmen that asked for it said": a relative clause stands between
        start = _phrase_start(words, end)
    phrase = _apposed(words, start, end) or _phrase(words, start, end)
    return _acting(words, phrase) if participle and phrase else phrase


_NO_SUBJECT = frozenset({"and", "but", "or", "then", "to", "by"})
_INSERTION = 30
"""Words between two dashes or brackets after a subject: as long as insertions are in news."""
_APPOSITIONS = 45
"""Words back in which a subject is looked for over its appositions: two of them with their commas."""


def _acting(words: Sequence[Word], phrase: Range) -> Range | None:
    """The subject of a participle: a name, a determined noun or several; of "film of Ada Odd", the name."""
    start, end = phrase
    first, last = words[start], words[end - 1]
    several = last.low.endswith("s") or last.low in GROUPS
    if not _is_participle(first.low) and (is_noun_phrase_start(first) or several):
        return phrase
    name = end
    while name > start and words[name - 1].text[0].isupper():
        name -= 1
    return (name, end) if name < end else None


def _is_participle(low: str) -> bool:
    return low.endswith("ing") and "-" not in low and len(low) > 5


def _apposed(words: Sequence[Word], begin: int, stop: int) -> Range | None:
    """The name before `Ada Odd, mayor and party leader said`, where the second comma is left out."""
    if begin < 3 or words[begin - 1].text != "," or words[stop - 1].low not in ROLES:
        return None
    end = begin - 1
    start = end
    while start and words[start - 1].kind == "word" and words[start - 1].text[0].isupper():
        start -= 1
    begins = start == 0 or words[start - 1].kind != "word"
    return (start, end) if begins and 2 <= end - start <= 4 else None


def _before_verb(words: Sequence[Word], verb: int) -> int:
    """The index after the subject: before auxiliaries, adverbs and days."""
    end = verb
    while end and words[end - 1].kind == "word":
        low = words[end - 1].low
        if not (_is_day_before(words, end, verb) or low in AUXILIARIES or low in NEGATIONS or is_adverb(low)):
            break
        end -= 1
    return end


def _is_day_before(words: Sequence[Word], end: int, verb: int) -> bool:
    """Whether the word before `end` is part of "on Monday evening" between a subject and its verb."""
    low = words[end - 1].low
    if low == "on":
        return end < verb and words[end].low in DAYS
    return low in DAYS or (low in TIME_NOUNS and end > 1 and words[end - 2].low in DAYS)


def _phrase_start(words: Sequence[Word], end: int) -> int:
    start = end
    while start:
        word = words[start - 1]
        if word.kind != "word" and word.text not in "'’&.":
            break
        if word.low in SUBORDINATORS or (word.low in RELATIVES and start != end and word.low != "whose"):
            break
        start -= 1
        if word.low in RELATIVES:
            break
    return start


def _phrase(words: Sequence[Word], start: int, end: int) -> Range | None:
    """The noun phrase within these words: without lead-ins, and only its own part of "… and …"."""
    if start < end and words[start].low in RELATIVES:
        if end - start > 1 and words[start].low not in ("whose",):
            return _phrase(words, start + 1, end)
        return _antecedent(words, start)
    if end > start and words[end - 1].low in SUBJECT_PRONOUNS:
        return (end - 1, end)
    later = next((i for i in range(start, min(end - 1, start + 5)) if words[i].low in _AFTER_SPANS), None)
    if later is not None:
        start = later + 1
    joint = next((i for i in range(end - 1, start - 1, -1) if words[i].low in ("and", "or")), None)
    if joint is not None and (joint == start or not _is_list(words, start, joint)):
        start = joint + 1
    while start < end and (
        words[start].low in LEAD_INS or words[start].low in DAYS or is_adverb(words[start].low)
    ):
        start += 1
    if start < end and words[start].low in PREPOSITIONS:
        start = _after_preposition(words, start, end)
    verb = next(
        (i for i in range(end - 2, start, -1) if words[i].low in FINITE or reports(words[i].low)), None
    )
    if verb is not None:
        start = verb + 1
    elif start < end and reports(words[start].low):
        start += 1
    return (start, end) if start < end else None


_AFTER_SPANS = frozenset({"later", "earlier", "ago"})
"""Words that end a span of time before a subject: "a few days later the agency said"."""


def _is_list(words: Sequence[Word], start: int, joint: int) -> bool:
    if has_finite_verb(words, start, joint):
        return False
    return joint - start <= 6 and (
        words[joint - 1].text[0].isupper() or words[joint - 1].low.endswith("s") or joint - start == 1
    )


def _after_preposition(words: Sequence[Word], start: int, end: int) -> int:
    """Where a noun phrase begins after a phrase with a preposition that no comma ends."""
    at = end - 1
    if words[at].low in SUBJECT_PRONOUNS:
        return at
    while at > start + 1 and words[at - 1].text[0].isupper():
        at -= 1
    while at > start + 1 and words[at].low not in DETERMINERS and not words[at].text[0].isupper():
        at -= 1
    return at


def _antecedent(words: Sequence[Word], relative: int) -> Range | None:
    """The noun phrase before ", who", ", whose leaders"."""
    end = relative
    while end and words[end - 1].text in ",—–":
        end -= 1
    start = _phrase_start(words, end)
    described = _is_described(words, start) or words[start].low in ARTICLES
    if start > 1 and words[start - 1].text == "," and described:
        end = start - 1
    if end and words[end - 1].text[0].isupper():
        start = end
        while start and words[start - 1].text[0].isupper():
            start -= 1
        return (start, end)
    for index in range(end - 2, start - 1, -1):
        low = words[index].low
        if low in ARTICLES and low != "that":
            start = index
            break
        if low in FINITE | PASTS | _SEPARATING or low.endswith("ed") or reports(low):
            start = index + 1
            break
    if words[start].low == "according":
        start = min(start + 2, end)
    return (start, end) if start < end else None


_SEPARATING = frozenset({"from", "by", "with", "to", "between", "against"})
"""Prepositions after which a noun phrase of its own begins: "a letter from sailors, who said"."""


def named_after(words: Sequence[Word], phrase: Range) -> Range:
    """The name in `the spokesman, Ada Odd,` where the phrase is only the description; else the phrase."""
    start, end = phrase
    capital = words[start].text[0].isupper() and words[end - 1].low not in ROLES
    if capital or end + 1 >= len(words) or words[end].text != ",":
        return phrase
    stop = end + 1
    while stop < len(words) and words[stop].kind == "word" and words[stop].text[0].isupper():
        stop += 1
    closed = stop == len(words) or words[stop].text in ",.;"
    return (end + 1, stop) if closed and 2 <= stop - end - 1 <= 4 else phrase


def _ends_in_role(words: Sequence[Word], start: int, stop: int) -> bool:
    """Whether a piece only describes somebody named before it: "Mr. Odd's lawyer"."""
    owner = any(words[i].low.endswith(("'s", "s'")) for i in range(start, stop - 1))
    return owner and words[stop - 1].low in ROLES


def _is_described(words: Sequence[Word], start: int) -> bool:
    """Whether a role stands here without a name: "Commander of", "spokesman for"."""
    return words[start].low in ROLES and start + 1 < len(words) and words[start + 1].text.islower()


def _over_apposition(words: Sequence[Word], end: int) -> Range | None:
    """The subject before `, …,`: the nearest piece to the left that begins like a name or after a joint."""
    begin = after_dateline(words)
    edges = [
        i
        for i in range(max(begin, end - _APPOSITIONS), end)
        if words[i].text in ",;—–" or words[i].kind == "quoted"
    ]
    spare = None
    for start, stop in reversed([(a + 1, b) for a, b in zip([begin - 1, *edges], edges, strict=False)]):
        phrase = _piece_subject(words, start, stop) if start < stop else None
        if phrase and not _ends_in_role(words, *phrase):
            return phrase
        spare = spare or phrase
    return spare


_TAGS = frozenset({"inc", "inc.", "ltd", "ltd.", "llc", "jr", "jr.", "sr", "sr."})


def _piece_subject(words: Sequence[Word], start: int, stop: int) -> Range | None:
    """The noun phrase of a piece between commas, if a subject may begin there."""
    first = words[start]
    if (
        first.low in _TAGS
        or (stop - start == 1 and "." in first.text)
        or first.text[:2] in ("R-", "D-", "I-")
    ):
        return None
    joined = first.low in ("and", "but", "while") and stop - start > 1
    if not joined and (not first.text[0].isupper() or _is_described(words, start)):
        return None
    if first.low in PREPOSITIONS or (first.low in LEAD_INS and stop - start == 1):
        return None
    phrase = _phrase(words, _phrase_start(words, stop) if joined else start, stop)
    return phrase if phrase and not has_finite_verb(words, *phrase) else None
