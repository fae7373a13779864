"""Whose words they are: from the noun phrase beside a cue to the name it stands for, inside one page."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from crossread.extract.speaking.authors import author_of, find_authors
from crossread.extract.speaking.groups import Group, find_groups, members_named
from crossread.extract.speaking.roles import (
    find_genders,
    find_introduced,
    find_roles,
    gender_of,
    is_title,
    surname,
)
from crossread.extract.speaking.scene import Figure, Scene, Sort
from crossread.grammar.reporting.clauses import Range
from crossread.grammar.reporting.function_words import (
    AFTER_HEAD,
    ARTICLES,
    BODIES,
    DOCUMENTS,
    GROUPS,
    ROLES,
    STUDIES,
    THINGS,
    singular,
)
from crossread.grammar.reporting.passages import Passage, Word
from crossread.grammar.reporting.topics import find_topic
from crossread.model.facts import Name, Party
from crossread.model.page import Page
from crossread.model.text import Span

_PERSON = frozenset({"he", "she", "him", "her", "his"})
_SEVERAL = frozenset({"they", "them", "their", "both", "others"})
_BODY = frozenset({"it", "its"})
_POSSESSIVES = frozenset({"his", "her", "its", "their"})
_MYSELF = frozenset({"i", "we", "my", "our"})
_DEFINITE = frozenset({"the", "this", "that"})
_COUNTED = frozenset({"both", "two", "three", "these", "those"})
_ANY_ROLE = frozenset({"official", "man", "woman", "executive"})
"""Words by which an article takes up somebody described before."""
_SOON = 400
"""Characters after a description in which its bearer's name may come: two or three sentences."""
_APPOSED = 40
"""Most characters between "the three chairmen —" and the first of their names: a title."""
_CLOSE = 3
"""How many passages back a description looks for somebody in view; beyond, it means whom the page calls so
most often."""


class Cast:
    """The people and bodies of one page's article, in the order in which it brings them up.

    Call `enter` for every passage in order; `party` then resolves a noun phrase of that passage.
    """

    def __init__(self, page: Page, names: Sequence[Name]) -> None:
        self._page = page
        self._names = sorted(names, key=lambda name: name.span.start)
        self._starts = [name.span.start for name in self._names]
        self._genders = find_genders(page.text, self._names)
        self._roles = find_roles(page.text, self._names)
        people = [name for name in self._names if name.kind == "PER"]
        self._groups = find_groups(page, people)
        self._authors = find_authors(page, self._names, self._groups)
        self._introduced = find_introduced(page.text, self._names)
        self._scene = Scene()
        self._words: Sequence[Word] = ()
        self._speaking: str | None = None

    def enter(self, passage: Passage) -> None:
        """Makes this the passage whose noun phrases are resolved."""
        self._words = passage.words
        self._scene.open(passage.paragraph)
        found = find_topic(passage.words)
        subject = self._resolve(found) if found else None
        people: list[Figure] = []
        owners: list[Figure] = []
        for name in self._outside_quotes():
            owns = self._page.text.startswith(("'s", "’s"), name.span.end)
            (owners if owns else people).append(Figure(name.span, "person"))
        people += [Figure(group.span, "several") for group in self._groups_here()]
        self._scene.show(subject, people, owners)

    def party(self, source: Range) -> Party | None:
        """Who speaks, by the words of this range; remembered for the pronouns that follow."""
        figure = self._resolve(source)
        if figure:
            self._scene.speak(figure)
        return _party(figure)

    def note(self, source: Range) -> None:
        """Remembers whoever this range names for the pronouns that follow; they are not the speaker."""
        figure = self._resolve(source) if self.named(source) else None
        if figure:
            self._scene.hear(figure)

    def subject(self) -> Party | None:
        """Who speaks where the words leave the speaker out."""
        return _party(self._scene.subject())

    def last(self) -> Party | None:
        """Who spoke last, or whom the passage before is about."""
        return _party(self._scene.last())

    def spoke_here(self) -> Party | None:
        """Who spoke last in the paragraph of this passage."""
        return _party(self._scene.spoke_here())

    def told_of(self, inner: Sequence[Word], source: Range, speaker: Party | None) -> Party | None:
        """Whom somebody's quoted words name as speaker by this range of them; None for himself ("I said")."""
        if inner[source[0]].low.split("'")[0] in _MYSELF:
            return None
        held, self._words = self._words, inner
        self._speaking = speaker.span.text if speaker else None
        figure = self._resolve(source)
        self._words, self._speaking = held, None
        return _party(figure)

    def named(self, source: Range, *, up_to: frozenset[str] = frozenset()) -> list[Name]:
        """The names that lie in this range of words, before any of the words `up_to`."""
        words = self._words[source[0] : source[1]]
        cut = next((at for at, word in enumerate(words) if word.low in up_to and at), len(words))
        start, end = words[0].start, words[cut - 1].end
        return self._names[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _groups_here(self) -> list[Group]:
        """The people named in a row who begin in this passage."""
        start, end = self._words[0].start, self._words[-1].end
        first = bisect_left(self._groups, start, key=lambda group: group.span.start)
        last = bisect_left(self._groups, end, key=lambda group: group.span.start)
        return self._groups[first:last]

    def _outside_quotes(self) -> list[Name]:
        quoted = [(word.start, word.end) for word in self._words if word.kind == "quoted"]
        people = [name for name in self.named((0, len(self._words))) if name.kind == "PER"]
        return [name for name in people if not any(a <= name.span.start < b for a, b in quoted)]

    def _resolve(self, source: Range) -> Figure | None:
        words = self._words[source[0] : source[1]]
        first = words[0].low
        if len(words) == 1 and first in _PERSON | _SEVERAL | _BODY:
            return self._antecedent(first, words[0])
        names = self.named(source)
        if names:
            people = any(name.kind == "PER" for name in names)
            found = self._written(words) or self._row(source, names)
            found = found or (None if people else self._together(words) or self._introduced_next(words))
            return found or self._phrase(words, names)
        if first in _POSSESSIVES and len(words) <= 2:
            return self._antecedent(first, words[0])
        found = self._document(words)
        if found is None and first in _DEFINITE:
            found = self._described(words)
        found = found or self._together(words) or self._introduced_next(words)
        return found or self._phrase(words, names)

    def _written(self, words: Sequence[Word]) -> Figure | None:
        """The author of "Ada Odd's memo" and of "a statement from Ada Odd"."""
        noun = _document_noun(_head(words))
        if noun not in DOCUMENTS:
            return None
        author = author_of(self._authors.get(noun, ()), words[-1].end)
        inside = author is not None and words[0].start <= author.who.start < words[-1].end
        return _figure_of(author.who) if author and inside else None

    def _row(self, source: Range, names: list[Name]) -> Figure | None:
        """Three people or more of whom the phrase holds only the last: "…; and Ada Odd, of Oswin, said"."""
        before = self._words[source[0] - 1].low if source[0] else ""
        rows = [group for group in self._groups_here() if group.members[-1] == names[0]]
        if before == "and" and rows and len(rows[0].members) > 2:
            return Figure(rows[0].span, "several")
        return None

    def _document(self, words: Sequence[Word]) -> Figure | None:
        """Who speaks in "the statement" or "the lawsuit", where the page tells whose it is."""
        noun = _document_noun(_head(words))
        if words[0].low not in ARTICLES or noun not in DOCUMENTS | STUDIES:
            return None
        author = author_of(self._authors.get(noun, ()), words[0].start)
        if author:
            return _figure_of(author.who) if noun in DOCUMENTS else Figure(author.full, "body")
        return self._author(words) if noun in DOCUMENTS and words[0].low in _DEFINITE else None

    def _introduced_next(self, words: Sequence[Word]) -> Figure | None:
        """Who is named soon after a bare description: "A union official said …. The official, Ada Odd, …"."""
        head, end = _head(words), words[-1].end
        first = bisect_left(self._introduced, end, key=lambda one: one[1].span.start)
        for role, name in self._introduced[first:]:
            if name.span.start > end + _SOON:
                break
            if head.low == role or (role in _ANY_ROLE and head.low in ROLES):
                return Figure(name.span, "person")
        return None

    def _together(self, words: Sequence[Word]) -> Figure | None:
        """The people named in a row whom "the two leaders" means, or who are named right after it."""
        if words[0].low not in _DEFINITE | _COUNTED:
            return None
        end = words[-1].end
        lows = [word.low for word in words[: words.index(_head(words)) + 1]]
        after = next((group for group in self._groups_here() if group.span.start >= end), None)
        if after and self._page.text[end : end + 3].strip(" ,:—–-") == "":
            between = self._page.text[end : after.span.start]
            if len(between) < _APPOSED and lows[-1].endswith(("s", "men")):
                return Figure(after.span, "several")
        group = members_named(lows, self._groups, self._roles, words[0].start)
        if group is None and (lows[-1] in GROUPS or singular(lows[-1]) in ROLES):
            return self._scene.spoke(lambda one: any(one.span == group.span for group in self._groups))
        return Figure(group.span, "several") if group else None

    def _phrase(self, words: Sequence[Word], names: list[Name]) -> Figure:
        """The name, where it is the head of the phrase; otherwise the whole phrase."""
        head = _head(words)
        for name in names:
            if name.span.start <= head.start and head.end <= name.span.end + 2 and not _is_list(words):
                return Figure(name.span, "person" if name.kind == "PER" else "body")
        start, end = words[0].start, words[-1].end
        if words[-1].low.endswith(("'s", "s'")):
            end -= 2 if words[-1].low.endswith("'s") else 1
        return Figure(self._page.span(start, max(end, start + 1)), _sort(words, head, named=bool(names)))

    def _antecedent(self, pronoun: str, word: Word) -> Figure | None:
        """Whom a pronoun means: the nearest figure of its sort and gender, or failing that the nearest."""
        bare = Figure(self._page.span(word.start, word.end), "other")
        if pronoun not in _PERSON:
            sort = "several" if pronoun in _SEVERAL else "body"
            fits = self._scene.recent(lambda one: one.sort == sort, before=word.start)
            return fits or self._scene.recent(lambda one: True, before=word.start) or bare
        wanted = ("she" if pronoun in ("she", "her") else "he", None)

        def agrees(one: Figure) -> bool:
            other = self._speaking is None or surname(self._speaking) != surname(one.span.text)
            return other and one.sort == "person" and gender_of(one.span.text, self._genders) in wanted

        fits = self._scene.recent(agrees, before=word.start)
        return fits or self._scene.recent(lambda one: one.sort == "person", before=word.start) or bare

    def _author(self, words: Sequence[Word]) -> Figure | None:
        """Whose "the statement" is: the last person or body in view."""
        return self._scene.recent(lambda one: one.sort in ("person", "body"), before=words[0].start)

    def _described(self, words: Sequence[Word]) -> Figure | None:
        """Whom "the president" means: one lately so described, or whom the page gives the role."""
        if any(word.text[0].isupper() for word in words[1:]):
            return None
        head, before = _head(words).low, words[0].start
        holders = self._roles.get(head)

        def same(one: Figure) -> bool:
            return head in one.span.text.lower().split()

        def holds(one: Figure) -> bool:
            return holders is not None and surname(one.span.text) in holders.surnames

        near = self._scene.recent(same, before=before, back=_CLOSE)
        near = near or self._scene.recent(holds, before=before, back=_CLOSE)
        if near or holders is None:
            return near
        return Figure(holders.chief.span, "person" if holders.chief.kind == "PER" else "body")


def _document_noun(head: Word) -> str:
    """What a document is called, in the singular: "memo" of "memos", but "remarks" as it is."""
    return head.low if head.low in DOCUMENTS | STUDIES else singular(head.low)


def _figure_of(who: Span) -> Figure:
    return Figure(who, "several" if re.search(r"\band\b|&", who.text) else "person")


def _party(figure: Figure | None) -> Party | None:
    return Party(span=figure.span) if figure else None


def _sort(words: Sequence[Word], head: Word, *, named: bool) -> Sort:
    if singular(head.low) in THINGS:
        return "other"
    if _is_list(words) or head.low.endswith("men") or (head.low[-1] == "s" and head.low[-2:] != "ss"):
        return "several"
    if head.low in BODIES:
        return "body"
    if is_title(words[0].low) or head.low in ROLES:
        return "person"
    return "body" if named else "other"


def _head(words: Sequence[Word]) -> Word:
    """The word that says what the phrase is: the last before "of", "for", "in" …"""
    for index in range(1, len(words)):
        if words[index].low in AFTER_HEAD or words[index].kind != "word":
            return words[index - 1]
    return words[-1]


def _is_list(words: Sequence[Word]) -> bool:
    return any(word.low == "and" for word in words)
