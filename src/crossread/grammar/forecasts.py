"""Clauses that speak of what is to come: predictions, promises, threats and plans."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from crossread.grammar.forecast_words import (
    ASKED,
    CUE,
    HABIT,
    HINTS,
    IDLE_BE,
    JUDGED,
    LATER,
    NOT_AHEAD,
    NOTICED,
    NOUN_BEFORE,
    REFUSED,
    WISHED,
)
from crossread.grammar.reporting.cues import forms_followed_by
from crossread.grammar.spaces import plain_spaces


class ForecastMatch(NamedTuple):
    """A clause that foretells, by its offsets, and the offsets of the word that says so."""

    start: int
    end: int
    cue_start: int
    cue_end: int


_TELLERS = frozenset(
    ("told", "tell", "tells", "telling", "warn", "warns", "warned", "warning", "promised", "threatened")
)


def _reporting_forms() -> str:
    """The forms of the verbs that a clause may follow at once, as a pattern; telling stands apart."""
    forms = forms_followed_by("cftgo") - _TELLERS
    return "|".join(sorted(forms, key=lambda form: (-len(form), form)))


_VERB = rf"(?:{_reporting_forms()})\b"
_TELLING = rf"(?:{'|'.join(sorted(_TELLERS))}|assured|reminded|informed)"
_LISTENER = (
    r"(?:him|her|them|us|me|reporters|lawmakers|journalists|"
    r"(?:the\ )?(?:[A-Z][\w.-]+(?:['’]s)?\ ){0,3}[A-Z]?[\w.-]+(?:,\ [A-Z]\w+\ [A-Z]\w+,)?)"
)
_DAY = r"(?:[A-Z][a-z]{2,5}day|early|late|earlier|later|yesterday)\b"
_SUBJECT = (
    r"(?=(?:it|he|she|they|we|there|I|you|the|a|an|his|her|its|their|this|that|these|those|some|many|"
    r"most|any|higher|lower|new|other|European|[A-Z])[\w.’'-]*\s)"
)
_EDGE = re.compile(
    rf"""
    (?P<report>\b{_VERB}(?:\ (?:on\ )?{_DAY}){{0,2}}\ (?:that\ |{_SUBJECT}(?!that\b|{_DAY}))
        |\b{_TELLING}(?:\ {_LISTENER})?(?:\ (?:on\ )?{_DAY}){{0,2}}
            \ (?:that\ |(?=(?:it|he|she|they|we|there)\s)))
    | (?P<mark>\s?[;:—]\s?|\s[–-]{{1,2}}\s|,["”]\s|,\s["“](?=[a-zA-Z])|(?<=[a-z])\.["”]\s)
    | (?P<quote>(?<=\s)['‘]\s?(?=(?:I|you|we|he|she|it|they|there)\b)|[.,]\s?['’](?=\s[A-Z(]))
    | (?P<comma>,\s(?=(?:but|while|although|though|which|who|whose|where|because|so|after|putting|giving|
        according|citing|saying|adding|arguing|calling|including)\b|
        and\s(?:he|she|it|they|we|will|would|the|that|has|have|is|are)\b|a\s\w+\sthat\b|an\s\w+\sthat\b))
    | (?P<word>\s(?=(?:while|because|although|though|whereas)\b)|\s(?=but\s(?:he|she|it|they|the)\b))
    | (?P<means>\b(?:means?|meant|so|prospects|concerned|believe|think|hope|hopes)\s(?:that\s)?(?={_SUBJECT}))
    | (?P<said>,\s(?=(?:[\w.’'-]+\s){{0,7}}(?:said|says|wrote|added|announced|reported|told)\b))
    """,
    re.VERBOSE,
)

_MARKS = 3
"""A clause goes on where a quotation begins so few characters after the cue (`promised to "never …"`)."""
_SHORTEST = 12
"""Characters below which a clause is a remnant of punctuation."""


def find_forecasts(
    body: str,
    ahead: Sequence[tuple[int, int]] = (),
    edges: Sequence[int] = (),
    far: Sequence[tuple[int, int]] = (),
) -> list[ForecastMatch]:
    """The clauses of one sentence that foretell, in order and disjoint.

    `ahead` are times that lie ahead, `edges` further offsets at which a clause begins or ends (those of
    reported statements). `far` are those of the times ahead that are too far off to be when the report was
    written: what stands with one is foretold, whatever the verb. A question foretells nothing.
    """
    if body.rstrip("\"'”’ )").endswith("?"):
        return []
    body = plain_spaces(body)
    timed = {*far, *(match.span() for match in LATER.finditer(body))}
    cues = sorted({*_cues(body, ahead), *timed})
    cuts = _cuts(body, edges) if cues else []
    found: list[ForecastMatch] = []
    for match in cues:
        start = cuts[bisect_right(cuts, match[0]) - 1]
        reach = match[1] if match in timed else match[1] + _MARKS
        end = cuts[bisect_left(cuts, min(reach, len(body)))]
        asked = match not in timed and _is_asked(body, start, match[0])
        if asked or "?" in body[match[1] : end]:
            continue
        start, end = _trim(body, start, end)
        if end - start < _SHORTEST or (found and start < found[-1].end):
            continue
        found.append(ForecastMatch(start, end, *match))
    return found


def _cues(body: str, ahead: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places of the words that foretell."""
    hinted = any(hint in body for hint in HINTS)
    cues = [m.span() for m in CUE.finditer(body) if _foretells(body, m, ahead)] if hinted else []
    cues += [match.span() for match in _PROGRESS.finditer(body) if _soon(match.end(), ahead)]
    return sorted(cues)


_PROGRESS = re.compile(r"\b(?:is|are)\s(?:also\s)?[a-z]{3,15}ing\b")
_SOON = 120
"""Characters after a verb in which a time still belongs to it: about one clause of news."""
_WORD = 16
"""Characters before "plan" that show whether it is a noun: the longest adjective there."""


def _soon(at: int, ahead: Sequence[tuple[int, int]]) -> bool:
    """Whether a time that lies ahead follows soon: "is sending a delegation this week"."""
    index = bisect_left(ahead, (at, at))
    return index < len(ahead) and ahead[index][0] < at + _SOON


def _foretells(body: str, match: re.Match[str], ahead: Sequence[tuple[int, int]]) -> bool:
    """Whether a cue speaks of what is to come, by the few words after it."""
    kind, end = match.lastgroup, match.end()
    if kind in ("goal", "due"):
        return _soon(end, ahead)
    if kind == "plan":
        return not NOUN_BEFORE.search(body, max(0, match.start() - _WORD), match.start())
    if kind in ("would", "could"):
        if any(form.match(body, end) for form in (NOT_AHEAD, WISHED, REFUSED)):
            return False
        if kind == "would" and (JUDGED.match(body, end) or HABIT.match(body, end)):
            return False
        if kind == "could" and (IDLE_BE.match(body, end) or match.group() == "May"):
            return False
    if kind == "will" and NOTICED.match(body, end):
        return not _YOU.search(body, 0, match.start())
    return not (kind == "will" and match.group() == "Will")


_YOU = re.compile(r"\byou\s?$", re.IGNORECASE)


def _is_asked(body: str, start: int, cue: int) -> bool:
    """Whether the clause up to the cue asks or doubts."""
    return bool(ASKED.search(body, max(start, cue - _CLAUSE), cue))


_CLAUSE = 120
"""Characters before a cue in which its clause may begin: those of `ASKED` reach no further."""


def _cuts(body: str, edges: Sequence[int]) -> list[int]:
    """The offsets between clauses, in order, with both ends of the body."""
    cuts = {0, len(body), *edges}
    for match in _EDGE.finditer(body):
        if match.lastgroup in ("report", "means", "mark", "quote"):
            cuts.add(match.end())
        if match.lastgroup not in ("report", "means"):
            cuts.add(match.start())
    return sorted(cuts)


_OUTER = " \t\n\r,;:\"“”'‘’—–-"


def _trim(body: str, start: int, end: int) -> tuple[int, int]:
    """The clause without the marks and joining words at its edges."""
    while start < end and body[start] in _OUTER:
        start += 1
    while end > start and body[end - 1] in _OUTER:
        end -= 1
    joint = _JOINT.match(body, start, end)
    return (joint.end() if joint else start), end


_JOINT = re.compile(r"(?:and|but|while|so|that|because|although|though|whereas)\s", re.IGNORECASE)
