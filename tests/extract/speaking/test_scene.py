"""Who is in view when a pronoun comes."""

from __future__ import annotations

from crossread.extract.speaking.scene import Figure, Scene, Sort
from crossread.model.text import Span


def figure(at: int, name: str, sort: Sort = "person") -> Figure:
    return Figure(Span(page="p", start=at, end=at + len(name), text=name), sort)


def test_the_nearest_comes_first_and_speakers_before_others() -> None:
    scene = Scene()
    scene.open(0)
    scene.show(figure(0, "Orlo"), [figure(10, "Vint")], [])
    assert scene.recent(lambda one: True, before=50) == figure(0, "Orlo")
    scene.speak(figure(20, "Marsh"))
    assert scene.recent(lambda one: True, before=50) == figure(20, "Marsh")
    assert scene.recent(lambda one: True, before=15) == figure(0, "Orlo")
    assert scene.recent(lambda one: one.sort == "body", before=50) is None


def test_owners_come_after_the_people_of_their_sentence() -> None:
    scene = Scene()
    scene.open(0)
    scene.show(None, [figure(10, "Vint")], [figure(20, "Orlo")])
    assert scene.recent(lambda one: True, before=50) == figure(10, "Vint")
    scene.open(0)
    assert scene.recent(lambda one: one.span.text == "Orlo", before=50) == figure(20, "Orlo")


def test_who_spoke_is_told_from_who_was_named() -> None:
    scene = Scene()
    scene.open(0)
    scene.show(figure(0, "Orlo"), [], [])
    assert scene.spoke(lambda one: True) is None
    scene.speak(figure(10, "Vint"))
    assert scene.spoke(lambda one: True) == figure(10, "Vint")


def test_who_passes_words_on_is_in_view_but_no_speaker() -> None:
    scene = Scene()
    scene.open(0)
    scene.hear(figure(0, "Oswin Post", "body"))
    assert scene.subject() is None
    assert scene.recent(lambda one: one.sort == "body", before=50) == figure(0, "Oswin Post", "body")


def test_who_spoke_last() -> None:
    scene = Scene()
    scene.open(0)
    scene.speak(figure(0, "Orlo"))
    scene.open(1)
    assert scene.last() == scene.subject() == figure(0, "Orlo")
    assert scene.spoke_here() is None
    scene.speak(figure(20, "Vint"))
    assert scene.spoke_here() == figure(20, "Vint")
