"""Whose words they are: from the noun phrase beside a cue to the name it stands for, inside one page."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from importlib.resources import files
from typing import Literal, NamedTuple

from crossread.grammar.reporting.clauses import Range
from crossread.grammar.reporting.function_words import AFTER_HEAD, BODIES, DOCUMENTS, ROLES
from crossread.grammar.reporting.passages import Passage, Word
from crossread.grammar.reporting.subjects import find_sentence_subject
from crossread.model.facts import Name, Party
from crossread.model.page import Page
from crossread.model.text import Span

Sort = Literal["person", "body", "several", "other"]
Gender = Literal["he", "she"]

_PERSON = frozenset({"he", "she", "him", "her", "his"})
_SEVERAL = frozenset({"they", "them", "their", "both", "others"})
_BODY = frozenset({"it", "its"})
_TITLES: dict[str, Gender] = dict.fromkeys(("mr", "sir", "king", "prince"), "he")
_TITLES |= dict.fromkeys(("mrs", "ms", "miss", "queen", "princess", "lady", "madame"), "she")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_APPOSITION = re.compile(r"(?:,| \() ?((?:[\w'’.-]+ ){0,7}[\w'’.-]+)")
_DEFINITE = frozenset({"the", "this", "that"})
_TITLE_WEIGHT = 3
"""How much more "Mr." tells than a given name, which a wife may share a surname with."""
_NEAR = 6
"""How many passages back a pronoun or a description may reach: news repeats a name within a few sentences."""

_CLOSE = 3
"""The same for a description: beyond, it means whom the page calls so most often."""


def _read_given_names() -> dict[str, Gender]:
    table: dict[str, Gender] = {}
    for line in files(__package__).joinpath("given_names.tsv").read_text("utf-8").splitlines():
        gender, _, given = line.partition("\t")
        for name in given.split():
            table[name] = "she" if gender == "she" else "he"
    return table


_GIVEN = _read_given_names()


class _Speaker(NamedTuple):
    span: Span
    sort: Sort


class _Trace(NamedTuple):
    """What one passage leaves behind for the pronouns after it."""

    paragraph: int
    subject: _Speaker | None
    speakers: list[_Speaker]
    people: list[_Speaker]


class Cast:
    """The people and bodies of one page's article, in the order in which it brings them up.

    Call `enter` for every passage in order; `party` then resolves a noun phrase of that passage.
    """

    def __init__(self, page: Page, names: Sequence[Name]) -> None:
        self._page = page
        self._names = sorted(names, key=lambda name: name.span.start)
        self._starts = [name.span.start for name in self._names]
        self._genders = self._find_genders()
        self._roles = self._find_roles()
        self._traces: list[_Trace] = []
        self._words: Sequence[Word] = ()

    def enter(self, passage: Passage) -> None:
        """Makes this the passage whose noun phrases are resolved."""
        self._words = passage.words
        self._traces.append(_Trace(passage.paragraph, None, [], []))
        found = find_sentence_subject(passage.words)
        subject = self._resolve(found) if found else None
        owned = ("'s", "’s")
        body = self._page.text
        people = [
            _Speaker(name.span, "person")
            for name in self._outside_quotes()
            if name.kind == "PER" and not body.startswith(owned, name.span.end)
        ]
        self._traces[-1] = _Trace(passage.paragraph, subject, [], people[::-1])

    def _outside_quotes(self) -> list[Name]:
        quoted = [(word.start, word.end) for word in self._words if word.kind == "quoted"]
        names = self.named((0, len(self._words)))
        return [name for name in names if not any(a <= name.span.start < b for a, b in quoted)]

    def party(self, source: Range) -> Party | None:
        """Who speaks, by the words of this range; remembered for the pronouns that follow."""
        speaker = self._resolve(source)
        if speaker is None:
            return None
        self._traces[-1].speakers.append(speaker)
        return Party(span=speaker.span)

    def note(self, source: Range) -> None:
        """Remembers whoever this range names for the pronouns that follow; they are not the speaker."""
        speaker = self._resolve(source) if self.named(source) else None
        if speaker:
            self._traces[-1].speakers.insert(0, speaker)

    def subject(self) -> Party | None:
        """The subject of the passage, where the words leave the speaker out."""
        trace = self._traces[-1]
        speaker = trace.speakers[-1] if trace.speakers else trace.subject
        return Party(span=speaker.span) if speaker else self.last()

    def last(self) -> Party | None:
        """Who spoke last, or whom the passage before is about."""
        for trace in reversed(self._traces[-_NEAR:]):
            speaker = trace.speakers[-1] if trace.speakers else trace.subject
            if speaker:
                return Party(span=speaker.span)
        return None

    def spoke_here(self) -> Party | None:
        """Who spoke last in the paragraph of this passage."""
        here = self._traces[-1].paragraph
        for trace in reversed(self._traces[-_NEAR:]):
            if trace.paragraph == here and trace.speakers:
                return Party(span=trace.speakers[-1].span)
        return None

    def named(self, source: Range, *, up_to: frozenset[str] = frozenset()) -> list[Name]:
        """The names that lie in this range of words, before any of the words `up_to`."""
        words = self._words[source[0] : source[1]]
        cut = next((at for at, word in enumerate(words) if word.low in up_to and at), len(words))
        start, end = words[0].start, words[cut - 1].end
        return self._names[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _resolve(self, source: Range) -> _Speaker | None:
        words = self._words[source[0] : source[1]]
        first = words[0].low
        if len(words) == 1 and first in _PERSON | _SEVERAL | _BODY:
            return self._antecedent(first, words[0])
        names = self.named(source)
        owned = first in ("his", "her", "its", "their")
        if not names and owned and len(words) <= 2:
            return self._antecedent(first, words[0])
        if not names and first in _DEFINITE:
            found = self._author(words) if words[-1].low in DOCUMENTS else self._described(words)
            if found:
                return found
        return self._phrase(words, names)

    def _phrase(self, words: Sequence[Word], names: list[Name]) -> _Speaker:
        """The name, where it is the head of the phrase; otherwise the whole phrase."""
        head = _head(words)
        start, end = words[0].start, words[-1].end
        for name in names:
            if name.span.start <= head.start and head.end <= name.span.end + 2 and not _is_list(words):
                return _Speaker(name.span, _sort_of(name))
        if words[-1].low.endswith(("'s", "s'")):
            end = words[-1].end - (2 if words[-1].low.endswith("'s") else 1)
        titled = words[0].low.rstrip(".") in _TITLES
        sort: Sort = "person" if titled or head.low in ROLES else "body" if names else "other"
        if _is_list(words) or (head.low.endswith("s") and not head.low.endswith("ss")):
            sort = "several"
        elif head.low in BODIES:
            sort = "body"
        return _Speaker(self._page.span(start, max(end, start + 1)), sort)

    def _antecedent(self, pronoun: str, word: Word) -> _Speaker | None:
        if pronoun in _SEVERAL:
            fits = self._recent(lambda one: one.sort == "several", before=word.start)
            return fits or self._any_recent(word.start) or self._bare(word)
        if pronoun in _BODY:
            fits = self._recent(lambda one: one.sort == "body", before=word.start)
            return fits or self._any_recent(word.start) or self._bare(word)
        gender: Gender = "she" if pronoun in ("she", "her") else "he"
        fits = self._recent(
            lambda one: one.sort == "person" and self._gender(one.span.text) in (gender, None),
            before=word.start,
        )
        return fits or self._recent(lambda one: one.sort == "person", before=word.start) or self._bare(word)

    def _bare(self, word: Word) -> _Speaker:
        return _Speaker(self._page.span(word.start, word.end), "other")

    def _any_recent(self, before: int) -> _Speaker | None:
        return self._recent(lambda one: True, before=before)

    def _recent(self, fits: Callable[[_Speaker], bool], *, before: int, back: int = _NEAR) -> _Speaker | None:
        """The nearest speaker or subject that fits: passage by passage backwards, speakers first."""
        for trace in reversed(self._traces[-back:]):
            for speaker in (*reversed(trace.speakers), trace.subject, *trace.people):
                if speaker and speaker.span.start < before and fits(speaker):
                    return speaker
        return None

    def _author(self, words: Sequence[Word]) -> _Speaker | None:
        """Whose "the statement" is: the last person or body in view."""
        return self._recent(lambda one: one.sort in ("person", "body"), before=words[0].start)

    def _described(self, words: Sequence[Word]) -> _Speaker | None:
        """Whom "the president" or "the agency" means: one whom the page gave that role, lately in view."""
        if any(word.text[0].isupper() for word in words[1:]):
            return None
        head = _head(words).low
        same = self._recent(
            lambda one: head in one.span.text.lower().split(), before=words[0].start, back=_CLOSE
        )
        if same:
            return same
        holders = self._roles.get(head)
        if not holders:
            return None
        surnames = {name.span.text.split()[-1] for name in holders}
        near = self._recent(
            lambda one: one.span.text.split()[-1] in surnames, before=words[0].start, back=_CLOSE
        )
        if near:
            return near
        before = [name for name in holders if name.span.start < words[0].start] or holders[:1]
        counts = Counter(name.span.text.split()[-1] for name in before)
        name = max(before, key=lambda one: (counts[one.span.text.split()[-1]], one.span.start))
        return _Speaker(name.span, _sort_of(name))

    def _gender(self, name: str) -> Gender | None:
        for word in reversed(_WORD.findall(name)):
            if word in self._genders:
                return self._genders[word]
        return None

    def _find_genders(self) -> dict[str, Gender]:
        """Per word of a person's name, what titles and given names say of it; nothing where they disagree."""
        votes: dict[str, Counter[Gender]] = defaultdict(Counter)
        for name in self._names:
            words = _WORD.findall(name.span.text)
            if name.kind != "PER" or not words:
                continue
            before = _WORD.findall(self._page.text[max(0, name.span.start - 12) : name.span.start])
            title = _TITLES.get(before[-1].lower()) if before else None
            gender = title or _GIVEN.get(words[0].lower())
            if gender:
                for word in (words[0], words[-1]):
                    votes[word][gender] += _TITLE_WEIGHT if title else 1
        genders: dict[str, Gender] = {}
        for word, counts in votes.items():
            (first, most), *others = counts.most_common()
            if not others or most >= _TITLE_WEIGHT * others[0][1]:
                genders[word] = first
        return genders

    def _find_roles(self) -> dict[str, list[Name]]:
        """Per role word ("president", "agency"), the names that the page gives it to, in order."""
        body = self._page.text
        roles: dict[str, list[Name]] = {}
        for name in self._names:
            start, end = name.span.start, name.span.end
            near = _title_before(body, start)
            apposed = _APPOSITION.match(body, end, end + 90)
            if apposed:
                near += [word.lower() for word in _WORD.findall(apposed.group(1))]
            if name.kind == "ORG":
                near = [word.lower() for word in _WORD.findall(name.span.text)]
            for word in set(near):
                if (word in ROLES and name.kind == "PER") or (word in BODIES and name.kind == "ORG"):
                    roles.setdefault(word, []).append(name)
        return roles


def _title_before(body: str, start: int) -> list[str]:
    """The role words and capitals right before a name, in lower case: "Prime Minister"."""
    found: list[str] = []
    for word in reversed(_WORD.findall(body[max(0, start - 40) : start].rpartition("\n")[2])):
        if word.lower() not in ROLES and not word[0].isupper():
            break
        found.append(word.lower())
    return found


def _sort_of(name: Name) -> Sort:
    if name.kind == "PER":
        return "person"
    return "body" if name.kind in ("ORG", "GPE", "LOC", "MISC") else "other"


def _head(words: Sequence[Word]) -> Word:
    """The word that says what the phrase is: the last before "of", "for", "in" …"""
    for index in range(1, len(words)):
        if words[index].low in AFTER_HEAD or words[index].kind != "word":
            return words[index - 1]
    return words[-1]


def _is_list(words: Sequence[Word]) -> bool:
    return any(word.low == "and" for word in words)
