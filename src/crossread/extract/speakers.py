"""Whose words they are: from the noun phrase beside a cue to the name it stands for, inside one page."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from crossread.extract.roles import find_genders, find_roles, gender_of, is_title, surname
from crossread.extract.scene import Figure, Scene, Sort
from crossread.grammar.reporting.clauses import Range
from crossread.grammar.reporting.function_words import AFTER_HEAD, BODIES, DOCUMENTS, ROLES
from crossread.grammar.reporting.passages import Passage, Word
from crossread.grammar.reporting.subjects import find_sentence_subject
from crossread.model.facts import Name, Party
from crossread.model.page import Page

_PERSON = frozenset({"he", "she", "him", "her", "his"})
_SEVERAL = frozenset({"they", "them", "their", "both", "others"})
_BODY = frozenset({"it", "its"})
_POSSESSIVES = frozenset({"his", "her", "its", "their"})
_DEFINITE = frozenset({"the", "this", "that"})
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
        self._scene = Scene()
        self._words: Sequence[Word] = ()

    def enter(self, passage: Passage) -> None:
        """Makes this the passage whose noun phrases are resolved."""
        self._words = passage.words
        self._scene.open(passage.paragraph)
        found = find_sentence_subject(passage.words)
        subject = self._resolve(found) if found else None
        people: list[Figure] = []
        owners: list[Figure] = []
        for name in self._outside_quotes():
            owns = self._page.text.startswith(("'s", "’s"), name.span.end)
            (owners if owns else people).append(Figure(name.span, "person"))
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

    def named(self, source: Range, *, up_to: frozenset[str] = frozenset()) -> list[Name]:
        """The names that lie in this range of words, before any of the words `up_to`."""
        words = self._words[source[0] : source[1]]
        cut = next((at for at, word in enumerate(words) if word.low in up_to and at), len(words))
        start, end = words[0].start, words[cut - 1].end
        return self._names[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

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
            return self._phrase(words, names)
        if first in _POSSESSIVES and len(words) <= 2:
            return self._antecedent(first, words[0])
        found = None
        if first in _DEFINITE:
            found = self._author(words) if words[-1].low in DOCUMENTS else self._described(words)
        return found or self._phrase(words, names)

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
            return one.sort == "person" and gender_of(one.span.text, self._genders) in wanted

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


def _party(figure: Figure | None) -> Party | None:
    return Party(span=figure.span) if figure else None


def _sort(words: Sequence[Word], head: Word, *, named: bool) -> Sort:
    if _is_list(words) or (head.low.endswith("s") and not head.low.endswith("ss")):
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
