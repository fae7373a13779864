"""What somebody has to decide: whether to do this in one account, whether to do that in another."""

from __future__ import annotations

import re
from functools import lru_cache

from crossread.align.comparers.differences import REMEMBERED, Couple, Difference
from crossread.align.measures.dates import same_time
from crossread.align.statements import Statement
from crossread.match.terms import content_words

CHOICE = re.compile(
    r"\b(?:decid\w*|decision|deadline|choos\w*|choice|vote|rul(?:e|es|ed|ing))\b(?: [\w,'’]+){0,5}? "
    r"(?P<what>whether(?: or not)? to (?P<verb>[\w-]+)(?: [\w'’-]+){0,5})",
    re.IGNORECASE,
)
LEAST_SHARED = 2
"""Terms that both sentences share beside the choice, where no day does: who decides, and on what."""
ISO_DAY = len("2018-05-12")
_STAYING = "keep stay remain continue extend certify maintain uphold renew allow approve accept"
_LEAVING = "leave withdraw quit end exit scrap abandon pull drop kill revoke block reject repeal"
OPPOSED = (frozenset(_STAYING.split()), frozenset(_LEAVING.split()))
"""Whether to stay and whether to leave is one question."""


def compare_choices(couple: Couple) -> Difference | None:
    """Two different things that are to be decided, by one and at one time."""
    left, right = couple.left, couple.right
    one, two = choice_in(left.span.text), choice_in(right.span.text)
    if not one or not two or not same_time(left, right) or _one_question(one["verb"], two["verb"]):
        return None
    chosen = _terms(one["what"]) | _terms(two["what"])
    if _terms(one["what"]) & _terms(two["what"]) - _times(left) - _times(right):
        return None
    shared = (left.around & right.around) - chosen - set(content_words("whether"))
    if not _same_day(left, right) and len(shared) < LEAST_SHARED:
        return None
    first, second = left.span.part(*one.span("what")), right.span.part(*two.span("what"))
    return Difference(
        kind="status",
        feature="one decision, two questions",
        topic="decision",
        left_key=one["verb"].lower(),
        right_key=two["verb"].lower(),
        left_value=first.text,
        right_value=second.text,
        left=first,
        right=second,
        note=f"both tell what is to be decided; “{first.text}” against “{second.text}”",
    )


@lru_cache(maxsize=REMEMBERED)
def choice_in(body: str) -> re.Match[str] | None:
    """The first "decide whether to …" of a clause."""
    return CHOICE.search(body) if "whether" in body else None


def _terms(body: str) -> set[str]:
    """The terms of these words, a prefix with its hyphen ("re-") left out."""
    found = content_words(body.lower().removeprefix("whether"))
    return {term for term in found if len(term) > 2 or term[0].isdigit()}


def _times(statement: Statement) -> set[str]:
    """The terms of the times of a clause."""
    return set(content_words(" ".join(time.span.text for time in statement.claim.times)))


def _same_day(left: Statement, right: Statement) -> bool:
    """Whether both clauses tell one day."""
    days = {time.value for time in left.claim.times if time.value and len(time.value) == ISO_DAY}
    return any(time.value in days for time in right.claim.times)


def _one_question(one: str, two: str) -> bool:
    """Whether two verbs ask the same: the same verb, or one stays where the other leaves."""
    if _terms(one) & _terms(two):
        return True
    return any(one in ends and two in others for ends, others in (OPPOSED, OPPOSED[::-1]))
