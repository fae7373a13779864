"""How sure an event is to be one of a page's main ones, by signs that a reader can check."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from crossread.extract.triggers.words import Kind
from crossread.grammar.listings import listed_pairs
from crossread.model.facts import EventStatus, Root

LEAD = 6
"""So many first sentences of an article tell most of what happened."""
LATE = 40
"""After so many sentences it makes no difference any more how late one stands."""
FAR = 20
"""After so many words of a clause it makes no difference any more how far in a word stands."""
SHORT = 50
"""Characters below which a clause is a short one."""
RELATIVES = frozenset(["which", "who", "whose", "that", "where"])
BE = frozenset(["is", "are", "was", "were", "been", "be"])


class Setting(NamedTuple):
    """What is known of an event and of where it is told.

    `word` tells it, `before` is the word before that, `first` the first word of its clause (all lower
    case), `words_before` how many words of the clause stand before it, `length` the clause's characters,
    `number` the sentence's number in the article, from 0.
    """

    root: Root
    kind: Kind
    word: str
    before: str
    first: str
    words_before: int
    length: int
    number: int
    status: EventStatus
    has_actor: bool
    has_recipient: bool
    has_time: bool
    spoken: bool
    second: bool


def signs_of(setting: Setting) -> dict[str, float]:
    """The signs by name, each from 0 to 1."""
    verb = setting.kind == "verb"
    return {
        "bias": 1.0,
        "actor": float(setting.has_actor),
        "recipient": float(setting.has_recipient),
        "time": float(setting.has_time),
        "lead": float(setting.number < LEAD),
        "late": min(setting.number, LATE) / LATE,
        "spoken": float(setting.spoken),
        "noun": float(setting.kind == "noun"),
        "form": float(setting.kind == "form"),
        "participle": float(verb and setting.word.endswith("ing") and setting.before not in BE),
        "infinitive": float(verb and setting.before == "to"),
        "relative": float(setting.first in RELATIVES),
        "planned": float(setting.status == "planned"),
        "predicted": float(setting.status == "predicted"),
        "second": float(setting.second),
        "far": min(setting.words_before, FAR) / FAR,
        "short": float(setting.length < SHORT),
        setting.root: 1.0,
    }


def weight_of(setting: Setting) -> float:
    """The log-odds that a reader would list the event among the main ones."""
    weights = sign_weights()
    return sum(weights.get(sign, 0.0) * value for sign, value in signs_of(setting).items())


@cache
def sign_weights() -> dict[str, float]:
    """The weight of every sign, from `weights.tsv` (made by training/event_weights.py)."""
    listing = listed_pairs("crossread.extract.triggers", "weights.tsv")
    return {sign: float(weight) for sign, weight in listing}
