"""Who has it from whom: views, arcs, texts of their own."""

from __future__ import annotations

import msgspec

from crossread.export.report.copies_picture import count_origins, draw_copies, show_copies
from crossread.export.report.index import index_dossier
from crossread.model.dossier import Dossier


def test_giver_stands_first(dossier: Dossier) -> None:
    rows = show_copies(index_dossier(dossier), dossier.stories[0].pages)
    assert [(row.outlets, row.direction, row.words) for row in rows] == [
        (("Coastline Wire", "Harbour Post"), "known", 37),
        (("Coastline Wire", "Harbour Post"), "known", 9),
        (("The Halden Courier", "Daily Lantern"), "unknown", 3),
    ]


def test_arcs_bundle_and_point_at_who_took(dossier: Dossier) -> None:
    index, pages = index_dossier(dossier), dossier.stories[0].pages
    picture = draw_copies(index, pages)
    assert picture is not None
    assert [node.label for node in picture.nodes] == [
        "Coastline Wire",
        "The Halden Courier",
        "Daily Lantern",
        "Harbour Post",
    ]
    kinds = [(arc.kind, bool(arc.arrow)) for arc in picture.arcs]
    assert kinds == [("near", True), ("common-source", False)]
    assert len({arc.path for arc in picture.arcs}) == 2
    assert picture.arcs[0].title == "Harbour Post has from Coastline Wire 46 words, near word for word"
    assert draw_copies(index, dossier.stories[1].pages) is None


def test_pages_that_share_half_their_article_are_one_text(dossier: Dossier) -> None:
    story = dossier.stories[0]
    assert count_origins(index_dossier(dossier), story.pages) == len(story.pages) - 1
    without = msgspec.structs.replace(dossier, copies=())
    assert count_origins(index_dossier(without), story.pages) == len(story.pages)
