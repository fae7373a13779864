"""What a whole article proves of its names: which candidates are names, where they stand, of what kind."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from crossread.match.folding import fold
from crossread.match.kinds import kind_by_words, known_kind
from crossread.match.tokens import ABBREVIATED_TITLES, CALENDAR, STOP_WORDS, Token, is_common, is_title
from crossread.match.vocabulary import demonyms, people_words, word_group
from crossread.model.facts import NameKind

PERSON_VERBS = word_group("person verbs")
PLACE_PREPOSITIONS = word_group("place prepositions")
MONTH_PREPOSITIONS = frozenset(
    {"in", "early", "late", "mid", "since", "until", "by", "of", "on", "from", "last", "next", "this"}
    | {"through", "and", "or", "before", "after", "to", "end", "till"}
)
"""Words after which May is the month, whoever else bears the name."""
WORD_ENDINGS = (
    "ing",
    "ly",
    "ed",
    "tion",
    "tions",
    "ness",
    "ment",
    "ments",
    "ity",
    "ities",
    "ism",
    "ists",
    "ers",
    "ization",
)
"""Endings of words that are seldom names, for a word that no list knows and that only starts a sentence."""


class Candidate(NamedTuple):
    """A stretch that may be a name: offsets into the page's text, its kind where the words tell it, whether
    its letters alone prove it, whether its capital may be owed to its place, whether a title stands right
    before it, and the folded words on both sides."""

    start: int
    end: int
    kind: NameKind | None
    sure: bool
    weak: bool
    titled: bool
    before: str
    after: str


class Evidence:
    """What the running text of one article says of its words and names."""

    def __init__(self, body: str, sentences: Sequence[Sequence[Token]], peoples: Mapping[str, str]) -> None:
        self.body, self.peoples = body, peoples
        self.states = frozenset(peoples.values())
        self.small: set[str] = set()
        self.pairs: set[tuple[str, str]] = set()
        self.names: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        self.lengths: dict[str, set[int]] = defaultdict(set)
        self.person_parts: set[str] = set()
        self.surnames: set[str] = set()
        for tokens in sentences:
            small = [token.folded if not token.capital else "" for token in tokens]
            self.small.update(small)
            self.pairs.update(pairwise(small))

    def accept(self, candidates: Sequence[Candidate]) -> list[Candidate]:
        """The candidates that are names, in order; what they prove is remembered."""
        inside = Counter(self._raw(candidate) for candidate in candidates if not candidate.weak)
        sure = [candidate for candidate in candidates if self._sure(candidate, inside)]
        self._learn(sure)
        kept = set(sure)
        found = [self._without_tail(c) for c in candidates if c in kept or self._proved(c, inside)]
        for learned in (self.names, self.lengths, self.surnames, self.person_parts):
            learned.clear()
        self._learn(found)
        return found

    def _without_tail(self, candidate: Candidate) -> Candidate:
        """The candidate without a common word at its end, where what stands before is a name of the article
        itself and nothing says that the whole is one (Orlo Letters, of Mr. Orlo)."""
        raw = self._raw(candidate)
        name, _, tail = raw.rpartition(" ")
        if not name or candidate.kind not in (None, "PER") or not is_common(fold(tail)) or kind_by_words(raw):
            return candidate
        words = tuple(fold(word) for word in name.split())
        known = name in self.surnames or (len(words) > 1 and words in self.names[words[0]])
        if fold(tail) in people_words() or not (known or known_kind(name)):
            return candidate
        end = self.body.rindex(tail, candidate.start, candidate.end)
        return candidate._replace(
            end=candidate.start + len(self.body[candidate.start : end].rstrip()), after=fold(tail)
        )

    def _raw(self, candidate: Candidate) -> str:
        return " ".join(self.body[candidate.start : candidate.end].split())

    def _sure(self, candidate: Candidate, inside: Counter[str]) -> bool:
        """Whether the candidate needs no other mention to be a name."""
        raw = self._raw(candidate)
        if known_kind(raw) is not None:
            return True
        if not candidate.sure:
            return False
        if candidate.weak and " " not in raw and not candidate.titled:
            word = fold(raw)
            ending = word.endswith(WORD_ENDINGS) and raw not in inside
            return inside[raw] > 0 or word in people_words() or not (word in self.small or ending)
        return True

    def _proved(self, candidate: Candidate, inside: Counter[str]) -> bool:
        """Whether other mentions prove an unsure candidate: part of a person's name, or never written
        small."""
        raw = self._raw(candidate)
        words = fold(raw).split()
        if raw in self.person_parts:
            return True
        if candidate.weak or raw.isupper():
            return False
        if len(words) == 1:
            return inside[raw] > 1 and words[0] not in self.small
        return not any(pair in self.pairs for pair in pairwise(words))

    def _learn(self, names: Iterable[Candidate]) -> None:
        for candidate in names:
            words = self._raw(candidate).split()
            self._remember(tuple(fold(word) for word in words))
            kind = candidate.kind or kind_by_words(self._raw(candidate)) or _guess(candidate, words)
            alone = len(words) == 1 and not candidate.titled and fold(words[0]) not in people_words()
            if kind == "PER" and not alone:
                self.surnames.update(words[-1:] if len(words) > 1 else ())
                self.person_parts.update(
                    word for word in (words[0], words[-1]) if len(word) > 2 and word[0].isupper()
                )
        for word in self.person_parts:
            self._remember((fold(word),))

    def _remember(self, words: tuple[str, ...]) -> None:
        self.names[words[0]].add(words)
        self.lengths[words[0]].add(len(words))

    def recall(self, tokens: Sequence[Token]) -> list[Candidate]:
        """Mentions, in one sentence, of names that the article has elsewhere, the longest first."""
        found = []
        at = 0
        while at < len(tokens):
            size = self._known_here(tokens, at) if tokens[at].capital else 0
            if size:
                found.append(self._recalled(tokens, at, size))
            at += size or 1
        return found

    def _known_here(self, tokens: Sequence[Token], at: int) -> int:
        """The number of tokens of the longest name of the article that begins here; 0 for none."""
        known = self.names.get(tokens[at].folded)
        if known is None:
            return 0
        for size in sorted(self.lengths[tokens[at].folded], reverse=True):
            stretch = tuple(token.folded for token in tokens[at : at + size])
            if len(stretch) == size and stretch in known:
                calendar = tokens[at].folded in CALENDAR
                small = self._is_month(tokens, at) if calendar else tokens[at].folded in STOP_WORDS
                if not (small and size == 1) and self._single_is_name(tokens, at, size):
                    return size
        return 0

    def _is_month(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a word of the calendar is one here, and not the surname of a person of the article."""
        before = tokens[at - 1].folded if at else ""
        digit = at + 1 < len(tokens) and tokens[at + 1].text[0].isdigit()
        return tokens[at].text not in self.surnames or digit or before in MONTH_PREPOSITIONS

    def _single_is_name(self, tokens: Sequence[Token], at: int, size: int) -> bool:
        """A single common word counts only where it is a person's and does not go on in capitals."""
        following = tokens[at + 1].folded if at + 1 < len(tokens) else ""
        if f"{tokens[at].folded} {following}" in demonyms() or (
            size == 1 and tokens[at].folded in self.peoples
        ):
            return False
        if size > 1 or not tokens[at].common or tokens[at].folded in CALENDAR:
            return True  # a word of the calendar has passed `_is_month`
        return tokens[at].text in self.person_parts and tokens[at].folded not in self.small

    def _recalled(self, tokens: Sequence[Token], at: int, size: int) -> Candidate:
        before = tokens[at - 1] if at else None
        after = tokens[at + size].folded if at + size < len(tokens) else ""
        return Candidate(
            start=tokens[at].start, end=tokens[at + size - 1].end, kind=None, sure=True, weak=True,
            titled=before is not None and is_title(before) and before.capital,
            before=before.folded if before else "", after=after,
        )  # fmt: skip

    def settle_kinds(self, candidates: Sequence[Candidate]) -> list[NameKind]:
        """A kind for each candidate: all mentions of one spelling have the kind that most of them speak
        for."""
        votes: dict[str, Counter[NameKind]] = defaultdict(Counter)
        for candidate in candidates:
            raw = self._raw(candidate)
            if fold(raw) in self.states:
                votes[fold(raw)]["GPE"] += 8
            votes[fold(raw)].update(_votes(candidate, raw, raw in self.person_parts))
        best: dict[str, NameKind] = {key: count.most_common(1)[0][0] for key, count in votes.items()}
        return [best[fold(self._raw(candidate))] for candidate in candidates]


def _votes(candidate: Candidate, raw: str, person_part: bool) -> Counter[NameKind]:
    """What one mention says of its name's kind; words weigh more than surroundings."""
    votes: Counter[NameKind] = Counter()
    if candidate.kind is not None:
        votes[candidate.kind] += 3
    by_words = kind_by_words(raw)
    if by_words is not None:
        votes[by_words] += 4
    if person_part and known_kind(raw) is None:
        votes["PER"] += 6
    votes[_guess(candidate, raw.split())] += 1
    return votes


def _guess(candidate: Candidate, words: Sequence[str]) -> NameKind:
    """The likeliest kind by the words around a name."""
    if (
        candidate.titled
        or candidate.before.rstrip(".") in ABBREVIATED_TITLES
        or candidate.after in PERSON_VERBS
    ):
        return "PER"
    if candidate.before in PLACE_PREPOSITIONS and len(words) == 1:
        return "GPE"
    if 2 <= len(words) <= 3 and not any(is_common(fold(word)) for word in words):
        return "PER"
    if len(words) == 1 and fold(words[0]) in people_words():
        return "PER"
    return "ORG"
