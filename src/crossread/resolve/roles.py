"""What the pages say of their persons: who is president, spokesman or leader, and of which country."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from crossread.match.descriptions import Description, describe
from crossread.model.facts import Annotations
from crossread.model.page import Page
from crossread.model.story import Entity
from crossread.model.text import Span

REACH = 90
"""Characters before and after a name in which its title or apposition stands: ten words or so."""
GENERAL_ROLES = frozenset(
    ["leader", "head", "ruler", "chief", "strongman", "dictator", "autocrat", "despot", "tyrant"]
)
"""Words for whoever leads a state; a president and a premier are two, a president and a leader may be one."""
_BREAK = re.compile(r"[.;:!?\n\"“”()—–]|, ")
_AFTER = re.compile(r", (?:the |a |an )?([^.;:!?\n\"“”()—–]{4,80})")
_OF = re.compile(r" of ((?:the )?[A-Z]\w+(?: [A-Z]\w+)?)")


class Roles:
    """Roles learned from titles and appositions, on each page and over all pages, by entity."""

    def __init__(
        self, pages: Sequence[Page], annotations: Sequence[Annotations], owner: dict[tuple[str, int], Entity]
    ) -> None:
        self.on_page: dict[str, dict[str, Counter[Description]]] = defaultdict(lambda: defaultdict(Counter))
        self.everywhere: dict[str, Counter[Description]] = defaultdict(Counter)
        for page, notes in zip(pages, annotations, strict=True):
            for name in notes.names:
                entity = owner.get((page.id, name.span.start))
                if entity is not None and entity.kind == "PER":
                    for description in _told(page.text, name.span):
                        self.on_page[page.id][entity.id][description] += 1
                        self.everywhere[entity.id][description] += 1
        self.leaders = self._leaders()

    def _leaders(self) -> dict[str, str]:
        """Countries to the person most often called their leader."""
        count: dict[str, Counter[str]] = defaultdict(Counter)
        for entity, descriptions in self.everywhere.items():
            for description, times in descriptions.items():
                if description.leads and description.country:
                    count[description.country][entity] += times
        return {country: min(named, key=lambda e: (-named[e], e)) for country, named in count.items()}

    def fits(self, page: str, entity: str, wanted: Description) -> float:
        """How well a description fits an entity, by its own page first: 0 (not at all) to 3."""
        score = 0.0
        for weight, told in ((1.0, self.on_page[page].get(entity)), (0.8, self.everywhere.get(entity))):
            for description in told or ():
                score = max(score, weight * _fit(description, wanted))
        return score


def _fit(told: Description, wanted: Description) -> float:
    """How well two descriptions agree: same role 2, both leading a state, one by a general word, 1.5; a
    country in common adds 1, a country that differs rules out, one told only by one side adds nothing. A
    page names the president of its own country without the country, so two descriptions without one fit
    each other better."""
    if told.country and wanted.country and told.country != wanted.country:
        return 0.0
    same_country = 1.0 if told.country and told.country == wanted.country else 0.0
    at_home = 0.5 if told.country is None and wanted.country is None else 0.0
    if told.role == wanted.role:
        return 2.0 + same_country + at_home
    general = told.role in GENERAL_ROLES or wanted.role in GENERAL_ROLES
    if told.leads and wanted.leads and general:
        return 1.5 + same_country if same_country or not wanted.country else 1.0
    return 0.0


def _told(body: str, span: Span) -> Iterable[Description]:
    """The descriptions right before and right after a name."""
    before = body[max(0, span.start - REACH) : span.start]
    apposed = before.endswith(", ")
    phrase = _BREAK.split(before[:-2] if apposed else before)[-1].strip()
    words = phrase.split()
    after = body[span.end : span.end + REACH]
    if words:
        near = " ".join(words[-6:])
        title = describe(near)
        last = describe(words[-1])
        if title is not None and (last is not None or (apposed and _ends_in_role(words))):
            country = _OF.match(after)
            if title.country is None and country is not None:
                title = describe(f"{near} of {country.group(1)}") or title
            yield title
    found = _AFTER.match(after)
    if found:
        apposition = describe(found.group(1).split(", ")[0])
        if apposition is not None:
            yield apposition


def _ends_in_role(words: Sequence[str]) -> bool:
    """Whether an apposition before its name has its role among its last words (the army's chief of staff,
    …)."""
    return describe(" ".join(words[-4:])) is not None
