"""What "according to" and nouns attribute, and who passes words on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crossread.grammar.reporting.attributions import right_end
from crossread.grammar.reporting.passages import Word
from crossread.grammar.reporting.statements import find_statements

Words = Callable[[str], list[Word]]

CASES = [
    ("The port was shut, according to Vint.", "Vint", "The port was shut"),
    ("In one early report, according to Vint, the port was shut.", "Vint", "the port was shut"),
    ("According to Vint, who was there, the port was shut.", "Vint", "the port was shut"),
    ("Vint voiced concern that the port was shut.", None, "the port was shut"),
    ("Vint mocked the claim of his that it rained.", None, None),
]


@pytest.mark.parametrize(("body", "source", "content"), CASES)
def test_told(words_of: Words, body: str, source: str | None, content: str | None) -> None:
    words = words_of(body)
    told = [one for one in find_statements(words) if one.cue.form in ("according", "noun")]
    if content is None:
        assert told == []
        return
    (one,) = told
    assert (one.source and " ".join(w.text for w in words[slice(*one.source)])) == source
    assert " ".join(w.text for w in words[slice(*one.content[0])]) == content


CITING = [
    ("The Oswin Post, citing two officials, reported that it rained.", "two officials"),
    ("It rained all day, the Oswin Post reported, citing two officials.", "two officials"),
    ("It rained all day, the Oswin Post reported, citing the wet streets.", "the Oswin Post"),
]


@pytest.mark.parametrize(("body", "source"), CITING)
def test_cited(words_of: Words, body: str, source: str) -> None:
    words = words_of(body)
    one = next(one for one in find_statements(words) if one.cue.verb.base == "report")
    assert one.source and " ".join(w.text for w in words[slice(*one.source)]) == source


def test_right_end(words_of: Words) -> None:
    words = words_of("Ada Vint, a sailor")
    assert right_end(words, 0) == 2 and right_end(words, 3) == len(words)
