"""Closed lists of words that show where clauses and noun phrases begin, end and belong."""

from __future__ import annotations

from crossread.grammar.listings import listed_pairs

_LISTS = {
    name: frozenset(words.split())
    for name, words in listed_pairs("crossread.grammar.reporting", "function_words.tsv")
}


def singular(low: str) -> str:
    """The singular of a plural noun by its ending: "chairman", "agency", "memo"; other words as they are."""
    if low.endswith("men") and len(low) > 3:
        return low[:-2] + "an"
    if low.endswith("ies"):
        return low[:-3] + "y"
    return low[:-1] if low.endswith("s") and not low.endswith("ss") else low


ADVERBS = _LISTS["adverbs"]
AFTER_HEAD = _LISTS["after head"]
AFTER_SPEAKER = _LISTS["after speaker"]
ARTICLES = _LISTS["articles"]
AUXILIARIES = _LISTS["auxiliaries"]
BEFORE_PARTICIPLE = _LISTS["before participle"]
BODIES = _LISTS["bodies"]
CARRIED = _LISTS["carried"]
DAYS = _LISTS["days"]
DETERMINERS = _LISTS["determiners"]
DOCUMENTS = _LISTS["documents"]
FINITE = _LISTS["finite"]
GROUPS = _LISTS["groups"]
JOINS = _LISTS["joins"]
LEAD_INS = _LISTS["lead ins"]
MODALS = _LISTS["modals"]
MONTHS = _LISTS["months"]
NEGATIONS = _LISTS["negations"]
NOT_ADVERBS = _LISTS["not adverbs"]
NOUN_FOLLOWERS = _LISTS["noun followers"]
NOUN_PLURALS = _LISTS["noun plurals"]
OBJECT_PRONOUNS = _LISTS["object pronouns"]
OCCASIONS = _LISTS["occasions"]
PASSIVE = _LISTS["passive"]
PASTS = _LISTS["pasts"]
PLURALS = _LISTS["plurals"]
PREPOSITIONS = _LISTS["prepositions"]
QUESTION_WORDS = _LISTS["question words"]
RELATIVES = _LISTS["relatives"]
REPORTING_NOUNS = _LISTS["reporting nouns"]
ROLES = _LISTS["roles"]
STUDIES = _LISTS["studies"]
SUBJECT_PRONOUNS = _LISTS["subject pronouns"]
SUBORDINATORS = _LISTS["subordinators"]
THINGS = _LISTS["things"]
TIME_NOUNS = _LISTS["time nouns"]
