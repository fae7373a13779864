"""Who copied whom, as a picture: pages from top to bottom by day, an arc for what two of them share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

import msgspec

from crossread.export.report.index import Index, day_of, link
from crossread.export.report.pages import Reference
from crossread.export.report.renderings import Part, mark_differences
from crossread.model.page import ARTICLE_ROLES, Page
from crossread.model.story import Copy

ROW, NODE, WIDTH = 44.0, 122.0, 440.0
"""Pixels: between two pages; from the left edge to the pages' dots, the room of the arcs; of the picture."""
WORDS_A_PIXEL = 20
"""An arc is a pixel thicker for every so many shared words."""
THINNEST, THICKEST = 1.5, 8.0
"""Pixels of an arc: what can still be seen and clicked; more would hide its neighbours."""
BESIDE = 18.0
"""Pixels between two arcs of the same pages."""
LONGEST_LABEL = 34
"""Characters of a page's label: what fits beside the dots at the picture's size of type."""
WHOLE = 0.5
"""From half of its article on, a page that shares passages is counted as a text of the same origin."""

KINDS = {"verbatim": "word for word", "near": "near word for word", "common-source": "from a common source"}


class CopyView(msgspec.Struct, frozen=True, kw_only=True):
    """A shared passage: both renderings with their differing words, and who has it from whom."""

    name: str
    number: int
    kind: str
    direction: str
    words: int
    left: tuple[Part, ...]
    right: tuple[Part, ...]
    outlets: tuple[str, str]
    hrefs: tuple[str | None, str | None]
    languages: tuple[str | None, str | None]


class Node(msgspec.Struct, frozen=True, kw_only=True):
    """A page in the picture."""

    y: float
    label: str
    day: str
    href: str


class Arc(msgspec.Struct, frozen=True, kw_only=True):
    """What two pages share: an SVG path, its thickness in pixels, its kind, an arrow head at who took it."""

    path: str
    thickness: float
    kind: str
    arrow: str | None
    title: str
    href: str


class CopiesPicture(msgspec.Struct, frozen=True, kw_only=True):
    """The picture's geometry in pixels."""

    width: float
    height: float
    node: float
    nodes: tuple[Node, ...]
    arcs: tuple[Arc, ...]


def copies_of(index: Index, pages: Collection[str]) -> tuple[tuple[int, Copy], ...]:
    """The copies, by their number, whose left passage stands on one of the pages."""
    numbered = enumerate(index.dossier.copies, 1)
    return tuple((number, copy) for number, copy in numbered if copy.left.page in pages)


def show_copies(index: Index, pages: Collection[str]) -> tuple[CopyView, ...]:
    """The shared passages, the longest first."""
    views = [_show_copy(index, number, copy) for number, copy in copies_of(index, pages)]
    return tuple(sorted(views, key=lambda view: (-view.words, view.number)))


def _show_copy(index: Index, number: int, copy: Copy) -> CopyView:
    sides = (copy.right, copy.left) if copy.direction == "to" else (copy.left, copy.right)
    left, right = mark_differences([" ".join(span.text.split()) for span in sides])
    first, second = (index.outlets[span.page] for span in sides)
    return CopyView(
        name=f"c{number}",
        number=number,
        kind=KINDS[copy.kind],
        direction="unknown" if copy.direction == "unknown" else "known",
        words=_count_words(copy),
        left=left,
        right=right,
        outlets=(first, second),
        hrefs=(link(index, sides[0]), link(index, sides[1])),
        languages=(index.pages[sides[0].page].language, index.pages[sides[1].page].language),
    )


def _count_words(copy: Copy) -> int:
    return max(len(copy.left.text.split()), len(copy.right.text.split()))


def draw_copies(index: Index, pages: Collection[str]) -> CopiesPicture | None:
    """The picture of all pages that share a passage; None where no pages do."""
    copies = copies_of(index, pages)
    involved = {span.page for _, copy in copies for span in (copy.left, copy.right)}
    if not involved:
        return None
    rows = sorted(involved, key=index.page_numbers.__getitem__)
    ys = {page: ROW / 2 + number * ROW for number, page in enumerate(rows)}
    nodes = tuple(_node(index, page, y) for page, y in ys.items())
    drawn: Counter[frozenset[str]] = Counter()
    arcs = []
    for bundle in _bundle(copies):
        pair = frozenset(_ends(bundle[0][1]))
        arcs.append(_draw_arc(index, ys, bundle, drawn[pair]))
        drawn[pair] += 1
    return CopiesPicture(width=WIDTH, height=len(rows) * ROW, node=NODE, nodes=nodes, arcs=tuple(arcs))


def _node(index: Index, page: str, y: float) -> Node:
    number, label = index.page_numbers[page], index.outlets[page]
    if len(label) > LONGEST_LABEL:
        label = label[: LONGEST_LABEL - 1] + "…"
    return Node(y=y, label=label, day=day_of(index.pages[page]), href=f"#p{number}")


Bundle = list[tuple[int, Copy]]


def _bundle(copies: Sequence[tuple[int, Copy]]) -> list[Bundle]:
    """Copies of the same two pages in the same direction together: one arc each."""
    bundles: dict[tuple[str, str, bool], Bundle] = {}
    for number, copy in copies:
        giver, taker = _ends(copy)
        if copy.direction == "unknown":
            giver, taker = sorted((giver, taker))
        bundles.setdefault((giver, taker, copy.direction == "unknown"), []).append((number, copy))
    return list(bundles.values())


def _ends(copy: Copy) -> tuple[str, str]:
    """Who gave and who took, by page; as they stand where that is unknown."""
    left, right = copy.left.page, copy.right.page
    return (right, left) if copy.direction == "to" else (left, right)


def _draw_arc(index: Index, ys: dict[str, float], bundle: Bundle, before: int) -> Arc:
    """The arc of a bundle, inside of those drawn `before` between the same pages."""
    longest, first = max(bundle, key=lambda row: _count_words(row[1]))
    giver, taker = _ends(first)
    words = sum(_count_words(copy) for _, copy in bundle)
    start, end = ys[giver], ys[taker]
    reach = max(12.0, min(NODE - 14, 18 + abs(end - start) * 0.42) - before * BESIDE)
    bend = NODE - reach * 4 / 3
    known = first.direction != "unknown" and first.kind != "common-source"
    names = (index.outlets[giver], index.outlets[taker])
    between = f"{names[1]} has from {names[0]}" if known else f"{names[0]} and {names[1]} share"
    return Arc(
        path=f"M{NODE:g} {start:g} C{bend:g} {start:g} {bend:g} {end:g} {NODE:g} {end:g}",
        thickness=min(THICKEST, round(THINNEST + words / WORDS_A_PIXEL, 1)),
        kind=first.kind,
        arrow=f"{NODE - 8:g},{end:g} {NODE - 20:g},{end - 7:g} {NODE - 20:g},{end + 7:g}" if known else None,
        title=f"{between} {words} words, {KINDS[first.kind]}",
        href=f"#c{longest}",
    )


def count_origins(index: Index, pages: Sequence[str]) -> int:
    """How many texts of their own there are: pages that share half of the shorter article count as one."""
    shared: dict[tuple[str, str], int] = {}
    for copy in index.dossier.copies:
        left, right = sorted((copy.left.page, copy.right.page))
        shared[left, right] = shared.get((left, right), 0) + min(len(copy.left), len(copy.right))
    origin = {page: page for page in pages}
    for (left, right), length in shared.items():
        if left in origin and right in origin and length >= WHOLE * _shorter(index, left, right):
            old, new = origin[right], origin[left]
            origin = {page: new if root == old else root for page, root in origin.items()}
    return len(set(origin.values()))


def _shorter(index: Index, left: str, right: str) -> int:
    return min(_article_length(index.pages[left]), _article_length(index.pages[right]))


def _article_length(page: Page) -> int:
    return sum(zone.end - zone.start for zone in page.zones if zone.role in ARTICLE_ROLES)


def refer_copies(index: Index) -> Iterator[Reference]:
    """The places in the pages where shared passages stand."""
    for number, copy in enumerate(index.dossier.copies, 1):
        for span, other in ((copy.left, copy.right), (copy.right, copy.left)):
            title = f"also in {index.outlets[other.page]}"
            yield Reference(span=span, kind="copy", href=f"#c{number}", chip=f"C{number}", title=title)
