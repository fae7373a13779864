from __future__ import annotations

import pytest

from crossread.align.speakers import find_kin, same_voice, voice_of
from crossread.model.facts import Annotations, Name, Party, Sentence
from crossread.model.text import Span

KINDS = {"Olrik": "PER", "Brandt": "PER", "Palace": "ORG", "Vastra": "GPE"}


def names(body):
    return sorted(
        (
            Name(
                span=Span(page="p", start=body.index(form), end=body.index(form) + len(form), text=form),
                kind=kind,
            )
            for form, kind in KINDS.items()
            if form in body
        ),
        key=lambda name: name.span.start,
    )


def note(body):
    sentence = Sentence(span=Span(page="p", start=0, end=len(body), text=body), role="body")
    return Annotations(page="p", sentences=(sentence,), names=tuple(names(body)))


def voice(form):
    return voice_of(Party(span=Span(page="p", start=0, end=len(form), text=form)), names(form))


@pytest.mark.parametrize(
    ("body", "kin"),
    [
        ("Olrik of the Palace spoke.", True),
        ("Palace spokesman Olrik spoke.", True),
        ("Olrik, a spokesman for the Palace, spoke.", True),
        ("Olrik left the Palace.", False),
        ("Olrik and the Palace spoke.", False),
        ("The Palace burnt, and Olrik wept.", False),
    ],
)
def test_who_speaks_for_whom(body, kin):
    found = find_kin([note(body)])
    assert same_voice(voice("the Palace"), voice("Olrik"), found) == (0.5 if kin else -0.5)


@pytest.mark.parametrize(
    ("left", "right", "score"),
    [
        ("Olrik", "Mr Olrik", 1.0),
        ("Olrik", "Brandt", -1.0),
        ("Palace", "Vastra", 0.0),
        ("Olrik", "he", 0.0),
        ("an official", "an official", 1.0),
        ("an official", "a fisherman", 0.0),
    ],
)
def test_voices(left, right, score):
    assert same_voice(voice(left), voice(right), {}) == score
    assert same_voice(voice(right), voice(left), {}) == score


def test_nobody_is_neither_the_same_nor_another():
    assert voice_of(None, []) is None
    assert same_voice(None, voice("Olrik"), {}) == 0
