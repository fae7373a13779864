"""Facts on their cards, and as citations."""

from __future__ import annotations

import msgspec
import pytest

from crossread.export.report.facts import Dots, cite_fact, show_fact
from crossread.export.report.index import Index, index_dossier
from crossread.model.dossier import Dossier


@pytest.fixture(scope="module")
def index(dossier: Dossier) -> Index:
    return index_dossier(dossier)


LABELS = [
    (Dots(filled=1, hollow=0), "1 independent source"),
    (Dots(filled=2, hollow=1), "2 independent sources, 1 more page of the same origin"),
    (Dots(filled=1, hollow=3), "1 independent source, 3 more pages of the same origin"),
]


@pytest.mark.parametrize(("dots", "label"), LABELS)
def test_dots_in_words(dots: Dots, label: str) -> None:
    assert dots.label == label


def test_dots_show_copies_hollow(index: Index, dossier: Dossier) -> None:
    repeated = next(fact for fact in dossier.facts if fact.status == "repeated")
    assert show_fact(index, repeated).dots == Dots(filled=1, hollow=1)


def test_sides_have_letters_values_and_speakers(index: Index, dossier: Dossier) -> None:
    sides = show_fact(index, dossier.facts[1]).sides
    assert [(side.letter, side.value) for side in sides] == [
        ("A", "posted"),
        ("B", "announced"),
        ("C", "at most, planned"),
    ]
    assert [side.said_by.name if side.said_by else None for side in sides] == [None, "Sarn", "Ilse Maren"]


def test_many_sides_have_letters_too(index: Index, dossier: Dossier) -> None:
    side = dossier.facts[0].sides[0]
    many = msgspec.structs.replace(dossier.facts[0], sides=(side,) * 28)
    assert [each.letter for each in show_fact(index, many).sides][24:] == ["Y", "Z", "27", "28"]


def test_a_reason_without_words_names_what_was_compared(index: Index, dossier: Dossier) -> None:
    (reason,) = show_fact(index, dossier.facts[2]).reasons
    assert (reason.note, reason.feature) == ("Compared by denial.", "denial 0.87")


def test_citation_has_statement_outlets_days_and_words(index: Index, dossier: Dossier) -> None:
    fact = dossier.facts[0]
    lines = cite_fact(index, fact).splitlines()
    assert lines[:3] == [fact.statement, "(contested: these accounts cannot all be right)", "1987:"]
    assert lines[3].startswith("  “the Lunde treaty of 1987, which set")
    assert "The Halden Courier, 14 March 2031 (https://courier.example/halden-visit, characters " in lines[3]
    assert lines[-1] == fact.id
