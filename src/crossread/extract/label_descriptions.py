"""Descriptions that stand for a person or a state without naming it: the reclusive leader, the communist
state."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from crossread.extract.named_text import NamedText
from crossread.grammar.verbs import is_verb
from crossread.match.gazetteer import country_of
from crossread.match.tokens import STOP_WORDS, Token
from crossread.match.vocabulary import word_group
from crossread.model.facts import Name

PERSON_NOUNS = word_group("person nouns")
TOLD_NOUNS = word_group("told nouns")
TELLING = word_group("telling adjectives")
PLURALS = frozenset(
    ["adversaries", "allies", "exporters", "importers", "neighbors", "neighbours", "partners", "rivals"]
)
"""Nouns that describe several states at once, also without an article."""
STATE_NOUNS = word_group("state nouns") | PLURALS


class DescriptionFinder:
    """Descriptions of one article."""

    def __init__(self, scene: NamedText) -> None:
        self.scene = scene

    def find(self, tokens: Sequence[Token]) -> Iterator[tuple[int, int, Name]]:
        """Descriptions that stand for a person or a state without naming it."""
        for head, token in enumerate(tokens):
            person = token.folded in PERSON_NOUNS or self._is_head_of_state(tokens, head)
            if not person and token.folded not in STATE_NOUNS and token.folded not in TOLD_NOUNS:
                continue
            if self._goes_on(tokens, head):
                continue
            plural = token.folded in PLURALS
            start = self._telling_start(tokens, head) if plural else self.scene.noun_phrase(tokens, head)
            inner = tokens[start:head]
            if not self._tells(inner, token):
                continue
            name = self._nearest(token.start, person=person)
            if name is not None:
                yield tokens[start].start, self._with_state(tokens, head), name

    def _with_state(self, tokens: Sequence[Token], head: int) -> int:
        """The end of a description, with the state that it goes on to name (the strongman of Utopia)."""
        if head + 2 < len(tokens) and tokens[head + 1].folded == "of":
            name = self.scene.name_at(tokens[head + 2].start)
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
            or self.scene.is_people(tokens[at - 1])
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
            if t.folded in TELLING or self.scene.is_people(t) or country_of(t.text) or "-" in t.text
        ]
        if noun.folded in TOLD_NOUNS:
            return definite
        if noun.folded in PERSON_NOUNS or plural:
            return bool(telling)
        return definite and any(t.folded in TELLING or "-" in t.text for t in inner)

    def _nearest(self, place: int, *, person: bool) -> Name | None:
        """The name that a description most likely stands for: the last before it of the kind, else the
        next."""
        at = bisect_right(self.scene.starts, place)
        kinds = ("PER",) if person else ("GPE",)
        before = (name for name in reversed(self.scene.names[:at]) if name.kind in kinds)
        after = (name for name in self.scene.names[at:] if name.kind in kinds)
        return next(before, None) or next(after, None)
