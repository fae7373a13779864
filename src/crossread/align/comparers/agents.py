"""Who did it: released by one party in one account, by another in the other."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from crossread.align.comparers.differences import REMEMBERED, WORD, Couple, Difference, is_unsure
from crossread.align.comparers.verbs import verbs_of
from crossread.align.measures.dates import same_time
from crossread.align.statements import Statement
from crossread.match.terms import content_words

BY = re.compile(r"(?: \w+ly)? by (?:the |a |an )?(?P<who>[\w.'’-]+(?: [\w.'’-]+){0,5})")
WHO_ENDS = re.compile(
    r" (?:on|in|at|to|for|from|of|with|who|and|after|before|during|that|as|over|late|early)\b"
)
STOP = re.compile(r"(?<!\b\w)\.$")
"""The full stop of a sentence that ends with the doer; that of an initial belongs to the name."""
ADVERBS = re.compile(r"(?: (?:\w+ly|also|has|have|had|then))* $")
_MANY_DO = (
    "follow join accompany support back criticize praise say tell call ask write want expect see hear read "
    "report visit meet face give take make get have use lead hold know watch attend describe condemn reject "
    "deny dismiss refute dispute accept approve welcome endorse oppose warn accuse blame urge demand "
    "question announce confirm reveal mention quote sign agree adopt pass ratify obtain review represent "
    "threaten consider believe think find show need help try work share join impress surprise inspire"
)
MANY_DO = frozenset(_MANY_DO.split())
"""Verbs that many may do to one thing, or that say too little: two doers are no contradiction."""
REACH = 6
"""What is done to what stands within so many words of the verb."""


class Deed(NamedTuple):
    """A verb, who does it (offsets in the clause), to what, and whether it is told in the passive."""

    verb: str
    start: int
    end: int
    passive: bool
    things: frozenset[str]


def compare_agents(couple: Couple) -> Difference | None:
    """Two different doers of one deed, one of them told with "by"."""
    left, right = couple.left, couple.right
    if is_unsure(left) or is_unsure(right) or not same_time(left, right):
        return None
    for one in _deeds(left):
        for two in _deeds(right):
            if one.verb == two.verb and (one.passive or two.passive) and _same_deed(couple, one, two):
                return _difference(couple, one, two)
    return None


def _same_deed(couple: Couple, one: Deed, two: Deed) -> bool:
    """Whether one thing is done to by two parties of which neither sentence puts the other in."""
    doers = set(content_words(couple.left.span.text[one.start : one.end]))
    others = set(content_words(couple.right.span.text[two.start : two.end]))
    if _is_place(couple.left, one) != _is_place(couple.right, two):
        return False
    if doers & others or doers <= couple.right.around or others <= couple.left.around:
        return False
    things = _things(couple.left, one) & _things(couple.right, two)
    return any(not thing[0].isdigit() for thing in things - doers - others)


def _is_place(statement: Statement, deed: Deed) -> bool:
    """Whether a country or town stands for its people: what Norvik does its premier may do as well."""
    at = statement.span.start
    return any(
        name.kind in ("GPE", "LOC") and name.span.end - at == deed.end and name.span.start - at >= deed.start
        for name in statement.claim.names
    )


def _things(statement: Statement, deed: Deed) -> frozenset[str]:
    """What is done to; of a clause that starts with its verb ("was released by"), all of its sentence."""
    return deed.things or statement.around


def _deeds(statement: Statement) -> list[Deed]:
    """The deeds of a clause with a doer that has a name."""
    body = statement.span.text
    found = list(passives_in(body))
    for name in statement.claim.names:
        start, end = name.span.start - statement.span.start, name.span.end - statement.span.start
        verb = next((verb for verb in verbs_of(body) if verb.start >= end), None)
        if verb and verb.base not in MANY_DO and ADVERBS.fullmatch(body[end : verb.start]):
            after = " ".join(WORD.findall(body, verb.end)[:REACH])
            found.append(Deed(verb.base, start, end, False, frozenset(content_words(after))))
    return found


@lru_cache(maxsize=REMEMBERED)
def passives_in(body: str) -> tuple[Deed, ...]:
    """The deeds of a clause that are told with "by" and a name."""
    found = []
    for verb in verbs_of(body) if " by " in body else ():
        match = BY.match(body, verb.end)
        if match and verb.base not in MANY_DO:
            who = STOP.sub("", WHO_ENDS.split(match["who"])[0])
            if any(letter.isupper() for letter in who):
                things = frozenset(content_words(" ".join(WORD.findall(body[: verb.start])[-REACH:])))
                start = match.start("who")
                found.append(Deed(verb.base, start, start + len(who), True, things))
    return tuple(found)


def _difference(couple: Couple, one: Deed, two: Deed) -> Difference:
    left, right = couple.left.span.part(one.start, one.end), couple.right.span.part(two.start, two.end)
    return Difference(
        kind="other",
        feature="one deed, two doers",
        topic=one.verb,
        left_key=left.text.casefold(),
        right_key=right.text.casefold(),
        left_value=left.text,
        right_value=right.text,
        left=left,
        right=right,
        note=f"both tell who did it ({one.verb}); {left.text} against {right.text}",
    )
