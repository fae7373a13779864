"""Whether a line reports or talks: what readers' comments sound like where no markup tells them.

A logistic regression over a few dozen features of words and shape. Its weights (`voice.tsv`) are learned by
`training/line_roles.py` from readers' comments against paragraphs of articles.
"""

from __future__ import annotations

import math
import re
from functools import cache

from crossread.zone.tables import pairs

_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?|\d[\d,.]*")
_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’)]*(?:\s|$)")
_NAME_AHEAD = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]+")
_SHOUT = re.compile(r"\b[A-Z]{4,}\b")
_QUOTED = re.compile(r"[\"“][^\"“”]{12,}[,.?!]?[\"”]")
_LEADING_QUOTE = re.compile(r"[\"“'‘][^\"“”]{40,}")
_NUMBER = re.compile(r"\d")
_AMOUNT = re.compile(r"[$€£]\s?\d|\d\s?(?:%|percent|per cent|million|billion)")
_LINK = re.compile(r"https?://|www\.|@\w")
_DATELINE = re.compile(r"[A-Z][A-Z .,]{2,40}[^—–-]{0,40}[—–-] ")
_TYPO = re.compile(r"[a-z][.!?,][A-Z]|\s[,.!?]|[!?]{2,}|,,|\.\.|…|\bi\b|\$\$|\*\*")


def _word_lists() -> dict[str, tuple[str, ...]]:
    """The lists of `voice_words.tsv`: by name, their words."""
    return {name: tuple(words.split()) for name, words in pairs("voice_words.tsv")}


_LISTS = _word_lists()
_LIST_OF: dict[str, tuple[str, ...]] = {}
for _name, _words in _LISTS.items():
    for _word in _words:
        _LIST_OF[_word] = (*_LIST_OF.get(_word, ()), _name)

_OPENERS = (
    "first singular", "second", "chat", "turn", "question", "order", "third plural", "first plural",
    "clipped", "opinion", "negation", "being", "would",
)  # fmt: skip
"""The lists that count once more where a line begins with one of their words."""

_SHAPES = (
    "opens lower", "no end", "asks", "shouts", "capitals", "dots", "names", "past form", "digits",
    "amounts", "links", "quoted", "opens with quote", "dateline", "slips", "word length",
    "sentence length", "short", "very short", "long",
)  # fmt: skip
FEATURES = (
    "bias",
    *(name for name in _LISTS if name != "clipped"),
    *(f"opens: {name}" for name in _OPENERS),
    *_SHAPES,
)


def features_of(line: str) -> dict[str, float]:
    """The features of a line by name: rates are per word, capped; the rest is 0 or 1."""
    words = _WORD.findall(line)
    lowered = [word.lower().replace("’", "'") for word in words]
    count = max(1, len(words))
    rates: dict[str, int] = {}
    past = 0
    for word in lowered:
        for name in _LIST_OF.get(word, ()):
            rates[name] = rates.get(name, 0) + 1
        past += len(word) > 4 and word.endswith("ed")
    found = {name: min(1.0, hits * 5 / (count + 4)) for name, hits in rates.items()}
    found["clipped"] = 0.0
    found["bias"] = 1.0
    for name in _LIST_OF.get(lowered[0], ()) if lowered else ():
        if name in _OPENERS:
            found[f"opens: {name}"] = 1.0
    found["past form"] = min(1.0, past * 5 / (count + 4))
    found["word length"] = sum(map(len, lowered)) / count / 5 - 1
    found["short"], found["very short"] = float(count < 20), float(count < 8)
    found["long"] = float(count > 60)
    found["names"] = min(1.0, len(_NAME_AHEAD.findall(line)) * 3 / (count + 4))
    sentences = max(1, len(_SENTENCE_END.findall(line)))
    found["sentence length"] = min(2.0, count / sentences / 20) - 1
    found.update(dict.fromkeys(_shapes(line), 1.0))
    return found


def _shapes(line: str) -> list[str]:
    shapes = []
    start, end = line[:1], line.rstrip("\"'”’) ")[-1:]
    if start.islower():
        shapes.append("opens lower")
    if end not in ".!?…:":
        shapes.append("no end")
    tests = (
        ("asks", "?" in line), ("shouts", "!" in line), ("capitals", _SHOUT.search(line)),
        ("dots", ".." in line or "…" in line), ("digits", _NUMBER.search(line)),
        ("amounts", _AMOUNT.search(line)), ("links", _LINK.search(line)), ("quoted", _QUOTED.search(line)),
        ("opens with quote", _LEADING_QUOTE.match(line)), ("dateline", _DATELINE.match(line)),
        ("slips", _TYPO.search(line)),
    )  # fmt: skip
    shapes += [name for name, test in tests if test]
    return shapes


@cache
def _weights() -> dict[str, float]:
    return {name: float(weight) for name, weight in pairs("voice.tsv")}


def talk_odds(line: str) -> float:
    """The log-odds that a line is a reader's comment and not a paragraph of an article (0: either)."""
    weights = _weights()
    total = sum(weights.get(name, 0.0) * value for name, value in features_of(line[:2000]).items())
    return total if math.isfinite(total) else 0.0
