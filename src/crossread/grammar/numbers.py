"""Numbers as news writes them: "9,000", "2.8 billion", "two hundred and fifty", "half a million"."""

from __future__ import annotations

import re

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SMALL = {word: value for value, word in enumerate(_SMALL.split())}
TENS = {word: 10 * value for value, word in enumerate(_TENS.split(), start=2)}
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
"""Short scale, as all English-language news uses it."""

DIGITS = r"\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?"
_ONES = "|".join(list(SMALL)[1:10])
_LONGEST_FIRST = "|".join(sorted(SMALL, key=len, reverse=True))
_UNDER_100 = rf"(?:(?:{'|'.join(TENS)})(?:[- ](?:{_ONES}))?|(?:{_LONGEST_FIRST}))"
WORDS = (
    rf"(?:{_UNDER_100}|an?|half an?)(?:[ -](?:hundred|thousand|million|billion|trillion)){{1,2}}"
    rf"(?:(?:,? and |,? |-){_UNDER_100}(?:[ -](?:hundred|thousand|million|billion))?){{0,3}}"
    rf"|{_UNDER_100}"
)
"""Number words; a bare "a" or "an" is none."""

_TOKEN = re.compile(r"[a-z]+|\d[\d,]*(?:\.\d+)?")


def number_of(words: str) -> float | None:
    """The value of number words or digits, None if they are no number: "two hundred and five" is 205.0."""
    total = current = 0.0
    known = half = False
    for token in _TOKEN.findall(words.lower()):
        if token in ("and", "a", "an"):
            current = current or (1.0 if token != "and" and not half else current)
        elif token == "half":
            half, current, known = True, 0.5, True
        elif token[0].isdigit():
            current, known = current + float(token.replace(",", "")), True
        elif token in SMALL or token in TENS:
            current, known = current + SMALL.get(token, TENS.get(token, 0)), True
        elif token in SCALES:
            total, current = _scaled(total, current or 1.0, SCALES[token])
            known = True
        else:
            return None
    return total + current if known else None


def _scaled(total: float, current: float, scale: float) -> tuple[float, float]:
    """The sum so far and the open part, once a scale word follows: a hundred stays open for "thousand"."""
    if scale == SCALES["hundred"]:
        return total, current * scale
    return total + current * scale, 0.0
