"""Where readers' comments begin, in a text that lost the markup which told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crossread.zone.about.daynames import is_day_label
from crossread.zone.voice import talk_odds

_CLIP = 3.0  # one line, however loud, is one witness
_LEAST_HEAD = -0.6  # the article's mean odds must be this low: opinion pieces lie about -0.7, news at -2
_LEAST_TAIL = 0.2  # and the comments' this high (real tails measured: 0.2 to 2.6)
_LEAST_STEP = 1.5  # and between them this much
_LOUD_LINES, _LOUD_TAIL = 5, 1.2  # under an opinion piece only many and loud lines are comments
_SURE_PAIR = 3.0  # two lines alone are comments only beyond doubt
_STAMP = re.compile(
    r"[^\n]{0,60}\b\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?|uhr|h)?\b[^\n]{0,30}"
    r"|[^\n]{1,60}\b(?:says|said|wrote|writes)(?::|\.{3}|…)"
    r"|(?:posted|written|comment) by\b[^\n]{1,80}"
    r"|[^\n]{0,40}\b\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago\b.{0,20}"
    r"|reply|replies|permalink|quote|report(?: abuse)?|like|[↑▲+-]\d+",
    re.IGNORECASE,
)
_SIGNED_BELOW = re.compile(r"posted by\b", re.IGNORECASE)
_VOICE = re.compile(r"\b(?:I|me|my|I['’]\w+|you|your|u|lol|yeah|hey)\b|[?!…]|\.\.", re.IGNORECASE)
_LEAST_VOICED = 0.3  # of comments say I or you, ask or shout; lists and instructions do not
_SPEAKER = re.compile(r"(?:Q|A|[A-Z][A-Z.'’ -]{2,30})\s?:|\(\(|[QA]\. ")
_ANNOUNCED = re.compile(
    r"\b(?:transcript|interview (?:has been|was|is|follows|below)|(?:the|this|following) interview|Q ?& ?A"
    r"|edited for|agreeing (?:to|for))\b|asked (?:him|her|them)[^.]{0,60}:$",
    re.IGNORECASE,
)
_LABELLED = 0.1  # of the lines of a transcript, at least so many begin with a speaker's label
_LEAST_STAMPS = 3  # lines that say who wrote and when: fewer may be the article's own byline and dates
_PROSE = 80  # characters of a paragraph; two of them stand before any comment
_STAMPED = 110  # characters of the longest stamp
_STAMPED_TALK = -0.4  # what stands between stamps may be calmer than where nothing else tells
_SPOKEN, _LEAST_LOUD = 35, 2
"""Characters of a line that may talk, and how many lines must: labels and links are no comments."""
_HEADING = re.compile(
    r"(?:\d+ |all |reader |readers['’]? |user |view |show |join the )?(?:comments?|discussion|responses?|"
    r"kommentare?|comentarios|commentaires)(?: \(?\d+\)?)?(?: on this (?:story|article))?\s?:?"
    r"|\d+ (?:thoughts|responses|replies|comments) (?:on|to) .{1,120}"
    r"|\d+ (?:comments|replies)\b[^.]{0,40}|leave a (?:comment|reply).{0,30}",
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
    prose = 0
    for index, line in enumerate(lines):
        if prose > 1 and is_comment_heading(line):
            return index
        prose += len(line) >= _PROSE
    if (stamped := _first_stamped(lines)) is not None:
        return stamped
    odds = [max(-_CLIP, min(_CLIP, talk_odds(line))) for line in lines]
    cut = _best_cut(odds)
    if cut is None:
        return None
    head, tail = odds[:cut], odds[cut:]
    low, high = sum(head) / len(head), sum(tail) / len(tail)
    loud_tail = len(tail) >= _LOUD_LINES and high >= _LOUD_TAIL and low <= 0
    if high - low < _LEAST_STEP or high < _LEAST_TAIL or (low > _LEAST_HEAD and not loud_tail):
        return None
    if _is_interview(lines[max(0, cut - 3) : cut], lines[cut:]):
        return None
    voiced = sum(1 for line in lines[cut:] if _VOICE.search(line))
    if voiced < len(tail) * _LEAST_VOICED:
        return None
    loud = sum(
        1 for line, chance in zip(lines[cut:], tail, strict=True) if len(line) > _SPOKEN and chance > 0
    )
    if loud < _LEAST_LOUD:
        return None
    return cut if len(tail) > 2 or (high - low >= _SURE_PAIR and len(tail) == 2 and high > 1) else None


def _is_interview(before: Sequence[str], tail: Sequence[str]) -> bool:
    """Whether what talks is a transcript: speakers' labels, or words before it that announce one."""
    labels = sum(1 for line in tail if _SPEAKER.match(line))
    return labels >= max(2, len(tail) * _LABELLED) or any(_ANNOUNCED.search(line) for line in before)


def _first_stamped(lines: Sequence[str]) -> int | None:
    """Where comments begin that still carry who wrote them and when ("Jo says:", "3 May 2021 at 5:40 pm")."""
    short = ((i, line) for i, line in enumerate(lines) if len(line) < _STAMPED)
    stamps = [i for i, line in short if _STAMP.fullmatch(line) or is_day_label(line)]
    stamps = [i for i in stamps if i > 2]
    if len(stamps) < _LEAST_STAMPS or stamps[-1] - stamps[0] < 2 * (_LEAST_STAMPS - 1):
        return None
    told = [line for i, line in enumerate(lines) if i > stamps[0] and i not in stamps and len(line) > _SPOKEN]
    if not told or sum(talk_odds(line) for line in told) / len(told) < _STAMPED_TALK:
        return None
    cut = stamps[0]
    if _SIGNED_BELOW.match(lines[cut]):
        return cut - 1
    return cut - 1 if len(lines[cut - 1]) < _SPOKEN and lines[cut - 1][-1:].isalnum() else cut


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
