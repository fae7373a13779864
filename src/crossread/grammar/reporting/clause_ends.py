"""Where a clause that somebody is said to say ends: before the next report, or what came of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from crossread.grammar.reporting.clauses import clause_start, has_finite_verb, is_noun_phrase_start
from crossread.grammar.reporting.complements import find_complement
from crossread.grammar.reporting.cues import Cue, is_adverb
from crossread.grammar.reporting.function_words import BEFORE_PARTICIPLE, JOINS, PREPOSITIONS, RELATIVES
from crossread.grammar.reporting.passages import Word
from crossread.grammar.reporting.subjects import find_subject

CONDITIONS = frozenset({"although", "though", "while", "as", "when", "after", "since", "because"})
"""Words that begin a clause in which what is told may only lead in to the main one."""


def clause_end(words: Sequence[Word], cue: Cue, start: int, cues: list[Cue]) -> int:
    """Where a clause that begins at `start` ends: before the next reporting part, or with the passage."""
    end = _lead_in_end(words, cue, start)
    first = bisect_right(cues, start, key=lambda other: other.first)
    for other in cues[first : first + _CUES_AHEAD]:
        cut = _cut_before(words, other, start)
        if cut is not None:
            end = cut
            break
    return _before_consequence(words, start, end)


_CUES_AHEAD = 8
"""How many reporting words after the clause's start may end it: sentences of prose hold four or five."""


def _lead_in_end(words: Sequence[Word], cue: Cue, start: int) -> int:
    """Where a clause ends whose report stands in a lead-in: "After Orlo said he would, the crew left"."""
    begin = clause_start(words, cue.first)
    if words[begin].low not in CONDITIONS | PREPOSITIONS or any(
        word.text == "," for word in words[begin : cue.first]
    ):
        return len(words)
    for index in range(start + 1, len(words) - 2):
        if words[index].text == "," and is_noun_phrase_start(words[index + 1]):
            joined = any(word.low in ("and", "or") for word in words[index + 1 : index + 6])
            if not joined and has_finite_verb(words, index + 2, len(words)):
                return index
    return len(words)


def _before_consequence(words: Sequence[Word], start: int, end: int) -> int:
    """Where `, sparking an outcry` begins: what came of the words is the article's own."""
    for index in range(start + 4, end - 1):
        quoted = words[index].kind == "quoted" and words[index].text[-1] == ","
        if not quoted and (words[index].text not in ",—–" or words[index].kind != "mark"):
            continue
        at = index + 2 if is_adverb(words[index + 1].low) and index + 2 < end else index + 1
        low = words[at].low
        if len(low) > 5 and low.endswith("ing") and low not in _NO_CONSEQUENCE:
            return index + quoted
    return end


_NO_CONSEQUENCE = frozenset({"including", "according", "depending", "regarding", "concerning", "following"})


def _cut_before(words: Sequence[Word], other: Cue, start: int) -> int | None:
    """Where the clause before another cue ends, if that cue reports anew and is no part of the clause."""
    at = other.first
    if other.form in ("participle", "according"):
        if other.form == "participle" and not _attributes(words, other):
            return None
        while at > start and words[at - 1].low in BEFORE_PARTICIPLE:
            at -= 1
        if at > start and words[at - 1].kind == "quoted":
            return at
        return at - 1 if at > start and words[at - 1].text in ",—–" else None
    if other.form == "noun" or "q" in other.verb.follows or other.verb.follows == "r":
        return None
    subject = find_subject(words, other.first)
    if subject is None:
        while at > start and words[at - 1].low not in JOINS and other.first - at < 4:
            at -= 1
        return at - 1 if at > start and words[at - 1].low in JOINS else None
    if subject[0] <= start:
        return at - 1 if words[at - 1].text == "," else None
    return _cut_at_subject(words, other, start, subject[0])


def _attributes(words: Sequence[Word], cue: Cue) -> bool:
    """Whether anything follows a participle that it may report: "saying that …", not "by writing memos"."""
    if set("aq") & set(cue.verb.follows) or find_complement(words, cue).start is not None:
        return True
    near = words[max(0, cue.first - 2) : cue.last + 6]
    return any(word.kind == "quoted" for word in near)


def _cut_at_subject(words: Sequence[Word], other: Cue, start: int, at: int) -> int | None:
    """Where a clause ends before another reporting part whose subject begins at `at`."""
    comma = next((i for i in range(at - 2, max(start, at - 5), -1) if words[i].text == ","), None)
    if words[at - 1].low in RELATIVES and comma is not None:
        return comma
    joined = words[at - 1].low in JOINS
    if joined and at - 2 >= start and (words[at - 2].text in ",;—" or words[at - 2].kind == "quoted"):
        return at - 1
    if words[at - 1].text not in ",—":
        return None
    right = find_complement(words, other).start
    return at - 1 if right is None or words[right].kind == "quoted" else None
