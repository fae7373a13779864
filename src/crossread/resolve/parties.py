"""Parties led to entities: by the name they hold, by a pronoun, or by what the pages say of a described
person."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import takewhile
from typing import TypeVar

import msgspec

from crossread.match.descriptions import TAIL_WORDS, Description, describe
from crossread.match.gazetteer import country_of
from crossread.match.names import normalize_name
from crossread.match.vocabulary import demonyms
from crossread.model.facts import Annotations, Claim, Event, Forecast, Label, Name, Party, Quote
from crossread.model.page import Page
from crossread.model.story import Entity
from crossread.model.text import Span
from crossread.resolve.mentions import sex_of
from crossread.resolve.roles import Roles

PRONOUNS = {
    "he": "m",
    "him": "m",
    "his": "m",
    "she": "f",
    "her": "f",
    "who": None,
    "himself": "m",
    "herself": "f",
}
PRONOUN_REACH = 600
"""Characters before a pronoun in which its person is looked for: three or four sentences."""
BESIDE = 3
"""Characters between a name and its own title or apposition: a comma and a space."""
LEAST_FIT = 1.0
"""The fit of a description (see `Roles.fits`) below which nobody is meant."""
_NOT_HEAD = re.compile(
    r"\b(?:of|for|to|from|with|by|at|in|on|near|against|about|under|and|or)\s+(?:the\s+|\w+\.\s+)?$", re.I
)
_OWNER = re.compile(r"['’]s?\s+\w")
_WORDS_OF = re.compile(
    r"['’]s?\s+(?:\w+\s+)?(?:statement|tweet|letter|message|post|memo|speech|remarks|comments|words|spokes\w+)\b"
)
_SPEAKS = re.compile(
    r"\s*(?:,[^,]{0,80},)?\s*(?:said|says|told|added|asked|wrote|tweeted|noted|argued|explained|insisted|warned)\b"
)

Record = TypeVar("Record", Quote, Event, Claim, Forecast, Label)


_WHOLE_PEOPLE = ("s", "ese", "ish", "nch", "men", "tch")
"""Endings of peoples' words that with an article mean all of them: the Russians, the French, the Dutch."""


def _states(owner: dict[tuple[str, int], Entity]) -> dict[str, str]:
    """The countries that the pages name to their entities, the lowest id where several bear one name."""
    named = sorted(
        {(e.id, country_of(e.name) or "") for e in owner.values() if e.kind == "GPE"}, reverse=True
    )
    return {country: entity for entity, country in named if country}


class PartyFinder:
    """Leads the parties of pages to entities; `owner` says which entity a mention (page, start) belongs
    to."""

    def __init__(
        self, pages: Sequence[Page], annotations: Sequence[Annotations], owner: dict[tuple[str, int], Entity]
    ) -> None:
        self.owner = owner
        self.roles = Roles(pages, annotations, owner)
        unions = {entity.id for entity in owner.values() if country_of(entity.name) == "EU"}
        self.union = min(unions, default=None)
        self.states = _states(owner)

    def lead(self, page: Page, notes: Annotations) -> Annotations:
        """The page's annotations with every name and party led to its entity where it can be known."""
        names = tuple(self._named(name) for name in notes.names)
        reader = _PageReader(self, page, names)
        return msgspec.structs.replace(
            notes,
            names=names,
            quotes=tuple(msgspec.structs.replace(q, speaker=reader.party(q.speaker)) for q in notes.quotes),
            events=tuple(
                msgspec.structs.replace(e, actor=reader.party(e.actor), recipient=reader.party(e.recipient))
                for e in notes.events
            ),
            claims=tuple(reader.claim(claim) for claim in notes.claims),
            forecasts=tuple(
                msgspec.structs.replace(f, said_by=reader.party(f.said_by)) for f in notes.forecasts
            ),
            labels=tuple(
                msgspec.structs.replace(label, of=reader.described(label)) for label in notes.labels
            ),
        )

    def _named(self, name: Name) -> Name:
        entity = self.owner.get((name.span.page, name.span.start))
        return name if entity is None else msgspec.structs.replace(name, entity=entity.id)


class _PageReader:
    """One page's names in order, and the parties already led."""

    def __init__(self, finder: PartyFinder, page: Page, names: Sequence[Name]) -> None:
        self.finder, self.page = finder, page
        self.names = [name for name in names if name.entity is not None]
        self.starts = [name.span.start for name in self.names]
        self.persons = [n for n in self.names if self._entity(n).kind == "PER"]
        self.person_starts = [name.span.start for name in self.persons]
        self.known: dict[tuple[int, int], str | None] = {}

    def described(self, label: Label) -> Party:
        """Whom a label stands for: the name beside it, or else whoever the pages tell to be that. A state
        that no page describes so is the one named nearest; a person then is nobody known."""
        of, span = label.of, label.span
        beside = min(abs(of.span.start - span.end), abs(span.start - of.span.end)) <= BESIDE
        told = None if beside else self._by_description(span)
        person = describe(" ".join(span.text.split())) is not None
        known = told is not None or (person and not beside)
        return msgspec.structs.replace(of, entity=told) if known else self.party(of) or of

    def _entity(self, name: Name) -> Entity:
        return self.finder.owner[name.span.page, name.span.start]

    def claim(self, claim: Claim) -> Claim:
        """The claim with its subject, source and names led."""
        names = tuple(self.finder._named(name) for name in claim.names)
        subject, said_by = self.party(claim.subject), self.party(claim.said_by)
        return msgspec.structs.replace(claim, names=names, subject=subject, said_by=said_by)

    def party(self, party: Party | None) -> Party | None:
        """The party with its entity where it can be known."""
        if party is None or party.entity is not None:
            return party
        place = party.span.start, party.span.end
        if place not in self.known:
            self.known[place] = self._find(party.span)
        return msgspec.structs.replace(party, entity=self.known[place])

    def _find(self, span: Span) -> str | None:
        """The entity of a party's words: a name in them, a pronoun, a description."""
        words = span.text.strip(" ,.\"“”'‘’").casefold()
        if words in PRONOUNS:
            return self._by_pronoun(span, PRONOUNS[words])
        return self._by_name(span) or self._by_description(span)

    def _inside(self, span: Span) -> list[Name]:
        first = bisect_left(self.starts, span.start)
        found = []
        for name in self.names[first:]:
            if name.span.start >= span.end:
                break
            found.append(name)
        return found

    def _by_name(self, span: Span) -> str | None:
        """The name that heads the party's words; a person before a body or place."""
        heads = []
        for name in self._inside(span):
            before = self.page.text[span.start : name.span.start]
            after = self.page.text[name.span.end : span.end]
            owns = _OWNER.match(after) is not None and _WORDS_OF.match(after) is None
            entity = self._entity(name)
            if _NOT_HEAD.search(before) or owns:
                continue
            person = entity.kind == "PER"
            if (
                person
                or not re.match(r"\s+[\w-]", after)
                or re.match(r"\s+(?:and|which|who|that|has|is|was)\b", after)
            ):
                heads.append((not person, name.span.start, entity.id))
        return min(heads)[2] if heads else None

    def _by_pronoun(self, span: Span, sex: str | None) -> str | None:
        """The person meant by he or she: the last before it that speaks or acts, of that sex where names
        tell."""
        at = bisect_left(self.person_starts, span.start)
        best: tuple[float, int, str] | None = None
        for name in reversed(self.persons[max(0, at - 12) : at]):
            distance = span.start - name.span.end
            if distance > PRONOUN_REACH:
                break
            entity = self._entity(name)
            told = sex_of(normalize_name(entity.name))
            if sex is not None and told is not None and told != sex:
                continue
            score = -distance / 150 + self._prominence(name)
            if best is None or score > best[0]:
                best = (score, name.span.start, entity.id)
        return best[2] if best else None

    def _prominence(self, name: Name) -> float:
        """How likely the next he means this person: those who speak and those who begin a sentence are
        spoken of."""
        after = self.page.text[name.span.end : name.span.end + 100]
        before = self.page.text[max(0, name.span.start - 40) : name.span.start]
        speaks = (
            2.0
            if _SPEAKS.match(after) or re.search(r"\b(?:said|says|told|added)\s+(?:\w+\.?\s+){0,3}$", before)
            else 0.0
        )
        starts = 1.0 if re.search(r"(?:^|[.!?\n\"”])\s*(?:[A-Z]\S*\s+){0,4}$", before) else 0.0
        owner = -1.0 if after[:2] in ("'s", "’s") else 0.0
        oblique = -0.7 if _NOT_HEAD.search(before) else 0.0
        return speaks + starts + owner + oblique

    def _by_description(self, span: Span) -> str | None:
        """The person or state that a description stands for, by roles and countries that the pages tell."""
        text = " ".join(span.text.split())
        wanted = self._with_direction(describe(text), text)
        state = self._state(text)
        if state is not None:
            return state
        country = None if wanted is not None else self._country(text)
        if wanted is None and country is None:
            return self._by_body(span, text)
        if wanted is None:
            return self._national(country, span)
        unknown = text.casefold().startswith(("a ", "an ", "one ", "some ", "another ", "senior "))
        return None if unknown else self._by_role(wanted, span)

    def _by_role(self, wanted: Description, span: Span) -> str | None:
        """The person of the page who fits best, the more often told and the nearer the better; else the
        leader of that country on any page."""
        best: tuple[float, int, str] | None = None
        counted: dict[str, int] = {}
        last: dict[str, int] = {}
        for name in self.persons:
            entity = self._entity(name).id
            counted[entity] = counted.get(entity, 0) + 1
            if name.span.start < span.start:
                last[entity] = name.span.start
        for entity, times in counted.items():
            fit = self.finder.roles.fits(self.page.id, entity, wanted)
            if fit < LEAST_FIT:
                continue
            recent = last.get(entity, 0) / (span.start + 1)
            frequent = times / len(self.persons)
            score = fit + 0.4 * recent + (1.0 if wanted.leads else 0.2) * frequent
            if best is None or score > best[0]:
                best = (score, times, entity)
        if best is not None:
            return best[2]
        leader = self.finder.roles.leaders.get(wanted.country or "") if wanted.leads else None
        return (
            leader if leader and self.finder.roles.fits(self.page.id, leader, wanted) >= LEAST_FIT else None
        )

    def _with_direction(self, wanted: Description | None, text: str) -> Description | None:
        """The North's leader: the state that the page means by the direction."""
        if wanted is None or wanted.country is not None:
            return wanted
        for name in self.names:
            if name.span.text in ("North", "South") and re.search(rf"\b{name.span.text}['’]s\b", text):
                return wanted._replace(country=country_of(self._entity(name).name))
        return wanted

    def _state(self, text: str) -> str | None:
        """The state that a whole people stands for: the Iranians, the French."""
        article, _, people = text.casefold().partition(" ")
        whole = article == "the" and people.endswith(_WHOLE_PEOPLE)
        return self.finder.states.get(demonyms().get(people) or "") if whole else None

    def _country(self, text: str) -> str | None:
        """The country of a bare people's word: the Belarusian."""
        words = text.casefold().split()
        bare = " ".join(words[1:]) if words and words[0] == "the" else " ".join(words)
        singular = bare in demonyms() and not bare.endswith("s")
        return demonyms()[bare] or None if singular else None

    def _national(self, country: str | None, span: Span) -> str | None:
        """The last person before this place who is told to be of that country."""
        at = bisect_left(self.person_starts, span.start)
        for name in reversed(self.persons[:at]):
            entity = self._entity(name).id
            if any(told.country == country for told in self.finder.roles.everywhere.get(entity, ())):
                return entity
        return self.finder.roles.leaders.get(country or "")

    def _by_body(self, span: Span, text: str) -> str | None:
        """The body that `the agency` or `the bloc` stands for: the last one before whose name ends in that
        word."""
        words = list(takewhile(lambda word: word not in TAIL_WORDS, text.casefold().split()))
        if len(words) < 2 or words[0] != "the":
            return None
        at = bisect_left(self.starts, span.start)
        for name in reversed(self.names[:at]):
            entity = self._entity(name)
            if entity.kind == "ORG" and words[-1] in normalize_name(entity.name).split()[-1:]:
                return entity.id
        return self.finder.union if words[-1] == "bloc" else None
