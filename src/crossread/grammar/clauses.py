"""Where clauses and noun phrases begin and end, by function words and punctuation alone.

No tagger: a reporting verb's neighbourhood is regular enough, and the words that tell are few.
"""

from __future__ import annotations

from collections.abc import Sequence

from crossread.grammar.cues import is_adverb
from crossread.grammar.function_words import (
    ARTICLES,
    AUXILIARIES,
    BODIES,
    CARRIED,
    DAYS,
    DETERMINERS,
    FINITE,
    GROUPS,
    LEAD_INS,
    MONTHS,
    NEGATIONS,
    OCCASIONS,
    PREPOSITIONS,
    RELATIVES,
    ROLES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_NOUNS,
)
from crossread.grammar.passages import Word

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
        if word.low in FINITE or word.low in SUBJECT_PRONOUNS:
            return True
        past = index > start and len(word.low) > 4 and word.low.endswith("ed") and word.text.islower()
        if past and words[index - 1].low not in DETERMINERS | PREPOSITIONS:
            return True
    return False


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
    return _after_dateline(words)


def _after_dateline(words: Sequence[Word]) -> int:
    """The index after `TOWN, Land (Agency) —`, 0 without one."""
    for index in range(1, min(len(words), 12)):
        if words[index].text in "—–-" and words[0].text.isupper() and len(words[0].text) > 2:
            return index + 1
        if words[index].text in "—–-" and index and words[index - 1].text == ")":
            return index + 1
    return 0


def skip_circumstances(words: Sequence[Word], at: int) -> int:
    """The index after days, places and occasions that follow a verb: "late Friday", "in a statement"."""
    while at < len(words):
        adverb = (
            at + 1 if is_adverb(words[at].low) and words[min(at + 1, len(words) - 1)].low == "that" else None
        )
        past = adverb or _past_time(words, at) or _past_occasion(words, at) or _past_that(words, at)
        if not past:
            return at
        at = past
    return at


def _past_time(words: Sequence[Word], at: int) -> int | None:
    low = words[at].low
    after = words[at + 1] if at + 1 < len(words) else None
    if low in DAYS or (
        low in ("last", "this", "that", "these") and after is not None and after.low in TIME_NOUNS
    ):
        return at + (1 if low in DAYS else 2)
    if low in TIME_NOUNS and at and words[at - 1].low in DAYS:
        return at + 1
    if low == "on" and after is not None and (after.low in DAYS or after.low in MONTHS):
        return at + 2
    if low in MONTHS and words[at].text[0].isupper() and after is not None and after.text[0].isdigit():
        return at + 2
    if low[0].isdigit() and at and words[at - 1].low in MONTHS:
        return at + 1
    return None


def _past_occasion(words: Sequence[Word], at: int) -> int | None:
    if words[at].low not in ("in", "at", "on", "during", "via", "through", "by", "after", "before", "to"):
        return None
    for index in range(at + 1, min(len(words), at + 7)):
        if words[index].kind != "word" or words[index].low in FINITE:
            return None
        after = words[index + 1].low if index + 1 < len(words) else ""
        if words[index].low in OCCASIONS and after not in OCCASIONS:
            return _past_carrier(words, index + 1)
    return None


def _past_carrier(words: Sequence[Word], at: int) -> int:
    """Past `carried by the state media` after "in a statement", if no clause begins before the comma."""
    if at < len(words) and words[at].low in CARRIED:
        for index in range(at + 1, min(len(words), at + 15)):
            if words[index].text in ",.:;" or words[index].low == "that":
                return index
    return at


def _past_that(words: Sequence[Word], at: int) -> int | None:
    """Past a phrase with a preposition, if "that", a comma or a stop follows before any verb."""
    if words[at].low not in PREPOSITIONS or words[at].low in ("to", "without"):
        return None
    for index in range(at + 1, min(len(words), at + 25)):
        word = words[index]
        if word.low == "that" or word.text in ",.:;":
            return index
        if word.kind == "quoted" or word.low in FINITE or word.low in SUBJECT_PRONOUNS:
            return None
    return None


def find_subject(words: Sequence[Word], verb: int, *, participle: bool = False) -> Range | None:
    """The noun phrase that is the subject of the verb at this index, or None where it is left out.

    A participle has its subject right before it ("workers warning that"), or none of its own.
    """
    if participle and verb > 1 and (words[verb - 2].low, words[verb - 1].low) == ("quoted", "as"):
        verb -= 2
    end = _before_verb(words, verb)
    if end == 0 or words[end - 1].kind == "quoted" or words[end - 1].low in _NO_SUBJECT:
        return None
    if participle and (words[end - 1].kind != "word" or words[end - 1].low in PREPOSITIONS | SUBORDINATORS):
        return None
    if words[end - 1].text == ",":
        return _over_apposition(words, end)
    if words[end - 1].text in ")—–":
        opening = "(" if words[end - 1].text == ")" else "—–"
        other = next((i for i in range(end - 2, max(-1, end - 30), -1) if words[i].text in opening), None)
        if other is None:
            return None
        end = other
    return _phrase(words, _phrase_start(words, end), end)


_NO_SUBJECT = frozenset({"and", "but", "or", "then", "to", "by"})


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
        if word.low in SUBORDINATORS or (word.low in RELATIVES and start != end):
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
    joint = next((i for i in range(end - 1, start - 1, -1) if words[i].low in ("and", "or")), None)
    if joint is not None and (joint == start or not _is_list(words, start, joint)):
        start = joint + 1
    while start < end and (
        words[start].low in LEAD_INS or words[start].low in DAYS or is_adverb(words[start].low)
    ):
        start += 1
    if start < end and words[start].low in PREPOSITIONS:
        start = _after_preposition(words, start, end)
    verb = next((i for i in range(end - 1, start, -1) if words[i].low in FINITE), None)
    if verb is not None:
        start = verb + 1
    return (start, end) if start < end else None


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
    joint = next((i for i in range(end - 1, start - 1, -1) if words[i].low in FINITE), None)
    start = start if joint is None else joint + 1
    return (start, end) if start < end else None


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
    edges = [i for i in range(max(0, end - 45), end) if words[i].text in ",;—–" or words[i].kind == "quoted"]
    spare = None
    for start, stop in reversed([(a + 1, b) for a, b in zip([-1, *edges], edges, strict=False)]):
        phrase = _piece_subject(words, start, stop) if start < stop else None
        if phrase and not _ends_in_role(words, *phrase):
            return phrase
        spare = spare or phrase
    return spare


def _piece_subject(words: Sequence[Word], start: int, stop: int) -> Range | None:
    """The noun phrase of a piece between commas, if a subject may begin there."""
    first = words[start]
    joined = first.low in ("and", "but", "while") and stop - start > 1
    if not joined and (not first.text[0].isupper() or _is_described(words, start)):
        return None
    if first.low in PREPOSITIONS or (first.low in LEAD_INS and stop - start == 1):
        return None
    phrase = _phrase(words, _phrase_start(words, stop) if joined else start, stop)
    return phrase if phrase and not has_finite_verb(words, *phrase) else None


def find_sentence_subject(words: Sequence[Word]) -> Range | None:
    """The noun phrase that a passage is about: the first after its lead-in, as far as its verb."""
    start = _after_dateline(words)
    while start < len(words) and (words[start].low in LEAD_INS or words[start].kind != "word"):
        start += 1
    if start < len(words) and (words[start].low in PREPOSITIONS | SUBORDINATORS or _past_time(words, start)):
        comma = next((i for i in range(start, min(len(words), start + 30)) if words[i].text == ","), None)
        if comma is None:
            return None
        start = comma + 1
    if start < len(words) and not is_noun_phrase_start(words[start]):
        comma = next((i for i in range(start, min(len(words), start + 8)) if words[i].text == ","), None)
        start = comma + 1 if comma is not None else start
    if start >= len(words) or not is_noun_phrase_start(words[start]):
        return None
    if words[start].low in SUBJECT_PRONOUNS:
        return (start, start + 1) if words[start].low != "there" else None
    end = start + 1
    while end < min(len(words), start + 9) and _in_phrase(words, start, end):
        end += 1
    return named_after(words, (start, end))


def _in_phrase(words: Sequence[Word], start: int, index: int) -> bool:
    """Whether the word still belongs to the noun phrase that begins at `start`: no verb, no preposition."""
    word = words[index]
    if word.kind != "word" or word.low in FINITE or is_adverb(word.low) or word.low in RELATIVES:
        return False
    if word.text[0].isupper() or word.low in ("of", "and", "for", "the"):
        return True
    if word.low in ROLES | BODIES | GROUPS:
        return True
    if word.low.endswith("ed") or word.low in PREPOSITIONS | SUBORDINATORS | LEAD_INS:
        return False
    capitals = any(words[i].text[0].isupper() for i in range(start, index) if words[i].low not in DETERMINERS)
    return not capitals and index - start < 4
