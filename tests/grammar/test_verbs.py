"""Verb forms and whether a form is used as a verb."""

from __future__ import annotations

import pytest

from crossread.grammar.verbs import base_forms, inflect, is_verb, used_as_verb


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("sign", {"signs", "signed", "signing"}),
        ("agree", {"agrees", "agreed", "agreing"}),
        ("deny", {"denies", "denied", "denying"}),
        ("stop", {"stopped", "stopping"}),
        ("push", {"pushes"}),
    ],
)
def test_regular_forms(base: str, forms: set[str]) -> None:
    assert forms <= inflect(base)


def test_irregular_forms_lead_to_their_base() -> None:
    assert (base_forms()["met"], base_forms()["withdrew"]) == ("meet", "withdraw")


def test_auxiliaries_are_verbs_and_nouns_are_not() -> None:
    assert is_verb("Would")
    assert not is_verb("harbour")


@pytest.mark.parametrize(
    ("sentence", "at", "base", "wanted"),
    [
        ("to support the plan", 1, "support", True),
        ("their support grew", 1, "support", False),
        ("ministers visit Arvik", 1, "visit", True),
        ("a visit to Arvik", 1, "visit", False),
        ("Brandt attacked the plan", 1, "attack", True),
        ("the attack on Arvik", 1, "attack", False),
    ],
)
def test_the_word_before_tells_a_verb_from_a_noun(sentence: str, at: int, base: str, wanted: bool) -> None:
    assert used_as_verb(sentence.split(), at, base) is wanted
