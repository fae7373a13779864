"""The words of time expressions, and the verbs that tell whether a time has passed or lies ahead."""

from __future__ import annotations

import re

from crossread.grammar.periods import Grain

_MONTHS = "January February March April May June July August September October November December"
MONTHS = {name: number for number, name in enumerate(_MONTHS.split(), start=1)}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()} | {"Sept": 9}
WEEKDAYS = {
    name: number
    for number, name in enumerate("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())  # noqa: SIM905
}
SEASON_CODES = {"winter": "WI", "spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA"}
GRAINS: dict[str, Grain] = {
    "day": "day", "week": "week", "month": "month", "quarter": "quarter", "year": "year",
    "decade": "decade", "century": "century", "centurie": "century",
}  # fmt: skip
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
HOLIDAYS = {
    "Christmas Day": (12, 25), "Christmas Eve": (12, 24), "Christmas": (12, 25), "New Year's Day": (1, 1),
    "New Year's Eve": (12, 31), "Boxing Day": (12, 26), "Valentine's Day": (2, 14), "Halloween": (10, 31),
}  # fmt: skip

FUTURE = (
    r"will|'ll|’ll|won't|won’t|shall|would|could|might|going to|set to|set for|due|scheduled|slated|expected|"
    r"expects?|plans?|planning|is to|are to|to be held|upcoming|intends?|hopes?|hoping|vows?|promises?|"
    r"preparing|prepares?|about to|looking to|postpones?|delays?|extends?|until|till|"
    r"(?:is|are|'s|’s|'re|’re) (?:\w+ly |also )?[a-z]+ing"
)
_FORWARD = "vowed|promised|planned|postponed|delayed|extended|agreed to|pledged|threatened to|hoped|invited"
"""Verbs in the past tense whose object lies ahead: a time after them does, a time before them does not."""
_PAST_VERBS = (
    "said told was were had did came met went took made gave held saw began left fell rose won lost sent "
    "wrote spoke struck hit got put became led broke brought shot knew thought felt kept found paid "
    "sat stood ran drew flew threw grew chose drove sought taught caught bought sold spent fought"
)
TENSE_CUE = re.compile(
    rf"(?P<future>\b(?:{FUTURE})\b|'ll\b|’ll\b)|(?P<forward>\b(?:{_FORWARD})\b)|"
    rf"\b(?:{'|'.join(_PAST_VERBS.split())}|[a-z]{{2,20}}ed)\b"
)
"""A verb (or "until") that says whether the time by it lies ahead; otherwise it is in the past tense."""
