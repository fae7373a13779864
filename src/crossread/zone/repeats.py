"""Lines that show words of the article a second time: pull quotes, and captions taken from the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crossread.model.page import Role
from crossread.zone.phrases import has_verb
from crossread.zone.words import bare_words

_SHORTEST, _LONGEST = 30, 250  # characters of a line that is set out of the text
_MOST_LINES, _MOST = 400, 300_000  # every line is sought in all others: beyond this it would take seconds
_GAP = re.compile(r"\[[^\]\n]{0,40}\]|\.{3}|…")
_LEAST_PIECE, _LEAST_WORDS = 3, 7  # words of a piece between gaps, and of all pieces: fewer meet by chance
_OPENS_QUOTE = "\"“‘'«„"
_SIGNED = re.compile(r"[—–-]{0,2} ?[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){1,3},? [^\n]{0,80}")


def repeated_lines(lines: Sequence[str]) -> dict[int, Role]:
    """The lines whose words stand in a longer line too: chrome where they are pull quotes, else captions.

    A name with a function under a pull quote belongs to it. The first line never repeats; the work is
    bounded: of more than 400 lines, or 300,000 characters, none is looked at.
    """
    if len(lines) > _MOST_LINES or sum(map(len, lines)) > _MOST:
        return {}
    plain = [f" {bare_words(line)} " for line in lines]
    found = _shown_twice(lines)
    for index, line in enumerate(lines[1:], 1):
        if index in found:
            continue
        if _SHORTEST <= len(line) <= _LONGEST and (home := _home(line, index, plain)) is not None:
            found[index] = "chrome" if _is_quote(line, lines[home]) else "caption"
        elif found.get(index - 1) == "chrome" and _is_signature(line):
            found[index] = "chrome"
    return found


def _shown_twice(lines: Sequence[str]) -> dict[int, Role]:
    """Neighbours that begin with the same words: a caption shown in full and cut short."""
    found: dict[int, Role] = {}
    for index in range(1, len(lines) - 1):
        short, long = sorted(lines[index : index + 2], key=len)
        if len(short) > _SHORTEST and long.startswith(short.rstrip(".…")):
            found[index] = found[index + 1] = "caption"
    return found


def _home(line: str, index: int, plain: Sequence[str]) -> int | None:
    """The longer line that holds every piece of this one; None where there is none."""
    pieces = [piece for piece in map(bare_words, _GAP.split(line)) if piece.count(" ") >= _LEAST_PIECE - 1]
    if sum(piece.count(" ") + 1 for piece in pieces) < _LEAST_WORDS:
        return None
    for other, text in enumerate(plain):
        if other != index and len(text) > len(plain[index]) and all(f" {piece} " in text for piece in pieces):
            return other
    return None


def _is_quote(line: str, home: str) -> bool:
    """Whether the line is somebody's words: it says so, or its home has them between quote marks."""
    if line[0] in _OPENS_QUOTE or "[" in line:
        return True
    before = home[: max(0, home.find(line[:20]))]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def _is_signature(line: str) -> bool:
    return bool(_SIGNED.fullmatch(line)) and not has_verb(line)
