"""Quotation marks of every style, and the apostrophes that are none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.grammar.reporting.quote_marks import find_quoted


def inner(body: str) -> list[str]:
    return [body[one.inner_start : one.inner_end] for one in find_quoted(body, 0, len(body))]


CASES = [
    ('"We stay," said Orlo.', ["We stay,"]),
    ("“We stay,” said Orlo.", ["We stay,"]),
    ("„Wir bleiben“, sagte Orlo.", ["Wir bleiben"]),
    ("«Nous restons», dit Orlo.", ["Nous restons"]),
    ("»Wir bleiben«, sagte Orlo.", ["Wir bleiben"]),
    ("''We stay,'' said Orlo.", ["We stay,"]),
    ("``We stay,'' said Orlo.", ["We stay,"]),
    ("‘We stay,’ said Orlo.", ["We stay,"]),
    ("'We stay,' said Orlo.", ["We stay,"]),
    ("‘ We No Longer Stay' in Oswin, Orlo Says", ["We No Longer Stay"]),
    ("He said the ferries' owners and Orlo's men don't pay.", []),
    ("the '90s and rock 'n' roll", []),
    ("The boat is 6'2\" long.", []),
    ('"He told me ‘stay’ and left," she said.', ["He told me ‘stay’ and left,"]),
    ('Orlo called it "a mess" and "a shame."', ["a mess", "a shame."]),
    ('Orlo said" it is a mess "and left.', ["it is a mess"]),
    ("Vint says Orlo' will not stay '", ["will not stay"]),
    ("Vint said' no more rain' and left.", ["no more rain"]),
    ("the boys' club and the men's boats", []),
    ("workin' men and their boss' boat", []),
    ('We shall see, "Mayor Orlo said on Monday.', ["We shall see,"]),
    ('"We stay. We will not go.', ["We stay. We will not go."]),
    ('""', []),
    ("no marks at all", []),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_inner_words(body: str, expected: list[str]) -> None:
    assert inner(body) == expected


def test_a_stretch_without_its_end_is_open() -> None:
    body = '"We stay. We will not go.'
    assert [one.closed for one in find_quoted(body, 0, len(body))] == [False]


def test_only_the_paragraph_is_read() -> None:
    body = 'before "one" | "two" after'
    cut = body.index("|")
    assert [body[q.inner_start : q.inner_end] for q in find_quoted(body, cut, len(body))] == ["two"]


@settings(max_examples=200)
@given(st.text(alphabet="ab s.,?\"'“”‘’„«»0\n", max_size=60))
def test_stretches_are_in_order_and_hold_their_words(body: str) -> None:
    found = find_quoted(body, 0, len(body))
    edges = [edge for one in found for edge in (one.start, one.end)]
    assert edges == sorted(edges)
    for one in found:
        assert one.start <= one.inner_start < one.inner_end <= one.end <= len(body)
        words = body[one.inner_start : one.inner_end]
        assert words == words.strip()


def test_many_marks_take_linear_time() -> None:
    body = "'a " * 20_000 + '"b" ' * 20_000
    assert len(find_quoted(body, 0, len(body))) == 20_000
