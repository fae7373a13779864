"""Spellings brought together: letters without their marks, and a key that transliterations share."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i", "ħ": "h"}
    | dict.fromkeys("‘’ʼʻ`´′", "'")
    | dict.fromkeys("‐‑‒–—", "-")
)

# One sound, written in several ways when a name is carried over from another script (ISO 9, BGN/PCGN,
# the German, French and English habits of the press). Longer patterns first.
_SOUNDS = (
    ("tsch", "č"), ("tch", "č"), ("sch", "š"), ("zh", "ž"), ("kh", "h"), ("ch", "č"), ("sh", "š"),
    ("ph", "f"), ("th", "t"), ("dj", "ž"), ("dh", "d"), ("gh", "g"), ("ck", "k"), ("ks", "x"),
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ei", "ai"), ("ey", "ai"), ("ay", "ai"), ("aj", "ai"),
    ("ae", "e"), ("oe", "o"), ("ue", "u"), ("tz", "ts"), ("cz", "č"), ("sz", "s"), ("rz", "ž"),
)  # fmt: skip
_LETTER_SOUNDS = str.maketrans(
    {"y": "i", "j": "i", "w": "v", "q": "k", "c": "k", "z": "s", "ž": "s", "'": None}
)
_SOUND = re.compile("|".join(pattern for pattern, _ in _SOUNDS))
_SOUND_OF = dict(_SOUNDS)
_DOUBLED = re.compile(r"(.)\1+")
_I_BEFORE_VOWEL = re.compile(r"i(?=[aeou])")


@lru_cache(maxsize=65536)
def fold(raw: str) -> str:
    """The string in small letters without accents, with plain apostrophes and hyphens; same words, same
    order."""
    if raw.isascii():
        return raw.casefold()
    # Taken apart twice: letters of mathematics have no small form before, and small forms bring marks.
    plain = unicodedata.normalize("NFKD", raw.translate(_LETTERS)).casefold().translate(_LETTERS)
    parts = unicodedata.normalize("NFKD", plain)
    return "".join(part for part in parts if not unicodedata.combining(part))


@lru_cache(maxsize=65536)
def sound_key(raw: str) -> str:
    """A key that the usual transliterations of one name share: Nayev and Najew, Dmitry and Dmitri.

    Double letters count once, y, j and i are one letter, w and v, kh and h, sch and sh, and a glide before
    a vowel goes (Oleksiy, Oleksii; Alexander, Aleksandr). A shared key is a hint, not yet a decision.
    """
    sounds = _SOUND.sub(lambda found: _SOUND_OF[found.group()], fold(raw))
    letters = sounds.translate(_LETTER_SOUNDS).replace("x", "ks").replace("er", "r")
    glided = _I_BEFORE_VOWEL.sub("", letters)
    return _DOUBLED.sub(r"\1", glided.rstrip("i"))
