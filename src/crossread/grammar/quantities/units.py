"""Units and what stands for a currency: from the words of news to short codes.

The codes are those of `units.tsv`: `%`, ISO 4217 for money (`USD`), the usual signs for measures (`km`, `t`),
`yr` for years and ages, `times` for multiples and `share` for fractions. What is merely counted has no unit.
"""

from __future__ import annotations

import re

from crossread.grammar.listings import listed_pairs


def _read_units() -> dict[str, str]:
    rows = listed_pairs("crossread.grammar.quantities", "units.tsv")
    units = {word: code for code, words in rows for word in words.split("|")}
    return units | {word.title(): code for word, code in units.items() if word.islower() and len(word) > 3}


UNITS = _read_units()
SIGNS = {
    "US$": "USD", "A$": "AUD", "C$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "R$": "BRL", "$": "USD",
    "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB", "₹": "INR", "₩": "KRW", "₴": "UAH",
    "USD": "USD", "EUR": "EUR", "GBP": "GBP", "CHF": "CHF",
}  # fmt: skip
"""A dollar sign alone is the American one, as news uses it."""

_WORDS = "|".join(re.escape(word) for word in sorted(UNITS, key=len, reverse=True))
UNIT = re.compile(rf"(?: ?(?P<percent>%)|(?P<joint>[ -]?)(?P<word>{_WORDS})(?![\w]))")
SIGN = "|".join(re.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True))


def unit_code(match: re.Match[str]) -> str:
    """The code of a unit that `UNIT` matched."""
    return "%" if match["percent"] else UNITS[match["word"]]
