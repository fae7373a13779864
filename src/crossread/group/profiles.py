"""What a page is about, in a form that two pages can be held together by."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from importlib.resources import files

import msgspec
import numpy as np
from numpy.typing import NDArray

from crossread.engines.reading import Reading, Vectors
from crossread.model.page import Page

LEAD = 4
"""Sentences of a lead: the title and what follows say what a report is about (inverted pyramid)."""

HEAD = 700
"""Characters of the article, of which words count twice and weekdays are taken: about a title and a lead."""

TERMS = 150
"""The heaviest words of a page that are kept; the cosine of two pages rests on far fewer."""

BACKGROUND = 50
"""Pages without any of the words, added to the pages at hand: with five pages of one story, words that
all of them have would otherwise count for nothing."""

REMEMBERED = 1024
"""Pages whose counts are kept between two looks at them: a few megabytes."""

WORD = re.compile(r"[^\W\d_](?:[\w'’-]*\w)|\d[\d,.]*\d")
WEEKDAY = re.compile(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_DAYS = ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")

COMMON = frozenset(files("crossread.group").joinpath("common_words.txt").read_text("utf-8").split())
"""Words that tell no story from another, a word a line."""


class Profile(msgspec.Struct, frozen=True, kw_only=True):
    """What is compared of a page: the unit vector of its lead (None without one), its words weighted to a
    unit vector, the weekdays of its first paragraphs (0 is Monday) and its day as an ordinal."""

    page: str
    lead: Vectors | None
    words: dict[str, float]
    weekdays: frozenset[int]
    day: int | None


def profile_pages(pages: Sequence[Page], readings: Sequence[Reading]) -> list[Profile]:
    """A profile a page, in order; `readings` are in the order of the pages."""
    counts = [_count_words(page) for page in pages]
    spread = Counter(word for count in counts for word in count)
    total = len(pages) + BACKGROUND
    weights = {word: math.log(total / (pages_with + 1)) for word, pages_with in spread.items()}
    return [
        Profile(
            page=page.id,
            lead=_lead(reading.vectors),
            words=_weighted(count, weights),
            weekdays=frozenset(_DAYS.index(name) for name in WEEKDAY.findall(page.article_text[:HEAD])),
            day=_ordinal(page),
        )
        for page, reading, count in zip(pages, readings, counts, strict=True)
    ]


def lead_matrix(profiles: Sequence[Profile]) -> NDArray[np.float32]:
    """The lead vectors as rows; a page without one has a row of zeros."""
    width = next((len(one.lead) for one in profiles if one.lead is not None), 1)
    if not profiles:
        return np.zeros((0, width), dtype=np.float32)
    blank = np.zeros(width, dtype=np.float32)
    return np.stack([blank if one.lead is None else one.lead for one in profiles])


def shared_words(left: Profile, right: Profile) -> float:
    """The cosine of the two pages' weighted words, 0 to 1."""
    few, many = sorted((left.words, right.words), key=len)
    return sum(weight * many[word] for word, weight in few.items() if word in many)


def _count_words(page: Page) -> Counter[str]:
    title = page.title.text if page.title and page.title.layer == "text" else ""
    return _count_words_of(f"{title}\n{page.article_text}")


@lru_cache(maxsize=REMEMBERED)  # stories and threads look at the same pages
def _count_words_of(body: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for match in WORD.finditer(body):
        word = match.group().lower().replace("’", "'").removesuffix("'s")
        if len(word) > 2 and word not in COMMON:
            counts[word] += 2 if match.start() < HEAD else 1
    return counts


def _weighted(counts: Counter[str], weights: dict[str, float]) -> dict[str, float]:
    """The heaviest words, by (1 + ln count) x ln(pages / pages with it), as a vector of length 1."""
    heavy = {word: (1 + math.log(count)) * weights[word] for word, count in counts.items()}
    kept = sorted(heavy.items(), key=lambda item: (-item[1], item[0]))[:TERMS]
    length = math.sqrt(sum(weight * weight for _, weight in kept)) or 1.0
    return {word: weight / length for word, weight in kept}


def _lead(vectors: Vectors) -> Vectors | None:
    """The mean of the first sentences' vectors, the first weighing most (1, 2/3, 1/2, 2/5)."""
    rows = vectors[:LEAD]
    if not len(rows):
        return None
    weights = 1 / (1 + 0.5 * np.arange(len(rows), dtype=np.float32))
    mean = (weights @ rows).astype(np.float32)
    length = float(np.linalg.norm(mean))
    return np.asarray(mean / length, dtype=np.float32) if length else None


def _ordinal(page: Page) -> int | None:
    if page.published is None or len(page.published.value) != 10:
        return None
    try:
        return date.fromisoformat(page.published.value).toordinal()
    except ValueError:
        return None
