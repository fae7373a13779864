"""Renderings of one utterance, and who says what."""

from __future__ import annotations

from crossread.export.report.index import index_dossier
from crossread.export.report.quotes import refer_quotes, show_groups, show_speakers
from crossread.model.dossier import Dossier


def test_groups_stand_in_the_story_of_their_first_rendering(dossier: Dossier) -> None:
    index = index_dossier(dossier)
    first, second = dossier.stories
    groups = show_groups(index, first.pages)
    assert [len(group.renderings) for group in groups] == [2, 3]
    assert [speaker.name for speaker in groups[0].speakers] == ["Taro Veldt"]
    assert show_groups(index, second.pages) == ()


def test_differing_words_are_marked(dossier: Dossier) -> None:
    group = show_groups(index_dossier(dossier), dossier.stories[0].pages)[0]
    differing = [part.text for part in group.renderings[0].parts if part.differs]
    assert differing == ["will", "let", "divide"]


def test_every_quote_has_one_place(dossier: Dossier) -> None:
    index, pages = index_dossier(dossier), dossier.stories[0].pages
    grouped = [quote.name for group in show_groups(index, pages) for quote in group.renderings]
    listed = [quote.name for row in show_speakers(index, pages) for quote in row.quotes if quote.name]
    assert sorted([*grouped, *listed]) == sorted(f"q{number}" for number in index.quote_numbers.values())


def test_who_says_most_comes_first(dossier: Dossier) -> None:
    rows = show_speakers(index_dossier(dossier), dossier.stories[0].pages)
    assert [(row.speaker.name if row.speaker else None, len(row.quotes)) for row in rows] == [
        ("Pavel Orlin", 3),
        ("Ilse Maren", 2),
        ("Taro Veldt", 2),
        ("Brita Sol", 1),
        ("the interior ministry", 1),
    ]


def test_references_name_the_speaker(dossier: Dossier) -> None:
    titles = {each.title for each in refer_quotes(index_dossier(dossier))}
    assert "words of Brita Sol" in titles
