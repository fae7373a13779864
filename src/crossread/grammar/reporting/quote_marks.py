"""Stretches of a paragraph that stand between quotation marks, of whatever style the page uses."""

from __future__ import annotations

import re
from typing import NamedTuple

_CLOSERS = {
    "“": '”"',
    "”": '”"',  # some pages open with the closing mark
    "„": '“”"',
    '"': '"”',
    "«": "»",
    "»": "«",
    "‘": "’'",
    "'": "'’",
}
"""Which marks may close what each mark opens."""

_MARK = re.compile(r"''|``|[“”„\"«»‘’']")
_PAIRED = {"''": '"', "``": "“"}
_SINGLE = frozenset("‘’'")
_BEFORE_OPENING = frozenset(" \t\n\r\u00a0\u202f([{—–-/:…“„\"«‘'")
_ELISION = re.compile(r"(?:\d|em\b|til\b|tis\b|twas\b|cause\b|n\b|round\b|bout\b)", re.IGNORECASE)
_LOOSE_MARKS = 6
"""How many marks ahead a misplaced single mark is looked for: enough for the apostrophes of a sentence."""

_SINGLE_MARKS = 40
"""The same for single marks in place: a quoted speech holds a few dozen apostrophes at most."""


class Quoted(NamedTuple):
    """A quoted stretch: `start:end` with its marks, `inner_start:inner_end` the words alone.

    `closed` is False where the paragraph ends before a closing mark comes.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool


class _Mark(NamedTuple):
    """A quotation mark or apostrophe at `start:end` and the characters around it."""

    sign: str
    start: int
    end: int
    before: str
    after: str


def find_quoted(body: str, start: int, end: int) -> list[Quoted]:
    """The outermost quoted stretches of the paragraph `body[start:end]`, as offsets into `body`, in order.

    Marks inside another pair are left to that pair; apostrophes, elisions and inches are no marks.
    """
    found: list[Quoted] = []
    marks = [
        _mark(body, match.start(), match.end(), start, end) for match in _MARK.finditer(body, start, end)
    ]
    at = 0
    while at < len(marks):
        mark = marks[at]
        if not _opens(body, mark):
            at += 1
            continue
        close = _closing(body, marks, at)
        if close is not None:
            inner = _trim(body, mark.end, marks[close].start)
            found.append(Quoted(mark.start, marks[close].end, *inner, closed=True))
            at = close + 1
        elif mark.sign in _SINGLE:
            at += 1
        else:
            found.append(_unclosed(body, mark, start, end))
            break
    return [quoted for quoted in found if quoted.inner_start < quoted.inner_end]


def _mark(body: str, at: int, stop: int, start: int, end: int) -> _Mark:
    sign = body[at:stop]
    before = body[at - 1] if at > start else " "
    after = body[stop] if stop < end else " "
    return _Mark(_PAIRED.get(sign, sign), at, stop, before, after)


def _opens(body: str, mark: _Mark) -> bool:
    """Whether a mark outside any pair begins a quoted stretch."""
    sign, before, after = mark.sign, mark.before, mark.after
    if sign in "“„«":
        return True
    if sign == "”":
        return before in _BEFORE_OPENING and not after.isspace()
    if sign == "»":
        return before in _BEFORE_OPENING and after.isalnum()
    if sign == '"':
        return not before.isdigit() or after.isalnum()
    lettered = (after.isalpha() or after in " …") and not _ELISION.match(body, mark.end)
    if before in _BEFORE_OPENING:
        return sign != "’" and lettered
    return sign == "'" and after == " " and before.isalpha()


def _closing(body: str, marks: list[_Mark], at: int) -> int | None:
    """The index in `marks` of the mark that closes the one at index `at`, or None."""
    opening = marks[at]
    if opening.sign in _SINGLE:
        misplaced = opening.after == " " and opening.before.isalpha()
        return _loose_closing(marks, at) if misplaced else _single_closing(body, marks, at)
    closers = _CLOSERS[opening.sign]
    return next((index for index in range(at + 1, len(marks)) if marks[index].sign in closers), None)


def _single_closing(body: str, marks: list[_Mark], at: int) -> int | None:
    """The closing single mark, told from apostrophes; a plural's apostrophe serves as the last resort."""
    possessive = None
    for index in range(at + 1, min(len(marks), at + _SINGLE_MARKS)):
        mark = marks[index]
        if mark.sign in '“”"':
            break
        if mark.sign not in _CLOSERS[marks[at].sign] or mark.after.isalnum():
            continue
        if mark.before.isspace() and marks[at].after != " ":
            continue
        if mark.before == "s" and mark.after == " " and body[mark.end + 1 : mark.end + 2].islower():
            possessive = index if possessive is None else possessive
            continue
        return index
    return possessive


def _loose_closing(marks: list[_Mark], at: int) -> int | None:
    """The end of `said' so it goes '`: marks that lost their place, told from apostrophes by both spaces, or
    by what stands before the first: no plural ("the boys' club") and no dropped letter ("workin' men")."""
    apostrophe = marks[at].before in "sn"
    for index in range(at + 1, min(len(marks), at + _LOOSE_MARKS)):
        mark = marks[index]
        placed = mark.before == " " or not (apostrophe or mark.before == "s")
        if mark.sign == "'" and placed and not mark.after.isalnum():
            return index
    return None


def _unclosed(body: str, mark: _Mark, start: int, end: int) -> Quoted:
    """The stretch of a mark that nothing answers: up to the paragraph's end, or, where the words before it
    look like the quoted ones (`We shall see, "Mayor Odd said.`), from the paragraph's start."""
    lead = body[start : mark.start].rstrip()
    if len(lead) > 1 and lead[-1] in ",?!" and mark.after.isupper():
        return Quoted(start, mark.end, *_trim(body, start, mark.start), closed=True)
    return Quoted(mark.start, end, *_trim(body, mark.end, end), closed=False)


def _trim(body: str, start: int, end: int) -> tuple[int, int]:
    while start < end and body[start].isspace():
        start += 1
    while start < end and body[end - 1].isspace():
        end -= 1
    return start, end
