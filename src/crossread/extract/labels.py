"""Phrases by which an article's own voice names somebody: titles, appositions, descriptions, predicates.

A phrase counts as the article's own where it does not stand inside somebody's quoted words. Its span leaves
out the name itself; Mr. and its like are no description.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from crossread.extract.label_descriptions import STATE_NOUNS, DescriptionFinder
from crossread.extract.named_text import DETERMINERS, MODIFIERS, NamedText
from crossread.grammar.verbs import base_forms
from crossread.match.gazetteer import country_of
from crossread.match.tokens import CALENDAR, STOP_WORDS, Token, is_title, peoples_of, tokenize
from crossread.match.vocabulary import title_words
from crossread.model.facts import Label, Name, Party, Quote, Sentence
from crossread.model.page import Page
from crossread.model.text import Span

PLAIN_TITLES = frozenset(["mr", "mrs", "ms", "miss", "mx", "messrs", "sir", "dame"])
PARTY_MEMBERS = frozenset(["republican", "democrat"])
MODIFIER_ENDINGS = ("al", "ic", "y", "er", "or", "n", "e", "t", "h")
"""Endings of the adjectives and nouns that stand before a title in small letters (economic, trade,
security)."""
NESTED = 8
"""Quoted stretches looked at after a place: those that end behind it, of which few lie inside one another."""
ROLE_REACH = 7
"""Words of an apposition among which its role must stand (the president and chief executive of …)."""
_APPOSITION = re.compile(
    r", ((?:the |a |an |its |one of )?[^\n,;:()\"“”—–]{3,130}?)"
    r"(?=,|;|(?<!\b[A-Z])\.(?:\s|$|[\"”])| — | – |\n|$)"
)
_PREDICATE = re.compile(
    r" (?:is|was|are|remains|remained|became|has become) "
    r"((?:the|its|one of the) (?:[\w-]+['’]s )?(?:second-|third-)?(?:most|least|only|leading|top|[a-z]+est)\b"
    r"[^\n,;:()\"“”—–]{3,120}?)(?=,|;|\.(?:\s|$)| — | – |\n|$)"
)


def find_labels(
    page: Page, sentences: Sequence[Sentence], names: Sequence[Name], quotes: Sequence[Quote]
) -> tuple[Label, ...]:
    """The labels of the article, in order; `of` holds the words of the name that each stands for."""
    tokens = (
        token
        for sentence in sentences
        for token in tokenize(page.text, sentence.span.start, sentence.span.end)
    )
    finder = _LabelFinder(NamedText(page.text, names, peoples_of(tokens)))
    spans: dict[tuple[int, int], Name] = {}
    for sentence in sentences:
        for start, end, name in finder.find(sentence.span):
            spans.setdefault((start, end), name)
    contents = (span for quote in quotes if quote.mode != "indirect" for span in quote.content)
    spoken = sorted(contents, key=_end)
    kept = _outermost([place for place in sorted(spans, key=_longest_first) if not _overlaps(place, spoken)])
    return tuple(Label(span=page.span(*place), of=Party(span=spans[place].span)) for place in kept)


def _overlaps(place: tuple[int, int], spans: Sequence[Span]) -> bool:
    """Whether a place shares a character with one of the spans, which are in order of their ends."""
    at = bisect_right(spans, place[0], key=_end)
    return any(span.start < place[1] for span in spans[at : at + NESTED])


def _end(span: Span) -> int:
    return span.end


def _longest_first(place: tuple[int, int]) -> tuple[int, int]:
    return place[0], -place[1]


def _outermost(places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places, in order, without those that overlap one before them."""
    kept: list[tuple[int, int]] = []
    for place in places:
        if not kept or place[0] >= kept[-1][1]:
            kept.append(place)
    return kept


class _LabelFinder:
    """Titles, appositions and predicates of one article, and the descriptions."""

    def __init__(self, scene: NamedText) -> None:
        self.scene = scene
        self.descriptions = DescriptionFinder(scene)
        self.person_ends = {name.span.end for name in scene.names if name.kind == "PER"}

    def find(self, sentence: Span) -> Iterator[tuple[int, int, Name]]:
        """Offsets of the sentence's labels, each with the name that it stands for."""
        tokens = tokenize(self.scene.body, sentence.start, sentence.end)
        starts = [token.start for token in tokens]
        first, last = (
            bisect_left(self.scene.starts, sentence.start),
            bisect_left(self.scene.starts, sentence.end),
        )
        for name in self.scene.names[first:last]:
            at = bisect_left(starts, name.span.start)
            if name.kind == "PER":
                yield from self._before(tokens, at, name)
            yield from self._after(sentence, name)
        yield from self.descriptions.find(tokens)

    def _before(self, tokens: Sequence[Token], at: int, name: Name) -> Iterator[tuple[int, int, Name]]:
        """The title right before a name, or the apposition that ends with a comma there."""
        if (
            at
            and tokens[at - 1].text == ","
            and self.scene.body[name.span.end : name.span.end + 1] in (",", ".")
        ):
            head = self._apposed_title(tokens, at - 2)
            start = None if head is None else self._apposition_start(tokens, head)
            if start is not None:
                yield tokens[start].start, tokens[at - 2].end, name
            return
        end = self._title_end(tokens, at)
        if end is None:
            return
        start = self._title_start(tokens, end)
        yield tokens[start].start, tokens[at - 1].end, name

    def _apposed_title(self, tokens: Sequence[Token], last: int) -> int | None:
        """The title of an apposition that ends at `last`: its last word, or one bound to it by of, for or
        to."""
        for head in range(last, max(0, last - ROLE_REACH), -1):
            if not tokens[head].text[0].isalnum():
                return None
            if is_title(tokens[head]):
                return head if head == last or tokens[head + 1].folded in ("of", "for", "to") else None
        return None

    def _apposition_start(self, tokens: Sequence[Token], head: int) -> int | None:
        """The first word of an apposition with its article or owner; None where it has neither."""
        start = self.scene.noun_phrase(tokens, head)
        owned = any(token.text in ("'s", "’s") for token in tokens[start:head])
        return start if owned or tokens[start].folded in DETERMINERS else None

    def _title_end(self, tokens: Sequence[Token], at: int) -> int | None:
        """The index of the title word before the name at `at`, also over `of State` or `to Utopia`; None if
        none."""
        if at and self._is_label_title(tokens[at - 1]):
            return at - 1
        for head in range(at - 2, max(-1, at - 6), -1):
            if self._is_label_title(tokens[head]):
                between = tokens[head + 1 : at]
                bound = (
                    len(between) > 1
                    and between[0].folded in ("of", "to", "for")
                    and all(token.capital for token in between[1:])
                )
                return head if bound else None
        return None

    def _is_label_title(self, token: Token) -> bool:
        return is_title(token) and token.folded.rstrip(".") not in PLAIN_TITLES

    def _title_start(self, tokens: Sequence[Token], head: int) -> int:
        """The first word of a title: capitalised words, nationalities and owners, and small words of the
        office."""
        at = head
        while at and head - at < MODIFIERS + 2:
            before = tokens[at - 1]
            if before.end in self.person_ends:
                break
            if before.text in ("'s", "’s"):
                at -= 1
                continue
            if (
                before.text in ("and", "&")
                and at > 1
                and at != head
                and tokens[at - 2].capital
                and tokens[at].capital
            ):
                at -= 1
                continue
            small = tokens[head].text[0].islower() and all(t.text[0].islower() for t in tokens[at:head])
            if not self._modifies(before, small=small):
                break
            at -= 1
        while tokens[at].text in ("'s", "’s", "and", "&") and at < head:
            at += 1
        return at

    def _modifies(self, token: Token, *, small: bool) -> bool:
        """Whether a word before a title belongs to it."""
        if self.scene.name_at(token.start) is not None:
            return True
        if not token.text[0].isalnum() or token.folded in STOP_WORDS:
            return token.folded in ("former", "senior")
        if token.capital:
            return token.folded not in CALENDAR
        inflected = base_forms().get(token.folded, token.folded) != token.folded
        return small and token.common and token.folded.endswith(MODIFIER_ENDINGS) and not inflected

    def _after(self, sentence: Span, name: Name) -> Iterator[tuple[int, int, Name]]:
        """The apposition or the telling predicate right after a name."""
        found = _APPOSITION.match(self.scene.body, name.span.end, sentence.end)
        if (
            found
            and self._is_apposition(found.group(1), name)
            and not self._of_others(found.start(1), found.end(1))
        ):
            yield found.start(1), found.end(1), name
            return
        if name.kind in ("PER", "GPE", "ORG"):
            found = _PREDICATE.match(self.scene.body, name.span.end, sentence.end)
            if found:
                yield found.start(1), found.end(1), name

    def _of_others(self, start: int, end: int) -> bool:
        """Whether the words after a name begin with another name, or hold the title of somebody else's."""
        first = start + 4 if self.scene.body.startswith("the ", start) else start
        if self.scene.name_at(first) is not None and self.scene.body[self._name_end(first) : end].startswith(
            (" and ", ",")
        ):
            return True
        others = self.scene.names[bisect_left(self.scene.starts, start) : bisect_left(self.scene.starts, end)]
        titles = (
            self.scene.body[start : name.span.start].split()[-1:] for name in others if name.kind == "PER"
        )
        return any(word and word[0].casefold() in title_words() for word in titles)

    def _name_end(self, place: int) -> int:
        name = self.scene.name_at(place)
        return place if name is None else name.span.end

    def _is_apposition(self, phrase: str, name: Name) -> bool:
        """Whether the words after a name and a comma describe it: a role for a person, a kind for a state."""
        words = [word.strip("'’.").casefold() for word in phrase.split()]
        if words[0] in STOP_WORDS - DETERMINERS - {"former", "senior", "one"}:
            return False
        near = words[:ROLE_REACH]
        if name.kind == "PER":
            small = phrase[0].islower() or words[0] in DETERMINERS
            stop = next(
                (i for i, word in enumerate(near) if word in ("who", "said", "told", "says", "was", "is")),
                len(near),
            )
            near = near[:stop]
            role = next((i for i, w in enumerate(near) if w in title_words() or w in PARTY_MEMBERS), None)
            return small and role is not None and "that" not in near[:role] and not words[0].endswith("ing")
        if name.kind in ("GPE", "ORG") and words[0] in ("the", "a", "an", "one", "its"):
            return any(word in STATE_NOUNS for word in near) and (
                name.kind == "GPE" or country_of(name.span.text) is not None
            )
        return False
