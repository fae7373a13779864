"""How sure an event is to be one of a page's main ones, by signs that a reader can check."""

from __future__ import annotations

from typing import NamedTuple

from crossread.extract.triggers.words import Kind
from crossread.model.facts import EventStatus

LEAD = 6
"""So many first sentences of an article tell most of what happened."""
FAR = 20
"""After so many words of a clause it makes no difference any more how far in a word stands."""
RELATIVES = frozenset(["which", "who", "whose", "that", "where"])
BE = frozenset(["is", "are", "was", "were", "been", "be"])
POINTS = {
    "actor": 1.0,
    "recipient": 0.5,
    "time": 0.5,
    "lead": 0.5,
    "noun": -0.5,
    "participle": -0.5,
    "relative": -0.5,
    "spoken": -0.5,
    "predicted": -0.5,
    "second": -0.5,
    "infinitive": -1.0,
    "far": -1.0,
}
"""What each sign counts, set by hand: whole points for who acts and for what hangs on another verb, half ones
for what only makes an event more or less of a main one."""


class Setting(NamedTuple):
    """What is known of an event and of where it is told.

    `word` tells it, `before` is the word before that, `first` the first word of its clause (all lower
    case), `words_before` how many words of the clause stand before it, `number` the sentence's number in
    the article, from 0.
    """

    kind: Kind
    word: str
    before: str
    first: str
    words_before: int
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
        "actor": float(setting.has_actor),
        "recipient": float(setting.has_recipient),
        "time": float(setting.has_time),
        "lead": float(setting.number < LEAD),
        "spoken": float(setting.spoken),
        "noun": float(setting.kind == "noun"),
        "participle": float(verb and setting.word.endswith("ing") and setting.before not in BE),
        "infinitive": float(verb and setting.before == "to"),
        "relative": float(setting.first in RELATIVES),
        "predicted": float(setting.status == "predicted"),
        "second": float(setting.second),
        "far": min(setting.words_before, FAR) / FAR,
    }


def points_of(setting: Setting) -> float:
    """The points of an event: the more, the likelier a reader would list it among the main ones."""
    return sum(POINTS[sign] * value for sign, value in signs_of(setting).items())
