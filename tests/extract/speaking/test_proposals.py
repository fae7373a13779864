"""What the model adds to the rules' quotes, and what it may not."""

from __future__ import annotations

import pytest

from crossread.engines.reading import Head, Mark, Reading, blank_reading
from crossread.extract.speaking.proposals import Proposals
from crossread.grammar.reporting.passages import cut_passages
from crossread.model.facts import Quote, Sentence
from crossread.model.page import Page
from crossread.model.text import Segment, Text

BODY = 'Orlo reported heavy losses for those who left the port and "no fish".'


def mark(head: Head, words: str, score: float = 0.9) -> Mark:
    start = BODY.index(words)
    return Mark(head=head, start=start, end=start + len(words), label="", score=score)


CUE = mark("cue", "reported")
SOURCE = mark("source", "Orlo")
CONTENT = mark("content", "heavy losses for those who left the port")

CASES = {
    "all three": ((SOURCE, CUE, CONTENT), 1),
    "no source": ((CUE, CONTENT), 1),
    "no cue": ((SOURCE, CONTENT), 0),
    "a cue that is no reporting word": (
        (mark("cue", "heavy"), mark("content", "losses for those who left the port")),
        0,
    ),
    "unsure": ((CUE, mark("content", "heavy losses for those who left the port", 0.5)), 0),
    "a verb that takes no clause": ((mark("cue", "left"), mark("content", "Orlo reported heavy losses")), 0),
    "too short": ((CUE, mark("content", "heavy losses")), 0),
    "over quotation marks": ((CUE, mark("content", 'losses for those who left the port and "no fish"')), 0),
}


def proposals(marks: tuple[Mark, ...], found: list[Quote]) -> int:
    segment = Segment(start=0, end=len(BODY), source_start=0, source_end=len(BODY))
    visible = Text(kind="source", body=BODY, segments=(segment,))
    page = Page(id="p", source="p.txt", bytes_sha256="", raw=BODY, visible=visible)
    (passage,) = cut_passages(page, [Sentence(span=page.span(0, len(BODY)), role="body")])
    reading = Reading(page="p", vectors=blank_reading("p").vectors, marks=marks)
    return len(Proposals(reading).beyond(passage, found))


@pytest.mark.parametrize("case", CASES)
def test_beyond(case: str) -> None:
    marks, expected = CASES[case]
    assert proposals(marks, []) == expected


def test_what_a_rule_found_is_not_proposed_again() -> None:
    segment = Segment(start=0, end=len(BODY), source_start=0, source_end=len(BODY))
    visible = Text(kind="source", body=BODY, segments=(segment,))
    page = Page(id="p", source="p.txt", bytes_sha256="", raw=BODY, visible=visible)
    found = Quote(id="q", mode="indirect", content=(page.span(14, 26),))
    assert proposals((CUE, CONTENT), [found]) == 0
