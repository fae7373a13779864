"""Times held against one another, each at its own precision."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache

from crossread.align.comparers.differences import (
    REMEMBERED,
    Couple,
    Difference,
    is_unsure,
    name_terms,
    near_terms,
    spell,
)
from crossread.align.comparers.verbs import verbs_of
from crossread.align.statements import Statement
from crossread.match.terms import content_words, term
from crossread.model.facts import Time

Period = tuple[date, date]
"""First and last day, both included."""

SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "AU": (9, 11), "WI": (12, 2)}
"""First and last month of a season in the north, as TIMEX3 has them."""
ZONE_SLACK = timedelta(days=1)
"""Days that differ by one are no conflict: it is Saturday in Seoul while it is Friday in Washington."""
RECURRING = "election campaign season budget report census games olympics cup summit vote tournament festival"
CLOSE = 0.8
"""A pair that scores so much is of one event, however far from the time its words stand."""
LEAST_SHARED = 2
"""Terms that the words near both times share: what happened, and to what."""
NEAR_WORDS = 6
"""So many words to either side of a time tell what happened then."""

SAYING = frozenset({"say", "tell"})

DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
MONTH = re.compile(r"(\d{4})-(\d\d)$")
WEEK = re.compile(r"(\d{4})-W(\d\d)$")
SEASON = re.compile(r"(\d{4})-(SP|SU|FA|AU|WI)$")
YEAR = re.compile(r"(\d{4})$")
PREPOSITION = re.compile(
    r"\b(until|till|by|through|since|from|before|ahead of|after|following) (?:the )?$", re.IGNORECASE
)
PLACES = {
    "until": "until", "till": "until", "by": "until", "through": "until", "since": "since", "from": "since",
    "before": "before", "ahead of": "before", "after": "after", "following": "after",
}  # fmt: skip
QUALIFIED = re.compile(r" (?:[a-z][\w-]*\s?){1,3}")
ARTICLE = re.compile(r"\b(?:the|a|an|this|that|his|her|its|their) $", re.IGNORECASE)


@lru_cache(maxsize=REMEMBERED)
def period_of(value: str | None) -> Period | None:
    """The days that a TIMEX3 value (or `start/end`) may mean; None if it is no calendar time."""
    if not value:
        return None
    if "/" in value:
        first, last = (period_of(part) for part in value.split("/", 1))
        return (first[0], last[1]) if first and last else None
    try:
        return _single(value)
    except ValueError:
        return None


def _single(value: str) -> Period | None:
    if match := DAY.match(value):
        day = date(*(int(part) for part in match.groups()))
        return day, day
    if match := MONTH.match(value):
        year, month = int(match[1]), int(match[2])
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    if match := WEEK.match(value):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return monday, monday + timedelta(days=6)
    if match := SEASON.match(value):
        first, last = SEASONS[match[2]]
        year = int(match[1])
        ends = year + (last < first)
        return date(year, first, 1), date(ends, last, monthrange(ends, last)[1])
    if match := YEAR.match(value):
        return date(int(value), 1, 1), date(int(value), 12, 31)
    return None


def apart(left: Period, right: Period) -> bool:
    """Whether no day satisfies both, a day's slack allowed for time zones."""
    return left[1] + ZONE_SLACK < right[0] or right[1] + ZONE_SLACK < left[0]


def same_time(left: Statement, right: Statement) -> bool:
    """Whether the times of two statements leave room for one event: some two may be the same time.

    A year that only tells which thing is meant ("the 2015 agreement") is no time of what happened.
    """
    ones = [time for time in left.claim.times if not tells_a_thing(left, time)]
    twos = [time for time in right.claim.times if not tells_a_thing(right, time)]
    return share_a_day(ones, twos)


def tells_a_thing(statement: Statement, time: Time) -> bool:
    """Whether a time is a year with an article before it: "the 2015 agreement"."""
    before = statement.span.text[: time.span.start - statement.span.start]
    return ARTICLE.search(before) is not None and YEAR.match(time.value or "") is not None


def share_a_day(lefts: Sequence[Time], rights: Sequence[Time]) -> bool:
    """Whether some two of these times may be the same time; so too where one side has none."""
    ones = [period for time in lefts if (period := period_of(time.value))]
    twos = [period for time in rights if (period := period_of(time.value))]
    return not ones or not twos or any(not apart(one, two) for one in ones for two in twos)


def compare_dates(couple: Couple) -> Difference | None:
    """Two times at which the same is said to have happened, if they cannot be one time.

    Both times must stand with the same verb or qualify the same noun ("a 1997 treaty", "the treaty that both
    signed in 1999"), and what they stand with must have more in common than that.
    """
    left, right = couple.left, couple.right
    if share_a_day(left.claim.times, right.claim.times) or is_unsure(left) or is_unsure(right):
        return None
    # What is still to come and what is over are two events, however alike they are told.
    if (left.claim.status == "planned") != (right.claim.status == "planned"):
        return None
    for one in left.claim.times:
        for two in right.claim.times:
            shared = _shared_event(couple, one, two)
            if shared:
                return _difference(left, one, two, shared)
    return None


def _shared_event(couple: Couple, one: Time, two: Time) -> set[str]:
    """What happened at both times, as terms; empty where it is not the same or the times may be one."""
    left, right = couple.left, couple.right
    first, second = point_of(one), point_of(two)
    if not first or not second or not apart(first, second) or _place(left, one) != _place(right, two):
        return set()
    nouns, others = _qualified(left, one), _qualified(right, two)
    if nouns and others:
        return set()
    near = near_terms(left, one.span, NEAR_WORDS) & near_terms(right, two.span, NEAR_WORDS)
    event = near & (_event_terms(left, one) | nouns) & (_event_terms(right, two) | others)
    named = name_terms(left) | name_terms(right)
    shared = near if couple.score < CLOSE else near | (left.terms & right.terms) - named
    return shared if event - named and len(shared) >= LEAST_SHARED else set()


def point_of(time: Time) -> Period | None:
    """The days of a time that is one day, month, season or year; None for a stretch of time."""
    return None if time.value and "/" in time.value else period_of(time.value)


def _place(statement: Statement, time: Time) -> str:
    """How a preposition places the time: "until", "since", "before", "after", or "in" for all others."""
    match = PREPOSITION.search(statement.span.text[: time.span.start - statement.span.start])
    return PLACES.get(match[1].lower(), "in") if match else "in"


def _event_terms(statement: Statement, time: Time) -> set[str]:
    """The verb nearest to a time in its clause; "signed in 1999" gives "sign".

    Empty where that is a verb of saying: what was said on Monday need not have happened then.
    """
    at = time.span.start - statement.span.start
    body = statement.span.text
    # A form in -ing is mostly a noun here: "the meeting in March".
    telling = (
        v
        for v in verbs_of(body)
        if (term(v.base) or v.base in SAYING) and not body[v.start : v.end].lower().endswith("ing")
    )
    verbs = [(abs(verb.start - at), verb.base) for verb in telling]
    return set(content_words(min(verbs)[1])) if verbs else set()


def _qualified(statement: Statement, time: Time) -> set[str]:
    """The nouns that a year stands before as an adjective: "the 1997 integration treaty".

    Not those of things that come again: the 2016 election and the 2020 election are two.
    """
    after = statement.span.text[time.span.end - statement.span.start :]
    match = QUALIFIED.match(after)
    if not match or not YEAR.match(time.value or ""):
        return set()
    return set(content_words(match.group())) - set(content_words(RECURRING))


def _difference(left: Statement, one: Time, two: Time, shared: set[str]) -> Difference:
    return Difference(
        kind="date",
        feature="dates exclude each other",
        topic="date",
        left_key=one.value or "",
        right_key=two.value or "",
        left_value=one.value or one.span.text,
        right_value=two.value or two.span.text,
        left=one.span,
        right=two.span,
        note=f"both tell when ({spell(left, shared)}); {one.span.text} against {two.span.text}",
    )
