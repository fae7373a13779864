"""Quantities: value, unit, what is counted and hedge; what is none; laws on any text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.grammar.quantities import find_quantities

CASES = [
    (
        "up to 9,000 Oswin servicemen came",
        "up to 9,000 Oswin servicemen",
        9000,
        9000,
        None,
        "Oswin servicemen",
        "at_most",
    ),
    ("about 9,000 troops", "about 9,000 troops", 9000, 9000, None, "troops", "about"),
    (
        "more than a thousand kilometers",
        "more than a thousand kilometers",
        1000,
        1000,
        "km",
        None,
        "at_least",
    ),
    ("only 10% of its homes", "only 10% of its homes", 10, 10, "%", "homes", "exact"),
    ("duties of 25 percent on", "25 percent", 25, 25, "%", None, "exact"),
    ("a 25 percent tariff on", "25 percent tariff", 25, 25, "%", "tariff", "exact"),
    (
        "for $50 billion of Oswin goods",
        "$50 billion of Oswin goods",
        5e10,
        5e10,
        "USD",
        "Oswin goods",
        "exact",
    ),
    ("2.8 billion euros", "2.8 billion euros", 2.8e9, 2.8e9, "EUR", None, "exact"),
    ("for €2.8bn in", "€2.8bn", 2.8e9, 2.8e9, "EUR", None, "exact"),
    ("nearly 200 were", "nearly 200", 200, 200, None, None, "about"),
    ("between 20 and 30 percent", "between 20 and 30 percent", 20, 30, "%", None, "range"),
    ("1.5 to 2 million people", "1.5 to 2 million people", 1.5e6, 2e6, None, "people", "range"),
    ("hundreds of recruits", "hundreds of recruits", 100, 999, None, "recruits", "range"),
    (
        "several hundred armored vehicles",
        "several hundred armored vehicles",
        200,
        999,
        None,
        "armored vehicles",
        "range",
    ),
    ("a dozen ships", "a dozen ships", 12, 12, None, "ships", "exact"),
    ("two-thirds of voters", "two-thirds of voters", 2 / 3, 2 / 3, "share", "voters", "exact"),
    ("met 12 times", "12 times", 12, 12, "times", None, "exact"),
    ("three Oswin warplanes fell", "three Oswin warplanes", 3, 3, None, "Oswin warplanes", "exact"),
    ("a man aged 40 fell", "aged 40", 40, 40, "yr", "age", "exact"),
    ("a 40-year-old man", "40-year-old", 40, 40, "yr", "age", "exact"),
    ("Ada Orlo, 45, said", "45", 45, 45, "yr", "age", "exact"),
    ("a 30-day delay", "30-day", 30, 30, "d", None, "exact"),
    ("the 28-member bloc", "28-member", 28, 28, None, "member", "exact"),
    (
        "8.4 million metric tons of herring",
        "8.4 million metric tons of herring",
        8.4e6,
        8.4e6,
        "t",
        "herring",
        "exact",
    ),
    ("two hundred and fifty homes", "two hundred and fifty homes", 250, 250, None, "homes", "exact"),
    ("half a million signatures", "half a million signatures", 5e5, 5e5, None, "signatures", "exact"),
    ("at least 300 dead,", "at least 300 dead", 300, 300, None, "dead", "at_least"),
    ("20 or more ships", "20 or more ships", 20, 20, None, "ships", "at_least"),
    ("500+ ships", "500+ ships", 500, 500, None, "ships", "at_least"),
    ("billions of dollars", "billions of dollars", 1e9, 9999999999, "USD", None, "range"),
]


@pytest.mark.parametrize(("body", "text", "low", "high", "unit", "of", "hedge"), CASES)
def test_a_quantity(
    body: str, text: str, low: float, high: float, unit: str | None, of: str | None, hedge: str
) -> None:
    (found,) = find_quantities(body)
    assert body[found.start : found.end] == text
    assert (found.low, found.high) == (pytest.approx(low), pytest.approx(high))
    assert (found.unit, found.of, found.hedge) == (unit, of, hedge)


def test_a_change_is_two_quantities() -> None:
    found = find_quantities("cut from 15 percent to 10 percent")
    assert [(q.low, q.high, q.unit) for q in found] == [(15, 15, "%"), (10, 10, "%")]


NO_QUANTITY = [
    "the S-400 and the MiG-31K",
    "a 21st century",
    "the G7 met",
    "Flight 370 fell",
    "Article 5 holds",
    "at 10:30",
    "the two agreed to",
    "won 2-1 there",
    "9/11 was",
    "one of the officials",
    "10 Orlo Street was shut",
    "version 1.2.3",
    "http://oswin.example/12",
]


@pytest.mark.parametrize("body", NO_QUANTITY)
def test_what_is_no_quantity(body: str) -> None:
    assert find_quantities(body) == []


def test_a_number_inside_a_time_is_none() -> None:
    assert find_quantities("on 19 December", [(3, 14)]) == []


PIECES = st.sampled_from(
    [
        "up to ",
        "9",
        ",",
        "000",
        " ",
        "-",
        "and ",
        "between ",
        "million",
        "%",
        "$",
        "€",
        "two ",
        "hundred ",
        "third",
        "s ",
        "of ",
        "the ",
        "km",
        " people",
        "year-old",
        "aged ",
        ".",
        "5",
        " or more",
        "½",
        "m ",
        "tens of thousands",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.lists(PIECES, max_size=25).map("".join), st.text(max_size=80)))
def test_any_text_gives_ordered_disjoint_quantities(body: str) -> None:
    last = 0
    for found in find_quantities(body):
        assert last <= found.start < found.end <= len(body)
        assert found.low <= found.high
        last = found.end


HOSTILE = [
    "1,1",
    "1 ",
    "two ",
    "1-",
    "hundred ",
    "$1",
    "a ",
    "one hundred and ",
    "9" * 50,
    "1 to ",
    "half of ",
    "Aa ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_takes_linear_time(piece: str) -> None:
    body = piece * (20_000 // len(piece))
    before = time.process_time()
    find_quantities(body)
    assert time.process_time() - before < 2
