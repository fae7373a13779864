"""Where sentences end: rules for news English over the text of one zone.

Every full stop, question or exclamation mark and ellipsis is looked at once, with at most a few dozen
characters on either side of it, so the time is linear in the length of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from crossread.grammar.abbreviations import BEFORE_A_NAME, DAY_AND_ZONE_WORDS, STARTERS, STILL_OPEN

_BREAK = re.compile(r"\n\s*")
_STOP = re.compile(r"[.!?…。！？]+")
_CLOSERS = re.compile(r"(?:[\"'”’»)\]]|\[\d{1,3}\])*")
_FAR_CLOSER = re.compile(r"[ \u00a0]{1,3}[\"”](?=\s|$)")
_SPACE = re.compile(r"\s+")
_OPENERS = re.compile(r"[\"'“‘«(\[]*")
_WORD = re.compile(r"[^\W_][\w’'-]{0,30}")
_TOKEN_BEFORE = re.compile(r"[\w.’'&-]+$")
_WEB = re.compile(r"(?:https?://|www\.)[^\s\"”<>]+|[\w.-]{1,64}@[\w-]{1,64}\.[\w.-]+")
_SPEECH_VERB = re.compile(
    r"(?:[A-Z][\w.’'-]{0,20} ){1,4}"
    r"(?:said|says|asked|asks|added|wrote|writes|tweeted|told|replied|shouted|wondered|demanded|cried)\b"
)
_LETTER = re.compile(r"[^\W_]")
_DOTTED = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")

_LOOK_BACK = 24
"""Characters read before a full stop: longer than any abbreviation."""


def split_sentences(body: str) -> list[tuple[int, int]]:
    """The sentences of one zone's text, as offsets into it: in order, disjoint, without outer white space.

    Every character that is no white space lies in one of them. A line break ends a sentence, unless the
    next line goes on in lower case after a line without end mark (text wrapped by hand). The marks that
    close a quotation stay with the sentence that they close.
    """
    sentences: list[tuple[int, int]] = []
    for start, end in _paragraphs(body):
        cuts = _cuts(body, start, end)
        inner = [_strip(body, *bounds) for bounds in zip([start, *cuts], [*cuts, end], strict=True)]
        sentences.extend(_with_stray_marks(body, [bounds for bounds in inner if bounds[0] < bounds[1]]))
    return sentences


def _strip(body: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without its outer white space."""
    piece = body[start:end]
    return start + len(piece) - len(piece.lstrip()), max(start, end - len(piece) + len(piece.rstrip()))


def _with_stray_marks(body: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pieces of a paragraph, a piece without a letter or digit joined to the one before it."""
    joined: list[tuple[int, int]] = []
    for start, end in pieces:
        if joined and not _LETTER.search(body, start, end):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _paragraphs(body: str) -> list[tuple[int, int]]:
    """The stretches between the line breaks that end a sentence."""
    found: list[tuple[int, int]] = []
    start = 0
    for match in _BREAK.finditer(body):
        if _wrapped(body, start, match):
            continue
        found.append((start, match.start()))
        start = match.end()
    found.append((start, len(body)))
    return found


def _wrapped(body: str, start: int, match: re.Match[str]) -> bool:
    """Whether this line break is only where the writer's screen ended."""
    if match.group().count("\n") > 1 or not body[match.end() : match.end() + 1].islower():
        return False
    at = match.start()
    while at > start and body[at - 1].isspace():
        at -= 1
    return at > start and body[at - 1] not in '.!?…:;。！？”"'


def _cuts(body: str, start: int, end: int) -> list[int]:
    """Where the sentences inside a paragraph end, after the marks that close them."""
    web = [match.span() for match in _WEB.finditer(body, start, end)]
    cuts: list[int] = []
    counted, marks = start, 0
    for match in _STOP.finditer(body, start, end):
        marks += body.count('"', counted, match.start())
        counted = match.start()
        if _in_web(web, match.start()):
            continue
        close = _close(body, match.end(), end, inside=marks % 2 == 1)
        if close < end and _ends(body, start, match, close, end):
            cuts.append(close)
    return cuts


def _in_web(web: list[tuple[int, int]], at: int) -> bool:
    """Whether a mark stands inside an address; one at its very end does not."""
    index = bisect_right(web, (at, at)) - 1
    return index >= 0 and at < web[index][1] - 1


def _close(body: str, at: int, end: int, *, inside: bool) -> int:
    """The offset after the marks that close the sentence whose end mark ends at `at`.

    `inside`: an odd number of straight quotation marks came before, so the next one closes.
    """
    closers = _CLOSERS.match(body, at, end)
    close = closers.end() if closers else at
    if close > at and body[close - 1] == '"' and not inside and body[close : close + 1].isalpha():
        close -= 1
    far = _FAR_CLOSER.match(body, close, end)
    if far and close == at and (inside or far.group().endswith("”")):
        return far.end()
    return close


def _ends(body: str, start: int, match: re.Match[str], close: int, end: int) -> bool:
    """Whether a sentence ends with this mark: by what follows it, then by the word before it."""
    space = _SPACE.match(body, close, end)
    opener = _OPENERS.match(body, space.end() if space else close, end)
    at = opener.end() if opener else close
    if match.group()[-1] in "。！？":
        return True
    if at >= end:
        return space is not None
    word = _WORD.match(body, at, end)
    if word is None:
        return space is not None and not body[at].isspace() and match.group() != "."
    if not space:
        return _ends_without_space(body, match, close, at, word.group())
    return _ends_before(body, start, match, close, at, word.group())


def _ends_without_space(body: str, match: re.Match[str], close: int, at: int, word: str) -> bool:
    """Whether a full stop that touches the next word ends a sentence ("the deal.The minister")."""
    if not (word[0].isupper() and (word[1:2].islower() or word in STARTERS)):
        return False
    before = body[match.start() - 1 : match.start()] if match.start() else ""
    two = body[max(0, match.start() - 2) : match.start()]
    plain = (two.isalpha() and before.islower()) or before.isdigit() or before in '"”’)'
    return bool(plain) or close > match.end() or at > close


def _ends_before(body: str, start: int, match: re.Match[str], close: int, at: int, word: str) -> bool:
    """Whether the sentence ends, white space and then `word` following its mark."""
    if word[0].islower() and word[1:2].islower() | (len(word) == 1):
        return False
    quoted = close > match.end()
    mark = match.group()
    if mark[-1] in "!?":
        return not (quoted and _SPEECH_VERB.match(body, at, min(len(body), at + 110)))
    before = body[max(start, match.start() - _LOOK_BACK) : match.start()]
    if mark != ".":
        return word in STARTERS or not before[-1:].isspace()
    if quoted:
        return True
    token = _TOKEN_BEFORE.search(before)
    return token is None or _ends_after(
        token.group(), word, first=match.start() - len(token.group()) == start
    )


def _ends_after(token: str, word: str, *, first: bool) -> bool:
    """Whether a full stop between `token` and `word` ends a sentence; `first`: it opens the paragraph."""
    if first and (token.isdigit() or len(token) == 1):
        return False
    bare = token.rpartition("-")[2]
    if bare in BEFORE_A_NAME:
        return False
    if bare in ("No", "Nos", "Art", "Sec", "Fig", "pp", "p"):
        return not word[0].isdigit()
    if bare.lower() in ("a.m", "p.m"):
        return word not in DAY_AND_ZONE_WORDS
    if bare in STILL_OPEN or _DOTTED.fullmatch(bare):
        return word in STARTERS
    if len(bare) == 1 and bare.isupper():
        return word in STARTERS
    return True
