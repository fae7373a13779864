"""Spellings and labels side by side."""

from __future__ import annotations

from crossread.export.report.index import index_dossier
from crossread.export.report.people import show_entities, show_labels
from crossread.model.dossier import Dossier


def test_spellings_are_counted_with_their_first_place_on_each_page(dossier: Dossier) -> None:
    veldt = next(each for each in show_entities(index_dossier(dossier)) if each.name == "Taro Veldt")
    assert [(each.form, each.count) for each in veldt.spellings] == [
        ("Veldt", 3),
        ("Taro Veldt", 2),
        ("Taro Weldt", 1),
        ("Weldt", 1),
    ]
    assert [place.outlet for place in veldt.spellings[0].places] == ["The Halden Courier", "Daily Lantern"]


def test_persons_come_first(dossier: Dossier) -> None:
    kinds = [each.kind for each in show_entities(index_dossier(dossier))]
    assert kinds == ["person"] * 4 + ["country or city"] * 3


def test_labels_are_set_side_by_side(dossier: Dossier) -> None:
    rows = show_labels(index_dossier(dossier), dossier.stories[0].pages)
    first = rows[0]
    assert first.who is not None
    assert first.who.name == "Brita Sol"
    assert [(cell.outlet, [phrase.words for phrase in cell.phrases]) for cell in first.cells] == [
        ("The Halden Courier", ["Opposition leader"]),
        ("Sarn Observer", ["the veteran opposition leader"]),
    ]
