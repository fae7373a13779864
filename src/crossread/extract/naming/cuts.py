"""A run of capitalised words cut into names: titles, nationalities and articles left out."""

from __future__ import annotations

import re
from typing import NamedTuple

from crossread.extract.naming.line import Line
from crossread.match.kinds import head_kind, known_kind, looks_personal
from crossread.match.tokens import is_title
from crossread.match.vocabulary import aliases, demonyms, organisation_heads, people_words, word_group
from crossread.model.facts import NameKind

STATE_ORGANS = word_group("state organs")
"""What every state has: a nationality before it is no part of the name (the Ruritanian Parliament)."""
NOT_TITLES = word_group("not titles")
"""Words after which a word that looks like a title is part of a name (General Assembly)."""
OFFICES = word_group("offices")
"""Titles whose office is told by the word before them (Treasury Secretary), which then names nothing."""
CHAMBERS = frozenset(["house", "senate"])
COMPANY_FORMS = frozenset(["inc.", "corp.", "ltd.", "co.", "inc", "corp", "ltd", "llc", "plc"])
DIRECTIONS = word_group("directions")
_MODEL = re.compile(r"\d|-[A-Z]$")


class Run(NamedTuple):
    """A candidate: token indexes (end exclusive), its kind where the words tell it, whether it is sure
    without further evidence, and whether a person's title stands right before it."""

    first: int
    last: int
    kind: NameKind | None
    sure: bool
    titled: bool


class RunCutter:
    """Cuts runs of one sentence."""

    def __init__(self, line: Line) -> None:
        self.line, self.tokens = line, line.tokens

    def split(self, first: int, last: int) -> list[Run]:
        """The names of a run, cut at titles."""
        found: list[Run] = []
        start = self._after_office(first, last)
        titled = start > first
        for at in range(first, last):
            if self._title_at(at, first, last):
                found += self._segment(start, at, titled=titled, before_title=True)
                start, titled = at + 1, True
        found += self._segment(start, last, titled=titled, before_title=False)
        return found

    def _after_office(self, first: int, last: int) -> int:
        """Where the name begins after an office told with `of` (Secretary of State Jane Doe)."""
        if first < 2 or self.tokens[first - 1].folded != "of" or not is_title(self.tokens[first - 2]):
            return first
        at = first
        while at < last and self.tokens[at].common:
            at += 1
        rest = [token.folded for token in self.tokens[at:last]]
        return at if at > first and looks_personal(rest) else first

    def _title_at(self, at: int, first: int, last: int) -> bool:
        token = self.tokens[at]
        if not is_title(token) or self._inside_known(at, first):
            return False
        following = self.tokens[at + 1].folded if at + 1 < last else ""
        if following in organisation_heads() or following in NOT_TITLES:
            return False
        before = self.tokens[at - 1] if at > first else None
        given = (
            before is not None
            and before.folded in people_words()
            and not before.common
            and not self.line.is_demonym(before)
        )
        return not (given and at == last - 1 and known_kind(before.text if before else "") is None)

    def _inside_known(self, at: int, first: int) -> bool:
        return any(self.line.known_at(start) > at - start for start in range(max(first, at - 4), at + 1))

    def _segment(self, first: int, last: int, *, titled: bool, before_title: bool) -> list[Run]:
        """The names of a stretch without titles."""
        first, last = self._trim(first, last, before_title=before_title)
        if first >= last:
            return []
        party = self._party(first, last)
        if party:
            return party
        words = [token.folded for token in self.tokens[first:last]]
        raw = self.line.raw(first, last)
        if words[-1] in COMPANY_FORMS and len(words) == 1:
            return []
        kind = known_kind(raw) or head_kind(words)
        if kind is None or (len(words) > 3 and known_kind(raw) is None):
            cut = self._cut(first, last)
            if cut:
                left = self._segment(first, cut, titled=False, before_title=False)
                return left + self._segment(cut, last, titled=titled, before_title=before_title)
        sure = kind is not None and (len(words) > 1 or known_kind(raw) is not None)
        sure = sure or not all(token.common for token in self.tokens[first:last])
        if kind is None and len(words) == 1 and words[0] in DIRECTIONS and first not in self.line.weak:
            kind, sure = "LOC", True
        if kind is None and _MODEL.search(raw):
            kind = "MISC"
        if titled and kind in (None, "GPE") and len(words) <= 4:
            kind, sure = "PER", sure or not self.line.plain
        office = (
            before_title and words in (["treasury"], ["parliament"]) and self.tokens[last].folded in OFFICES
        )
        if before_title and (office or not sure):
            return []
        return [Run(first, last, kind, sure, titled)]

    def _party(self, first: int, last: int) -> list[Run]:
        """A party's members alone, where common words or a chamber stand beside them (Senate Democrats)."""
        if last - first != 2 or known_kind(self.line.raw(first, last)) is not None:
            return []
        for at, other in ((last - 1, first), (first, last - 1)):
            members = aliases().get(self.tokens[at].folded, "").endswith(" party")
            if members and self.tokens[other].folded not in organisation_heads() - CHAMBERS:
                known = known_kind(self.tokens[other].text)
                beside = [Run(other, other + 1, known, sure=True, titled=False)] if known else []
                return sorted([*beside, Run(at, at + 1, "ORG", sure=True, titled=False)])
        return []

    def _cut(self, first: int, last: int) -> int:
        """Where a known name or an organisation ends and a person's name begins; 0 if nowhere."""
        size = self.line.known_at(first)
        if size and first + size < last:
            rest = [token.folded for token in self.tokens[first + size : last]]
            if looks_personal(rest) or self.line.known_at(first + size) == last - first - size:
                return first + size
        for at in range(first + 2, last - 1):
            if self.tokens[at - 1].folded in organisation_heads():
                rest = [token.folded for token in self.tokens[at:last]]
                if looks_personal(rest):
                    return at
        return 0

    def _trim(self, first: int, last: int, *, before_title: bool) -> tuple[int, int]:
        """The stretch without nationalities, connectors and, before a title, without the words of the
        office."""
        while first < last and not self.tokens[first].capital:
            first += 1
        while first < last and not (self.tokens[last - 1].capital or self.tokens[last - 1].text[0].isdigit()):
            last -= 1
        if first >= last or known_kind(self.line.raw(first, last)) is not None:
            return first, last
        head = self.tokens[last - 1].folded
        distinct = (
            head_kind([token.folded for token in self.tokens[first:last]]) is not None and last - first > 1
        )
        if not distinct or head in STATE_ORGANS:
            first = self._skip_demonyms(first, last)
        if not distinct and looks_personal([t.folded for t in self.tokens[first : first + 2]]):
            while last - first > 2 and self.tokens[last - 1].common and not self._given(last - 1):
                last -= 1
        if before_title and not distinct:
            while first < last and not self._known_suffix(first, last) and self._droppable(last - 1):
                last -= 1
        while first < last and (self.line.is_demonym(self.tokens[last - 1])) and not distinct:
            last -= 1
            if last > first and self._pair(last - 1) in demonyms():
                last -= 1
        return first, last

    def _known_suffix(self, first: int, last: int) -> bool:
        return known_kind(self.line.raw(first, last)) is not None

    def _given(self, at: int) -> bool:
        return self.tokens[at].folded in people_words()

    def _droppable(self, at: int) -> bool:
        return self.tokens[at].common or self.line.is_demonym(self.tokens[at]) or not self.tokens[at].capital

    def _pair(self, at: int) -> str:
        return f"{self.tokens[at].folded} {self.tokens[at + 1].folded}" if at + 1 < len(self.tokens) else ""

    def _skip_demonyms(self, first: int, last: int) -> int:
        while first < last:
            if first + 1 < last and self._pair(first) in demonyms():
                first += 2
            elif self.line.is_demonym(self.tokens[first]):
                first += 1
            else:
                return first
        return first
