"""A page in pieces: no character is lost, spots nest, every spot can be reached."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.export.report.index import index_dossier
from crossread.export.report.pages import Piece, Reference, Spot, Stretch, find_spots, show_page
from crossread.model.dossier import Dossier
from crossread.model.facts import Annotations
from crossread.model.page import Page, Zone
from crossread.model.text import Segment, Text

WORDS = "Ilse Maren landed on Friday. Nobody asked."


def page_of(body: str, zones: tuple[Zone, ...] = ()) -> Page:
    segments = (Segment(start=0, end=len(body), source_start=0, source_end=len(body)),)
    return Page(
        id="page-1",
        source="a.txt",
        bytes_sha256="0",
        raw=body,
        visible=Text(kind="source", body=body, segments=segments),
        zones=zones,
    )


def spot(start: int, end: int, *chips: str) -> Spot:
    span = page_of(WORDS).span(0, 1)
    references = tuple(
        Reference(span=span, kind="fact", href=f"#{chip.lower()}", chip=chip, title="") for chip in chips
    )
    return Spot(start=start, end=end, name=f"p1-{start}-{end}", references=references)


def pieces_of(stretches: tuple[Stretch, ...]) -> list[Piece]:
    return [piece for stretch in stretches for zone in stretch.zones for piece in zone.pieces]


def drawn(body: str, spots: list[Spot], zones: tuple[Zone, ...] = ()) -> str:
    """The pieces as text: `[id:` and `]`, `<href` for linked words, `^chips`."""
    out = ""
    for piece in pieces_of(show_page(page_of(body, zones), body, spots)):
        if piece.op == "open":
            out += f"[{piece.name or '…'}:"
        elif piece.op == "close":
            out += "]" + "".join(f"^{chip.chip}" for chip in piece.chips)
        else:
            out += piece.words
    return out


CASES = [
    ([], "Ilse Maren landed"),
    ([spot(0, 4, "F1")], "[p1-0-4:Ilse] Maren landed"),
    ([spot(0, 10, "F1"), spot(5, 10, "N1")], "[p1-0-10:Ilse [p1-5-10:Maren]] landed"),
    ([spot(0, 10, "F1"), spot(5, 17, "F2")], "[p1-0-10:Ilse [p1-5-17:Maren]][…: landed]"),
    ([spot(0, 4, "F1", "Q2")], "[p1-0-4:Ilse]^Q2 Maren landed"),
    (
        [spot(0, 10, "F1"), spot(0, 5, "N1"), spot(5, 10, "N2")],
        "[p1-0-10:[p1-0-5:Ilse ][p1-5-10:Maren]]^F1 landed",
    ),
]


@pytest.mark.parametrize(("spots", "expected"), CASES)
def test_spots_nest_and_crossing_ones_are_cut(spots: list[Spot], expected: str) -> None:
    assert drawn("Ilse Maren landed", spots) == expected


def test_a_spot_over_two_zones_goes_on_in_the_second() -> None:
    zones = (Zone(role="title", start=0, end=4), Zone(role="body", start=6, end=10))
    assert drawn("Ilse\n\nlede", [spot(2, 8, "F1")], zones) == "Il[p1-2-8:se][…:le]de"


def test_a_spot_that_starts_between_zones_is_reached_in_the_next() -> None:
    zones = (Zone(role="title", start=0, end=4), Zone(role="body", start=6, end=10))
    assert drawn("Ilse\n\nlede", [spot(4, 8, "F1")], zones) == "Ilse[p1-4-8:le]de"


def test_what_no_zone_covers_is_shown_too() -> None:
    shown = show_page(page_of("one two", (Zone(role="body", start=0, end=3),)), "one two", [])
    assert [(zone.role, zone.pieces[0].words) for stretch in shown for zone in stretch.zones] == [
        ("body", "one"),
        ("unzoned", "two"),
    ]


def test_comments_and_chrome_are_folded_together() -> None:
    zones = tuple(
        Zone(role=role, start=at, end=at + 1)  # type: ignore[arg-type]
        for at, role in enumerate(["chrome", "body", "comment", "comment", "chrome", "bio"])
    )
    shown = show_page(page_of("abcdef", zones), "abcdef", [])
    assert [stretch.folded for stretch in shown] == [
        "1 menu or advert",
        None,
        "2 readers’ comments, 1 menu or advert",
        None,
    ]


@settings(max_examples=60)
@given(st.data())
def test_no_character_is_lost_and_every_spot_stands_once(data: st.DataObject) -> None:
    places = st.integers(0, len(WORDS))
    ends = sorted({0, len(WORDS), *data.draw(st.lists(places, max_size=3))})
    zones = tuple(Zone(role="body", start=low, end=high) for low, high in pairwise(ends))
    pairs = data.draw(st.sets(st.tuples(places, places).filter(lambda pair: pair[0] < pair[1]), max_size=8))
    spots = [spot(low, high, "F1") for low, high in pairs if WORDS[low:high].strip()]
    pieces = pieces_of(show_page(page_of(WORDS, zones), WORDS, spots))
    assert "".join(piece.words for piece in pieces) == WORDS
    assert sorted(piece.name for piece in pieces if piece.name) == sorted(str(each.name) for each in spots)
    depth = [{"open": 1, "close": -1}.get(piece.op, 0) for piece in pieces]
    assert all(sum(depth[: at + 1]) >= 0 for at in range(len(depth)))
    assert sum(depth) == 0


def test_references_to_the_same_characters_share_a_spot() -> None:
    page = page_of(WORDS)
    index = index_dossier(Dossier(pages=(page,), annotations=(Annotations(page=page.id),)))
    references = [
        Reference(span=page.span(0, 4), kind="fact", href="#f1", chip="F1", title=""),
        Reference(span=page.span(0, 4), kind="quote", href="#q1", chip="Q1", title=""),
        Reference(span=page.span(0, 4), kind="quote", href="#q1", chip="Q1", title=""),
        Reference(span=page.span(0, 4, layer="source"), kind="fact", href="#f2", chip="F2", title=""),
        Reference(span=page.span(4, 5), kind="fact", href="#f3", chip="F3", title=""),
    ]
    (found,) = find_spots(index, references)["page-1"]
    assert found.name == "p1-0-4"
    assert [each.chip for each in found.references] == ["F1", "Q1"]
