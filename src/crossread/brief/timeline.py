"""What happened when, in the words of the pages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from crossread.brief.passage import LEAST_TERMS, Scope, SentenceIndex, alike, terms_of
from crossread.model.facts import Annotations
from crossread.model.page import Page
from crossread.model.story import TimelineEntry
from crossread.model.text import Span

MOST = 20
"""Entries of a timeline: what a reader takes in on one screen."""

LONGEST = 320
"""Characters of an entry; of a longer sentence only the clause is told."""

EVENT, CLAIM, PRECISE, NAMED = 1.0, 0.5, 0.5, 0.2
"""How much it counts that a passage tells of an event, that it claims something, that its day is known to the
day, and each name of the story's cast; a page more that tells the same counts one."""

_LIMIT = re.compile(r"\b(?:[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]fter|[Tt]hrough) (?:the |early |late )*$")
"""Before a time that something lasts from or to; what is told did not happen then."""

VALUE = re.compile(r"(\d{4})(?:-(\d\d|SP|SU|FA|WI|Q[1-4]|H[12])(?:-(\d\d))?)?")
_WITHIN_YEAR = {"SP": "03", "SU": "06", "FA": "09", "WI": "12"} | {
    "Q1": "01", "Q2": "04", "Q3": "07", "Q4": "10", "H1": "01", "H2": "07",
}  # fmt: skip
"""The month in which a season, quarter or half of TIMEX3 begins."""


class Dated(msgspec.Struct, frozen=True, kw_only=True):
    """A passage with its day; `weight` is how much it matters."""

    when: str
    span: Span
    terms: frozenset[str]
    weight: float


def make_timeline(scope: Scope) -> tuple[TimelineEntry, ...]:
    """The story's dated events and claims, the same told by several pages once, the most important ones, in
    order of time. The text is that of the page that tells most."""
    by_day: dict[str, list[Dated]] = defaultdict(list)
    for passage in _passages(scope):
        by_day[passage.when].append(passage)
    groups = [group for passages in by_day.values() for group in _same(passages)]
    ranked = sorted(groups, key=lambda group: (-_importance(group), _order(group[0].when), group[0].span))
    entries = [_entry(group) for group in ranked[:MOST]]
    return tuple(sorted(entries, key=lambda entry: (_order(entry.when), entry.evidence[0])))


def _passages(scope: Scope) -> Iterator[Dated]:
    """Every sentence with a dated event or claim, once; the clause where the sentence is too long."""
    told = _told_facts(scope)
    for note, page in zip(scope.notes, scope.pages, strict=True):
        index = SentenceIndex(note)
        named = _names_by_row(scope, note, index)
        for span, (weight, when) in _best_days(note, page, index).items():
            terms = terms_of(span)
            if len(terms) < LEAST_TERMS or len(span) > LONGEST:
                continue
            row = index.rank(span)
            # A report tells what matters first: the lead counts one more, the tenth sentence a tenth.
            weight += 1 / (1 + row) + NAMED * named.get(row, 0)
            weight += max((count for other, count in told[span.page] if other.overlaps(span)), default=0)
            yield Dated(when=when, span=span, terms=terms, weight=weight)


def _best_days(note: Annotations, page: Page, index: SentenceIndex) -> dict[Span, tuple[float, str]]:
    """For each passage the day that it tells of: an event's rather than a claim's, a precise one rather than
    a month, the earlier one at a tie; with the weight of that."""
    days = [(event.when, event.span, EVENT) for event in note.events]
    days += [
        (time.value, claim.evidence, CLAIM)
        for claim in note.claims
        for time in claim.times
        if not _LIMIT.search(page.text, max(0, time.span.start - 16), time.span.start)
    ]
    best: dict[Span, tuple[float, str]] = {}
    for when, span, weight in days:
        if when is None or not VALUE.match(when):
            continue
        sentence = index.holding(span)
        if sentence is not None and len(sentence.span) <= LONGEST:
            span = sentence.span
        exact = weight + PRECISE * (len(when) == len("2000-01-01"))
        known = best.get(span)
        if known is None or (-exact, when) < (-known[0], known[1]):
            best[span] = exact, when
    return best


def _told_facts(scope: Scope) -> Mapping[str, list[tuple[Span, float]]]:
    """The evidence of facts that several pages tell, by page, with how much that adds: a quarter a page,
    and one for a contested fact."""
    told: dict[str, list[tuple[Span, float]]] = defaultdict(list)
    for fact in scope.facts:
        spans = [span for side in fact.sides for span in side.evidence]
        pages = len({span.page for span in spans})
        for span in spans:
            told[span.page].append((span, (pages - 1) / 4 + (fact.status == "contested")))
    return told


def _names_by_row(scope: Scope, note: Annotations, index: SentenceIndex) -> Mapping[int, int]:
    """How many of the story's cast (named on half of its pages or more) each sentence names."""
    rows: dict[int, set[str]] = defaultdict(set)
    for name in note.names:
        if name.entity and 2 * scope.cast.get(name.entity, 0) >= len(scope.notes):
            rows[index.rank(name.span)].add(name.entity)
    return {row: len(entities) for row, entities in rows.items()}


def _same(passages: Sequence[Dated]) -> Iterator[list[Dated]]:
    """The passages of one day in groups that tell the same, the weightiest of a group first."""
    groups: list[list[Dated]] = []
    for passage in sorted(passages, key=lambda one: (-one.weight, one.span)):
        home = next((group for group in groups if alike(group[0].terms, passage.terms)), None)
        if home is None:
            groups.append([passage])
        else:
            home.append(passage)
    yield from groups


def _importance(group: Sequence[Dated]) -> float:
    return group[0].weight + len({one.span.page for one in group}) - 1


def _entry(group: Sequence[Dated]) -> TimelineEntry:
    first = group[0]
    pages: dict[str, Span] = {}
    for one in group:
        pages.setdefault(one.span.page, one.span)
    others = sorted(span for page, span in pages.items() if page != first.span.page)
    return TimelineEntry(when=first.when, text=first.span.text, evidence=(first.span, *others))


def _order(when: str) -> tuple[str, str, str, str]:
    """A key that puts TIMEX3 values in order of their beginning; a whole year stands before its months."""
    match = VALUE.match(when)
    year, month, day = match.groups() if match else ("9999", None, None)
    return year, _WITHIN_YEAR.get(month or "", month or "00"), day or "00", when
