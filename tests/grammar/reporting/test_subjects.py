"""Who a verb is about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crossread.grammar.reporting.cues import find_cues
from crossread.grammar.reporting.passages import Word
from crossread.grammar.reporting.subjects import find_subject, named_after

Words = Callable[[str], list[Word]]


def phrase(words: list[Word], found: tuple[int, int] | None) -> str | None:
    return " ".join(word.text for word in words[found[0] : found[1]]) if found else None


OF_VERBS = [
    ("Orlo said it rained.", "Orlo"),
    ("Prime Minister Ada Vint of Oswin said it rained.", "Prime Minister Ada Vint of Oswin"),
    ("On Monday, Orlo said it rained.", "Orlo"),
    ("Orlo on Monday said it rained.", "Orlo"),
    ("But some said it rained.", "some"),
    ("A few days later the agency said it rained.", "the agency"),
    ("It rained, according to police, who said it was over.", "police"),
    ("Ada Vint, the mayor of Oswin, said it rained.", "Ada Vint"),
    ("The mayor, Ada Vint, who was in Oswin, said it rained.", "Ada Vint"),
    ("Ada Vint, Mr. Orlo's lawyer, said it rained.", "Ada Vint"),
    ("Ada Vint, R-Osw., said it rained.", "Ada Vint"),
    ("Ada Vint, ferry owner and party leader said it rained.", "Ada Vint"),
    ("Ada Vint (the mayor) told Orlo that it rained.", "Ada Vint"),
    ("Orlo and Vint have said that it rained.", "Orlo and Vint"),
    ("It rained and officials said the port was shut.", "officials"),
    ("the port that officials said was shut", "officials"),
    ("Oswin, whose leaders have said they are ready, waits.", "Oswin"),
    ("Ada Vint, mayor of Oswin, who said it rained", "Ada Vint"),
    ("Orlo left but said it rained.", None),
    ("OSWIN -- Mayor Ada Vint, waving, said it rained.", "Mayor Ada Vint"),
    ("Orlo told a young sailor who said it rained", "a young sailor"),
    ("It prompted the young mayor to reply that it rained.", "the young mayor"),
]


@pytest.mark.parametrize(("body", "expected"), OF_VERBS)
def test_of_verbs(words_of: Words, body: str, expected: str | None) -> None:
    words = words_of(body)
    assert phrase(words, find_subject(words, find_cues(words)[-1].first)) == expected


OF_PARTICIPLES = [
    ("Orlo left, saying it rained.", None),
    ("with ferry owners warning that it rained", "ferry owners"),
    ("Orlo was quoted as telling them to go", "Orlo"),
    ("film of Ada Vint saying it rained", "Ada Vint"),
    ("Orlo could not resist telling them to go", None),
    ("Orlo recalled telling them to go", "Orlo"),
]


@pytest.mark.parametrize(("body", "expected"), OF_PARTICIPLES)
def test_of_participles(words_of: Words, body: str, expected: str | None) -> None:
    words = words_of(body)
    verb = next(i for i, word in enumerate(words) if word.text in ("saying", "warning", "telling"))
    assert phrase(words, find_subject(words, verb, participle=True)) == expected


def test_named_after(words_of: Words) -> None:
    words = words_of("the spokesman, Ada Vint, left")
    assert named_after(words, (0, 2)) == (3, 5)
    assert named_after(words, (3, 5)) == (3, 5)
