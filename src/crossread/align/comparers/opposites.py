"""Opposed words said of one thing: permanent in one account, temporary in another."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import product
from pathlib import Path
from typing import NamedTuple

from crossread.align.comparers.differences import (
    REMEMBERED,
    WORD,
    Couple,
    Difference,
    is_unsure,
    name_terms,
    near_terms,
    other_people,
    spell,
)
from crossread.align.measures.dates import share_a_day, tells_a_thing
from crossread.align.statements import Statement
from crossread.model.facts import Time
from crossread.model.text import Span

NEAR = 8
"""What an opposed word is said of stands among so many words to either side."""
TIME_REACH = 50
"""Characters to either side of a word, about as many words as `NEAR`."""
LEAST_SHARED = 2
LEAST_UNNAMED = 3
"""Terms that the words around both must share: what it is said of, and of whom; more where no name is
shared."""


class Pole(NamedTuple):
    """One end of an opposition: its line in `opposites.tsv`, and 0 or 1 for the left or right phrases."""

    opposition: int
    end: int


class _Phrase(NamedTuple):
    words: tuple[str, ...]
    poles: tuple[Pole, ...]


@cache
def _listed() -> dict[str, tuple[_Phrase, ...]]:
    """The phrases by their first word, the longest first, so that "only known" is not read as "only"."""
    listing = (Path(__file__).parent / "opposites.tsv").read_text(encoding="utf-8")
    lines = [line.split("\t") for line in listing.splitlines() if line and not line.startswith("#")]
    poles: dict[str, tuple[Pole, ...]] = {}
    for number, ends in enumerate(lines):
        for end, phrases in enumerate(ends):
            for phrase in phrases.split("|"):
                poles[phrase] = (*poles.get(phrase, ()), Pole(number, end))
    listed: dict[str, tuple[_Phrase, ...]] = {}
    for phrase in sorted(poles, key=lambda phrase: (-len(phrase), phrase)):
        words = tuple(phrase.split())
        listed[words[0]] = (*listed.get(words[0], ()), _Phrase(words, poles[phrase]))
    return listed


@lru_cache(maxsize=REMEMBERED)
def find_poles(body: str) -> dict[Pole, tuple[tuple[int, int], ...]]:
    """The poles whose words stand in a clause and whose opposite's do not, with the places of the words."""
    listed = _listed()
    tokens = list(WORD.finditer(body.replace("’", "'")))
    words = tuple(token.group().lower() for token in tokens)
    found: dict[Pole, tuple[tuple[int, int], ...]] = {}
    for at, word in enumerate(words):
        for phrase in listed.get(word, ()):
            last = at + len(phrase.words)
            if words[at:last] == phrase.words:
                for pole in phrase.poles:
                    place = (tokens[at].start(), tokens[last - 1].end())
                    found[pole] = (*found.get(pole, ()), place)
                break
    return {pole: at for pole, at in found.items() if Pole(pole.opposition, 1 - pole.end) not in found}


def compare_opposites(couple: Couple) -> Difference | None:
    """The first opposed words that the two statements say of one thing."""
    left, right = couple.left, couple.right
    ones, twos = find_poles(left.span.text), find_poles(right.span.text)
    if not ones or not twos or left.claim.polarity != right.claim.polarity or other_people(left, right):
        return None
    for pole in sorted(ones):
        other = Pole(pole.opposition, 1 - pole.end)
        if other in twos and not is_unsure(left) and not is_unsure(right):
            for one, two in product(ones[pole], twos[other]):
                found = _opposed(left, right, one, two, pole)
                if found:
                    return found
    return None


def _opposed(
    left: Statement, right: Statement, one: tuple[int, int], two: tuple[int, int], pole: Pole
) -> Difference | None:
    first, second = left.span.part(*one), right.span.part(*two)
    if not share_a_day(_times_near(left, first), _times_near(right, second)):
        return None
    shared = near_terms(left, first, NEAR) & near_terms(right, second, NEAR)
    named = shared & (name_terms(left) | name_terms(right))
    if len(shared) < (LEAST_SHARED if named else LEAST_UNNAMED):
        return None
    return Difference(
        kind="status",
        feature="opposed words",
        topic=f"opposition {pole.opposition}",
        left_key=str(pole.end),
        right_key=str(1 - pole.end),
        left_value=first.text,
        right_value=second.text,
        left=first,
        right=second,
        note=f"of {spell(left, shared)}: “{first.text}” against “{second.text}”",
    )


def _times_near(statement: Statement, place: Span) -> list[Time]:
    """The times that stand so near to a word that they may be its time."""
    low, high = place.start - TIME_REACH, place.end + TIME_REACH
    times = (time for time in statement.claim.times if not tells_a_thing(statement, time))
    return [time for time in times if low <= time.span.end and time.span.start <= high]
