"""The forms of time expressions, one pattern a form; `days`, `units` and `relative` say what they mean.

All patterns run as one regular expression from word to word. No repetition is nested, so the time is
linear in the length of the text.
"""

from __future__ import annotations

import re

from crossread.grammar.numbers import DIGITS, WORDS
from crossread.grammar.time_words import HOLIDAYS, MONTHS, ORDINALS, SEASON_CODES, WEEKDAYS

_SHORT_MONTHS = "|".join(name for name in MONTHS if len(name) < 5 and name not in ("May", "June", "July"))
_LONG_MONTHS = "|".join(name for name in MONTHS if len(name) > 4 or name in ("May", "June", "July"))
_MONTH = rf"(?:(?:{_LONG_MONTHS})\b|(?:{_SHORT_MONTHS})\b\.?)"
_MONTH_ALONE = rf"(?:(?:{_LONG_MONTHS})\b(?!-[a-zA-Z])|(?:{_SHORT_MONTHS})\.)"
_WEEKDAY = "|".join(WEEKDAYS)
_SEASON = "|".join(SEASON_CODES)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?![\d:%]|[.,]\d)"
_FOUR = r"(?:1\d{3}|20\d{2})"
_YEAR = rf"{_FOUR}(?![\w%]|[.,]\d)"
_NUMBER = rf"(?:(?i:{WORDS})|{DIGITS})"
_PART = (
    r"(?:(?i:(?:the )?(?:very )?(?:beginning|start|end|middle|close|turn) of )(?:the )?|"
    r"(?i:early|earlier|late|later|mid)(?: in| on)?[- ]|[Mm]id)"
)
_DAYPART = r"(?:early |late )?(?:morning|afternoon|evening|night)\b"
_ZONE = (
    r"(?:,? \(?(?:(?:local|[A-Z][a-z]{2,12}) time|Eastern|EDT|EST|ET|CDT|CST|MDT|MST|PDT|PST|PT|GMT|UTC|BST|"
    r"CET|CEST|JST|KST|MSK)\b\)?)?"
)
_NAMED_YEAR = r"(?P<which>this|last|next|that|the same|the following|the previous) year"
_DASH = r" ?[-–—] ?"
_UNIT = r"(?P<unit>day|week|month|quarter|year|decade)"

FORMS: dict[str, str] = {
    "iso": r"(?P<date>\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2})?)?(?![\d-])",
    "numeric": r"(?P<a>\d{1,2})(?:/(?P<b>\d{1,2})/|\.(?P<c>\d{1,2})\.)(?P<year>\d{4})(?!\d)",
    "backwards": r"(?P<year>\d{4})/(?P<month>\d{1,2})/(?P<day>\d{1,2})(?!\d)",
    "clock": (
        r"(?:\d{1,2}(?:[:.]\d{2})?(?::\d{2})? ?(?:[ap]\.m\.|[ap]m\b|AM\b|PM\b)|"
        r"\d{1,2}:\d{2}(?: ?hours| ?hrs)?\b|"
        r"(?:[01]\d|2[0-3])[0-5]\d(?= GMT| UTC| hours)|(?<=at )(?:midnight|noon)|(?<=by )(?:midnight|noon)|"
        r"(?:shortly |just )?(?:before|after|until) (?:midnight|noon))" + _ZONE
    ),
    "before_christ": (
        r"(?:\d{1,4}(?: ?[-–] ?\d{1,4})? (?:BCE?\b|B\.C\.(?:E\.)?|CE\b|A\.?D\b\.?)|AD \d{1,4}\b)"
    ),
    "month_day": (
        rf"{_PART}?(?P<month>{_MONTH}) (?P<day>{_DAY})(?:(?:{_DASH}| to | and )(?P<until>{_DAY})(?! \w+s\b))?"
        rf"(?:,? (?P<year>{_YEAR})|,? (?:of )?{_NAMED_YEAR})?"
    ),
    "day_month": (
        rf"(?:[Tt]he )?(?P<day>{_DAY})(?:(?:{_DASH}| to | and )(?P<until>{_DAY}))?\.? (?:of )?"
        rf"(?P<month>{_MONTH})"
        rf"(?:,? (?P<year>{_YEAR})|,? (?:of )?{_NAMED_YEAR})?"
    ),
    "month_year": (
        rf"{_PART}?(?P<month>{_MONTH})(?:(?:,? (?:of )?|['’]s )(?P<year>{_YEAR})|,? (?:of )?{_NAMED_YEAR})"
    ),
    "month": (
        rf"{_PART}?(?:(?i:(?P<rel>this|last|next|this past|this coming|past|coming)) )?"
        rf"(?P<month>{_MONTH_ALONE})"
    ),
    "season": (
        rf"{_PART}?(?:(?i:(?P<rel>this past|this coming|this|last|next|past|coming|the|that)) )?{_PART}?"
        rf"(?P<season>(?i:{_SEASON}))\b"
        rf"(?:,? (?:of )?(?P<year>{_YEAR})(?:{_DASH}\d{{2,4}}\b|/\d{{2,4}}\b)?|,? (?:of )?{_NAMED_YEAR})?"
    ),
    "quarter": (
        rf"(?:(?:(?:the|its|their) )?(?P<nth>(?i:{'|'.join(ORDINALS)}))[- ](?P<kind>quarter|half)\b|"
        rf"(?P<q>[QH][1-4])\b)(?:,? (?:of )?(?P<year>{_YEAR})|,? (?:of )?{_NAMED_YEAR})?"
    ),
    "years": rf"{_PART}?(?P<first>{_FOUR}) ?[-–—/] ?(?P<last>\d{{4}}|\d{{2}})(?![\w-])",
    "decade": (
        r"(?:[Tt]he )?(?:(?i:early|mid|late)[- ](?:to[- ]late[- ])?)?"
        r"(?:(?P<decade>[12]\d{2})0s\b|['‘’](?P<short>\d)0s\b)"
    ),
    "century": (
        r"(?:[Tt]he )?(?:(?i:early|mid|late)[- ])?(?:(?P<nth>\d{1,2})(?:st|nd|rd|th)|"
        r"(?P<word>seventeenth|eighteenth|nineteenth|twentieth|twenty-first))[- ]centur(?:y|ies)\b"
    ),
    "year": rf"{_PART}?(?:the year )?(?P<year>{_YEAR})",
    "weekday": (
        rf"{_PART}?(?:(?i:(?P<rel>this past|this coming|this|last|next|past|coming|"
        rf"the following|the previous)) )?(?P<day>{_WEEKDAY})\b(?: {_DAYPART})?"
        rf"(?:,? (?:of )?(?P<week>this|last|next) week|"
        rf" (?P<ahead>in the week ahead))?{_ZONE}"
    ),
    "deictic": (
        rf"(?:(?i:early|earlier|late|later) (?:on )?)?"
        r"(?:(?P<beyond>(?i:the day (?:before yesterday|after tomorrow)))|"
        r"(?P<word>(?i:yesterday|tomorrow|tonight)|"
        r"[Tt]oday|(?i:this (?:morning|afternoon|evening)|last (?:night|evening))))\b"
        rf"(?: {_DAYPART})?{_ZONE}"
    ),
    "stretch": (
        r"(?i:(?P<rel>another|an? (?:final|further|additional|extra)|"
        r"(?:the |these )?(?:next|coming|following|past|last|previous)))"
        rf" (?P<count>{_NUMBER}) (?:more )?{_UNIT}s?\b"
    ),
    "unit": (
        rf"(?:{_PART}|(?i:the rest of )|(?i:so far ))?"
        r"(?i:(?P<rel>(?:the |this )?(?:past|coming|last|next|current)|this))"
        r" (?P<unit>week|month|quarter|year|decade|century|weekend)(?:['’]s end)?\b(?!-)"
    ),
    "bound": (
        rf"(?:{_PART}(?:the )?(?P<unit>week|month|quarter|year|decade|weekend)\b|"
        r"(?i:(?:earlier|later) (?:in|on) the )(?P<day>day)\b|"
        r"(?i:the )?(?P<ends>year|month|week)['’]s end\b|"
        r"(?i:the (?P<weekend>weekend))\b|(?P<yearend>year-end)\b)"
    ),
    "that": (
        rf"(?:{_PART})?(?i:that same|that very|that|the same|the very same) "
        rf"(?P<unit>day|week|month|year|weekend|{_SEASON}|morning|afternoon|evening|night|date)\b"
    ),
    "follow": (
        r"(?i:the (?:very )?(?P<rel>next|following|previous|preceding)) "
        rf"(?P<unit>day|week|month|year|decade|weekend|{_SEASON}|morning|afternoon|evening|night)\b"
    ),
    "distance": (
        rf"(?P<count>{_NUMBER}|[Aa]n?|a full|exactly an?) (?:(?P<half>and a half) )?"
        r"(?P<unit>hour|day|week|month|year|decade|centurie|century|century)s? "
        r"(?P<rel>ago|earlier|later|previously|prior|hence|from now|before|after|beforehand|afterwards?)\b"
    ),
    "holiday": rf"(?P<name>{'|'.join(HOLIDAYS)})\b",
    "press": (
        r"(?P<press>(?i:at press time|as of press time|at the time of (?:writing|publication)))|"
        r"(?P<then>At the time)(?= ?,)"
    ),
}  # fmt: skip

PATTERNS = {kind: re.compile(form) for kind, form in FORMS.items()}
_OUTER = "|".join(f"(?P<{kind}>{re.sub(r'[(][?]P<[a-z]+>', '(?:', form)})" for kind, form in FORMS.items())
ANY_FORM = re.compile(rf"(?<![\w$€£¥#+])(?<!\d[.,/:–-])(?:{_OUTER})")
"""Any form, named by the group that matched; where several could, the first of `FORMS` does."""

HINTS = (
    *("day", "Day", "week", "month", "year", "Year", "hour", "night", "morning", "noon", "evening", "date"),
    *("ago", "later", "earlier", "half", "quarter", "decade", "centur", "omorrow", "inter", "pring", "ummer"),
    *("utumn", "fall", "Fall", "the time", "ress time", "Christmas", "Halloween", "New Year", "Jan", "Feb"),
    *("Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)
_DIGIT = re.compile(r"\d")


def may_hold_time(body: str) -> bool:
    """False where no form can match: looking for a digit or these letters is far faster."""
    return bool(_DIGIT.search(body)) or any(hint in body for hint in HINTS)
