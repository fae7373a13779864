"""Where readers' comments begin, in a text that lost the markup which told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crossread.zone.voice import talk_odds

_CLIP = 3.0  # one line, however loud, is one witness
_LEAST_HEAD = -0.6  # the article's mean odds must be this low: opinion pieces lie about -0.7, news at -2
_LEAST_TAIL = 0.2  # and the comments' this high (real tails measured: 0.2 to 2.6)
_LEAST_STEP = 1.5  # and between them this much
_SURE_PAIR = 3.0  # two lines alone are comments only beyond doubt
_SPOKEN, _LEAST_LOUD = (
    35,
    2,
)  # so many lines of so many characters must talk: labels and links are no comments
_HEADING = re.compile(
    r"(?:\d+ |all |reader |readers['’]? |user |view |show |join the )?(?:comments?|discussion|responses?|kommentare?|"
    r"comentarios|commentaires)(?: \(?\d+\)?)?(?: on this (?:story|article))?\s?:?"
    r"|\d+ (?:thoughts|responses|replies|comments) (?:on|to) .{1,120}|leave a (?:comment|reply).{0,30}",
    re.IGNORECASE,
)


def is_comment_heading(line: str) -> bool:
    """Whether a line announces readers' comments."""
    return len(line) < 160 and bool(_HEADING.fullmatch(line.strip()))


def find_comments(lines: Sequence[str]) -> int | None:
    """The index of the first line of readers' comments that run to the end; None if there are none.

    The lines are cut where reporting and talking differ most (the greatest variance between the two
    parts, as in change-point detection), and the cut holds only if the head reports, the tail talks and
    the step between them is clear. `lines` are paragraphs without furniture.
    """
    for index, line in enumerate(lines):
        if index > 1 and is_comment_heading(line):
            return index
    odds = [max(-_CLIP, min(_CLIP, talk_odds(line))) for line in lines]
    cut = _best_cut(odds)
    if cut is None:
        return None
    head, tail = odds[:cut], odds[cut:]
    low, high = sum(head) / len(head), sum(tail) / len(tail)
    if low > _LEAST_HEAD or high < _LEAST_TAIL or high - low < _LEAST_STEP:
        return None
    loud = sum(
        1 for line, chance in zip(lines[cut:], tail, strict=True) if len(line) > _SPOKEN and chance > 0
    )
    if loud < _LEAST_LOUD:
        return None
    return cut if len(tail) > 2 or high - low >= _SURE_PAIR and len(tail) == 2 and high > 1 else None


def _best_cut(odds: Sequence[float]) -> int | None:
    total, head, count = sum(odds), 0.0, len(odds)
    best, at = 0.0, None
    for cut in range(1, count):
        head += odds[cut - 1]
        step = (total - head) / (count - cut) - head / cut
        gain = step * step * cut * (count - cut) / count
        if step > 0 and gain > best:
            best, at = gain, cut
    return at
