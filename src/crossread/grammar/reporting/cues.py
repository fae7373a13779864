"""The words by which an article attributes something to somebody, found in a passage."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from crossread.grammar.listings import listed_rows
from crossread.grammar.reporting.function_words import (
    ADVERBS,
    ARTICLES,
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    NEGATIONS,
    NOT_ADVERBS,
    NOUN_FOLLOWERS,
    NOUN_PLURALS,
    PASSIVE,
    PLURALS,
    REPORTING_NOUNS,
    SUBJECT_PRONOUNS,
)
from crossread.grammar.reporting.passages import Word

CueForm = Literal["base", "third", "past", "participle", "noun", "according"]


class Verb(NamedTuple):
    """How a reporting verb attributes. The letters of `follows`:

    c a clause, with or without "that" · f a clause, if "that" or a finite verb shows that it is one · t a
    clause after "that" only · g as f, but in the present tense only (what analysts believe now) · w a clause
    after "whether", "if" or a question word · v an infinitive ("vowed to fight") · o an addressee may come
    first ("told reporters") · i the speaker may follow the verb · a quoted words after "as" or an object ·
    r an infinitive after somebody ("told them to go") · b somebody and a reproach ("accused them of lying",
    "warned them against it") · d somebody and what they are described as · n a participle ("suggested
    waiting") · p a thing ("demanded an answer") · x quoted words, before or after the verb, and a clause
    before it · q quoted words alone.
    """

    base: str
    follows: str


class Cue(NamedTuple):
    """A reporting verb, noun or "according to": the words `first:last + 1` of its passage."""

    first: int
    last: int
    form: CueForm
    verb: Verb
    negated: bool


def _read_verbs() -> dict[str, tuple[CueForm, Verb]]:
    """Every form of the table, by its words in lower case."""
    table: dict[str, tuple[CueForm, Verb]] = {}
    forms: tuple[CueForm, ...] = ("base", "third", "past", "participle")
    for row in listed_rows("crossread.grammar.reporting", "reporting_verbs.tsv"):
        *spellings, follows = row.split("\t")
        verb = Verb(spellings[0], follows)
        for form, spelling in zip(forms, spellings, strict=True):
            if spelling not in table or form == "past":
                table[spelling] = (form, verb)
    return table


_VERBS = _read_verbs()
_FIRST_OF_SEVERAL = frozenset(spelling.split()[0] for spelling in _VERBS if " " in spelling)
ACCORDING = Verb("according to", "c")
_NOUN = Verb("noun", "t")


def find_cues(words: Sequence[Word]) -> list[Cue]:
    """The cues of a passage outside its quoted stretches, in order."""
    found: list[Cue] = []
    for index, word in enumerate(words):
        if word.kind != "word":
            continue
        cue = _verb_cue(words, index) or _other_cue(words, index)
        if cue and not (found and found[-1].last >= cue.first):
            found.append(cue)
    return found


def forms_followed_by(letters: str) -> frozenset[str]:
    """The forms, in lower case, of the verbs that one of these letters of `Verb.follows` stands for."""
    return frozenset(form for form, (_, verb) in _VERBS.items() if set(letters) & set(verb.follows))


def reports(low: str) -> bool:
    """Whether a word is a reporting verb in the past or the third person, or looks like one."""
    return low in _VERBS and _VERBS[low][0] in ("past", "third") and low not in NOUN_PLURALS


def _verb_cue(words: Sequence[Word], index: int) -> Cue | None:
    low = words[index].low
    if low in _FIRST_OF_SEVERAL:
        for last in (index + 2, index + 1):
            several = _VERBS.get(" ".join(word.low for word in words[index : last + 1]))
            if several and last < len(words):
                return _checked(words, index, last, *several)
    if low not in _VERBS or (words[index].text[0].isupper() and index > 0 and low != words[index].text):
        return None
    return _checked(words, index, index, *_VERBS[low])


_ADJECTIVES = frozenset({"alleged", "estimated", "reported", "promised", "claimed", "proposed"})
"""Past tenses that stand before nouns too: "several alleged helpers"."""


def _checked(words: Sequence[Word], first: int, last: int, form: CueForm, verb: Verb) -> Cue | None:
    """The cue, unless the words before it show that nobody reports here: a noun, a passive, a wish."""
    if first == 0 and (form == "past" or (form == "participle" and "a" not in verb.follows)):
        return None
    chain = _chain(words, first)
    before = words[first - 1].low if first else ""
    if form == "past" and PASSIVE & set(chain):
        return None
    after = words[last + 1].low if last + 1 < len(words) else ""
    if form == "past" and before in ("when", "if", "being") and verb.base != "say":
        return None
    if form == "past" and (before in ARTICLES or after == "by"):
        return None
    if words[first].low in _ADJECTIVES and before in DETERMINERS:
        return None
    if form in ("base", "third") and not _may_be_present(words, first, form, chain):
        return None
    if form == "participle" and (before in ("the", "a", "of", "this", "old") or "quoted" in chain[-1:]):
        return Cue(first, last, "participle", verb, False) if before == "of" else None
    if form == "participle" and before in ("that", "for", "to", "from", "about"):
        return None
    negated = bool(NEGATIONS & set(chain)) or any(word.endswith("n't") for word in chain)
    return Cue(first, last, form, verb, negated)


def _may_be_present(words: Sequence[Word], first: int, form: CueForm, chain: list[str]) -> bool:
    if form == "base" and chain and chain[-1] == "to" and _says_in_order(words, first):
        return True
    if form == "base" and (set(chain) & MODALS or any(word.endswith("n't") for word in chain)):
        return False
    if first == 0:
        return False
    before = words[first - 1]
    if before.low in _BEFORE_NOUN:
        return False
    if form == "third" and before.low not in SUBJECT_PRONOUNS and _is_noun_here(words, first):
        return False
    if before.low.endswith("'s"):
        return False
    if form == "base" and before.kind == "word" and not chain:
        if first > 1 and words[first - 2].low in _INVERTING:
            return True
        return (
            before.low.endswith("s")
            or before.low in PLURALS
            or words[first].low in ("say", "think", "believe")
        )
    return True


_BEFORE_NOUN = ARTICLES | {"of", "in", "and"}
"""Words after which a present tense is a noun: "the claim", "in reports"."""


def _says_in_order(words: Sequence[Word], first: int) -> bool:
    """Whether the infinitive at this index tells what was said: "went on to say that", "led him to reply"."""
    leads = first > 1 and words[first - 2].low == "on"
    stage = first > 1 and words[first - 2].low in _STAGES
    after = words[first + 1] if first + 1 < len(words) else None
    says = after is not None and (after.low == "that" or after.kind == "quoted" or after.text in ",:")
    return says and (leads or stage or find_prompt(words, first) is not None)


def find_prompt(words: Sequence[Word], verb: int) -> int | None:
    """The index after "prompted" in "prompted the mayor to reply" (the verb at `verb`), or None."""
    for index in range(verb - 3, max(-1, verb - 9), -1):
        if words[index].kind != "word":
            return None
        if words[index].low in _PROMPTS:
            return index + 1
    return None


_PROMPTS = frozenset({"prompting", "prompted", "leading", "led", "forcing", "forced", "causing", "caused"})
_STAGES = frozenset({"twitter", "facebook", "instagram", "social", "media", "podium", "stage", "microphone"})
"""Where people go "to say that …"."""
_INVERTING = frozenset({"did", "does", "do"})
"""Auxiliaries before a subject that follows them: "only then did he admit"."""
_COUNTING = DETERMINERS | {"few", "more", "such", "own", "new"}


def _is_noun_here(words: Sequence[Word], index: int) -> bool:
    """Whether "reports", "claims" and their like are things: `the reports in …`, `media reports say`."""
    before = words[index - 1]
    if before.low in _COUNTING and words[index].low in NOUN_PLURALS:
        return True
    after = words[index + 1].low if index + 1 < len(words) else ""
    then = words[index + 2].low if index + 2 < len(words) else ""
    small = before.text.islower() or before.text[0].isdigit()
    plain = before.kind == "word" and small and not is_adverb(before.low)
    if plain and index > 1 and words[index - 2].low in ARTICLES and not before.low.endswith("s"):
        plain = after.isalpha() and after == words[index + 1].text and after not in ARTICLES | {"that"}
    if words[index].low in NOUN_PLURALS and (plain or (after == "that" and then in AUXILIARIES)):
        return True
    return words[index - 1].low.endswith("'s") or after in AUXILIARIES | NOUN_FOLLOWERS or after in _VERBS


def _chain(words: Sequence[Word], first: int) -> list[str]:
    """The auxiliaries, negations and adverbs right before a verb, in lower case, nearest last."""
    start = first
    while start and words[start - 1].kind == "word" and first - start < 5:
        low = words[start - 1].low
        if not (
            low in AUXILIARIES or low in NEGATIONS or low in MODALS or is_adverb(low) or low.endswith("n't")
        ):
            break
        start -= 1
    return [word.low for word in words[start:first]]


def is_adverb(low: str) -> bool:
    """Whether a word may stand between a subject and its verb: "repeatedly", "also"."""
    return low in ADVERBS or (len(low) > 4 and low.endswith("ly") and low not in NOT_ADVERBS)


_ATTRIBUTING = frozenset({("according", "to"), ("words", "of")})


def _other_cue(words: Sequence[Word], index: int) -> Cue | None:
    low = words[index].low
    after = words[index + 1].low if index + 1 < len(words) else ""
    if (low, after) in _ATTRIBUTING:
        return Cue(index, index + 1, "according", ACCORDING, False)
    then = words[index + 2].low if index + 2 < len(words) else ""
    if low in REPORTING_NOUNS and after == "that" and then not in AUXILIARIES:
        return Cue(index, index, "noun", _NOUN, False)
    return None
