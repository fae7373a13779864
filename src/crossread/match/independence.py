"""How many independent sources stand behind some words, after copies are collapsed (law 5)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from crossread.model.page import Page
from crossread.model.story import Copy
from crossread.model.text import Span

COPIED_SHARE = 0.5
"""Words count as copied if a shared passage holds half of their characters or more."""
SAME_TEXT_SHARE = 0.6
"""Two pages are one text if shared passages hold so much of the shorter article: then even words that
differ come from one desk (a reprint with changed words, a translation printed twice)."""


def count_sources(evidence: Sequence[Span], pages: Sequence[Page], copies: Sequence[Copy]) -> int:
    """The number of independent sources of these spans: pages whose passages are copies count once.

    Pages are one source where they have the same bytes, where copies make up most of the shorter article,
    where one says that it renders the other's outlet, or where words of both lie in a passage they share.
    """
    named = sorted({span.page for span in evidence})
    owner = {page: page for page in named}
    known = {page.id: page for page in pages if page.id in owner}
    for left, right in _one_text(known, copies):
        _join(owner, left, right)
    for left_span, right_span in _copied_pairs(evidence, copies):
        _join(owner, left_span.page, right_span.page)
    return len({_root(owner, page) for page in named})


def _one_text(known: dict[str, Page], copies: Sequence[Copy]) -> Iterable[tuple[str, str]]:
    """Pairs of pages that are one text."""
    shared: dict[tuple[str, str], int] = {}
    for copy in copies:
        pair = (copy.left.page, copy.right.page)
        if pair[0] in known and pair[1] in known:
            shared[pair] = shared.get(pair, 0) + min(len(copy.left), len(copy.right))
    for left, right in combinations(sorted(known), 2):
        characters = shared.get((left, right), 0) + shared.get((right, left), 0)
        shorter = min(len(known[left].article_text), len(known[right].article_text)) if characters else 1
        same_bytes = known[left].bytes_sha256 == known[right].bytes_sha256
        if same_bytes or characters >= SAME_TEXT_SHARE * shorter or _renders(known[left], known[right]):
            yield left, right


def _renders(left: Page, right: Page) -> bool:
    """Whether one page says that it translates or rewrites the other's outlet."""
    return any(one.origin.of and one.origin.of == two.outlet for one, two in ((left, right), (right, left)))


def _copied_pairs(evidence: Sequence[Span], copies: Sequence[Copy]) -> Iterable[tuple[Span, Span]]:
    """Pairs of spans that lie on the two sides of one shared passage."""
    for copy in copies:
        lefts = [span for span in evidence if _inside(span, copy.left)]
        rights = [span for span in evidence if _inside(span, copy.right)]
        yield from ((left, right) for left in lefts for right in rights)


def _inside(span: Span, passage: Span) -> bool:
    if span.page != passage.page or span.layer != passage.layer:
        return False
    shared = min(span.end, passage.end) - max(span.start, passage.start)
    return shared > 0 and shared >= COPIED_SHARE * len(span)


def _root(owner: dict[str, str], page: str) -> str:
    while owner[page] != page:
        page = owner[page]
    return page


def _join(owner: dict[str, str], left: str, right: str) -> None:
    owner[_root(owner, right)] = _root(owner, left)
