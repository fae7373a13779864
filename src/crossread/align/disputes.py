"""Accusations and their denials: the accounts agree that two parties say different things."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from crossread.align.clusters import Group
from crossread.align.comparers.differences import REMEMBERED, name_terms
from crossread.align.sides import Ground, best_statement, make_fact, make_side, tell
from crossread.align.statements import Statement, Statements
from crossread.model.story import Fact, Reason

ACCUSES = re.compile(
    r"\b(?:accus(?:e|es|ed|ing|ation|ations)|alleg(?:e|es|ed|ing|ation|ations)|blam(?:e|es|ed|ing)|"
    r"claim(?:s|ed) that|warned that|suspect(?:s|ed) (?:of|that)|charged that|"
    r"rumou?rs? that|suggestions? that)\b",
    re.IGNORECASE,
)
DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es|ed|ing)|disput(?:es|ed|ing))\b",
    re.IGNORECASE,
)
ANSWER = re.compile(
    r"\b(?:accusations?|allegations?|charges?|claims?|reports?|idea|notion|suggestions?|rumou?rs?)\b",
    re.IGNORECASE,
)
NEAR = 3
"""A denial that tells what it denies does so at most so many sentences after it; "the accusation" in one."""
LEAST_SHARED = 2
"""Terms, names left out, by which a denial tells what it denies."""


def disputed_facts(ground: Ground, groups: Sequence[Group]) -> list[Fact]:
    """A fact for each accusation that is denied, with all that the pages say of the one and of the other."""
    bundles: list[tuple[set[int], set[int]]] = []
    same = _same(ground.statements, groups)
    for charge, denial in _answered(ground.statements):
        charges, denials = {charge, *same.get(charge, ())}, {denial, *same.get(denial, ())}
        kept = []
        for bundle in bundles:
            if bundle[0] & charges or bundle[1] & denials:
                charges, denials = charges | bundle[0], denials | bundle[1]
            else:
                kept.append(bundle)
        bundles = [*kept, (charges, denials)]
    return [
        _disputed(ground, charges - denials, denials)
        for charges, denials in bundles
        if denials and charges - denials
    ]


def _same(statements: Statements, groups: Sequence[Group]) -> dict[int, set[int]]:
    """For each statement those of its group that are, like it, an accusation or a denial."""
    near: dict[int, set[int]] = {}
    for group in groups:
        for one in group:
            sort = _sort_of(statements.items[one])
            alike = {two for two in group if two != one and _sort_of(statements.items[two]) == sort}
            near.setdefault(one, set()).update(alike if sort else ())
    return near


def _answered(statements: Statements) -> list[tuple[int, int]]:
    """Pairs of an accusation and the denial that follows it on the same page."""
    charges: list[int] = []
    found = []
    for number, item in enumerate(statements.items):
        sort = _sort_of(item)
        if sort == "denial":
            close = [one for one in charges if _answers(item, statements.items[one])]
            found += [(close[-1], number)] if close else []
        elif sort == "charge":
            charges.append(number)
    return found


def _answers(denial: Statement, charge: Statement) -> bool:
    """Whether a denial is of this accusation, which stands before it."""
    apart = denial.row - charge.row
    if denial.page != charge.page or apart > NEAR:
        return False
    shared = (denial.terms & charge.terms) - name_terms(denial) - name_terms(charge)
    return len(shared) >= LEAST_SHARED or (apart <= 1 and ANSWER.search(denial.span.text) is not None)


def _sort_of(item: Statement) -> str:
    """ "charge" for a clause that accuses, "denial" for one that denies, empty for any other."""
    return "" if item.role == "title" else _sort_in(item.span.text)


@lru_cache(maxsize=REMEMBERED)
def _sort_in(body: str) -> str:
    if DENIES.search(body):
        return "denial"
    return "charge" if ACCUSES.search(body) else ""


def _disputed(ground: Ground, charges: set[int], denials: set[int]) -> Fact:
    said = [ground.statements.items[number] for number in sorted(charges)]
    denied = [ground.statements.items[number] for number in sorted(denials)]
    best, answer = best_statement(said), best_statement(denied)
    sides = (make_side(ground, said, tell(best)), make_side(ground, denied, tell(answer)))
    reason = Reason(
        feature="said and denied by two parties",
        score=1.0,
        left=best.span,
        right=answer.span,
        note="one party says it, another denies it, and the accounts agree on both",
    )
    return make_fact(tell(best), "disputed", "attribution", sides, (reason,))
