"""An article with its names, as the rules for labels look at it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Sequence

from crossread.match.tokens import STOP_WORDS, Token, is_demonym
from crossread.model.facts import Name

DETERMINERS = frozenset(["the", "his", "her", "its", "their", "this", "a", "an", "our"])
MODIFIERS = 5
"""Words of a title or description looked at before its noun: the deputy foreign trade policy minister has
four."""


class NamedText:
    """A page's text and names; `peoples` holds the folded words of nationality of the article's own
    making."""

    def __init__(self, body: str, names: Sequence[Name], peoples: Container[str]) -> None:
        self.body, self.names, self.peoples = body, names, peoples
        self.starts = [name.span.start for name in names]

    def name_at(self, place: int) -> Name | None:
        """The name that covers this place."""
        at = bisect_right(self.starts, place) - 1
        return self.names[at] if at >= 0 and place < self.names[at].span.end else None

    def is_people(self, token: Token) -> bool:
        """Whether the token is a nationality, of the word list or of the article's own making."""
        return token.folded in self.peoples or is_demonym(token)

    def noun_phrase(self, tokens: Sequence[Token], head: int) -> int:
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
