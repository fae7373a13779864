"""What a page says of the people and bodies it names: their role, and the pronoun that fits them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import takewhile
from typing import Literal, NamedTuple

from crossread.grammar.listings import listed_pairs
from crossread.grammar.reporting.function_words import AFTER_HEAD, BODIES, ROLES
from crossread.model.facts import Name

Gender = Literal["he", "she"]

_TITLES: dict[str, Gender] = dict.fromkeys(("mr", "sir", "king", "prince"), "he")
_TITLES |= dict.fromkeys(("mrs", "ms", "miss", "queen", "princess", "lady", "madame"), "she")
_TITLE_WEIGHT = 3
"""How much more "Mr." tells than a given name: a wife may share the surname."""

_TITLE_REACH = 40
"""Characters before a name in which its title stands: "House Majority Leader" takes 21."""

_APPOSED_REACH = 90
"""Characters after a name in which its apposition names the role."""

_ALSO: dict[str, tuple[str, ...]] = {
    "rep": ("representative", "congressman", "congresswoman", "lawmaker"),
    "sen": ("senator", "lawmaker"),
    "gov": ("governor",),
    "gen": ("general",),
    "president": ("leader",),
    "premier": ("leader",),
    "chancellor": ("leader",),
    "minister": ("leader",),
    "chairwoman": ("chair",),
    "chairman": ("chair",),
    "senator": ("lawmaker",),
}
_ALSO["representative"] = _ALSO["rep"]
"""What else they are called who bear a title."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_INTRODUCES = re.compile(r"\b[Tt]he (?:[\w-]+ )?([\w-]+), (?:Mr\.|Mrs\.|Ms\.|Dr\.)? ?$")
_APPOSITION = re.compile(r"(?:,| \() ?((?:[\w'’-]+ ){0,7}[\w'’-]+)")


def _read_given_names() -> dict[str, Gender]:
    table: dict[str, Gender] = {}
    for gender, given in listed_pairs("crossread.extract.speaking", "given_names.tsv"):
        table |= dict.fromkeys(given.split(), "she" if gender == "she" else "he")
    return table


_GIVEN = _read_given_names()


class Holders(NamedTuple):
    """Those to whom a page gives one role, by their surnames; `chief` is the one it does so most often."""

    surnames: frozenset[str]
    chief: Name


def is_title(low: str) -> bool:
    """Whether a word in lower case is a form of address: "mr.", "lady"."""
    return low.rstrip(".") in _TITLES


def find_genders(body: str, names: Sequence[Name]) -> dict[str, Gender]:
    """Per word of a person's name, the pronoun that titles and given names call for, where they agree."""
    votes: dict[str, Counter[Gender]] = defaultdict(Counter)
    for name in names:
        words = _WORD.findall(name.span.text)
        if name.kind != "PER" or not words:
            continue
        before = _WORD.findall(body[max(0, name.span.start - 12) : name.span.start])
        title = _TITLES.get(before[-1].lower()) if before else None
        gender = title or _GIVEN.get(words[0].lower())
        if gender:
            for word in (words[0], words[-1]):
                votes[word][gender] += _TITLE_WEIGHT if title else 1
    genders: dict[str, Gender] = {}
    for word, counts in votes.items():
        (first, most), *others = counts.most_common()
        if not others or most >= _TITLE_WEIGHT * others[0][1]:
            genders[word] = first
    return genders


def gender_of(name: str, genders: dict[str, Gender]) -> Gender | None:
    """The pronoun for a name, by its surname first, or None if the page does not tell."""
    return next((genders[word] for word in reversed(_WORD.findall(name)) if word in genders), None)


def find_introduced(body: str, names: Sequence[Name]) -> list[tuple[str, Name]]:
    """The people whom "the spokesman, Ada Odd," names after the page first left them unnamed: the role and
    the name, in order of place."""
    found: list[tuple[str, Name]] = []
    for name in names:
        role = _INTRODUCES.search(body, max(0, name.span.start - _TITLE_REACH), name.span.start)
        if name.kind == "PER" and role and body[name.span.end : name.span.end + 1] == ",":
            found.append((role.group(1), name))
    return found


def find_roles(body: str, names: Sequence[Name]) -> dict[str, Holders]:
    """Per role ("president", "agency"), whom a title, an apposition or the words of the name give it."""
    roles: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        if name.kind == "PER":
            titles = set(_title_before(body, name.span.start)) | _apposed(body, name.span.end)
            found = (titles | {also for title in titles for also in _ALSO.get(title, ())}) & ROLES
        elif name.kind == "ORG":
            found = set(_lowered(name.span.text)) & BODIES
        else:
            continue
        for role in found:
            roles[role].append(name)
    return {role: _holders(holders) for role, holders in roles.items()}


def _holders(names: list[Name]) -> Holders:
    counts = Counter(surname(name.span.text) for name in names)
    chief = max(names, key=lambda name: (counts[surname(name.span.text)], -name.span.start))
    return Holders(frozenset(counts), chief)


def surname(name: str) -> str:
    """The last word of a name."""
    return name.split()[-1]


def _title_before(body: str, start: int) -> list[str]:
    """The role words and capitals right before a name, in lower case: "prime", "minister"."""
    found: list[str] = []
    for word in reversed(_WORD.findall(body[max(0, start - _TITLE_REACH) : start].rpartition("\n")[2])):
        if word.lower() not in ROLES and not word[0].isupper():
            break
        found.append(word.lower())
    return found


def _apposed(body: str, end: int) -> set[str]:
    """The words of an apposition up to its head: "a former minister" of "a former minister of the port"."""
    apposition = _APPOSITION.match(body, end, end + _APPOSED_REACH)
    words = _lowered(apposition.group(1)) if apposition else []
    return set(takewhile(lambda word: word not in AFTER_HEAD, words))


def _lowered(words: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(words)]
