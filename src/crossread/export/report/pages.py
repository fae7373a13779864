"""A page as the report shows it: its zones in order, and every span a place that can be linked to."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

import msgspec

from crossread.export.report.index import Index
from crossread.model.page import Page, Zone
from crossread.model.text import Span

FOLDED = frozenset({"comment", "chrome"})
"""Roles that are no reporting: shown folded, apart from the article."""

QUIET = frozenset({"why", "digest", "time", "event", "party", "about"})
"""Kinds that words link to only where no other rests on them: elsewhere a chip after the words does."""

LONGEST_TITLE = 60
"""Characters of what a mark tells when pointed at: more would be a tenth of the report's size."""


class Reference(msgspec.Struct, frozen=True, kw_only=True):
    """Something the report says that rests on a span: where it stands, in one letter and number, in words."""

    span: Span
    kind: str
    href: str
    chip: str
    title: str


class Spot(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of a page on which something rests; `name` is its id in the report, None for a later part."""

    start: int
    end: int
    name: str | None
    references: tuple[Reference, ...]


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """What stands next in a page's text: a spot opens, words follow, a spot closes.

    `words` may link to what rests on them (`href`); a closing spot shows `chips` for what its words could
    not link to.
    """

    op: str
    words: str = ""
    href: str | None = None
    name: str | None = None
    kinds: str = ""
    title: str = ""
    chips: tuple[Reference, ...] = ()


class ZoneView(msgspec.Struct, frozen=True, kw_only=True):
    """A zone's role and its text in pieces."""

    role: str
    pieces: tuple[Piece, ...]


class Stretch(msgspec.Struct, frozen=True, kw_only=True):
    """Zones in a row that are shown openly, or folded under a summary of what they are."""

    zones: tuple[ZoneView, ...]
    folded: str | None


def find_spots(index: Index, references: Iterable[Reference]) -> dict[str, tuple[Spot, ...]]:
    """The spots of every page by its id: references to the same characters share one."""
    places: dict[tuple[str, int, int], dict[str, Reference]] = {}
    for each in references:
        span = each.span
        if span.layer == "text" and span.text.strip() and span.page in index.pages:
            places.setdefault((span.page, span.start, span.end), {}).setdefault(each.href, _shortened(each))
    spots: dict[str, list[Spot]] = {page: [] for page in index.pages}
    for (page, start, end), found in places.items():
        name = f"p{index.page_numbers[page]}-{start}-{end}"
        spots[page].append(Spot(start=start, end=end, name=name, references=_loud_first(found.values())))
    return {page: tuple(found) for page, found in spots.items()}


def _shortened(reference: Reference) -> Reference:
    title = reference.title
    if len(title) <= LONGEST_TITLE:
        return reference
    return msgspec.structs.replace(reference, title=f"{title[:LONGEST_TITLE].rstrip()}…")


def _loud_first(references: Iterable[Reference]) -> tuple[Reference, ...]:
    return tuple(sorted(references, key=lambda each: each.kind in QUIET))


def show_page(page: Page, body: str, spots: Sequence[Spot]) -> tuple[Stretch, ...]:
    """The page's zones in order, those that are no reporting folded; only white space is left out."""
    zones = list(_cover(page, body))
    shown = []
    queue = [(spot.start, -spot.end, number, spot) for number, spot in enumerate(spots)]
    heapq.heapify(queue)
    for zone in zones:
        shown.append(ZoneView(role=zone.role, pieces=_pieces(body, zone.start, zone.end, queue)))
    return tuple(
        Stretch(zones=tuple(found), folded=_summary(found) if folded else None)
        for folded, found in (
            (key, list(each)) for key, each in groupby(shown, lambda zone: zone.role in FOLDED)
        )
    )


def _summary(zones: Sequence[ZoneView]) -> str:
    """What a fold holds: "2 readers’ comments, 1 piece of page furniture"."""
    count = Counter(zone.role for zone in zones)
    words = {
        "comment": ("reader’s comment", "readers’ comments"),
        "chrome": ("menu or advert", "menus and adverts"),
    }
    return ", ".join(
        f"{count[role]} {words[role][count[role] > 1]}" for role in ("comment", "chrome") if count[role]
    )


class _Section(msgspec.Struct, frozen=True):
    """A zone, or what lies between two, by its offsets in the page's text."""

    role: str
    start: int
    end: int


def _cover(page: Page, body: str) -> Iterable[_Section]:
    """The zones, and between them as "unzoned" whatever is not white space."""
    at = 0
    end = Zone(role="chrome", start=len(body), end=len(body))
    for zone in (*page.zones, end):
        gap = body[at : zone.start]
        if gap.strip():
            lead = len(gap) - len(gap.lstrip())
            yield _Section("unzoned", at + lead, at + len(gap.rstrip()))
        if zone.end > zone.start:
            yield _Section(zone.role, zone.start, zone.end)
        at = max(at, zone.end)


Queue = list[tuple[int, int, int, Spot]]


def _pieces(body: str, start: int, end: int, queue: Queue) -> tuple[Piece, ...]:
    """The text from `start` to `end` cut at its spots, taken from the queue in order of place.

    Spots nest; one that crosses the end of another, or of the zone, is cut there and goes on after it.
    """
    weave = _Weave(body, start)
    while queue and queue[0][0] < end:
        _, minus_end, number, spot = heapq.heappop(queue)
        spot_start, spot_end = max(spot.start, start), -minus_end
        weave.close_until(spot_start)
        fence = min([end, *(item.end for item in weave.open[-1:])])
        seen = bool(body[spot_start : min(spot_end, fence)].strip())
        if spot_end > fence:
            rest = msgspec.structs.replace(spot, start=fence, name=None if seen else spot.name)
            heapq.heappush(queue, (fence, -spot_end, number, rest))
            spot_end = fence
        if seen:
            weave.open_spot(Spot(start=spot_start, end=spot_end, name=spot.name, references=spot.references))
    weave.close_until(end)
    weave.words_until(end)
    return tuple(weave.pieces)


class _Weave:
    """Writes the pieces of one zone: words up to a place, spots opened and closed in nested order."""

    def __init__(self, body: str, start: int) -> None:
        self.body, self.at = body, start
        self.pieces: list[Piece] = []
        self.open: list[Spot] = []
        self.bare: list[bool] = []  # whether the open spot has had no words of its own yet

    def words_until(self, place: int) -> None:
        """Words up to the place, linked to what rests on the innermost open spot that is not quiet."""
        words = self.body[self.at : place]
        if not words:
            return
        innermost = len(self.open) - 1
        loud = [depth for depth, spot in enumerate(self.open) if spot.references[0].kind not in QUIET]
        at = loud[-1] if loud else innermost
        self.pieces.append(
            Piece(op="words", words=words, href=self.open[at].references[0].href if at >= 0 else None)
        )
        if at >= 0 and words.strip():
            self.bare[at] = False
        self.at = place

    def open_spot(self, spot: Spot) -> None:
        """Words up to the spot, and the spot opened."""
        self.words_until(spot.start)
        kinds = " ".join(dict.fromkeys(f"k-{each.kind}" for each in spot.references))
        title = next((each.title for each in spot.references if each.title), "")
        self.pieces.append(Piece(op="open", name=spot.name, kinds=kinds, title=title))
        self.open.append(spot)
        self.bare.append(True)

    def close_until(self, place: int) -> None:
        """Every open spot that ends at or before the place, closed."""
        while self.open and self.open[-1].end <= place:
            self.words_until(self.open[-1].end)
            spot, bare = self.open.pop(), self.bare.pop()
            outside = {each.href for around in self.open for each in around.references}
            rest = spot.references if bare else spot.references[1:]
            rest = rest if spot.name else ()  # of a spot that was cut the first part has shown them
            chips = tuple(each for each in rest if each.href not in outside)
            self.pieces.append(Piece(op="close", chips=chips))
