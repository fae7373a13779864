"""Descriptions of persons and states, taken apart: the role, the country, whether one of the words leads a
state."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from crossread.match.gazetteer import capitals, country_of
from crossread.match.tokens import ABBREVIATED_TITLES, is_common
from crossread.match.vocabulary import title_words, word_group

LEADERS = word_group("leaders")
TAIL_WORDS = word_group("tail words")
LONG_TITLES = {
    "sen": "senator", "sens": "senator", "rep": "representative", "gov": "governor", "gen": "general",
    "prof": "professor", "dr": "doctor", "col": "colonel", "lt": "lieutenant", "capt": "captain",
    "spokeswoman": "spokesman", "spokesperson": "spokesman", "chairwoman": "chairman", "chairperson":
    "chairman", "chair": "chairman", "adviser": "advisor", "congresswoman": "congressman", "queen":
    "monarch", "king": "monarch", }  # fmt: skip
"""Roles by one word each, so that a spokeswoman can be called the spokesperson."""


_PEOPLE_ENDING = re.compile(r"(?:ian|an|n|ia|a|ese|ish|i)$")


class Description(NamedTuple):
    """`role` the head word of the description, `country` its ISO code or name, `leads` whether the role is
    that of a state's leader, `first` whether the country stands in the description itself."""

    role: str
    country: str | None
    leads: bool


@lru_cache(maxsize=16384)
def describe(phrase: str) -> Description | None:
    """What a phrase without the name says of a person: `the Belarusian leader`, `President`, `director of the
    Institute`; None where it holds no role."""
    words = phrase.replace("’", "'").replace("'s", " ").replace(",", " ").split()
    plain = [word.strip(".\"'()“”").casefold() for word in words]
    end = next((i for i, word in enumerate(plain) if i and word in TAIL_WORDS), len(plain))
    head = next((i for i in range(end - 1, -1, -1) if _is_role(plain[i])), None)
    if head is None:
        return None
    if plain[head].endswith("s") and plain[head][:-1] in title_words():
        return None  # several persons at once
    role = LONG_TITLES.get(plain[head], plain[head])
    country = _country(words[:head]) or (_country(words[head + 1 :]) if "of" in plain[head + 1 :] else None)
    prime = head > 0 and plain[head - 1] == "prime"
    vice = head > 0 and plain[head - 1] in ("vice", "deputy", "former", "ex", "opposition", "party")
    kremlin = "kremlin" in plain and role in ("chief", "head", "boss")
    governs = role == "head" and plain[head + 1 : head + 3] in (["of", "state"], ["of", "government"])
    leads = (role in LEADERS or prime or kremlin or governs) and not vice
    return Description("prime minister" if prime else f"vice {role}" if vice else role, country, leads)


def _is_role(word: str) -> bool:
    return (
        word in title_words()
        or word in LONG_TITLES
        or word in ABBREVIATED_TITLES - {"mr", "mrs", "ms", "miss", "mx"}
    )


def _country(words: list[str]) -> str | None:
    """The last country that the words name, by its name, its people or its capital."""
    plain = [word.strip(".,\"'()“”") for word in words]
    for at in range(len(plain) - 1, -1, -1):
        for size in (3, 2, 1):
            if at - size + 1 < 0 or not plain[at - size + 1][:1].isupper():
                continue
            stretch = " ".join(words[at - size + 1 : at + 1]).strip(",\"'()“”")
            country = country_of(stretch) or capitals().get(stretch.casefold())
            if country:
                return country
    return _unlisted_country(plain)


def _unlisted_country(words: list[str]) -> str | None:
    """A key for a country that no list has: the stem that its name and its people's have in common, or
    None."""
    for word in reversed(words):
        stem = _PEOPLE_ENDING.sub("", word.casefold())
        if (
            word[:1].isupper()
            and len(stem) > 3
            and not is_common(word.casefold())
            and stem not in title_words()
        ):
            return f"~{stem}"
    return None
