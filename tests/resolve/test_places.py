"""Names of one word that the words around them tell to be places."""

from __future__ import annotations

import re

import pytest

from crossread.model.facts import Annotations, Name, NameKind
from crossread.model.page import Page
from crossread.model.text import Text
from crossread.resolve.places import tell_places

_MARKED = re.compile(r"\[([^\]]+)\]")


def kinds_of(*marked: str, kind: NameKind = "PER") -> list[str]:
    """The kinds of all names in [brackets], each page's taken for `kind` before."""
    pages, notes = [], []
    for number, text in enumerate(marked):
        body = _MARKED.sub(r"\1", text)
        page = Page(
            id=f"p{number}",
            source=f"{number}.txt",
            bytes_sha256="",
            raw=body,
            visible=Text(kind="source", body=body, segments=()),
        )
        starts = [found.start() - 2 * place for place, found in enumerate(_MARKED.finditer(text))]
        ends = [start + len(word) for start, word in zip(starts, _MARKED.findall(text), strict=True)]
        names = tuple(
            Name(span=page.span(start, end), kind=kind) for start, end in zip(starts, ends, strict=True)
        )
        pages.append(page)
        notes.append(Annotations(page=page.id, names=names))
    return [name.kind for one in tell_places(pages, notes) for name in one.names]


@pytest.mark.parametrize(
    "marked",
    [
        "The government of [Zembril] fell.",
        "[Zembril]'s foreign ministry denied it.",
        "The quarrel with neighbouring [Zembril] goes on.",
        "The Zembrilian people voted in [Zembril].",
        "It rained in [Zembril], and the roads near [Zembril] were wet.",
    ],
)
def test_what_only_places_have_makes_a_place(marked: str) -> None:
    assert set(kinds_of(marked)) == {"GPE"}


@pytest.mark.parametrize(
    "marked",
    [
        "Nobody believed in [Zembril].",
        "[Zembril] said so. [Zembril] left. [Zembril] slept. [Zembril] ate. He lives in [Zembril] and in [Zembril].",
        "The government of [Zembril] fell, said [Ada Zembril].",
        "President [Zembril] spoke. [Zembril]'s wife fled. The government of [Zembril] fell.",
        "The government of [Yosef] fell.",
        "The people of [ZBR] want it.",
    ],
)
def test_a_person_or_a_body_is_no_place(marked: str) -> None:
    assert "GPE" not in kinds_of(marked)


def test_one_page_tells_it_for_all() -> None:
    assert kinds_of("The government of [Zembril] fell.", "[Zembril] votes.") == ["GPE", "GPE"]


def test_without_names_nothing_changes() -> None:
    assert tell_places([], []) == ()
