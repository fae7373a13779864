"""Numbers held against one another: same thing counted, same unit, and values that exclude each other."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence

from crossread.align.comparers.differences import Couple, Difference, has_doubt, is_unsure, near_terms
from crossread.align.comparers.verbs import verbs_of
from crossread.align.measures.dates import same_time
from crossread.align.statements import Statement
from crossread.match.terms import content_words, term
from crossread.model.facts import Quantity

PART_AFTER = re.compile(
    r"(?: [\w-]+){0,2},? (?:who|whom|whose|which|that|of the|of those|of them)\b", re.IGNORECASE
)
TOWARDS = re.compile(r"(?: [\w-]+){0,2} towards? (?:the|its|his|her|their)\b", re.IGNORECASE)
"""A sum that somebody pays towards a thing is a part of what it costs."""
GROWING = re.compile(
    r"\b(?:within (?:an?|the|\w+) (?:first )?(?:minutes?|hours?|days?)|already|so far|at first|initially|"
    r"(?:has|have|had) (?:since )?"
    r"(?:gained|amassed|grown|risen|climbed|reached|passed|topped|attracted|collected))\b",
    re.IGNORECASE,
)
"""Words of counts that go on: each account has the count of its own hour."""
PART_BEFORE = re.compile(
    r"\b(?:of the|of those|of these|of his|of her|of their|another|other|additional) $", re.IGNORECASE
)
ABOUT = 0.1
"""How far "about" reaches to either side: journalists round to a tenth and no coarser."""
CLOSE = 0.7
"""A pair that scores so much is of one thing: one more shared term beside what is counted is enough."""
UNTIMED = 0.55
"""The pair score that two numbers need where no day says that they are of one time."""
NEAR = 8
"""What is counted, and of whom, is told within so many words to either side."""
LEAST_SHARED = 2
"""Terms that the words around two numbers share beside what is counted, or they count different things."""
OPEN_ENDED = 1.5
"""More than 1.8 million is hardly said of what another gives as more than 1.2 million."""
DEED_REACH = 25
"""Characters between a number of people and the verb of what they did."""
ROOT = 4
"""Letters that a verb and its noun share at least: sign and signature, arrest and arrests."""
UNITS_OF_SHARE = frozenset({"%", "percent", "per cent", "percentage point"})


def compare_numbers(couple: Couple) -> Difference | None:
    """The first two numbers of the statements that count the same thing and cannot both be right."""
    lefts, rights = couple.left.claim.quantities, couple.right.claim.quantities
    for one in _unmatched(lefts, rights):
        for two in _unmatched(rights, lefts):
            if _of_all(couple.left, one) and _of_all(couple.right, two) and _comparable(couple, one, two):
                return _difference(one, two)
    return None


def _unmatched(mine: Sequence[Quantity], others: Sequence[Quantity]) -> list[Quantity]:
    """The numbers that no number of the other statement agrees with."""
    return [one for one in mine if not any(_matched(one, two) for two in others)]


def _matched(one: Quantity, two: Quantity) -> bool:
    # What a share is of is told in many ways; a bare count is told by what it counts.
    same = unit_of(one) == unit_of(two) if unit_of(one) else same_thing(one, two)
    return same and agree(one, two)


def same_thing(left: Quantity, right: Quantity) -> bool:
    """Whether both count the same: the same unit and the same last word of what is counted."""
    if unit_of(left) != unit_of(right):
        return False
    one, two = counted(left), counted(right)
    return bool(one and two) and one[-1] == two[-1]


def unit_of(quantity: Quantity) -> str:
    """The unit, lower case, all words for percent made one; empty for a bare count."""
    unit = (quantity.unit or "").lower()
    return "%" if unit in UNITS_OF_SHARE else unit


def counted(quantity: Quantity) -> list[str]:
    """The terms of what is counted; a bare count's unit is what is counted."""
    return content_words(quantity.of or "")


def agree(left: Quantity, right: Quantity) -> bool:
    """Whether some number satisfies both, each taken at its own precision and hedge."""
    one, two = reach(left), reach(right)
    return one[0] <= two[1] and two[0] <= one[1]


def reach(quantity: Quantity) -> tuple[float, float]:
    """The least and greatest number that the words leave possible, both included."""
    low, high = quantity.low, quantity.high
    if quantity.hedge == "at_least":
        return low, math.inf
    if quantity.hedge == "at_most":
        return -math.inf, high
    slack = ABOUT * abs(high) if quantity.hedge == "about" else 0.0
    return low - max(slack, rounding(low)), high + max(slack, rounding(high))


def rounding(value: float) -> float:
    """Half of the last place told: 9,000 may stand for 8,500 to 9,500, 34.6 for 34.55 to 34.65.

    A whole number below 100 is a count, and exact.
    """
    digits = f"{abs(value):.10g}"
    if "." in digits:
        return float(0.5 * 10 ** -len(digits.split(".")[1]))
    zeros = len(digits) - len(digits.rstrip("0"))
    return float(0.5 * 10**zeros) if zeros and abs(value) >= 100 else 0.0


def _of_all(statement: Statement, quantity: Quantity) -> bool:
    """Whether a number is of all that it counts, once and for all.

    Not of those "who gathered outside" or "of the ten", and no count that goes on.
    """
    after = statement.span.text[quantity.span.end - statement.span.start :]
    before = statement.span.text[: quantity.span.start - statement.span.start]
    part = PART_AFTER.match(after) or PART_BEFORE.search(before) or TOWARDS.match(after)
    return not part and not GROWING.search(statement.span.text)


def _comparable(couple: Couple, one: Quantity, two: Quantity) -> bool:
    """Whether the numbers are of one time, of one whole, and in sentences about the same."""
    deeds = _same_deed(couple, one, two)
    if not deeds and (not same_thing(one, two) or _part_and_whole(one, two)):
        return False
    if not same_time(couple.left, couple.right) or _doubted(couple.left, one) or _doubted(couple.right, two):
        return False
    if couple.left.claim.times and couple.right.claim.times:
        return True
    if couple.score < UNTIMED:
        return False
    near = near_terms(couple.left, one.span, NEAR) & near_terms(couple.right, two.span, NEAR)
    return len(near - set(counted(one)[-1:])) >= (1 if couple.score >= CLOSE else LEAST_SHARED)


def _part_and_whole(one: Quantity, two: Quantity) -> bool:
    """Whether the numbers may be of a part and its whole, or of two different parts.

    A part may be smaller than its whole: three missiles of a kind among 23 missiles.
    """
    narrow, wide = set(counted(one)) - set(counted(two)), set(counted(two)) - set(counted(one))
    if narrow and wide:
        return True
    fewer, more = reach(one)[1] <= reach(two)[1], reach(two)[1] <= reach(one)[1]
    return bool((narrow and fewer) or (wide and more))


def _doubted(statement: Statement, quantity: Quantity) -> bool:
    """Whether a word of doubt stands before a number; one after it is not of the number."""
    return is_unsure(statement) and has_doubt(statement.span.text[: quantity.span.end - statement.span.start])


def _same_deed(couple: Couple, one: Quantity, two: Quantity) -> bool:
    """Whether one counts people who did what the other counts: 20 people signed, 30 signatures."""
    return _people_who(couple.left, one, two) or _people_who(couple.right, two, one)


def _people_who(statement: Statement, people: Quantity, deeds: Quantity) -> bool:
    heads, deed = counted(people)[-1:], counted(deeds)[-1:]
    if people.unit or deeds.unit or not deed or heads != content_words("people") or deed == heads:
        return False
    near = (
        verb.base
        for verb in verbs_of(statement.span.text)
        if verb.end + DEED_REACH >= people.span.start - statement.span.start
        and verb.start - DEED_REACH <= people.span.end - statement.span.start
    )
    return any(term(base) == deed[0] or base[:ROOT] == deed[0][:ROOT] for base in near if len(base) >= ROOT)


def shared_terms(left: Statement, right: Statement, one: Quantity, two: Quantity) -> int:
    """How many terms two sentences share beside the numbers and what they count."""
    counts = {*counted(one)[-1:], *counted(two)[-1:]}
    return len([term for term in left.around & right.around if term not in counts and not term[0].isdigit()])


def _difference(one: Quantity, two: Quantity) -> Difference:
    thing = one.of or two.of or one.unit or "number"
    return Difference(
        kind="number",
        feature="numbers exclude each other",
        topic=" ".join([*counted(one)[-1:], unit_of(one)]),
        left_key=f"{one.low:g} {one.high:g}",
        right_key=f"{two.low:g} {two.high:g}",
        left_value=one.span.text,
        right_value=two.span.text,
        left=one.span,
        right=two.span,
        note=f"both count {thing}; {one.span.text} against {two.span.text}",
    )


def _one_number(one: Quantity, two: Quantity) -> bool:
    """Whether two numbers are likely one: they agree, and not only because "more than" leaves all open."""
    return agree(one, two) and max(one.low, two.low) <= OPEN_ENDED * min(one.low, two.low)


def told_on_both(difference: Difference, held: Mapping[str, Sequence[Quantity]]) -> bool:
    """Whether a page gives both numbers for such things: then it tells of two things, not of one.

    `held` is all numbers of each page.
    """
    spans = (difference.left, difference.right)
    mine = [next(q for q in held[span.page] if q.span == span) for span in spans]
    return any(
        any(same_thing(number, other) and _one_number(number, other) for number in held[span.page])
        for span, other in zip(spans, reversed(mine), strict=True)
    )
