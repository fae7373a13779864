"""Passages that stand on several pages."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from crossread.group.credits import AGENCIES, Agencies, cites_outlet, credited_agencies
from crossread.group.passages import Chain, Passage, find_passages
from crossread.group.renderings import find_renderings
from crossread.group.words import WORD, ArticleWords, Vocabulary, article_words
from crossread.model.page import Page
from crossread.model.story import Copy
from crossread.model.text import Span

Direction = Literal["from", "to", "unknown"]
CopyKind = Literal["verbatim", "near", "common-source"]


class CopySettings(msgspec.Struct, frozen=True, kw_only=True):
    """What counts as a copied passage.

    least_words: words of the longer side (the annotators' guideline is twelve). least_equal: words that
    stand on both. least_share: the equal words' share of the longer side; least_spoken: the same where both
    quote it. least_plain: words that do not
    begin with a capital; with fewer it is a list of names and titles. stray: words at either end that are
    cut off where they belong to another sentence. lone_words: the least for a passage that nobody is quoted
    with and that is all two pages share. longest: characters of one span; a longer passage is
    cut at the ends of sentences, since longer evidence points nowhere. habit: pages of one outlet that
    must have a passage for it to be that outlet's boilerplate.
    """

    least_words: int = 12
    least_equal: int = 10
    least_share: float = 0.7
    least_spoken: float = 0.6
    least_plain: int = 6
    stray: int = 4
    lone_words: int = 14
    longest: int = 640
    habit: int = 3


DEFAULTS = CopySettings()

PARAGRAPH = 4000
"""Characters before a passage in which its opening quotation mark is looked for; no paragraph is longer."""

_MARK = re.compile(r'["“”\n]')


def find_copies(pages: Sequence[Page], settings: CopySettings = DEFAULTS) -> tuple[Copy, ...]:
    """The passages of article text that two pages share, near word for word, in order of their places.

    The left page is the one whose id comes first, so the order of the pages given changes nothing. What
    an outlet repeats on page after page is no copy.
    """
    ordered = sorted(pages, key=lambda page: page.id)
    vocabulary = Vocabulary()
    articles = [article_words(page, vocabulary) for page in ordered]
    passages = _passages(ordered, articles, settings)
    habits = _habits(passages, ordered, articles, settings)
    agencies = [credited_agencies(page) for page in ordered]
    copies = [
        _copy(
            part,
            (ordered[part.left], ordered[part.right]),
            articles,
            (agencies[part.left], agencies[part.right]),
        )
        for number, passage in enumerate(passages)
        if number not in habits
        for part in _parts(passage, ordered, articles, settings)
    ]
    kept = _without_phrases(copies, settings.lone_words)
    return tuple(sorted(kept, key=lambda copy: (copy.left, copy.right)))


def _passages(
    pages: Sequence[Page], articles: Sequence[ArticleWords], settings: CopySettings
) -> list[Passage]:
    """The passages that count: near word for word, and what both pages quote in like words beside those."""
    found = (one for one in find_passages(articles) if _counts(one, pages, articles, settings))
    trimmed = (_trimmed(one, pages, articles, settings.stray) for one in found)
    passages = [one for one in trimmed if _counts(one, pages, articles, settings)]
    known: dict[tuple[int, int], list[Passage]] = defaultdict(list)
    for passage in passages:
        known[passage.left, passage.right].append(passage)
    for passage in find_renderings(pages, articles):
        beside = known[passage.left, passage.right]
        if _counts(passage, pages, articles, settings) and not any(_repeats(passage, one) for one in beside):
            beside.append(passage)
            passages.append(passage)
    return passages


def _repeats(passage: Passage, other: Passage) -> bool:
    """Whether most words of one of the passages lie in the other, on either page."""
    return any(
        2 * (min(b, d) - max(a, c)) > min(b - a, d - c)
        for (a, b), (c, d) in (
            (passage.left_words, other.left_words),
            (passage.right_words, other.right_words),
        )
    )


def _without_phrases(copies: Sequence[Copy], lone_words: int) -> list[Copy]:
    """The copies without short ones that nobody is quoted with and that are all two pages share: phrases
    that everybody uses of an affair for a while ("his call for a ban on ferries to the islands")."""
    shared = Counter((copy.left.page, copy.right.page) for copy in copies)
    return [
        copy
        for copy in copies
        if copy.kind == "common-source"
        or shared[copy.left.page, copy.right.page] > 1
        or len(WORD.findall(copy.left.text)) >= lone_words
    ]


def _counts(
    passage: Passage, pages: Sequence[Page], articles: Sequence[ArticleWords], settings: CopySettings
) -> bool:
    enough = passage.longest >= settings.least_words and passage.equal >= settings.least_equal
    least_share = settings.least_spoken if passage.spoken else settings.least_share
    if not enough or passage.equal < least_share * passage.longest:
        return False
    body, article = pages[passage.left].text, articles[passage.left]
    first, last = passage.left_words
    plain = sum(
        not body[start].isupper() for start in article.starts[first:last].tolist() if start < len(body)
    )
    return plain >= settings.least_plain


def _habits(
    passages: Sequence[Passage],
    pages: Sequence[Page],
    articles: Sequence[ArticleWords],
    settings: CopySettings,
) -> set[int]:
    """Which passages are boilerplate: one outlet has them on several pages that share little else."""
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for passage in passages:
        shared[passage.left, passage.right] += passage.equal
    told: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for passage in passages:
        left, right = passage.left, passage.right
        alike = 2 * shared[left, right] > min(_size(articles[left]), _size(articles[right]))
        if pages[left].outlet and pages[left].outlet == pages[right].outlet and not alike:
            told[left].append((right, *passage.left_words))
            told[right].append((left, *passage.right_words))
    others = settings.habit - 1
    return {
        number
        for number, passage in enumerate(passages)
        for page, words in ((passage.left, passage.left_words), (passage.right, passage.right_words))
        if len(_tellers(told.get(page, ()), words)) >= others
    }


def _tellers(told: Sequence[tuple[int, int, int]], words: tuple[int, int]) -> set[int]:
    """The pages whose passages hold more than half of these words."""
    first, last = words
    return {page for page, low, high in told if 2 * (min(last, high) - max(first, low)) > last - first}


def _size(article: ArticleWords) -> int:
    return int((article.numbers >= 0).sum())


def _trimmed(
    passage: Passage, pages: Sequence[Page], articles: Sequence[ArticleWords], words: int
) -> Passage:
    """The passage without the up to `words` words before its first or after its last sentence or quotation:
    "he said", or the "In a" of the next sentence."""
    sides = [(pages[side].text, articles[side]) for side in (passage.left, passage.right)]
    equal = [(a + step, b + step) for a, b, length in passage.pairs for step in range(length)]
    head = max((n for n in range(1, words + 1) if _borders(sides, equal[n - 1], equal[n])), default=0)
    tail = max((n for n in range(1, words + 1) if _borders(sides, equal[-n - 1], equal[-n])), default=0)
    first, last = equal[head][0], equal[len(equal) - tail - 1][0] + 1
    return msgspec.structs.replace(passage, pairs=tuple(_clipped(passage.pairs, first, last)))


def _borders(
    sides: Sequence[tuple[str, ArticleWords]], before: tuple[int, int], after: tuple[int, int]
) -> bool:
    """Whether a sentence or a quotation begins or ends between two words of the passage, on either page."""
    for (body, article), here, there in zip(sides, before, after, strict=True):
        between = body[int(article.ends[here]) : int(article.starts[there])]
        if there != here + 1 or any(mark in between for mark in '"“”.!?\n'):
            return True
    return False


def _parts(
    passage: Passage, pages: Sequence[Page], articles: Sequence[ArticleWords], settings: CopySettings
) -> Iterator[Passage]:
    """The passage, cut at ends of sentences into parts that are not longer than `longest` characters."""
    spans = _offsets(passage, articles)
    longest = max(high - low for _, low, high in spans)
    count = -(-longest // settings.longest)
    if count == 1:
        yield passage
        return
    cuts = _cuts(passage, pages[passage.left].text, articles[passage.left], count)
    for first, last in zip([-1, *cuts], [*cuts, 1 << 60], strict=True):
        pairs = tuple(_clipped(passage.pairs, first, last))
        if pairs and sum(run[2] for run in pairs) >= settings.least_equal:
            part = msgspec.structs.replace(passage, pairs=pairs)
            shorter = max(high - low for _, low, high in _offsets(part, articles)) < longest
            yield from _parts(part, pages, articles, settings) if shorter else (part,)


def _cuts(passage: Passage, body: str, article: ArticleWords, count: int) -> list[int]:
    """Left positions at which to cut, nearest to equal parts: where a sentence ends, else anywhere."""
    positions = [left + step for left, _, length in passage.pairs for step in range(length)][1:]
    ends = [at for at in positions if _ends_sentence(body, article, at)] or positions
    first, last = passage.left_words
    wanted = [first + (last - first) * part // count for part in range(1, count)]
    return sorted({min(ends, key=lambda at: (abs(at - want), at)) for want in wanted})


def _ends_sentence(body: str, article: ArticleWords, at: int) -> bool:
    between = body[int(article.ends[at - 1]) : int(article.starts[at])]
    return any(mark in between for mark in ".!?\n")


def _clipped(pairs: Sequence[tuple[int, int, int]], first: int, last: int) -> Chain:
    """The runs of equal words from the left position `first` on and before `last`."""
    clipped: Chain = []
    for left, right, length in pairs:
        skip = max(0, first - left)
        keep = min(length, last - left) - skip
        if keep > 0:
            clipped.append((left + skip, right + skip, keep))
    return clipped


def _offsets(passage: Passage, articles: Sequence[ArticleWords]) -> tuple[tuple[int, int, int], ...]:
    """(page, start, end) in characters, left then right."""
    sides = ((passage.left, passage.left_words), (passage.right, passage.right_words))
    return tuple(
        (page, int(articles[page].starts[first]), int(articles[page].ends[last - 1]))
        for page, (first, last) in sides
    )


def _copy(
    passage: Passage,
    pages: tuple[Page, Page],
    articles: Sequence[ArticleWords],
    agencies: tuple[Agencies, Agencies],
) -> Copy:
    (_, a, b), (_, c, d) = _offsets(passage, articles)
    left, right = pages
    spans = left.span(a, b), right.span(c, d)
    kind: CopyKind = "verbatim" if passage.equal == passage.longest and not any(passage.asides) else "near"
    direction = _told_direction(left, right, spans, agencies)
    if direction == "unknown":
        quoted = passage.spoken or all(map(_quoted, (left, right), spans))
        third = agencies[0] & agencies[1] or quoted
        if third:
            return Copy(left=spans[0], right=spans[1], kind="common-source")
        direction = _dated_direction(left, right)
    return Copy(left=spans[0], right=spans[1], direction=direction, kind=kind)


def _told_direction(
    left: Page, right: Page, spans: tuple[Span, Span], agencies: tuple[Agencies, Agencies]
) -> Direction:
    """Which page is the origin, where the other one says so."""
    to_left = cites_outlet(right, left.outlet, spans[1])
    to_right = cites_outlet(left, right.outlet, spans[0])
    if to_left == to_right:
        to_left = AGENCIES.get(left.outlet or "") in agencies[1]
        to_right = AGENCIES.get(right.outlet or "") in agencies[0]
    if to_left == to_right:
        return "unknown"
    return "from" if to_left else "to"


def _dated_direction(left: Page, right: Page) -> Direction:
    """The page of an earlier day is the origin; days as the pages state them, since inferred ones may be
    of any hour."""
    days = [
        page.published.value for page in (left, right) if page.published and len(page.published.value) == 10
    ]
    if len(days) < 2 or days[0] == days[1]:
        return "unknown"
    return "from" if days[0] < days[1] else "to"


def _quoted(page: Page, span: Span, least: float = 0.7) -> bool:
    """Whether the share `least` of the span stands between quotation marks.

    Straight marks open and close in turn from the start of the paragraph, the passage being half a
    sentence of somebody's words at times ("went to great lengths").
    """
    body = page.text
    low = max(span.start - PARAGRAPH, body.rfind("\n", 0, span.start) + 1)
    inside, quoted, since = False, 0, span.start
    for match in _MARK.finditer(body, low, span.end):
        if inside:
            quoted += max(0, match.start() - since)
        mark = match.group()
        inside = mark == "“" or (mark == '"' and not inside)
        since = max(span.start, match.end())
    quoted += inside * (span.end - since)
    return quoted >= least * len(span)
