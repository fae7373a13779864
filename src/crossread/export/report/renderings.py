"""Which words differ between renderings of the same thing."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

import msgspec

MOST_WORDS = 400
"""Longer renderings are shown unmarked: comparing takes time by the square of their words."""


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """Words in a row that all other renderings share, or that some lack; a space stands between parts."""

    text: str
    differs: bool


def mark_differences(renderings: Sequence[str]) -> tuple[tuple[Part, ...], ...]:
    """Each rendering in parts, a word differing where another rendering lacks it in this order.

    Case and punctuation at a word's ends do not count. A lone rendering has no differing words.
    """
    split = [rendering.split() for rendering in renderings]
    keys = [[_key(word) for word in words] for words in split]
    if max(map(len, split), default=0) > MOST_WORDS:
        return tuple((Part(text=rendering, differs=False),) for rendering in renderings)
    return tuple(_parts(words, _shared(keys, number)) for number, words in enumerate(split))


def _key(word: str) -> str:
    return word.casefold().strip("\"'.,;:!?()[]“”‘’«»…") or word


def _shared(keys: Sequence[list[str]], number: int) -> list[bool]:
    """For each word of a rendering, whether every other rendering has it in the same order."""
    mine = keys[number]
    shared = [True] * len(mine)
    for other_number, other in enumerate(keys):
        if other_number == number:
            continue
        found = [False] * len(mine)
        for match in SequenceMatcher(None, mine, other, autojunk=False).get_matching_blocks():
            found[match.a : match.a + match.size] = [True] * match.size
        shared = [one and two for one, two in zip(shared, found, strict=True)]
    return shared


def _parts(words: Sequence[str], shared: Sequence[bool]) -> tuple[Part, ...]:
    parts: list[Part] = []
    for word, same in zip(words, shared, strict=True):
        if parts and parts[-1].differs != same:
            parts[-1] = Part(text=f"{parts[-1].text} {word}", differs=not same)
        else:
            parts.append(Part(text=word, differs=not same))
    return tuple(parts)
