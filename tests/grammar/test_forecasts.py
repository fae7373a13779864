"""Forecasts: what foretells, where its clause begins and ends, what only seems to."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.grammar.forecast_words import CUE, HINTS
from crossread.grammar.forecasts import find_forecasts


def clauses(body: str) -> list[str]:
    return [body[match.start : match.end] for match in find_forecasts(body)]


FORETOLD = [
    ("The ministry will close the bridge.", "The ministry will close the bridge."),
    ("Orlo said that the bridge would be closed.", "the bridge would be closed."),
    ("Orlo announced he will resign in May.", "he will resign in May."),
    ("Orlo told reporters on Monday that they won't pay.", "they won't pay."),
    ("Orlo warned Oswin that it will pay a price.", "it will pay a price."),
    ("Oswin vowed to strike back.", "Oswin vowed to strike back."),
    ("Oswin promised swift revenge.", "Oswin promised swift revenge."),
    ("Orlo is set to meet the mayor.", "Orlo is set to meet the mayor."),
    ("Orlo is also expected to meet the mayor.", "Orlo is also expected to meet the mayor."),
    ("The deal is unlikely to hold.", "The deal is unlikely to hold."),
    ("Oswin is discussing plans to close it.", "Oswin is discussing plans to close it."),
    ("The clash could escalate into war.", "The clash could escalate into war."),
    ("The vote was postponed until June 1.", "The vote was postponed until June 1."),
    ("It also plans to close the site.", "It also plans to close the site."),
    ('"We are going to fight," Orlo said.', "We are going to fight"),
    ("We look forward to the summit.", "We look forward to the summit."),
    (
        "The bridge is shut, but the ministry will open it, Orlo said.",
        "the ministry will open it",
    ),
    ("He met Orlo, who will go next Friday.", "who will go next Friday."),
    ("If Oswin attacks, Pella will answer.", "If Oswin attacks, Pella will answer."),
    ("Orlo opens the bridge later this week.", "Orlo opens the bridge later this week."),
    ("It is unclear whether Orlo goes next month.", "It is unclear whether Orlo goes next month."),
    ("\"He wrote: 'you will get the bridge.' (He meant it.)", "you will get the bridge"),
]


@pytest.mark.parametrize(("body", "clause"), FORETOLD)
def test_a_clause_that_foretells(body: str, clause: str) -> None:
    assert clauses(body) == [clause]


NOT_FORETOLD = [
    "The ministry closed the bridge.",
    "Will it close the bridge?",
    "It is unclear whether the ministry will close it.",
    "It would have closed the bridge.",
    "It could have been worse.",
    "It may simply be a ploy.",
    "I would like to go home.",
    "He would not comment on it.",
    "There is no sign that he will go.",
    "They told of the might of Oswin.",
    "Will Orlo and Ada May came in May 2018.",
    "The bridge was due to open.",
    "He sketched a plan to close it.",
    "So I would say it is shut.",
    "“Will you go?” he asked.",
    "I decided it would not help to ask the mayor.",
    "It would be good to know the mayor.",
    "He would bring it up repeatedly.",
    "One goal would be to close the bridge.",
    "Nobody knew that bridges could be so heavy.",
    "You'll find out about that.",
    "He must announce a decision.",
    "The aim of the toll is to close the bridge.",
    "",
]


@pytest.mark.parametrize("body", NOT_FORETOLD)
def test_what_foretells_nothing(body: str) -> None:
    assert clauses(body) == []


def test_a_time_ahead_makes_the_present_a_plan() -> None:
    body = "Oswin is sending a delegation this week."
    assert clauses(body) == []
    at = body.index("this week")
    assert [match[:2] for match in find_forecasts(body, [(at, at + 9)])] == [(0, len(body))]


@pytest.mark.parametrize("body", ["He must decide on June 9.", "Orlo is to open it on June 9."])
def test_a_duty_with_a_time_ahead_is_a_plan(body: str) -> None:
    at = body.index("June 9")
    assert [match[:2] for match in find_forecasts(body, [(at, at + 6)])] == [(0, len(body))]


def test_what_stands_with_a_far_time_is_foretold_whatever_the_verb() -> None:
    body = "He prepares for a summit in May, and he sleeps."
    at = body.index("May")
    found = find_forecasts(body, [(at, at + 3)], (), [(at, at + 3)])
    assert [body[match.start : match.end] for match in found] == ["He prepares for a summit in May"]


def test_the_edge_of_a_reported_statement_ends_a_clause() -> None:
    body = "In his words the bridge will fall as the mayor has it."
    edges = [body.index("the bridge"), body.index(" as the")]
    assert [body[m.start : m.end] for m in find_forecasts(body, (), edges)] == ["the bridge will fall"]


@pytest.mark.parametrize("body", [body for body, _ in FORETOLD])
def test_every_cue_has_a_hint(body: str) -> None:
    assert all(any(hint in match.group() for hint in HINTS) for match in CUE.finditer(body))


WORDS = (
    'he will would could said that , and ; — " ” going to vowed promised told reporters Monday . ? not have '
    "been until postponed the may whether plans is set for which I if"
)
PIECES = st.sampled_from([*WORDS.split(), "Orlo"])


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(st.lists(PIECES, max_size=25).map(" ".join), st.text(max_size=80)),
    st.lists(st.integers(0, 40), max_size=3),
)
def test_any_text_gives_ordered_disjoint_clauses(body: str, edges: list[int]) -> None:
    last = 0
    for match in find_forecasts(body, (), [edge for edge in edges if edge < len(body)]):
        assert last <= match.start < match.end <= len(body)
        assert match.start <= match.cue_end and match.cue_start <= match.end
        last = match.end


HOSTILE = [
    "will; ",
    "postponed ",
    "said that ",
    "told A ",
    "whether ",
    ", ",
    "is going ",
    "would ",
    "A B ",
    "set to ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_takes_linear_time(piece: str) -> None:
    body = piece * (20_000 // len(piece))
    before = time.process_time()
    find_forecasts(body)
    assert time.process_time() - before < 2
