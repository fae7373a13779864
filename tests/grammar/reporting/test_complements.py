"""Where the clause after a reporting verb begins, and who is addressed before it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crossread.grammar.reporting.complements import find_complement, find_wish
from crossread.grammar.reporting.cues import find_cues
from crossread.grammar.reporting.passages import Word

Words = Callable[[str], list[Word]]

CASES = [
    ("Orlo said that the port was shut.", "the", None),
    ("Orlo said the port was shut.", "the", None),
    ("Orlo told the Oswin Post that the port was shut.", "the", "the Oswin Post"),
    ("Orlo told Oswin Post the port was shut.", "the", "Oswin Post"),
    ("Orlo told trading partners they must wait.", "they", "trading partners"),
    ("Orlo told him the port was shut.", "the", None),
    ("Orlo told the Post on Friday: “We wait.”", "We wait.", "the Post on Friday"),
    ("Orlo vowed to close the port.", "to", None),
    ("Orlo asked whether the port was shut.", "whether", None),
    ("Orlo suggested closing the port.", "closing", None),
    ("Orlo demanded an answer.", "an", None),
    ("Orlo suggested, for instance, that the port close.", "the", None),
    ("Most analysts think it will close.", "it", None),
    ("Orlo announced the tariffs on ships.", None, None),
    ("Orlo asked Vint to leave.", "to", None),
    ("Orlo told the head of the port to leave.", "to", None),
    ("Orlo asked Vint if it rained.", "if", "Vint"),
    ("Orlo warned Vint against leaving.", "Vint", None),
    ("Orlo told Vint plainly, “We wait.”", "We wait.", "Vint"),
    ("Orlo called for an inquiry.", "an", None),
    ("Orlo thinks it will close.", None, None),
    ("Orlo wondered about the port.", None, None),
    ("The port was shut, Orlo said.", None, None),
    ("The port was shut, Orlo said before he left.", None, None),
]


WISHES = [
    ("Orlo accused Vint of lying.", "Vint"),
    ("Orlo described the deal as a gift to the port.", "the"),
    ("Orlo described the deal as a gift.", None),
    ("Orlo told Vint about the road to Oswin.", None),
    ("Orlo said he wanted to leave.", None),
]


@pytest.mark.parametrize(("body", "begins"), WISHES)
def test_wish(words_of: Words, body: str, begins: str | None) -> None:
    words = words_of(body)
    found = find_wish(words, find_cues(words)[0])
    assert (words[found].text if found is not None else None) == begins


@pytest.mark.parametrize(("body", "begins", "addressee"), CASES)
def test_complement(words_of: Words, body: str, begins: str | None, addressee: str | None) -> None:
    words = words_of(body)
    found = find_complement(words, find_cues(words)[0])
    assert (words[found.start].text if found.start is not None else None) == begins
    heard = found.addressee
    assert (" ".join(w.text for w in words[heard[0] : heard[1]]) if heard else None) == addressee
