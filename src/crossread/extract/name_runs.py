"""Runs of capitalised words in a sentence, cut into names: titles, nationalities and articles left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from crossread.match.kinds import head_kind, known_kind, longest_known, looks_personal
from crossread.match.tokens import (
    ALMOST_NAMES,
    CALENDAR,
    STOP_WORDS,
    Token,
    is_contraction,
    is_demonym,
    is_title,
)
from crossread.match.vocabulary import aliases, demonyms, organisation_heads, people_words, word_group
from crossread.model.facts import NameKind

PARTICLES = word_group("particles")
OF_HEADS = word_group("of heads")
"""Words after which `of` goes on with the same name (University of Utopia, Gulf of Elsewhere)."""
FOR_THE_HEADS = frozenset(
    [
        "institute",
        "center",
        "centre",
        "foundation",
        "committee",
        "council",
        "coalition",
        "organization",
        "alliance",
    ]
)
"""Words after which a name may go on with an article (Institute for the Study of Tides)."""
ON_HEADS = word_group("on heads")
OWNERS = word_group("owners")
"""Common nouns whose possessive begins a name (Workers' Party, People's Court)."""
STATE_ORGANS = word_group("state organs")
"""What every state has: a nationality before it is no part of the name (the Ruritanian Parliament)."""
NOT_TITLES = word_group("not titles")
"""Words after which a word that looks like a title is part of a name (General Assembly)."""
OFFICES = word_group("offices")
"""Titles whose office is told by the word before them (Treasury Secretary), which then names nothing."""
COMPANY_FORMS = frozenset(["inc.", "corp.", "ltd.", "co.", "inc", "corp", "ltd", "llc", "plc"])
DIRECTIONS = word_group("directions")


_MODEL = re.compile(r"\d|-[A-Z]$")
_PARTY_TAG = re.compile(r"[RDI]-[A-Z]|[JS]r\.?$")


class Run(NamedTuple):
    """A candidate: token indexes (end exclusive), its kind where the words tell it, whether it is sure
    without further evidence, and whether a person's title stands right before it."""

    first: int
    last: int
    kind: NameKind | None
    sure: bool
    titled: bool


class RunFinder:
    """Candidates of one sentence. `plain` says that capitals prove nothing here (a headline in title
    case)."""

    def __init__(self, body: str, tokens: Sequence[Token], *, plain: bool) -> None:
        self.body, self.tokens, self.plain = body, tokens, plain
        self.weak = self._weak_places()

    def find(self) -> list[Run]:
        """The runs, in order; they do not overlap."""
        found: list[Run] = []
        at = 0
        while at < len(self.tokens):
            if not self._usable(at) and not self._known_at(at):
                at += 1
                continue
            end = self._run_end(at)
            found += self._split(self._reach_back(at, end), end)
            at = end
        return found

    def _weak_places(self) -> set[int]:
        """Indexes of tokens whose capital may be owed to their place: sentence starts, opening quotes,
        colons."""
        weak = set()
        opening = True
        for index, token in enumerate(self.tokens):
            if opening and token.text[0].isalnum():
                weak.add(index)
                opening = False
            elif (
                (token.text in "\"“‘'«:•…" and self._opens(token))
                or (token.text in "—–-" and index < 9)
                or token.text in ".?!"
            ):
                opening = True
            elif token.text != ")":
                opening = False
        return weak

    def _opens(self, token: Token) -> bool:
        """Whether a quotation mark stands where one opens: after white space or at the very start."""
        return token.text in ":•…“«" or token.start == 0 or not self.body[token.start - 1].isalnum()

    def _usable(self, at: int) -> bool:
        """Whether the token's capital can be a name's."""
        token = self.tokens[at]
        if not token.capital or token.folded in ALMOST_NAMES or _PARTY_TAG.match(token.text):
            return False
        if token.folded in CALENDAR:
            return self._is_surname_may(at)
        if token.folded in STOP_WORDS or is_contraction(token.folded):
            return token.shouted and known_kind(token.text) is not None
        if token.shouted and len(token.text) > 3 and token.common and known_kind(token.text) is None:
            return False
        return not (token.common and (self.plain or at in self.weak)) or is_title(token)

    def _is_surname_may(self, at: int) -> bool:
        """Whether a month's name follows a given name or a title, as in Theresa May."""
        if at == 0 or self.tokens[at].folded not in ("may", "april", "june", "august"):
            return False
        before = self.tokens[at - 1]
        given = before.capital and before.folded in people_words() and not before.common
        return given or (before.capital and is_title(before) and not self._digit(at + 1))

    def _digit(self, at: int) -> bool:
        return at < len(self.tokens) and self.tokens[at].text[0].isdigit()

    def _known_at(self, at: int) -> int:
        """The number of tokens of the longest known name that begins here, 0 for none."""
        first = self.tokens[at]
        if not first.capital:
            return 0
        for size in range(min(longest_known(first.folded), len(self.tokens) - at), 0, -1):
            if size == 1 and first.common and (self.plain or at in self.weak) and not first.shouted:
                return 0
            last = self.tokens[at + size - 1]
            raw = " ".join(self.body[first.start : last.end].split())
            if last.text[0].isalnum() and last.capital and known_kind(raw) is not None:
                return size
        return 0

    def _run_end(self, at: int) -> int:
        """The index after the last token of the run that begins at `at`."""
        start = at
        at += self._known_at(at) or 1
        while at < len(self.tokens):
            step = self._known_at(at) or (1 if self._usable(at) else 0)
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
        if before is None or self.plain or at - 1 not in self.weak or not before.capital or is_title(before):
            return at
        stretch = takewhile(lambda token: not is_title(token), self.tokens[at:end])
        head = any(token.folded in organisation_heads() for token in stretch) and not self._known_at(at)
        bound = before.common and before.folded not in STOP_WORDS and before.folded not in CALENDAR
        return at - 1 if head and bound and self.tokens[at].start - before.end == 1 else at

    def _same_line(self, at: int) -> bool:
        between = self.body[self.tokens[at - 1].end : self.tokens[at].start]
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
        raw = self.body[left[0].start : left[-1].end]
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
            or is_demonym(left[-1])
        ):
            return False
        plain_left = all(token.folded not in people_words() or token.common for token in left)
        return plain_left and left[-1].common and right[-1].folded in organisation_heads() and right[0].common

    def _split(self, first: int, last: int) -> list[Run]:
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
            and not is_demonym(before)
        )
        return not (given and at == last - 1 and known_kind(before.text if before else "") is None)

    def _inside_known(self, at: int, first: int) -> bool:
        return any(self._known_at(start) > at - start for start in range(max(first, at - 4), at + 1))

    def _segment(self, first: int, last: int, *, titled: bool, before_title: bool) -> list[Run]:
        """The names of a stretch without titles."""
        first, last = self._trim(first, last, before_title=before_title)
        if first >= last:
            return []
        party = self._party(first, last)
        if party is not None:
            return [party]
        words = [token.folded for token in self.tokens[first:last]]
        raw = self._raw(first, last)
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
        if kind is None and len(words) == 1 and words[0] in DIRECTIONS and first not in self.weak:
            kind, sure = "LOC", True
        if kind is None and _MODEL.search(raw):
            kind = "MISC"
        if titled and kind in (None, "GPE") and len(words) <= 4:
            kind, sure = "PER", sure or not self.plain
        office = (
            before_title and words in (["treasury"], ["parliament"]) and self.tokens[last].folded in OFFICES
        )
        if before_title and (office or not sure):
            return []
        return [Run(first, last, kind, sure, titled)]

    def _party(self, first: int, last: int) -> Run | None:
        """The party's members alone, where common words stand before or after them (House Republicans)."""
        if last - first != 2 or known_kind(self._raw(first, last)) is not None:
            return None
        for at, other in ((last - 1, first), (first, last - 1)):
            members = aliases().get(self.tokens[at].folded, "").endswith(" party")
            if members and self.tokens[other].folded not in organisation_heads() - {"house", "senate"}:
                return Run(at, at + 1, "ORG", sure=True, titled=False)
        return None

    def _cut(self, first: int, last: int) -> int:
        """Where a known name or an organisation ends and a person's name begins; 0 if nowhere."""
        size = self._known_at(first)
        if size and first + size < last:
            rest = [token.folded for token in self.tokens[first + size : last]]
            if looks_personal(rest) or self._known_at(first + size) == last - first - size:
                return first + size
        for at in range(first + 2, last - 1):
            if self.tokens[at - 1].folded in organisation_heads():
                rest = [token.folded for token in self.tokens[at:last]]
                if looks_personal(rest):
                    return at
        return 0

    def _raw(self, first: int, last: int) -> str:
        return " ".join(self.body[self.tokens[first].start : self.tokens[last - 1].end].split())

    def _trim(self, first: int, last: int, *, before_title: bool) -> tuple[int, int]:
        """The stretch without nationalities, connectors and, before a title, without the words of the
        office."""
        while first < last and not self.tokens[first].capital:
            first += 1
        while first < last and not (self.tokens[last - 1].capital or self.tokens[last - 1].text[0].isdigit()):
            last -= 1
        if first >= last or known_kind(self._raw(first, last)) is not None:
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
        while first < last and (is_demonym(self.tokens[last - 1])) and not distinct:
            last -= 1
            if last > first and self._pair(last - 1) in demonyms():
                last -= 1
        return first, last

    def _known_suffix(self, first: int, last: int) -> bool:
        return known_kind(self._raw(first, last)) is not None

    def _given(self, at: int) -> bool:
        return self.tokens[at].folded in people_words()

    def _droppable(self, at: int) -> bool:
        return self.tokens[at].common or is_demonym(self.tokens[at]) or not self.tokens[at].capital

    def _pair(self, at: int) -> str:
        return f"{self.tokens[at].folded} {self.tokens[at + 1].folded}" if at + 1 < len(self.tokens) else ""

    def _skip_demonyms(self, first: int, last: int) -> int:
        while first < last:
            if first + 1 < last and self._pair(first) in demonyms():
                first += 2
            elif is_demonym(self.tokens[first]):
                first += 1
            else:
                return first
        return first
