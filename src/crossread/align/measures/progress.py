"""How far a thing has got: done in one account, still to come or only a ceiling in another."""

from __future__ import annotations

import re

from crossread.align.comparers.differences import Couple, Difference, is_unsure
from crossread.align.measures.numbers import agree, counted, same_thing, shared_terms, unit_of
from crossread.align.statements import Statement
from crossread.grammar.status import status_of
from crossread.model.facts import Quantity

DONE = "done"
TO_COME = "to come"
CEILING = "at most"

INFINITIVE = re.compile(r"\bto (?!(?:the|a|an|his|her|its|their|[A-Z]))[a-z]+\b")
"""What comes after "to" may be done or not: "the decision to withdraw about 2,000"."""
CAPACITY = re.compile(r"\b(?:can|could|may|might)\b", re.IGNORECASE)
FEW = 5
LEAST_SHARED = 2
"""Terms that both sentences share beside the number: what is done, and by whom."""


def compare_progress(couple: Couple) -> Difference | None:
    """One number of one thing that is done in one statement and to come, or a ceiling, in the other."""
    for one in couple.left.claim.quantities:
        for two in couple.right.claim.quantities:
            if _telling(one) and same_thing(one, two) and agree(one, two) and one.high == two.high:
                found = _compare(couple, one, two)
                if found:
                    return found
    return None


def _telling(quantity: Quantity) -> bool:
    """Whether a number marks one thing: "two leaders" are any two."""
    return quantity.high > FEW or quantity.unit is not None


def _compare(couple: Couple, one: Quantity, two: Quantity) -> Difference | None:
    first, second = stage_of(couple.left, one), stage_of(couple.right, two)
    if not first or not second or first == second:
        return None
    if shared_terms(couple.left, couple.right, one, two) < LEAST_SHARED:
        return None
    return Difference(
        kind="status",
        feature="one number, two stages",
        topic=" ".join([f"{one.high:g}", *counted(one)[-1:], unit_of(one)]),
        left_key=first,
        right_key=second,
        left_value=f"{one.span.text}: {first}",
        right_value=f"{two.span.text}: {second}",
        left=couple.left.span,
        right=couple.right.span,
        note=f"both speak of {one.of or one.unit or one.span.text}; {first} in one, {second} in the other",
    )


def stage_of(statement: Statement, quantity: Quantity) -> str | None:
    """Whether what the number counts is done, to come, or a ceiling; None where it hangs on a condition."""
    if is_unsure(statement) or statement.claim.polarity == "negated":
        return None
    body = _part(statement, quantity)
    if quantity.hedge == "at_most" and CAPACITY.search(body):
        return CEILING
    if INFINITIVE.search(body, 0, max(0, body.find(quantity.span.text))):
        return None
    status = status_of(body)
    if status == "planned":
        return TO_COME
    return DONE if status in ("happened", "ongoing") else None


def _part(statement: Statement, quantity: Quantity) -> str:
    """The clause from the comma before the number to the comma after it."""
    body, at = statement.span.text, quantity.span.start - statement.span.start
    start = body.rfind(", ", 0, at) + 1
    end = body.find(", ", at + len(quantity.span))
    return body[start : end if end >= 0 else len(body)]
