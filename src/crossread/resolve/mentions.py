"""Mentions of one page led to the fullest form the page itself gives: a surname to its person, a short form
to its body."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from crossread.match.folding import sound_key
from crossread.match.kinds import known_kind
from crossread.match.names import LEAST_SIMILARITY, alias_of, normalize_name, person_words, same_surname
from crossread.match.vocabulary import word_group
from crossread.model.facts import Name, NameKind
from crossread.model.page import Page
from crossread.model.story import Reason
from crossread.model.text import Span

MOST_ALIKE = 50
"""Surnames of one page under one key that a bare word is compared with; no article names so many."""
KIN_REACH = 24
"""Characters before a name in which `his wife,` or `father` says that this is a relative of the one spoken
of."""


class Mention(NamedTuple):
    """A name of a page with its normalized words, the form that the page leads it to with the reason, the sex
    (f or m) that Mr., Mrs. or the like before it tells, and whether it names somebody's relative."""

    span: Span
    kind: NameKind
    normal: str
    lead: str
    reason: Reason | None
    sex: str | None = None
    kin: bool = False


def lead_mentions(page: Page, names: Sequence[Name]) -> list[Mention]:
    """The page's mentions, in order, each led to a full form of the same page where one stands for it."""
    mentions = [mention for name in names if (mention := _mention(page, name)).normal]
    persons = _Persons(page, mentions)
    bodies = _bodies(mentions)
    found = []
    for index, mention in enumerate(mentions):
        full = persons.full_name(index) if is_bare(mention) else None
        if full is not None:
            note = "a bare surname goes to the full name on its page"
            found.append(_led(mention, full, "PER", "surname", note))
            continue
        body = bodies.get(mention.normal)
        if body is not None and mention.kind != "PER":
            mention = _led(mention, body, "ORG", "short form", "a short form of the full name on its page")
        found.append(mention)
    return _directions(found)


def _mention(page: Page, name: Name) -> Mention:
    """The name as a mention that leads to itself."""
    normal, span = normalize_name(name.span.text), name.span
    return Mention(span, name.kind, normal, normal, None, sex_by_address(page, span), is_kin(page, span))


def is_bare(mention: Mention) -> bool:
    """Whether the mention is one word that may be a person's surname: no acronym and no well-known other
    name."""
    if " " in mention.normal or alias_of(mention.normal) is not None or "." in mention.span.text:
        return False
    known = mention.kind != "PER" and known_kind(mention.span.text) is not None
    return mention.kind in ("PER", "ORG", "MISC") and not known


def _led(mention: Mention, full: Mention, kind: NameKind, feature: str, note: str) -> Mention:
    reason = Reason(feature=feature, score=0.9, left=mention.span, right=full.span, note=note)
    return mention._replace(lead=full.normal, kind=kind if full.kind == kind else full.kind, reason=reason)


class _Persons:
    """The full names of a page by their surnames and given names."""

    def __init__(self, page: Page, mentions: Sequence[Mention]) -> None:
        self.page, self.mentions = page, mentions
        self.by_last: dict[str, list[int]] = defaultdict(list)
        self.by_first: dict[str, list[int]] = defaultdict(list)
        for index, mention in enumerate(mentions):
            if mention.kind == "PER" and " " in mention.normal and not mention.kin:
                words = [word for word in person_words(mention.normal) if word not in ("jr", "sr")]
                if len(words) > 1 and "jr" not in mention.normal.split():
                    self.by_last[words[-1]].append(index)
                    self.by_first[words[0]].append(index)

        self.by_hint: dict[str, list[str]] = defaultdict(list)
        for last in sorted(self.by_last):
            for hint in _hints(last):
                self.by_hint[hint].append(last)

    def full_name(self, index: int) -> Mention | None:
        """The full name that a single word at this place stands for: by surname, by given name, by a
        spelling."""
        word = self.mentions[index].normal
        for table in (self.by_last, self.by_first):
            if word in table:
                return self._nearest(table[word], index)
        near = {last for hint in _hints(word) for last in self.by_hint.get(hint, ())[:MOST_ALIKE]}
        alike = max(((same_surname(word, last), last) for last in near), default=(0.0, ""))
        return self._nearest(self.by_last[alike[1]], index) if alike[0] >= LEAST_SIMILARITY else None

    def _nearest(self, places: Sequence[int], index: int) -> Mention | None:
        """The nearest full name before the mention, or else the first after it; of the sex that is told."""
        mention = self.mentions[index]
        fits = (None, mention.sex) if mention.sex else (None, "f", "m")
        fitting = [place for place in places if sex_of(self.mentions[place].normal) in fits]
        if not fitting:
            return None
        before = [place for place in fitting if place < index]
        return self.mentions[before[-1] if before else fitting[0]]


def _hints(word: str) -> set[str]:
    """Keys that spellings of one surname share: its sound, its first letters."""
    return {sound_key(word), word[:3]}


def sex_of(normal: str) -> str | None:
    """`f` or `m` where the given name tells it; None otherwise."""
    first = normal.split()[0]
    if first in word_group("women"):
        return "f"
    return "m" if first in word_group("men") else None


def sex_by_address(page: Page, span: Span) -> str | None:
    """`f` or `m` where Mr., Mrs. or the like stands right before the span; None otherwise."""
    before = page.text[max(0, span.start - 5) : span.start].strip().lower().rstrip(".").rpartition(" ")[2]
    return {"mr": "m", "sir": "m", "mrs": "f", "ms": "f", "miss": "f"}.get(before)


def is_kin(page: Page, span: Span) -> bool:
    """Whether a full name is told to be a relative's, who does not go by the bare surname: his wife, Jane
    Doe; Doe and Jane Doe."""
    before = page.text[max(0, span.start - KIN_REACH) : span.start]
    words = before.lower().replace(",", " ").split()
    surname = span.text.lower().split()[-1]
    paired = words[-2:] == [surname, "and"]
    return bool(words) and (words[-1] in word_group("kin") or paired) and not before.rstrip().endswith(".")


def _bodies(mentions: Sequence[Mention]) -> dict[str, Mention]:
    """Short forms of organisations to the full mention: the last or first words of exactly one longer
    name."""
    longer: dict[str, dict[str, Mention]] = defaultdict(dict)
    for mention in mentions:
        words = mention.normal.split()
        if mention.kind in ("ORG", "MISC") and len(words) > 1:
            for size in range(1, len(words)):
                longer[" ".join(words[-size:])].setdefault(mention.normal, mention)
                if size > 1 or words[size] == "of":
                    longer[" ".join(words[:size])].setdefault(mention.normal, mention)
    shorter = {mention.normal for mention in mentions if mention.kind in ("ORG", "MISC")} - word_group(
        "state organs"
    )
    return {
        s: next(iter(longer[s].values()))
        for s in shorter
        if len(longer.get(s, ())) == 1 and alias_of(s) is None
    }


def _directions(mentions: Sequence[Mention]) -> list[Mention]:
    """North and South, alone, as the states of that name where the page has exactly one (the North, North
    Korea)."""
    states: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        word, _, rest = mention.normal.partition(" ")
        if rest and word in ("north", "south", "east", "west") and alias_of(mention.normal):
            states[word][mention.normal] += 1
    first = {mention.normal: mention for mention in reversed(mentions)}
    found = []
    for mention in mentions:
        named = states.get(mention.normal)
        if named:
            full = first[min(named, key=lambda name: (-named[name], name))]
            mention = _led(
                mention, full, "GPE", "short form", "a direction stands for the state of that name"
            )
        found.append(mention)
    return found
