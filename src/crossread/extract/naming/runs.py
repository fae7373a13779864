"""Runs of capitalised words in a sentence, bound over the small words inside names."""

from __future__ import annotations

import re
from itertools import takewhile

from crossread.extract.naming.cuts import Run, RunCutter
from crossread.extract.naming.line import Line
from crossread.match.kinds import head_kind, known_kind
from crossread.match.tokens import (
    ALMOST_NAMES,
    CALENDAR,
    STOP_WORDS,
    is_contraction,
    is_title,
)
from crossread.match.vocabulary import organisation_heads, people_words, word_group

PARTICLES = word_group("particles")
OF_HEADS = word_group("of heads")
"""Words after which `of` goes on with the same name (University of Utopia, Gulf of Elsewhere)."""
FOR_THE_HEADS = word_group("for the heads")
"""Words after which a name may go on with an article (Institute for the Study of Tides)."""
ON_HEADS = word_group("on heads")
OWNERS = word_group("owners")
"""Common nouns whose possessive begins a name (Workers' Party, People's Court)."""
LONGEST_RUN = 30
"""Words after which a run of capitals is a heading, not a name; it is cut there and read on."""
_PARTY_TAG = re.compile(r"[RDI]-[A-Z]|[JS]r\.?$")


class RunFinder:
    """Candidates of one sentence."""

    def __init__(self, line: Line) -> None:
        self.line, self.tokens = line, line.tokens
        self.cutter = RunCutter(line)

    def find(self) -> list[Run]:
        """The runs, in order; they do not overlap."""
        found: list[Run] = []
        at = 0
        while at < len(self.tokens):
            if not self._usable(at) and not self.line.known_at(at):
                at += 1
                continue
            end = self._run_end(at)
            found += self.cutter.split(self._reach_back(at, end), end)
            at = end
        return found

    def _usable(self, at: int) -> bool:
        """Whether the token's capital can be a name's."""
        token = self.tokens[at]
        if not token.capital or token.folded in ALMOST_NAMES or _PARTY_TAG.match(token.text):
            return False
        if token.folded in CALENDAR and self._is_day_or_month(at):
            return self._is_surname_may(at)
        if token.folded in STOP_WORDS or is_contraction(token.folded):
            return token.shouted and known_kind(token.text) is not None
        if token.shouted and len(token.text) > 3 and token.common and known_kind(token.text) is None:
            return False
        return not (token.common and (self.line.plain or at in self.line.weak)) or is_title(token)

    def _is_day_or_month(self, at: int) -> bool:
        """Whether a word of the calendar is one here: short forms only before a number or with a full
        stop."""
        following = self.tokens[at + 1].text if at + 1 < len(self.tokens) else ""
        whole = len(self.tokens[at].text) > 4 or self.tokens[at].folded in ("may", "june", "july")
        return whole or following == "." or self._digit(at + 1)

    def _is_surname_may(self, at: int) -> bool:
        """Whether a month's name follows a given name or a title, as in Theresa May."""
        if at == 0 or self.tokens[at].folded not in ("may", "april", "june", "august"):
            return False
        before = self.tokens[at - 1]
        given = before.capital and before.folded in people_words() and not before.common
        return given or (before.capital and is_title(before) and not self._digit(at + 1))

    def _digit(self, at: int) -> bool:
        return at < len(self.tokens) and self.tokens[at].text[0].isdigit()

    def _run_end(self, at: int) -> int:
        """The index after the last token of the run that begins at `at`."""
        start = at
        at += self.line.known_at(at) or 1
        while at < len(self.tokens) and at - start < LONGEST_RUN:
            step = self.line.known_at(at) or (1 if self._usable(at) else 0)
            if step and self._same_line(at):
                at += step
                continue
            over = self._connector(start, at)
            if not over:
                break
            at = over
        return at

    def _reach_back(self, at: int, end: int) -> int:
        """The first token of the run: a common word that starts the sentence is taken in where the run ends
        in an organisation's head word (World Trade Organization)."""
        before = self.tokens[at - 1] if at else None
        if (
            before is None
            or self.line.plain
            or at - 1 not in self.line.weak
            or not before.capital
            or is_title(before)
        ):
            return at
        stretch = takewhile(lambda token: not is_title(token), self.tokens[at:end])
        head = any(token.folded in organisation_heads() for token in stretch) and not self.line.known_at(at)
        bound = before.common and before.folded not in STOP_WORDS and before.folded not in CALENDAR
        return at - 1 if head and bound and self.tokens[at].start - before.end == 1 else at

    def _same_line(self, at: int) -> bool:
        between = self.line.body[self.tokens[at - 1].end : self.tokens[at].start]
        return "\n" not in between and (
            not self.tokens[at - 1].text[-1].isdigit() or self.tokens[at - 1].capital
        )

    def _connector(self, start: int, at: int) -> int:
        """The index to go on from when the token at `at` binds the run to what follows; 0 when it does
        not."""
        word, before = self.tokens[at].folded, self.tokens[at - 1]
        following = at + 1
        if following >= len(self.tokens):
            return 0
        if self._owner_joins(at):
            return following
        if word in PARTICLES and not before.common and self._particle_joins(at):
            return following
        heads = organisation_heads()
        if (
            word in ("for", "of")
            and self.tokens[following].folded == "the"
            and before.folded in FOR_THE_HEADS
        ):
            return following + 1 if following + 1 < len(self.tokens) and self._usable(following + 1) else 0
        if not self._usable(following):
            return 0
        inner = any(token.folded == "for" for token in self.tokens[start:at])
        joins = (
            (word == "of" and (before.folded in OF_HEADS or inner) and not is_title(before))
            or (word == "for" and before.folded in heads)
            or (word == "on" and before.folded in ON_HEADS)
            or (word == "&" and (before.common or before.shouted))
            or (word == "and" and self._and_joins(start, at))
        )
        return following if joins else 0

    def _particle_joins(self, at: int) -> bool:
        """Whether a capitalised word follows, right away or after one more particle (van der Berg)."""
        after = at + 1
        if self.tokens[after].folded in PARTICLES and after + 1 < len(self.tokens):
            after += 1
        return self.tokens[after].capital and known_kind(self.tokens[at - 1].text) is None

    def _owner_joins(self, at: int) -> bool:
        """Whether a possessive belongs to the name: Workers' Party, People's Court."""
        before, word, after = self.tokens[at - 1], self.tokens[at].text, self.tokens[at + 1]
        return before.folded in OWNERS and word in ("'", "’", "'s", "’s") and after.capital

    def _and_joins(self, start: int, at: int) -> bool:
        """Whether `and` stands inside an organisation's name."""
        left = self.tokens[start:at]
        raw = self.line.body[left[0].start : left[-1].end]
        end = at + 1
        while end < len(self.tokens) and self._usable(end):
            end += 1
        right = self.tokens[at + 1 : end]
        inner = (
            any(token.folded in ("of", "for", "on") for token in left)
            and head_kind([t.folded for t in left]) == "ORG"
        )
        if inner and left[-1].folded not in organisation_heads():
            return right[0].common and known_kind(right[0].text) is None
        if (
            known_kind(raw)
            or left[-1].folded in organisation_heads()
            or is_title(left[-1])
            or self.line.is_demonym(left[-1])
        ):
            return False
        plain_left = all(token.folded not in people_words() or token.common for token in left)
        return plain_left and left[-1].common and right[-1].folded in organisation_heads() and right[0].common
