"""The source, the cue and the clause of what a sentence attributes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.grammar.reporting.passages import Word
from crossread.grammar.reporting.statements import find_statements

Words = Callable[[str], list[Word]]


def told(words: list[Word], body: str) -> list[tuple[str | None, str, list[str]]]:
    def text(part: tuple[int, int]) -> str:
        return body[words[part[0]].start : words[part[1] - 1].end]

    return [
        (
            text(one.source) if one.source else None,
            text((one.cue.first, one.cue.last + 1)),
            [*map(text, one.content)],
        )
        for one in find_statements(words)
    ]


CASES = [
    ("Orlo said that the port was shut.", [("Orlo", "said", ["the port was shut"])]),
    ("The port was shut for the day, Orlo said.", [("Orlo", "said", ["The port was shut for the day"])]),
    ("The port was shut, said Ada Vint, a sailor.", [("Ada Vint", "said", ["The port was shut"])]),
    ("The port was shut, according to Vint.", [("Vint", "according to", ["The port was shut"])]),
    ("According to Vint, the port was shut.", [("Vint", "According to", ["the port was shut"])]),
    ('"We wait," Orlo said.', [("Orlo", "said", ['"We wait,"'])]),
    ('"We wait," said Orlo, "for rain."', [("Orlo", "said", ['"We wait,"', '"for rain."'])]),
    ('"We wait", Orlo stressed on Monday.', [("Orlo", "stressed", ['"We wait"'])]),
    (
        "Orlo said it rained but warned that the port was shut.",
        [("Orlo", "said", ["it rained"]), (None, "warned", ["the port was shut"])],
    ),
    (
        "Orlo was hopeful, arguing that the port was shut, sparking an outcry.",
        [(None, "arguing", ["the port was shut"])],
    ),
    ("Orlo said the port was shut, sparking an outcry.", [("Orlo", "said", ["the port was shut"])]),
    (
        "By waiting so long, officials said, Orlo has lost.",
        [("officials", "said", ["Orlo has lost"])],
    ),
    ("Oswin's claim that the port was shut is old.", [("Oswin's", "claim", ["the port was shut is old"])]),
    ("They held to their insistence that it rained.", [("their", "insistence", ["it rained"])]),
    ("what officials said was the first ferry", [("officials", "said", ["the first ferry"])]),
    ("Orlo did not say that it rained.", []),
    ("Orlo announced the tariffs on March 8.", [("Orlo", "announced", [])]),
    (
        "Despite the rain that has fallen, Orlo's visit underscored the rift.",
        [("Orlo's visit", "underscored", [])],
    ),
    ("Nobody spoke.", [("Nobody", "spoke", [])]),
    ("Orlo accused Vint of lying.", [("Orlo", "accused", ["Vint of lying"])]),
    ("The boats, Orlo said, were late.", [("Orlo", "said", ["The boats", "were late"])]),
    ("It rained all day, a sailor told the Oswin Post.", [("a sailor", "told", ["It rained all day"])]),
    (
        "Orlo said the charges suggest that it rained.",
        [("Orlo", "said", ["the charges suggest that it rained"])],
    ),
    (
        '"We wait," the Post quoted Vint as saying.',
        [("Vint", "quoted", ['"We wait,"']), (None, "saying", [])],
    ),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_statements(words_of: Words, body: str, expected: list[tuple[str | None, str, list[str]]]) -> None:
    assert told(words_of(body), body) == expected


def test_what_is_passed_on_is_one_statement(words_of: Words) -> None:
    body = "Orlo said that it rained, according to the Oswin Post."
    (one,) = find_statements(words_of(body))
    assert one.via is not None and told(words_of(body), body)[0][0] == "Orlo"
    body = "It rained all day, the Oswin Post reported, citing a sailor."
    assert told(words_of(body), body)[0] == ("a sailor", "reported", ["It rained all day"])


PIECES = ["Orlo", "said", "that", "it", "rained", ",", ".", '"so"', "and", "according", "to", "who", "told"]
SPARE = ["—", "in", "a", "statement", "saying", "the", "claims", ":", "(", ")", "quoted", "called", "by"]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES + SPARE), max_size=14))
def test_every_range_lies_in_the_sentence(words_of: Words, pieces: list[str]) -> None:
    words = words_of(" ".join(pieces))
    for one in find_statements(words) if words else []:
        for start, end in (*one.content, *filter(None, (one.source, one.via))):
            assert 0 <= start < end <= len(words)
