"""Reporting words, told from the nouns, passives and wishes that look like them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crossread.grammar.reporting.cues import find_cues, forms_followed_by, is_adverb, reports
from crossread.grammar.reporting.passages import Word

Words = Callable[[str], list[Word]]

CASES = [
    ("Orlo said it rained.", ["said"]),
    ("Orlo has repeatedly said it rained.", ["said"]),
    ("Orlo pointed out that it rained.", ["pointed out"]),
    ("Analysts believe it will rain.", ["believe"]),
    ("Rain fell, according to Vint.", ["according to"]),
    ("Orlo's claim that it rained drew smiles.", ["claim"]),
    ("The Oswin Post reports that it rained.", ["reports"]),
    ("The lawsuit claims that it rained.", ["claims"]),
    ("Various reports in Oswin were wrong.", []),
    ("Two member states met.", []),
    ("Orlo was told to wait.", []),
    ("Only then did he admit that it rained.", ["admit"]),
    ("Orlo made it clear that it rained.", ["made it clear"]),
    ("Orlo went on to say that it rained.", ["went on", "say"]),
    ("The rain prompted Orlo to reply that it rained.", ["reply"]),
    ("Orlo wanted to say that it rained.", []),
    ("Vint smiled when asked what it meant.", []),
    ("In the words of Orlo, it rained.", ["words of"]),
    ("Orlo had a few questions, among others.", []),
    ("Several alleged helpers left.", []),
    ("A speech reported by the Oswin Post drew smiles.", []),
    ("The estimated cost rose.", []),
    ("Orlo will say nothing.", []),
    ("It was said to be raining.", []),
    ("He read the note of the day.", ["read"]),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_find(words_of: Words, body: str, expected: list[str]) -> None:
    words = words_of(body)
    found = [" ".join(word.text for word in words[cue.first : cue.last + 1]) for cue in find_cues(words)]
    assert found == expected


@pytest.mark.parametrize("body", ["Orlo did not say why.", "Orlo never said that.", "Orlo hasn't said that."])
def test_denied(words_of: Words, body: str) -> None:
    assert all(cue.negated for cue in find_cues(words_of(body)))


def test_words_between_quotation_marks_report_nothing(words_of: Words) -> None:
    assert find_cues(words_of('It was "Orlo said so" in red.')) == []


def test_adverbs_and_verbs() -> None:
    assert is_adverb("repeatedly") and is_adverb("also")
    assert not is_adverb("july") and not is_adverb("fly")
    assert reports("said") and reports("argues")
    assert not reports("claims") and not reports("table")


def test_the_forms_of_verbs_that_a_letter_stands_for() -> None:
    assert {"vow", "vows", "vowed", "vowing"} <= forms_followed_by("v")
    assert "cited" not in forms_followed_by("cftgo")
