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

_MARK = re.compile(r"[“”„\"«»‘’']")
_SINGLE = frozenset("‘’'")
_BEFORE_OPENING = frozenset(" \t\n\r\u00a0\u202f([{—–-/:…“„\"«‘'")
_ELISION = re.compile(r"(?:\d|em\b|til\b|tis\b|twas\b|cause\b|n\b|round\b|bout\b)", re.IGNORECASE)


class Quoted(NamedTuple):
    """A quoted stretch: `start:end` with its marks, `inner_start:inner_end` the words alone.

    `closed` is False where the paragraph ends before a closing mark comes.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool


def find_quoted(body: str, start: int, end: int) -> list[Quoted]:
    """The outermost quoted stretches of the paragraph `body[start:end]`, as offsets into `body`, in order.

    Marks inside another pair are left to that pair; apostrophes, elisions and inches are no marks.
    """
    found: list[Quoted] = []
    marks = [match.start() for match in _MARK.finditer(body, start, end)]
    at = 0
    while at < len(marks):
        place = marks[at]
        if not _opens(body, place, start, end):
            at += 1
            continue
        close = _closing(body, marks, at, end)
        if close is not None:
            found.append(_quoted(body, place, marks[close] + 1, closed=True))
            at = close + 1
        elif body[place] in _SINGLE:
            at += 1
        else:
            found.append(_unclosed(body, place, start, end))
            break
    return [quoted for quoted in found if quoted.inner_start < quoted.inner_end]


def _opens(body: str, place: int, start: int, end: int) -> bool:
    mark = body[place]
    before = body[place - 1] if place > start else " "
    after = body[place + 1] if place + 1 < end else " "
    if mark in "“„«":
        return True
    if mark in "’»":
        return mark == "»" and before in _BEFORE_OPENING and not after.isspace()
    if mark == "‘":
        return before in _BEFORE_OPENING and not _ELISION.match(body, place + 1, end)
    if mark == "'":
        lettered = after.isalpha() and not _ELISION.match(body, place + 1, end)
        return lettered if before in _BEFORE_OPENING else after == " " and before.isalpha()
    return not before.isdigit() or after.isalnum()


def _closing(body: str, marks: list[int], at: int, end: int) -> int | None:
    """The index in `marks` of the mark that closes the one at index `at`, or None."""
    if body[marks[at] : marks[at] + 2] == "' ":
        return _loose_closing(body, marks, at, end)
    closers = _CLOSERS[body[marks[at]]]
    single = body[marks[at]] in _SINGLE
    possessive = None
    for index in range(at + 1, len(marks)):
        place = marks[index]
        if body[place] not in closers:
            if single and body[place] in '“”"':
                break
            continue
        if not single:
            return index
        after = body[place + 1] if place + 1 < end else " "
        if after.isalnum() or body[place - 1].isspace():
            continue
        if body[place - 1] == "s" and after == " " and body[place + 2 : place + 3].islower():
            possessive = index if possessive is None else possessive
            continue
        return index
    return possessive


def _loose_closing(body: str, marks: list[int], at: int, end: int) -> int | None:
    """The end of `said' so it goes '`: marks that lost their place, told from apostrophes by both spaces."""
    for index in range(at + 1, min(len(marks), at + 6)):
        place = marks[index]
        after = body[place + 1] if place + 1 < end else " "
        if body[place] == "'" and body[place - 1] == " " and not after.isalnum():
            return index
    return None


def _unclosed(body: str, place: int, start: int, end: int) -> Quoted:
    """The stretch of a mark that nothing answers: up to the paragraph's end, or, where the words before it
    look like the quoted ones (`We shall see, "Mayor Odd said.`), from the paragraph's start."""
    lead = body[start:place].rstrip()
    if len(lead) > 1 and lead[-1] in ",?!" and body[place + 1 : place + 2].isupper():
        inner_start, inner_end = _trim(body, start, place)
        return Quoted(start, place + 1, inner_start, inner_end, True)
    inner_start, inner_end = _trim(body, place + 1, end)
    return Quoted(place, end, inner_start, inner_end, False)


def _quoted(body: str, start: int, end: int, *, closed: bool) -> Quoted:
    inner_start, inner_end = _trim(body, start + 1, end - 1)
    return Quoted(start, end, inner_start, inner_end, closed)


def _trim(body: str, start: int, end: int) -> tuple[int, int]:
    while start < end and body[start].isspace():
        start += 1
    while start < end and body[end - 1].isspace():
        end -= 1
    return start, end
