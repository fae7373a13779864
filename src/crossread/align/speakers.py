"""Whether two quotes can be of one speaker: by entity, by name, by office, by who speaks for whom."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence

import msgspec

from crossread.match.terms import content_words
from crossread.model.facts import Annotations, Name, NameKind, Party

Kinship = dict[str, frozenset[str]]
"""For a name or an entity those it speaks for, or who speak for it, as some page says."""

_SPEAKS_FOR = re.compile(
    r"^(?:['’]s)?,? ?(?:an? |the |of |for |from |at )*"
    r"(?:(?:chief |senior |press |top |deputy )*"
    r"(?:spokes\w+|secretary|envoy|adviser|official|aide|office|agency)?"
    r",? ?(?:for|of|at|to|with)? ?(?:the |an? )?)?$"
)
"""What may stand between two names of which one speaks for the other: "Olrik of the Palace"."""

_ROLE = re.compile(r"\b(?:spokes\w+|secretary|envoy|adviser|official|aide|office|agency|of|for)\b")

_GAP = 45
"""Characters between the two names at most; farther apart another clause begins."""


class Voice(msgspec.Struct, frozen=True, kw_only=True):
    """Who speaks in a quote: keys (entity id, words of the name) and the kind of the name, where known."""

    keys: frozenset[str]
    words: frozenset[str]
    kind: NameKind | None
    named: bool


LONGEST_NAME = 100
"""Characters of a name at most, so that the names around a place are found without reading all."""


def _start(name: Name) -> int:
    return name.span.start


def voice_of(party: Party | None, names: Sequence[Name]) -> Voice | None:
    """The voice of a quote's speaker; `names` are those of the page, in order. None where nobody is given."""
    if party is None:
        return None
    start, end = party.span.start, party.span.end
    first = bisect_left(names, start - LONGEST_NAME, key=_start)
    last = bisect_right(names, end, key=_start)
    inside = [
        name
        for name in names[first:last]
        if (start <= name.span.start and name.span.end <= end)
        or (name.span.start <= start and end <= name.span.end)
    ]
    # The last name of a description is its head's in English ("Sundrian presidential spokesman Zhurenko").
    head = max(inside, key=lambda name: (name.kind == "PER", name.span.start), default=None)
    words = frozenset(content_words(head.span.text if head else party.span.text))
    keys = {f"word:{word}" for word in words if head}
    keys |= {one for one in (party.entity, head.entity if head else None) if one}
    return Voice(keys=frozenset(keys), words=words, kind=head.kind if head else None, named=head is not None)


def find_kin(annotations: Sequence[Annotations]) -> Kinship:
    """Who speaks for whom, as the pages put their names next to each other ("Kremlin spokesman Peskov").

    Keys are entity ids and words of names.
    """
    kin: dict[str, set[str]] = defaultdict(set)
    for note in annotations:
        bodies = {(sentence.span.start, sentence.span.end): sentence.span.text for sentence in note.sentences}
        places = sorted(bodies)
        at = 0
        for left, right in zip(note.names, note.names[1:], strict=False):
            if right.span.start - left.span.end > _GAP or (left.kind == "PER") == (right.kind == "PER"):
                continue
            while at < len(places) and places[at][1] <= left.span.start:
                at += 1
            if at < len(places) and places[at][0] <= left.span.start and right.span.end <= places[at][1]:
                gap = bodies[places[at]][left.span.end - places[at][0] : right.span.start - places[at][0]]
                if _ROLE.search(gap) and _SPEAKS_FOR.match(gap):
                    _note(kin, left, right)
    return {key: frozenset(others) for key, others in kin.items()}


def _note(kin: dict[str, set[str]], left: Name, right: Name) -> None:
    for one, other in ((left, right), (right, left)):
        for key in _keys(one):
            kin[key] |= _keys(other)


def _keys(name: Name) -> set[str]:
    keys = {f"word:{word}" for word in content_words(name.span.text)[-1:]}
    return keys | ({name.entity} if name.entity else set())


def same_voice(left: Voice | None, right: Voice | None, kin: Kinship) -> float:
    """1 for one speaker, 0.5 for one who speaks for the other, -1 for two different people, -0.5 for a
    person and something else that no page ties to them; else 0: an agency may relay a government."""
    if left is None or right is None:
        return 0.0
    if left.keys & right.keys or (left.words and left.words == right.words):
        return 1.0
    if any(kin.get(key, frozenset()) & right.keys for key in left.keys):
        return 0.5
    if not left.named or not right.named:
        return 0.0
    people = (left.kind == "PER") + (right.kind == "PER")
    return -0.5 * people
