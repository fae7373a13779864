"""One sentence as the rules for names see it: its tokens, its doubtful capitals, its well-known names."""

from __future__ import annotations

from collections.abc import Container, Sequence

from crossread.match.kinds import known_kind, longest_known
from crossread.match.tokens import Token, is_demonym


class Line:
    """A sentence's tokens. `plain` says that capitals prove nothing here (a headline in title case); `weak`
    holds the indexes of tokens whose capital may be owed to their place."""

    def __init__(
        self, body: str, tokens: Sequence[Token], *, plain: bool, peoples: Container[str] = ()
    ) -> None:
        self.body, self.tokens, self.plain, self.peoples = body, tokens, plain, peoples
        self.weak = self._weak_places()

    def is_demonym(self, token: Token) -> bool:
        """Whether the token is a nationality, of the word list or of the text's own making (`peoples`,
        folded)."""
        return token.folded in self.peoples or is_demonym(token)

    def known_at(self, at: int) -> int:
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

    def raw(self, first: int, last: int) -> str:
        """The text of a stretch of tokens, white space run together."""
        return " ".join(self.body[self.tokens[first].start : self.tokens[last - 1].end].split())

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
