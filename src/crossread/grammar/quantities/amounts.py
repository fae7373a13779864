"""Numbers of news English with their unit, what is counted and how sure they are.

A number is looked at once, with a few words on either side, so the time is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from crossread.grammar.numbers import SCALES, number_of
from crossread.grammar.quantities.forms import (
    ADDRESS_AFTER,
    AGE_AFTER,
    AGED_BEFORE,
    AMOUNT,
    BETWEEN_BEFORE,
    COMPOUND,
    FRACTION,
    FRACTIONS,
    FROM_BEFORE,
    HEDGE_AFTER,
    HEDGE_BEFORE,
    LABEL_BEFORE,
    MULTIPLES,
    NAME_BEFORE,
    RANGE_JOINT,
    RANGING_BEFORE,
    SECOND_AMOUNT,
    VAGUE,
    WORTH,
)
from crossread.grammar.quantities.noun_phrases import counted_phrase, phrase_after
from crossread.grammar.quantities.units import SIGNS, UNIT, unit_code
from crossread.grammar.spaces import plain_spaces

Hedge = Literal["exact", "about", "at_least", "at_most", "range"]


class QuantityMatch(NamedTuple):
    """A quantity: offsets of the whole expression, the range of its value, unit, what is counted, hedge."""

    start: int
    end: int
    low: float
    high: float
    unit: str | None
    of: str | None
    hedge: Hedge


class _Amount(NamedTuple):
    """A number as it stands: offsets, value range, the unit its form tells, and whether it has a scale."""

    start: int
    end: int
    low: float
    high: float
    unit: str | None
    scaled: bool


_LOOK_BACK = 26
"""Characters read before a number: the longest hedge and an article."""


def find_quantities(body: str, taken: Sequence[tuple[int, int]] = ()) -> list[QuantityMatch]:
    """The quantities of one sentence, in order and disjoint; none lies in a `taken` stretch (a time)."""
    body = plain_spaces(body)
    found: list[QuantityMatch] = []
    at = 0
    for amount in _amounts(body):
        if amount.start < at or any(amount.start < end and amount.end > start for start, end in taken):
            continue
        quantity = _quantity(body, amount, floor=at)
        if quantity:
            found.append(quantity)
            at = quantity.end
    return found


def _amounts(body: str) -> list[_Amount]:
    """Every number of the body, also fractions and multiples, in order."""
    amounts = [amount for match in AMOUNT.finditer(body) if (amount := _amount(body, match))]
    amounts += [_fraction(match) for match in FRACTION.finditer(body)]
    return sorted(amounts, key=lambda amount: (amount.start, -amount.end))


def _amount(body: str, match: re.Match[str]) -> _Amount | None:
    money = SIGNS[match["sign"]] if match["sign"] else None
    if match["vague"]:
        low, high = VAGUE[match["vague"].lower()]
        return _Amount(match.start(), match.end(), low, high, money, True)
    scale, end = match["scale"] or "", match.end()
    if scale in ("m", "b", "k") and not money and not _counts_on(body, end):
        scale, end = "", match.end("number")
    value = number_of(match["number"])
    if value is None:
        return None
    value *= SCALES[scale.strip(" -")] if scale else 1
    named = match["number"][0].isalpha() and bool(re.search(r"hundred|thousand|illion", match["number"]))
    return _Amount(match.start(), end, value, value, money, bool(scale) or named)


def _counts_on(body: str, end: int) -> bool:
    """Whether a counted noun follows: "5m people" are million, "100m race" are metres."""
    return counted_phrase(body, end) is not None


def _fraction(match: re.Match[str]) -> _Amount:
    if match["multiple"]:
        value, unit = MULTIPLES[match["multiple"].lower()], "times"
    elif match["half"]:
        value, unit = 0.5, "share"
    else:
        count = number_of(match["count"] or match["three"]) or 1.0
        value, unit = count * FRACTIONS[(match["part"] or match["parts"]).lower()], "share"
    return _Amount(match.start(), match.end(), value, value, unit, True)


def _quantity(body: str, amount: _Amount, floor: int) -> QuantityMatch | None:
    """The whole expression around a number, None where it counts nothing; it begins at `floor` or later."""
    before = body[max(floor, amount.start - _LOOK_BACK) : amount.start]
    if LABEL_BEFORE.search(before) or ADDRESS_AFTER.match(body, amount.end):
        return None
    low, high, end, ranged = _range(body, amount, before)
    if end < 0:
        return None
    start, hedge = _hedge(before, amount.start, ranged or low < high)
    return _age(body, amount, before) or _measured(body, amount, (low, high, end), (start, hedge))


def _range(body: str, amount: _Amount, before: str) -> tuple[float, float, int, bool]:
    """Low, high, end and whether it is a range of two numbers; the end is -1 where the two are a score."""
    joint = RANGE_JOINT.match(body, amount.end)
    match = SECOND_AMOUNT.match(body, joint.end()) if joint else None
    other = _amount(body, match) if match else None
    if joint is None or other is None or (joint["word"] == "and") != bool(BETWEEN_BEFORE.search(before)):
        return amount.low, amount.high, amount.end, False
    if FROM_BEFORE.search(before) and not RANGING_BEFORE.search(before):
        return amount.low, amount.high, amount.end, False
    low = amount.low
    if other.scaled and not amount.scaled and low < other.high:
        scale = other.high / _unscaled(match, other)
        low = low * scale if low * scale < other.high else low
    if low >= other.high:
        return low, low, -1 if joint["dash"] else amount.end, False
    return low, other.high, other.end, True


def _unscaled(match: re.Match[str] | None, other: _Amount) -> float:
    """The bare number of "2 million": 2."""
    number = number_of(match["number"]) if match and match["number"] else None
    return number or other.high


def _hedge(before: str, start: int, ranged: bool) -> tuple[int, Hedge]:
    """Where the expression begins with its hedge, and which hedge it is."""
    between = (BETWEEN_BEFORE.search(before) or RANGING_BEFORE.search(before)) if ranged else None
    if between:
        return start - len(before) + between.start(), "range"
    match = HEDGE_BEFORE.search(before)
    if match is None or (ranged and match["exact"]):
        return start, "range" if ranged else "exact"
    hedges: tuple[Hedge, ...] = ("at_most", "at_least", "about", "exact")
    hedge = next(name for name in hedges if match[name])
    return start - len(before) + match.start(), hedge


def _age(body: str, amount: _Amount, before: str) -> QuantityMatch | None:
    """An age: "40-year-old", "aged 40", "Ada Orlo, 40, said"."""
    old = AGE_AFTER.match(body, amount.end)
    aged = AGED_BEFORE.search(before)
    named = (
        NAME_BEFORE.search(before) and body[amount.end : amount.end + 1] == "," and 10 <= amount.low <= 115
    )
    if not (old or aged or named) or amount.unit:
        return None
    start = amount.start - len(aged.group()) if aged else amount.start
    end = old.end() if old else amount.end
    return QuantityMatch(start, end, amount.low, amount.high, "yr", "age", "exact")


def _measured(
    body: str, amount: _Amount, value: tuple[float, float, int], opening: tuple[int, Hedge]
) -> QuantityMatch | None:
    """The quantity with its unit and what is counted, None for a bare small number word ("the two")."""
    low, high, end = value
    start, hedge = opening
    after = HEDGE_AFTER.match(body, end)
    if after:
        end = after.end()
        hedge = (
            "at_least" if after["plus"] or after["at_least"] else "at_most" if after["at_most"] else "about"
        )
    unit, end = _unit(body, amount.unit, end)
    compound = COMPOUND.match(body, end) if unit is None else None
    if compound:
        return QuantityMatch(start, compound.end(), low, high, None, compound["noun"], hedge)
    phrase = phrase_after(body, end) if unit in ("%", "share", "times") else None
    phrase = phrase or (counted_phrase(body, end) if unit is None else _partitive(body, end))
    if phrase is None and unit is None and body[amount.start].isalpha() and high < _SMALL_WORD:
        return None
    if unit is None and high == 1:
        return None
    of = body[phrase[0] : phrase[1]] if phrase else None
    return QuantityMatch(start, phrase[1] if phrase else end, low, high, unit, of, hedge)


_SMALL_WORD = 13
"""Number words below it often stand for somebody named before ("the two agreed")."""


def _unit(body: str, known: str | None, end: int) -> tuple[str | None, int]:
    """The unit's code and where it ends; after one that is known no other is looked for."""
    if known:
        return known, end
    match = UNIT.match(body, end)
    if match is None and body.startswith(" of ", end):
        match = UNIT.match(body, end + 3)
    if match is None or (match["joint"] == "" and not match["percent"] and len(match["word"]) > 5):
        return None, end
    return unit_code(match), match.end()


def _partitive(body: str, end: int) -> tuple[int, int] | None:
    """What an amount is of: "$50 billion of U.S. goods", "two tons of steel"."""
    worth = WORTH.match(body, end)
    at = worth.end() if worth else end
    return phrase_after(body, at) if body.startswith(" of ", at) else None
