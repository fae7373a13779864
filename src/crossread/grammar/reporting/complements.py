"""What follows a reporting verb: an addressee, days and places, and where the clause it takes begins."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from crossread.grammar.reporting.clauses import Range, has_finite_verb, skip_circumstances
from crossread.grammar.reporting.cues import Cue, is_adverb
from crossread.grammar.reporting.function_words import (
    ARTICLES,
    DETERMINERS,
    FINITE,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    QUESTION_WORDS,
    SUBJECT_PRONOUNS,
)
from crossread.grammar.reporting.passages import Word
from crossread.grammar.reporting.subjects import find_subject


class Complement(NamedTuple):
    """What follows a cue: where its clause begins (None: no clause), who is addressed, whether a comma
    stands between, so that the words before and after it are one clause."""

    start: int | None
    addressee: Range | None
    split: bool


def find_complement(words: Sequence[Word], cue: Cue) -> Complement:
    """Where the clause after a verb begins, past an addressee, days and places."""
    found = _complement(words, cue)
    beyond = found.start is not None and found.start >= len(words)
    return found._replace(start=None) if beyond else found


def _complement(words: Sequence[Word], cue: Cue) -> Complement:
    follows = cue.verb.follows
    at, addressee = cue.last + 1, None
    wish = find_wish(words, cue)
    if wish is not None:
        return Complement(wish, None, False)
    if "o" in follows:
        at, addressee = _addressee(words, at, told=cue.verb.base != "say")
    at = skip_circumstances(words, at)
    if at + 1 < len(words) and is_adverb(words[at].low) and words[at + 1].kind != "word":
        at += 1
    if at >= len(words):
        return Complement(None, addressee, False)
    word = words[at]
    if word.kind == "quoted":
        return Complement(at, addressee, False)
    if word.text == "," and words[min(at + 4, len(words) - 1)].low == "that":
        return Complement(at + 5, addressee, False)
    if word.text in ",:—–" and at + 1 < len(words):
        quoted = words[at + 1].kind == "quoted"
        if word.text == ":":
            return Complement(at + 1, addressee, False)
        if quoted:
            return Complement(at + 1, addressee, True)
        split = word.text == "," and "i" in follows and has_finite_verb(words, at + 1, len(words))
        return Complement(at + 1 if split else None, addressee, split)
    if word.kind == "mark" and word.text not in "$€£‘'(":
        return Complement(None, addressee, False)
    return Complement(_clause_begin(words, cue, at, addressed=addressee is not None), addressee, False)


def find_wish(words: Sequence[Word], cue: Cue) -> int | None:
    """Where the words begin that somebody is told, asked or accused of: "to leave", "them of lying"; None
    where the verb takes no such words or they do not stand here."""
    follows, begin = cue.verb.follows, cue.last + 1
    if not set("rbd") & set(follows):
        return None
    for at in range(begin, min(len(words) - 1, begin + _OBJECT_REACH)):
        low, after = words[at].low, words[at + 1]
        if words[at].kind != "word" or low == "that" or low in FINITE | QUESTION_WORDS:
            return None
        if at == begin:
            if low in PREPOSITIONS and low != "for":
                return None
            continue
        if "r" in follows and low == "to" and after.kind == "word" and after.low not in _NO_VERB:
            return at if after.text.islower() else None
        if "b" in follows and low in _REPROACH and (low != "against" or after.low.endswith("ing")):
            return begin
        told = _plain_words(words, at + 1) >= _LEAST_AFTER_AS or after.low.endswith("ing")
        if "d" in follows and low == "as" and told:
            return begin
    return None


_OBJECT_REACH = 14
"""How many words somebody who is told to do something may take: "the head of the port's oldest company"."""
_LEAST_AFTER_AS = 3
"""Fewest words after "described them as" that are more than a name for it."""
_REPROACH = frozenset({"of", "for", "against"})
_NO_VERB = DETERMINERS | SUBJECT_PRONOUNS | OBJECT_PRONOUNS


def _plain_words(words: Sequence[Word], at: int) -> int:
    """How many words stand from here on to the next mark or quoted stretch."""
    end = next((i for i in range(at, len(words)) if words[i].kind != "word"), len(words))
    return end - at


def _clause_begin(words: Sequence[Word], cue: Cue, at: int, *, addressed: bool) -> int | None:
    """Where the clause that a verb takes begins, if one stands at this index."""
    follows, low = cue.verb.follows, words[at].low
    if low == "that" and set(follows) & set("cftg"):
        return at + 1
    if "w" in follows:
        return at if low in QUESTION_WORDS else None
    if "v" in follows and low == "to":
        return at
    if "n" in follows and low.endswith("ing") and len(low) > 4:
        return at
    if "p" in follows and low in ARTICLES:
        return at
    if low in _NO_CLAUSE:
        return None
    if "g" in follows and not _is_common_belief(words, cue):
        return None
    if "c" in follows and (cue.form != "participle" or has_finite_verb(words, at, len(words))):
        copula = low in ("was", "is", "were", "are")
        end = _first_comma(words, at)
        bare = not has_finite_verb(words, at, end)
        return None if bare and (addressed or end - at < 4) else at + 1 if copula else at
    if set(follows) & set("fg") and has_finite_verb(words, at, _first_comma(words, at)):
        return at
    return None


def _is_common_belief(words: Sequence[Word], cue: Cue) -> bool:
    """Whether "believe" reports: of several people and now ("analysts believe"), not of him or me."""
    source = find_subject(words, cue.first)
    if cue.form not in ("base", "third") or source is None:
        return False
    first = words[source[0]]
    return first.low not in SUBJECT_PRONOUNS and (cue.form == "base" or first.low in ARTICLES)


_NO_CLAUSE = frozenset(
    {
        "to",
        "by",
        "for",
        "with",
        "about",
        "of",
        "as",
        "on",
        "so",
        "over",
        "against",
        "than",
        "and",
        "when",
        "while",
        "before",
        "after",
        "because",
        "since",
        "until",
    }
)


def _first_comma(words: Sequence[Word], at: int) -> int:
    ends = (i for i in range(at, len(words)) if words[i].text in ",;" or words[i].low == "but")
    return next(ends, len(words))


def _addressee(words: Sequence[Word], at: int, *, told: bool) -> tuple[int, Range | None]:
    """Past "reporters", "to Fox News", "the Economist": the index after it, and its range."""
    if not told:
        if at >= len(words) or words[at].low != "to":
            return at, None
        at += 1
    if at < len(words) and words[at].low in QUESTION_WORDS:
        return at, None
    if at < len(words) and words[at].low in OBJECT_PRONOUNS:
        return at + 1, None
    limit = min(len(words), at + _ADDRESSEE)
    that = next((i for i in range(at, limit) if words[i].low == "that" or words[i].kind == "quoted"), None)
    if that is not None and words[that - 1].text == ":":
        that -= 1
    comma = next((i for i in range(at, limit) if words[i].text in (",", ".")), None)
    if that is not None and (comma is None or that < comma) and not has_finite_verb(words, at, that):
        return that, (at, that) if that > at else None
    begin = at
    if at < len(words) and words[at].low in ARTICLES:
        at += 1
    start_of_clause = _subject_soon(words, at) if at < len(words) else None
    if start_of_clause is not None:
        return start_of_clause, (begin, start_of_clause)
    while at < len(words) and _may_be_addressed(
        words[at], first=at == begin or words[at - 1].low in ARTICLES
    ):
        at += 1
    if at == begin or words[at - 1].low in ARTICLES:
        return begin, None
    return at, (begin, at)


def _subject_soon(words: Sequence[Word], at: int) -> int | None:
    """Where a clause begins after an addressee in small letters: "trading partners they must"."""
    if words[at].low in PREPOSITIONS or words[at].low == "that":
        return None
    for index in range(at + 1, min(len(words), at + _SMALL_ADDRESSEE)):
        if words[index].kind != "word" or words[index].low in PREPOSITIONS | FINITE:
            return None
        if words[index].low in SUBJECT_PRONOUNS | ARTICLES | _OPENING:
            return index
    return None


_ADDRESSEE, _SMALL_ADDRESSEE = 12, 6
"""Words of whoever is told something: with name and office, and in small letters only."""
_OPENING = frozenset({"if", "whether"})
"""Words that begin what somebody is asked: "asked the crew if …"."""


def _may_be_addressed(word: Word, *, first: bool) -> bool:
    if word.kind != "word" or word.low in ARTICLES:
        return False
    if word.text[0].isupper():
        return True
    return word.low in ("reporters", "lawmakers", "journalists", "parliament", "supporters", "media") or (
        first and word.low.endswith("s")
    )
