"""Phrases by which an article's own voice names somebody: titles, appositions, descriptions, predicates.

A phrase counts as the article's own where it does not stand inside somebody's quoted words. Its span leaves
out the name itself; Mr. and its like are no description.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Sequence

from crossread.grammar.verbs import base_forms, is_verb
from crossread.match.gazetteer import country_of
from crossread.match.tokens import CALENDAR, STOP_WORDS, Token, is_demonym, is_title, peoples_of, tokenize
from crossread.match.vocabulary import title_words, word_group
from crossread.model.facts import Label, Name, Party, Quote, Sentence
from crossread.model.page import Page
from crossread.model.text import Span

PLAIN_TITLES = frozenset(["mr", "mrs", "ms", "miss", "mx", "messrs", "sir", "dame"])
PERSON_NOUNS = word_group("person nouns")
STATE_NOUNS = word_group("state nouns")
TOLD_NOUNS = word_group("told nouns")
TELLING = word_group("telling adjectives")
DETERMINERS = frozenset(["the", "his", "her", "its", "their", "this", "a", "an", "our"])
PARTY_MEMBERS = frozenset(["republican", "democrat"])
PLURALS = frozenset(["allies", "exporters"])
"""Nouns that describe several states at once, also without an article."""
MODIFIER_ENDINGS = ("al", "ic", "y", "er", "or", "n", "e", "t", "h")
"""Endings of the adjectives and nouns that stand before a title in small letters (economic, trade,
security)."""
MODIFIERS = 5
"""Words of a title or description looked at before its noun: the deputy foreign trade policy minister has
four."""
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
    finder = _LabelFinder(page, names, peoples_of(tokens))
    spans: dict[tuple[int, int], Name] = {}
    for sentence in sentences:
        for start, end, name in finder.find(sentence.span):
            spans.setdefault((start, end), name)
    spoken = [span for quote in quotes if quote.mode != "indirect" for span in quote.content]
    kept = _outermost([place for place in sorted(spans, key=_longest_first) if not _overlaps(place, spoken)])
    return tuple(Label(span=page.span(*place), of=Party(span=spans[place].span)) for place in kept)


def _overlaps(place: tuple[int, int], spans: Sequence[Span]) -> bool:
    return any(place[0] < span.end and span.start < place[1] for span in spans)


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
    """Labels of one page's sentences."""

    def __init__(self, page: Page, names: Sequence[Name], peoples: Container[str]) -> None:
        self.peoples = peoples
        self.body, self.names = page.text, names
        self.starts = [name.span.start for name in names]
        self.person_ends = {name.span.end for name in names if name.kind == "PER"}

    def find(self, sentence: Span) -> Iterator[tuple[int, int, Name]]:
        """Offsets of the sentence's labels, each with the name that it stands for."""
        tokens = tokenize(self.body, sentence.start, sentence.end)
        starts = [token.start for token in tokens]
        first, last = bisect_left(self.starts, sentence.start), bisect_left(self.starts, sentence.end)
        for name in self.names[first:last]:
            at = bisect_left(starts, name.span.start)
            if name.kind == "PER":
                yield from self._before(tokens, at, name)
            yield from self._after(sentence, name)
        yield from self._descriptions(tokens)

    def _before(self, tokens: Sequence[Token], at: int, name: Name) -> Iterator[tuple[int, int, Name]]:
        """The title right before a name, or the apposition that ends with a comma there."""
        if at and tokens[at - 1].text == "," and self.body[name.span.end : name.span.end + 1] in (",", "."):
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
        start = self._noun_phrase(tokens, head)
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
        if self._name_at(token.start) is not None:
            return True
        if not token.text[0].isalnum() or token.folded in STOP_WORDS:
            return token.folded in ("former", "senior")
        if token.capital:
            return token.folded not in CALENDAR
        inflected = base_forms().get(token.folded, token.folded) != token.folded
        return small and token.common and token.folded.endswith(MODIFIER_ENDINGS) and not inflected

    def _is_people(self, token: Token) -> bool:
        return token.folded in self.peoples or is_demonym(token)

    def _name_at(self, place: int) -> Name | None:
        """The name that covers this place."""
        at = bisect_right(self.starts, place) - 1
        return self.names[at] if at >= 0 and place < self.names[at].span.end else None

    def _noun_phrase(self, tokens: Sequence[Token], head: int) -> int:
        """The first word of the noun phrase that ends at `head`: its determiner, or its owner's first
        word."""
        at = head
        while at and head - at < MODIFIERS + 2:
            before = tokens[at - 1]
            if before.folded in DETERMINERS:
                return at - 1
            plain = before.text in ("'s", "’s") or before.text[0].isalnum()
            if not plain or (before.folded in STOP_WORDS and not before.capital):
                break
            at -= 1
        return at

    def _after(self, sentence: Span, name: Name) -> Iterator[tuple[int, int, Name]]:
        """The apposition or the telling predicate right after a name."""
        found = _APPOSITION.match(self.body, name.span.end, sentence.end)
        if (
            found
            and self._is_apposition(found.group(1), name)
            and not self._of_others(found.start(1), found.end(1))
        ):
            yield found.start(1), found.end(1), name
            return
        if name.kind in ("PER", "GPE", "ORG"):
            found = _PREDICATE.match(self.body, name.span.end, sentence.end)
            if found:
                yield found.start(1), found.end(1), name

    def _of_others(self, start: int, end: int) -> bool:
        """Whether the words after a name begin with another name, or hold the title of somebody else's."""
        first = start + 4 if self.body.startswith("the ", start) else start
        if self._name_at(first) is not None and self.body[self._name_end(first) : end].startswith(
            (" and ", ",")
        ):
            return True
        others = self.names[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        titles = (self.body[start : name.span.start].split()[-1:] for name in others if name.kind == "PER")
        return any(word and word[0].casefold() in title_words() for word in titles)

    def _name_end(self, place: int) -> int:
        name = self._name_at(place)
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

    def _descriptions(self, tokens: Sequence[Token]) -> Iterator[tuple[int, int, Name]]:
        """Descriptions that stand for a person or a state without naming it."""
        for head, token in enumerate(tokens):
            person = token.folded in PERSON_NOUNS or self._is_head_of_state(tokens, head)
            if not person and token.folded not in STATE_NOUNS and token.folded not in TOLD_NOUNS:
                continue
            if self._goes_on(tokens, head):
                continue
            plural = token.folded in PLURALS
            start = self._telling_start(tokens, head) if plural else self._noun_phrase(tokens, head)
            inner = tokens[start:head]
            if not self._tells(inner, token):
                continue
            name = self._nearest(token.start, person=person)
            if name is not None:
                yield tokens[start].start, self._with_state(tokens, head), name

    def _with_state(self, tokens: Sequence[Token], head: int) -> int:
        """The end of a description, with the state that it goes on to name (the strongman of Utopia)."""
        if head + 2 < len(tokens) and tokens[head + 1].folded == "of":
            name = self._name_at(tokens[head + 2].start)
            if name is not None and name.kind == "GPE":
                return name.span.end
            if tokens[head + 2].folded in ("state", "government"):
                return tokens[head + 2].end
        return tokens[head].end

    def _telling_start(self, tokens: Sequence[Token], head: int) -> int:
        """The first of the telling words right before a plural (key American allies)."""
        at = head
        while at and (
            tokens[at - 1].folded in TELLING
            or self._is_people(tokens[at - 1])
            or country_of(tokens[at - 1].text)
        ):
            at -= 1
        return at - 1 if at and tokens[at - 1].folded == "the" else at

    def _is_head_of_state(self, tokens: Sequence[Token], at: int) -> bool:
        after = [token.folded for token in tokens[at + 1 : at + 3]]
        return tokens[at].folded == "head" and after in (["of", "state"], ["of", "government"])

    def _goes_on(self, tokens: Sequence[Token], head: int) -> bool:
        """Whether the noun is only a modifier of what follows: a leader's name, a state agency."""
        following = tokens[head + 1] if head + 1 < len(tokens) else None
        if following is None or not following.text[0].isalnum():
            return False
        noun = tokens[head].folded in ("state", "power", "island", "country")
        goes_on = noun and following.common and following.folded not in STOP_WORDS
        return following.capital or (goes_on and not is_verb(following.folded))

    def _tells(self, inner: Sequence[Token], noun: Token) -> bool:
        """Whether the words before the noun make it a description of somebody known, one that says
        something."""
        plural = noun.folded in PLURALS
        definite = bool(inner) and (
            inner[0].folded in ("the", "his", "her", "its") or any(t.text in ("'s", "’s") for t in inner)
        )
        if not definite and not plural:
            return False
        telling = [
            t
            for t in inner
            if t.folded in TELLING or self._is_people(t) or country_of(t.text) or "-" in t.text
        ]
        if noun.folded in TOLD_NOUNS:
            return definite
        if noun.folded in PERSON_NOUNS or plural:
            return bool(telling)
        return definite and any(t.folded in TELLING or "-" in t.text for t in inner)

    def _nearest(self, place: int, *, person: bool) -> Name | None:
        """The name that a description most likely stands for: the last before it of the kind, else the
        next."""
        at = bisect_right(self.starts, place)
        kinds = ("PER",) if person else ("GPE",)
        before = (name for name in reversed(self.names[:at]) if name.kind in kinds)
        after = (name for name in self.names[at:] if name.kind in kinds)
        return next(before, None) or next(after, None)
