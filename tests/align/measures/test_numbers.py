"""Numbers held against one another, each at its own precision."""

from __future__ import annotations

import pytest

from crossread.align.measures.numbers import agree, rounding, same_thing
from crossread.model.facts import Hedge, Quantity
from crossread.model.text import Span


def quantity(
    value: float, hedge: Hedge = "exact", *, unit: str | None = None, of: str | None = "boats"
) -> Quantity:
    span = Span(page="p", start=0, end=1, text="1")
    return Quantity(span=span, low=value, high=value, unit=unit, of=of, hedge=hedge)


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (quantity(12), quantity(12), True),
        (quantity(12), quantity(13), False),
        (quantity(200, "about"), quantity(190, "about"), True),
        (quantity(200, "about"), quantity(260), False),
        (quantity(20, "at_least"), quantity(16), False),
        (quantity(20, "at_least"), quantity(300), True),
        (quantity(9000, "at_most"), quantity(9000), True),
        (quantity(9000, "at_most"), quantity(12000), False),
        (quantity(28_500), quantity(28_480), True),
        (quantity(34.6), quantity(34.58), True),
    ],
)
def test_numbers_agree_where_one_value_satisfies_both(left: Quantity, right: Quantity, wanted: bool) -> None:
    assert agree(left, right) is wanted
    assert agree(right, left) is wanted


@pytest.mark.parametrize(
    ("value", "wanted"), [(0, 0), (16, 0), (9000, 500), (28_500, 50), (150.5, 0.05), (101, 0)]
)
def test_rounding_is_half_of_the_last_place_told(value: float, wanted: float) -> None:
    assert rounding(value) == pytest.approx(wanted)


def test_shares_are_the_same_unit_however_written_and_things_the_same_by_their_last_word() -> None:
    assert same_thing(quantity(5, unit="%", of="wool imports"), quantity(5, unit="percent", of="imports"))
    assert not same_thing(quantity(5), quantity(5, of="sailors"))
    assert not same_thing(quantity(5, of=None), quantity(5, of=None))
