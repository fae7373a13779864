"""The forms of numbers in news, and the words around them that hedge, bound or name them."""

from __future__ import annotations

import re

from crossread.grammar.numbers import DIGITS, WORDS
from crossread.grammar.quantities.units import SIGN

VAGUE: dict[str, tuple[float, float]] = {
    "hundreds of millions": (1e8, 999e6), "tens of millions": (1e7, 99e6),
    "hundreds of thousands": (1e5, 999e3),
    "tens of thousands": (1e4, 99e3), "hundreds of billions": (1e11, 999e9), "tens of billions": (1e10, 99e9),
    "several hundred": (200, 999), "a few hundred": (200, 900), "several thousand": (2e3, 9999),
    "a few thousand": (2e3, 9e3), "several million": (2e6, 9e6), "several dozen": (24, 99),
    "a few dozen": (24, 60),
    "half a dozen": (6, 6), "two dozen": (24, 24), "three dozen": (36, 36), "a dozen": (12, 12),
    "dozens": (24, 99), "hundreds": (100, 999), "thousands": (1e3, 9999), "millions": (1e6, 9999999),
    "billions": (1e9, 9999999999), "a couple": (2, 2),
}  # fmt: skip
"""What words without a number stand for: the numbers of so many digits, "several" from two to nine."""
FRACTIONS = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5, "tenth": 1 / 10}
MULTIPLES = {"twice": 2.0, "thrice": 3.0}

_VAGUE = "|".join(sorted(VAGUE, key=len, reverse=True))
_CORE = (
    rf"(?:(?P<sign>{SIGN}) ?)?(?:(?P<vague>(?i:{_VAGUE}))\b|(?P<number>{DIGITS}|(?i:{WORDS})\b)"
    r"(?P<scale>[ -](?:hundred|thousand|million|billion|trillion)\b|(?:bn|mn|mln|tn|trn|m|k|b)\b)?)"
    r"(?![\w@]|[.,:/]\d|(?:st|nd|rd|th)\b)"
)
AMOUNT = re.compile(rf"(?<![\w/:#.&$€£@])(?<![\w)]-)(?<!\d[,–—]){_CORE}")
SECOND_AMOUNT = re.compile(_CORE)
FRACTION = re.compile(
    r"\b(?P<count>one|two|three|four|a|nine)[- ](?P<part>third|quarter|fifth|tenth|half)s?\b(?= of\b)|"
    r"\b(?P<three>two|three|four)-(?P<parts>third|quarter|fifth|tenth)s\b|\b(?P<half>half)(?= of\b| the\b)|"
    r"\b(?P<multiple>twice|thrice)\b",
    re.IGNORECASE,
)
RANGE_JOINT = re.compile(r" ?(?P<dash>[-–—]) ?| (?P<word>to|and|or) ")
LABEL_BEFORE = re.compile(
    r"\b(?:Article|Section|Chapter|No\.|Nos\.|Number|Flight|Route|Highway|Interstate|Resolution|Title|"
    r"Phase|Level|"
    r"Room|Channel|Unit|Boeing|Airbus|Apollo|Part|Rule|Amendment|Proposition|Prop\.|Formula|Area|Pier|"
    r"Gate|Page|"
    r"Type|Mark|Catch|Windows|Version|Tier|Category|Season|Episode|Volume|District|Class|Grade|Bill|"
    r"Covid|Super|"
    r"Division|Group of|Top|Big|page|chapter|section|article|paragraph|line|phase|World War|Act)\s$"
)
ADDRESS_AFTER = re.compile(
    r" (?:[A-Z][\w’'-]{1,20} ){1,3}(?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Square|Lane|Boulevard)"
)
_AT_MOST = (
    "up to|at most|no more than|not more than|as many as|as much as|less than|fewer than|under|below|"
    "a maximum of"
)
_AT_LEAST = (
    "at least|more than|over|above|no fewer than|no less than|not less than|upwards of|a minimum of|exceeding"
)
_ABOUT = (
    "about|around|some|approximately|roughly|nearly|almost|close to|circa|an estimated|estimated|"
    "just under|just over"
)
HEDGE_BEFORE = re.compile(
    rf"\b(?:(?P<at_most>{_AT_MOST})|(?P<at_least>{_AT_LEAST})|(?P<about>{_ABOUT})|"
    r"(?P<exact>only|just|exactly)) (?:the |a )?$",
    re.IGNORECASE,
)
BETWEEN_BEFORE = re.compile(r"\bbetween $", re.IGNORECASE)
FROM_BEFORE = re.compile(r"\bfrom $", re.IGNORECASE)
RANGING_BEFORE = re.compile(r"\brang(?:ing|es|ed|e) from $", re.IGNORECASE)
HEDGE_AFTER = re.compile(
    r" or (?:(?P<at_least>more)|(?P<at_most>less|fewer)|(?P<about>so))\b|(?P<plus>\+|-plus\b)"
)
AGE_AFTER = re.compile(r"[- ]years?[- ]olds?\b")
AGED_BEFORE = re.compile(r"\b(?:aged|age|ages) $", re.IGNORECASE)
NAME_BEFORE = re.compile(r"[A-Z][\w’'-]+, $")
WORTH = re.compile(r" worth(?= of )")
COMPOUND = re.compile(r"-(?P<noun>[a-z]{3,20})\b(?!-)")
