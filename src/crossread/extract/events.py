"""Who did what to whom in an article: the main events, by the verbs that tell them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from crossread.extract.event_words import patterns
from crossread.extract.inside import inside
from crossread.extract.segments import TOKEN, split_clauses
from crossread.grammar.status import status_of
from crossread.grammar.verbs import used_as_verb
from crossread.model.facts import Event, EventStatus, Name, NameKind, Party, Quote, Root, Sentence, Time
from crossread.model.page import Page
from crossread.model.text import Span

REACH = 8
"""The words that a verb needs stand at most so many words after it."""
AT_MOST = 14
"""Events of one page: the main ones. The annotated stories have nine a page, and half of ours are right."""
LEAD = 6
"""So many first sentences of the article tell most of what happened."""

SUBORDINATE = frozenset(
    ["if", "unless", "when", "while", "although", "though", "as", "after", "before", "since"]
)
NOT = re.compile(r"\b(?:not|never|cannot|\w+n['’]t|no longer|without)\b", re.IGNORECASE)
IF = re.compile(r"\b(?:if|unless|whether|threat\w*|retaliat\w*)\b", re.IGNORECASE)
GIVING: frozenset[Root] = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID"})
HARMING: frozenset[Root] = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE"})
ACTORS: frozenset[NameKind] = frozenset({"PER", "ORG", "GPE", "LOC"})


class _Verb(NamedTuple):
    """The verb that tells an event: its root, and where it stands in the clause."""

    root: Root
    start: int
    end: int


class _Told(NamedTuple):
    """An event with how sure and how central it is; the higher the better."""

    weight: float
    event: Event


def find_events(
    page: Page,
    sentences: Sequence[Sentence],
    names: Sequence[Name],
    times: Sequence[Time],
    quotes: Sequence[Quote],
) -> tuple[Event, ...]:
    """The main events of the article, in order: `AT_MOST` at most, one a clause, each with a named party."""
    actors = [name for name in names if name.kind in ACTORS]
    quoted = [span for quote in quotes if quote.mode == "direct" for span in quote.content]
    told: list[_Told] = []
    seen: set[str] = set()
    for number, sentence in enumerate(sentence for sentence in sentences if sentence.role == "body"):
        if sentence.span.text in seen:
            continue
        seen.add(sentence.span.text)
        near = inside(actors, sentence.span)
        for clause in split_clauses(page, sentence.span) if near else ():
            if verb := _verb_of(clause.text):
                event = _event(sentence.span, clause, verb, near, times)
                told.append(_Told(_weight(event, number, quoted), event))
    kept = sorted(_spread(told), key=lambda item: (-item.weight, item.event.span))[:AT_MOST]
    return tuple(sorted((item.event for item in kept), key=lambda event: event.span))


def _verb_of(body: str) -> _Verb | None:
    """The first verb of a clause that tells an event."""
    tokens = list(TOKEN.finditer(body))
    raw = [token.group() for token in tokens]
    words = [word.lower() for word in raw]
    known = patterns()
    for at in range(_main_start(words), len(words)):
        held = known.get(words[at])
        if held and used_as_verb(raw, at, held[0].base):
            following = frozenset(words[at + 1 : at + 1 + REACH])
            for pattern in held:
                if not pattern.objects or pattern.objects & following:
                    return _Verb(pattern.root, tokens[at].start(), tokens[at].end())
    return None


def _main_start(words: Sequence[str]) -> int:
    """Where the main clause starts: after the comma, if a condition or a circumstance stands first."""
    if words and words[0] in SUBORDINATE and "," in words:
        return words.index(",") + 1
    return 0


def _event(sentence: Span, clause: Span, verb: _Verb, near: Sequence[Name], times: Sequence[Time]) -> Event:
    """The event of a clause; who acts is the last name before the verb, else the first of the sentence."""
    before = [name for name in near if name.span.end <= clause.start + verb.start]
    own = [name for name in before if name.span.start >= clause.start]
    after = [name for name in near if clause.start + verb.end <= name.span.start < clause.end]
    when = [time.value for time in inside(times, clause) if time.value]
    places = [name.span for name in after if name.kind in ("GPE", "LOC")]
    status = status_of(clause.text)
    return Event(
        span=clause,
        root=_turned(verb, clause.text, sentence.text, status),
        actor=_party(own[-1] if own else before[0]) if before else None,
        recipient=_party(after[0]) if after else None,
        where=places[-1] if len(places) > 1 else None,
        when=when[0] if when else None,
        status=status,
    )


def _turned(verb: _Verb, clause: str, sentence: str, status: EventStatus) -> Root:
    """The root, turned where the words around the verb do so.

    What is not agreed to is rejected, a test that is no longer held is given up, and a blow that is to fall
    on a condition is a threat.
    """
    denied = NOT.search(clause, 0, verb.end)
    if denied and verb.root in GIVING:
        return "REJECT"
    if denied and verb.root in HARMING:
        return "YIELD"
    if status == "planned" and verb.root in HARMING and IF.search(sentence):
        return "THREATEN"
    return verb.root


def _party(name: Name) -> Party:
    return Party(span=name.span, entity=name.entity)


def _weight(event: Event, number: int, quoted: Sequence[Span]) -> float:
    """How sure and central an event is: named parties, an early sentence, an article's own words."""
    spoken = any(span.covers(event.span) for span in quoted)
    return (
        1.0 * (event.actor is not None)
        + 0.5 * (event.recipient is not None)
        + 0.5 * (number < LEAD)
        + 0.3 * (event.when is not None)
        - 0.6 * (event.status in ("predicted", "denied"))
        - 0.7 * spoken
        - 0.02 * number
    )


def _spread(told: Sequence[_Told]) -> list[_Told]:
    """The events, those that tell again what an earlier one of the same root and actor told moved back."""
    seen: dict[tuple[Root, str], int] = {}
    spread = []
    for item in told:
        actor = item.event.actor
        key = (item.event.root, actor.span.text if actor else "")
        spread.append(item._replace(weight=item.weight - 0.4 * seen.get(key, 0)))
        seen[key] = seen.get(key, 0) + 1
    return spread
