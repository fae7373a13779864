"""Statements that the model marks and no rule found: the one place where rules and model meet over quotes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from crossread.engines.reading import Mark, Reading
from crossread.grammar.reporting.clauses import Range, has_finite_verb
from crossread.grammar.reporting.cues import Cue, find_cues
from crossread.grammar.reporting.function_words import PREPOSITIONS
from crossread.grammar.reporting.passages import Passage, Word
from crossread.model.facts import Quote

_SURE = 0.9
"""Least score of a marked clause. The corpus the model learns from (PolNeAR) also marks beliefs and
attitudes, which are no quotes here: only what it is sure of is taken. Over four annotated stories .9 adds
right clauses and wrong ones alike (indirect F1 .950 to .953 with "t" below); .8 adds more wrong ones."""

_CLAUSAL = frozenset("cft")
"""Kinds of reporting verbs that take a whole clause (see `crossread.grammar.reporting.cues.Verb`)."""

_SHORTEST = 4
"""Fewest words of a marked clause; less is the object of a verb, not a statement."""


class Proposal(NamedTuple):
    """An indirect statement as the model sees it, as ranges of words of its passage."""

    cue: Cue
    source: Range | None
    content: Range


class Proposals:
    """The marks of one page, asked passage by passage."""

    def __init__(self, reading: Reading) -> None:
        self._marks = {
            head: sorted((mark for mark in reading.marks if mark.head == head), key=lambda mark: mark.start)
            for head in ("source", "cue", "content")
        }

    def beyond(self, passage: Passage, found: Sequence[Quote]) -> list[Proposal]:
        """What the model adds to the quotes found in this passage: clauses beside a reporting word that
        overlap none of them. Quotation marks stay with the rules."""
        taken = [span for quote in found for span in quote.content]
        used = {(quote.cue.start, quote.cue.end) for quote in found if quote.cue}
        proposals: list[Proposal] = []
        for mark in self._within("content", passage):
            free = all(mark.end <= span.start or span.end <= mark.start for span in taken)
            content = _words_of(passage.words, mark) if free and mark.score >= _SURE else None
            if content is None or content[1] - content[0] < _SHORTEST:
                continue
            if content[0] and passage.words[content[0] - 1].low in PREPOSITIONS:
                continue  # "argued over whose boats were faster" says what it was about, not what was said
            cue = self._cue(passage, content, used)
            if cue and has_finite_verb(passage.words, *content):
                proposals.append(Proposal(cue, self._source(passage, cue), content))
        return proposals

    def _cue(self, passage: Passage, content: Range, used: set[tuple[int, int]]) -> Cue | None:
        """The marked cue outside the clause that takes a clause for the rules too and has none yet."""
        marked = [_words_of(passage.words, mark) for mark in self._within("cue", passage)]
        for cue in find_cues(passage.words):
            outside = cue.last < content[0] or cue.first >= content[1]
            place = (passage.words[cue.first].start, passage.words[cue.last].end)
            clausal = cue.form != "according" and bool(_CLAUSAL & set(cue.verb.follows))
            takes = clausal and not cue.negated and place not in used
            if outside and takes and any(m and m[0] <= cue.last and cue.first < m[1] for m in marked):
                return cue
        return None

    def _source(self, passage: Passage, cue: Cue) -> Range | None:
        sources = [_words_of(passage.words, mark) for mark in self._within("source", passage)]
        near = [source for source in sources if source]
        return min(near, key=lambda source: abs(source[0] - cue.first), default=None)

    def _within(self, head: str, passage: Passage) -> list[Mark]:
        marks = self._marks[head]
        first = bisect_left(marks, passage.start, key=lambda mark: mark.start)
        last = bisect_left(marks, passage.end, key=lambda mark: mark.start)
        return marks[first:last]


def _words_of(words: Sequence[Word], mark: Mark) -> Range | None:
    """The plain words that a mark covers, or None where it touches a quoted stretch or no word."""
    inside = [at for at, word in enumerate(words) if word.start < mark.end and mark.start < word.end]
    while inside and words[inside[-1]].kind == "mark":
        inside.pop()
    if not inside or any(words[at].kind == "quoted" for at in inside):
        return None
    return inside[0], inside[-1] + 1
