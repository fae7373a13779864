"""Names of one word that the pages together tell to be places, whatever a single page took them for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

import msgspec

from crossread.match.folding import fold
from crossread.match.kinds import known_kind
from crossread.match.vocabulary import people_words, title_words
from crossread.model.facts import Annotations, Name
from crossread.model.page import Page

BEFORE, AFTER = 40, 30
"""Characters read on either side of a name."""

PLAIN, STATED = 1.0, 2.0
"""What a place's preposition counts, which bodies and persons have too ("faith in"), and what only a place
has."""
LEAST = 2.0
LEAST_SHARE, MOST = 1 / 3, 0.6
"""What the signs must come to, and to how much a mention, the more where prepositions are all there is. Set
by hand; of 139 BASIL pages and six stories, no name was taken for a place wrongly."""

_HEADS = (
    r"(?:governments?|ministr(?:y|ies)|ministers?|capital|parliament|people|citizens|borders?|coast|north|south|east"
    r"|west|state|republic|kingdom|province|region|island|city|town|village|port|streets)"
)
_STATED = re.compile(
    rf"\b{_HEADS} of(?: neighbou?ring)? $|\bneighbou?ring $|\b(?:border|outskirts) (?:with|of) $", re.I
)
_OWNS = re.compile(
    r"['’]s? (?:\w+ )?(?:ministry|ministries|capital|parliament|borders?|coast|embassy|airspace|population)\b"
    r"|['’]s? (?:foreign|prime|interior|defen[cs]e|finance) minister\b"
)
_PLAIN = re.compile(r"\b(?:in|near|across|outside|throughout|inside)(?: neighbou?ring)? $", re.I)
_PERSON = re.compile(
    r"^(?:,? (?:who|whose|himself|herself)\b|['’]s? (?:wife|husband|son|daughter|lawyers?)\b)"
)
_PEOPLE_WORD = re.compile(r"\b[A-Z][^\W\d_]{3,}(?:n|ese|ish)(?=s?\b)")


def tell_places(pages: Sequence[Page], annotations: Sequence[Annotations]) -> tuple[Annotations, ...]:
    """The annotations, in the order of the pages, with the kind GPE for names of one word that the words
    around them on all pages tell to be places: the government of Ostrel, Ostrel's foreign ministry, the
    Ostrelian people. Words of persons' names, and what the word lists know, stay what they are."""
    found = _places(pages, annotations)
    if not found:
        return tuple(annotations)
    return tuple(
        msgspec.structs.replace(notes, names=tuple(_placed(name, found) for name in notes.names))
        for notes in annotations
    )


def _placed(name: Name, places: frozenset[str]) -> Name:
    return msgspec.structs.replace(name, kind="GPE") if name.span.text in places else name


def _places(pages: Sequence[Page], annotations: Sequence[Annotations]) -> frozenset[str]:
    mentions = _unknown(annotations)
    if not mentions:
        return frozenset()
    page_of = {page.id: page for page in pages}
    peoples = {fold(match.group()) for page in pages for match in _PEOPLE_WORD.finditer(page.text)}
    return frozenset(
        word
        for word, names in mentions.items()
        if _is_place(
            [_sign(page_of[n.span.page], n) for n in names], has_people=bool(_peoples(word) & peoples)
        )
    )


def _unknown(annotations: Sequence[Annotations]) -> dict[str, list[Name]]:
    """The names of one word that are of no known kind and no part of a person's name, where any page takes
    them for something else than a place."""
    spoken: set[str] = set()
    single: dict[str, list[Name]] = defaultdict(list)
    for notes in annotations:
        for name in notes.names:
            words = name.span.text.split()
            if len(words) > 1:
                spoken.update(words if name.kind == "PER" else ())
            else:
                single[name.span.text].append(name)
    return {
        word: names
        for word, names in single.items()
        if any(name.kind in ("PER", "ORG", "MISC") for name in names)
        and word not in spoken
        and not word.isupper()
        and fold(word) not in people_words()
        and known_kind(word) is None
    }


def _sign(page: Page, name: Name) -> float:
    """What the words around one mention say for a place."""
    before = page.text[max(0, name.span.start - BEFORE) : name.span.start]
    after = page.text[name.span.end : name.span.end + AFTER]
    title = before.rstrip().rpartition(" ")[2]
    if _PERSON.match(after) or (title[:1].isupper() and fold(title.rstrip(".")) in title_words()):
        return -STATED
    if _STATED.search(before) or _OWNS.match(after):
        return STATED
    return PLAIN if _PLAIN.search(before) and not re.match(r"['’]s?\b| [A-Z]", after) else 0.0


def _is_place(signs: Sequence[float], *, has_people: bool) -> bool:
    told = sum(signs) + STATED * has_people
    share = LEAST_SHARE if has_people or STATED in signs else MOST
    return told >= LEAST and told >= share * len(signs)


def _peoples(place: str) -> set[str]:
    """The words, folded, that the people of a place may be called by: Ostrelian, Kelmaran, Sundrian."""
    word = fold(place)
    stem = word.rstrip("aeiouy")
    return (
        {word + "n", *(stem + ending for ending in ("an", "ian", "ese", "ish"))} if len(stem) > 2 else set()
    )
