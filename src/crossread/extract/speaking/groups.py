"""People whom an article names in one breath, so that "the two leaders" and "the chairmen" find them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from crossread.extract.speaking.roles import Holders, surname
from crossread.grammar.reporting.function_words import FINITE, singular
from crossread.model.facts import Name
from crossread.model.page import Page
from crossread.model.text import Span

_BETWEEN = 90
"""Most characters between two names of one list: a party and state, or "of the House", and the next one's
title."""
_JOINT = re.compile(r"(?:^|[\s,;—–])(?:and|&)\s")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_STOP = re.compile(r"[.!?][”\"’']?\s+[A-Z\"“]|\n|[”\"“:]")
_ABBREVIATED = re.compile(r"\b(?:[A-Z][a-z]{0,5}|[A-Z])\.(?=[\s,;)])")
"""A title, an initial or a state, whose stop ends nothing: "Rep.", "R-Va."."""
_NUMBERS = {"two": 2, "both": 2, "pair": 2, "duo": 2, "three": 3, "trio": 3, "four": 4, "five": 5}
_ANYBODY = frozenset(
    {"men", "women", "pair", "duo", "trio", "leaders", "lawmakers", "politicians", "two", "both"}
)
"""Words that fit any people named together."""
_MOST = 20
"""How many lists to either side are looked at: an article has a handful, and no page must make this slow."""
_RECENT = 2000
"""Characters back to people named together whom no role tells: some ten sentences."""


class Group(NamedTuple):
    """Two or more people named in a row; `span` runs from the first name to the last."""

    span: Span
    members: tuple[Name, ...]


def find_groups(page: Page, people: Sequence[Name]) -> list[Group]:
    """The lists of two or more people that end in "and", in order of place; `people` is in order too."""
    groups: list[Group] = []
    run: list[Name] = []
    joined = False
    for name in people:
        between = page.text[run[-1].span.end : name.span.start] if run else ""
        if not run or not _is_listed(between):
            _close(page, run, groups, joined=joined)
            run, joined = [name], False
            continue
        run.append(name)
        if _JOINT.search(between):
            _close(page, run, groups, joined=True)
            run, joined = [], False
    return groups


def _close(page: Page, run: list[Name], groups: list[Group], *, joined: bool) -> None:
    different = len({surname(name.span.text) for name in run}) == len(run)
    if joined and len(run) > 1 and different:
        groups.append(Group(page.span(run[0].span.start, run[-1].span.end), tuple(run)))


def _is_listed(between: str) -> bool:
    """Whether nothing but titles, places and the marks of a list stand between two names."""
    if len(between) > _BETWEEN or not (_JOINT.search(between) or between.lstrip(" )")[:1] in (",", ";")):
        return False
    rest = _ABBREVIATED.sub(" ", between)
    if _STOP.search(rest) or between.startswith(("'s", "’s")):
        return False
    return not any(word.lower() in FINITE or word.lower().endswith("ing") for word in _WORD.findall(rest))


def members_named(
    words: Sequence[str], groups: Sequence[Group], roles: Mapping[str, Holders], before: int
) -> Group | None:
    """The people whom a plural like "the two leaders" means: the last so named before this offset, or, for a
    role that they all hold, the first named after it. `words` are in lower case."""
    head = words[-1]
    if singular(head) == head and head not in _ANYBODY:
        return None
    count = next((_NUMBERS[word] for word in words if word in _NUMBERS), None)
    role = roles.get(singular(head))
    at = bisect_left(groups, before, key=lambda group: group.span.start)
    beside = [*groups[max(0, at - _MOST) : at], *groups[at : at + _MOST]]
    sized = [group for group in beside if count in (None, len(group.members))]
    holding = [
        group
        for group in sized
        if role and all(surname(name.span.text) in role.surnames for name in group.members)
    ]
    near = [group for group in sized if 0 <= before - group.span.end < _RECENT]
    fitting = holding or (near if head in _ANYBODY else [])
    if count and count > 2 and not fitting and len(sized) == 1:
        return sized[0]
    earlier = [group for group in fitting if group.span.end <= before]
    return earlier[-1] if earlier else holding[0] if holding else None
