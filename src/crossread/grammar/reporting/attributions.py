"""Statements told by "according to" or by a noun, and those that one source passes on from another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from crossread.grammar.reporting.clause_ends import clause_end
from crossread.grammar.reporting.clauses import Range, clause_start, trim
from crossread.grammar.reporting.cues import Cue
from crossread.grammar.reporting.function_words import (
    BODIES,
    DETERMINERS,
    FINITE,
    GROUPS,
    JOINS,
    PREPOSITIONS,
    RELATIVES,
    ROLES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)
from crossread.grammar.reporting.passages import Word
from crossread.grammar.reporting.subjects import named_after


class Statement(NamedTuple):
    """One attribution of a passage. `source` is None where the words leave the speaker out ("and warned
    that …"); `content` is empty where nothing but quoted words is attributed; `via` is who passed it on."""

    cue: Cue
    source: Range | None
    content: tuple[Range, ...]
    via: Range | None = None


def right_end(words: Sequence[Word], at: int) -> int:
    """The index of the first mark or quoted stretch from here on, or the number of words."""
    return next(
        (i for i in range(at, len(words)) if words[i].kind != "word" and words[i].text != "'"), len(words)
    )


def read_according(words: Sequence[Word], cue: Cue) -> Statement | None:
    """The statement of "according to …", of the clause before or after it; None where nobody is named."""
    source_end = next(
        (
            i
            for i in range(cue.last + 1, len(words))
            if words[i].kind != "word" and words[i].text not in "'’&"
        ),
        len(words),
    )
    if source_end == cue.last + 1:
        return None
    source = named_after(words, (cue.last + 1, source_end))
    source_end = max(source_end, source[1])
    lead = (
        words[cue.first - 1].text in ",—–(" or words[cue.first - 1].kind == "quoted" if cue.first else False
    )
    before = trim(words, clause_start(words, cue.first), cue.first) if cue.first else None
    begins = cue.first <= 1 or (before is None)
    bare = before is not None and _is_phrase(words, *before)
    if before and (bare or words[before[1] - 1].low in _OPEN or (not lead and before[1] - before[0] < 4)):
        begins = True
    after = source_end + 1
    if after < len(words) and words[after].low in ("who", "which"):
        after = next((i + 1 for i in range(after, len(words)) if words[i].text == ","), len(words))
    if after < len(words) and words[after].low == "that":
        return Statement(cue, source, ((after + 1, len(words)),))
    content = trim(words, min(after, len(words)), len(words)) if begins else before
    return Statement(cue, source, (content,) if content else ())


def _is_phrase(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether these words are but a place or time: "in one undisclosed exchange"."""
    verbs = FINITE | SUBJECT_PRONOUNS
    led = words[start].low in PREPOSITIONS and end - start < _LONG_PHRASE
    return led and not any(word.low in verbs or word.kind != "word" for word in words[start:end])


_LONG_PHRASE = 8
"""Words from which on a phrase before a comma is taken for a clause."""


_OPEN = SUBORDINATORS | RELATIVES | JOINS
"""Words after which `, according to Ada Odd,` is followed by the clause, not preceded by it."""


def read_noun(words: Sequence[Word], cue: Cue, cues: list[Cue]) -> Statement | None:
    """`Ada Odd's claim that …`, `their insistence that …`, `raised the possibility that …`; no statement
    where nobody owns the noun."""
    content = trim(words, cue.last + 2, clause_end(words, cue, cue.last + 2, cues))
    parts = (content,) if content else ()
    for index in range(cue.first - 1, max(-1, cue.first - 4), -1):
        low = words[index].low
        if words[index].kind != "word":
            break
        if low in ("his", "her", "their", "its"):
            return Statement(cue, (index, index + 1), parts)
        if low.endswith(("'s", "s'")):
            return Statement(cue, (_owner_start(words, index), index + 1), parts)
        if low in _OWN:
            return Statement(cue, None, parts)
    return None


def _owner_start(words: Sequence[Word], index: int) -> int:
    """Where the noun phrase of a possessive begins: its capitals, or as far as its determiner."""
    start = index
    capital = words[index].text[0].isupper()
    while start and words[start - 1].kind == "word" and index - start < 5:
        before = words[start - 1]
        if capital and not before.text[0].isupper():
            break
        start -= 1
        if before.low in DETERMINERS:
            break
    return start if capital or words[start].low in DETERMINERS else index


_OWN = frozenset(
    {
        "made",
        "makes",
        "making",
        "issued",
        "repeated",
        "raised",
        "raises",
        "raising",
        "floated",
        "expressed",
        "voiced",
    }
)


def _may_be_cited(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether these words are of somebody who says things ("two officials"), not of a thing or an event."""
    if start >= end:
        return False
    low = {word.low for word in words[start:end]}
    people = low & _CITED or (words[start].low in _SOMEBODY and "of" not in low)
    return bool(people) or all(word.text[0].isupper() for word in words[start:end])


_SOMEBODY = frozenset({"a", "an", "one", "two", "three", "several", "unnamed", "anonymous"})
_CITED = ROLES | GROUPS | BODIES | {"person", "people", "sources"}


def relayed(words: Sequence[Word], drafts: list[Statement]) -> list[Statement]:
    """The statements, those that pass on another's words made one with it.

    `A said that …, according to B` is A's, by way of B; `B reported, citing A` and `B, citing A, reported`
    likewise.
    """
    kept: list[Statement] = []
    cited: Range | None = None
    for draft in drafts:
        last = next((s for s in reversed(kept) if s.content and s.source), None)
        if (
            draft.cue.form == "according"
            and last
            and draft.content
            and draft.content[0][0] <= last.cue.first < draft.content[0][1]
        ):
            kept[kept.index(last)] = last._replace(via=draft.source)
            continue
        relays = draft.cue.verb.base in ("cite", "quote") and draft.cue.form == "participle"
        origin = (draft.cue.last + 1, right_end(words, draft.cue.last + 1)) if relays else None
        if origin and _may_be_cited(words, *origin):
            if last and last.cue.form in ("past", "third"):
                kept[kept.index(last)] = last._replace(source=origin, via=last.source)
                continue
            cited = origin
        elif cited and draft.content and draft.source and draft.source[1] <= cited[0]:
            draft, cited = draft._replace(source=cited, via=draft.source), None
        kept.append(draft)
    return kept
