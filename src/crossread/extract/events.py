"""Who did what to whom in an article: the main events, by the words that tell them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crossread.extract.inside import inside
from crossread.extract.segments import TOKEN, split_clauses
from crossread.extract.triggers.points import Setting, points_of
from crossread.extract.triggers.words import Sign, find_signs
from crossread.grammar.status import status_of
from crossread.model.facts import Event, EventStatus, Name, NameKind, Party, Quote, Root, Sentence, Time
from crossread.model.page import Page
from crossread.model.text import Span

LEAST = 0.0
"""Points from which an event is told: as much speaks for it as against it."""
AT_MOST = 40
"""Events of one page; only pages longer than the annotated ones have so many."""

NOT_BEFORE = re.compile(r"\b(?:not|never|cannot|\w+n['’]t|no longer|without)\W+(?:\w+\W+)?$", re.IGNORECASE)
IF = re.compile(r"\b(?:if|unless|whether|threat\w*|retaliat\w*)\b", re.IGNORECASE)
WE_WILL = re.compile(r"\b(?:I|we)(?:['’]ll| will| shall|(?:['’]m|['’]re| am| are) going to)\b", re.IGNORECASE)
GIVING: frozenset[Root] = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID"})
HARMING: frozenset[Root] = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE"})
BOTH = re.compile(
    r"\b(?:two|both|three) (?:\w+ )?"
    r"(?:nations|countries|leaders|sides|presidents|governments|parties|men|states|ministers|neighbou?rs|allies|(?-i:[A-Z][a-z]{2,20}s))\b",
    re.IGNORECASE,
)
"""Several who act together and are named elsewhere in the article."""
ACTORS: frozenset[NameKind] = frozenset({"PER", "ORG", "GPE", "LOC"})
"""Kinds of names that can act; a work or a treaty does not."""


class _Scene(NamedTuple):
    """A sentence with its number in the article, the actors that it names, and whether somebody says it."""

    span: Span
    number: int
    near: tuple[Name, ...]
    spoken: bool


class Told(NamedTuple):
    """An event and what is known of where it is told."""

    event: Event
    setting: Setting


def find_events(
    page: Page,
    sentences: Sequence[Sentence],
    names: Sequence[Name],
    times: Sequence[Time],
    quotes: Sequence[Quote],
) -> tuple[Event, ...]:
    """The main events of the article, in order: `AT_MOST` at most, in sentences that name somebody.

    A clause may tell several events, of different roots.
    """
    weighed = [
        (points_of(setting), event) for event, setting in tell_events(page, sentences, names, times, quotes)
    ]
    kept = sorted((item for item in weighed if item[0] >= LEAST), key=lambda item: (-item[0], item[1].span))
    return tuple(sorted((event for _, event in kept[:AT_MOST]), key=lambda event: event.span))


def tell_events(
    page: Page,
    sentences: Sequence[Sentence],
    names: Sequence[Name],
    times: Sequence[Time],
    quotes: Sequence[Quote],
) -> Iterator[Told]:
    """Every event that the article's words tell, main or not, in order."""
    for scene in _scenes(sentences, names, quotes):
        for clause, signs in _clauses(page, scene.span):
            yield from _tell(scene, clause, signs, times)


def _scenes(
    sentences: Sequence[Sentence], names: Sequence[Name], quotes: Sequence[Quote]
) -> Iterator[_Scene]:
    """The sentences of the body that name an actor; one that is told again is left out."""
    actors = [name for name in names if name.kind in ACTORS]
    quoted = [span for quote in quotes if quote.mode == "direct" for span in quote.content]
    told = dict.fromkeys(sentence.span.text for sentence in sentences if sentence.role == "body")
    first = {text: number for number, text in enumerate(told)}
    for sentence in sentences:
        span = sentence.span
        if sentence.role != "body" or span.text not in first:
            continue
        near = inside(actors, span)
        if near or BOTH.search(span.text):
            spoken = any(quote.start < span.end and span.start < quote.end for quote in quoted)
            yield _Scene(span, first.pop(span.text), near, spoken)


def _clauses(page: Page, sentence: Span) -> Iterator[tuple[Span, list[Sign]]]:
    """The clauses that tell an event, with the words that do, by their offsets in the page."""
    signs = [
        sign._replace(start=sentence.start + sign.start, end=sentence.start + sign.end)
        for sign in find_signs(sentence.text)
    ]
    for clause in split_clauses(page, sentence) if signs else ():
        own = [sign for sign in signs if clause.start <= sign.start < clause.end]
        if own:
            yield clause, own


def _tell(scene: _Scene, clause: Span, signs: Sequence[Sign], times: Sequence[Time]) -> Iterator[Told]:
    """The events of a clause, each root once."""
    roots: set[Root] = set()
    for sign in signs:
        event = _event(scene, clause, sign, times)
        if event.root not in roots:
            yield Told(event, _setting(scene, event, sign, second=bool(roots)))
            roots.add(event.root)


def _event(scene: _Scene, clause: Span, sign: Sign, times: Sequence[Time]) -> Event:
    """The event of a clause; who acts is the last name before the word, else the first of the sentence."""
    before = [name for name in scene.near if name.span.end <= sign.start]
    own = [name for name in before if name.span.start >= clause.start]
    after = [name for name in scene.near if sign.end <= name.span.start < clause.end]
    when = [time.value for time in inside(times, clause) if time.value]
    places = [name.span for name in after if name.kind in ("GPE", "LOC")]
    status = status_of(clause.text)
    return Event(
        span=clause,
        root=_turned(sign.root, clause.text[: sign.start - clause.start], scene, status),
        actor=_party(own[-1] if own else before[0]) if before else None,
        recipient=_party(after[0]) if after else None,
        where=places[-1] if len(places) > 1 else None,
        when=when[0] if when else None,
        status=status,
    )


def _turned(root: Root, before: str, scene: _Scene, status: EventStatus) -> Root:
    """The root, turned where the words before the sign in its clause do so.

    What is not agreed to is rejected, a test that is no longer held is given up, and a blow that is to fall
    on a condition, or that somebody says they will strike, is a threat.
    """
    if NOT_BEFORE.search(before):
        return "REJECT" if root in GIVING else "YIELD" if root in HARMING else root
    if status == "planned" and root in HARMING and IF.search(scene.span.text):
        return "THREATEN"
    if scene.spoken and (root in HARMING or root == "REJECT") and WE_WILL.search(before):
        return "THREATEN"
    return root


def _setting(scene: _Scene, event: Event, sign: Sign, *, second: bool) -> Setting:
    clause = event.span
    own = event.actor is not None and event.actor.span.start >= clause.start
    words = TOKEN.findall(clause.text[: sign.start - clause.start])
    first = TOKEN.search(clause.text)
    return Setting(
        kind=sign.kind,
        word=scene.span.text[sign.start - scene.span.start : sign.end - scene.span.start].lower(),
        before=sign.before,
        first=first.group().lower() if first else "",
        words_before=len(words),
        number=scene.number,
        status=event.status,
        has_actor=own or BOTH.search(clause.text, 0, sign.start - clause.start) is not None,
        has_recipient=event.recipient is not None,
        has_time=event.when is not None,
        spoken=scene.spoken,
        second=second,
    )


def _party(name: Name) -> Party:
    return Party(span=name.span, entity=name.entity)
