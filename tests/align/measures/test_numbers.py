"""Numbers held against one another, each at its own precision."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from crossread.align.comparers.differences import Couple
from crossread.align.measures.numbers import agree, compare_numbers, rounding, same_thing, told_on_both
from crossread.align.statements import Statements
from crossread.model.facts import Hedge, Quantity
from crossread.model.text import Span

Differ = Callable[..., tuple[str, str] | None]
Gather = Callable[[Mapping[str, str]], Statements]


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


@pytest.mark.parametrize(
    ("left", "right", "one", "two"),
    [
        (
            "The fire ruined 70 barns near Arvik on 4 May 2031.",
            "The fire ruined 210 barns near Arvik on 4 May 2031.",
            "70 barns",
            "210 barns",
        ),
        (
            "Norvik paid 3 million crowns for the old lighthouse.",
            "Norvik paid at least 8 million crowns for the old lighthouse.",
            "3 million crowns",
            "at least 8 million crowns",
        ),
        (
            "The appeal to save the Arvik organ was signed by more than 7,000 people.",
            "The appeal to save the Arvik organ gathered 300 signatures.",
            "more than 7,000 people",
            "300 signatures",
        ),
    ],
)
def test_two_numbers_of_one_thing_are_told_apart(
    differ: Differ, left: str, right: str, one: str, two: str
) -> None:
    assert differ(compare_numbers, left, right) == (one, two)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # both may be right: rounded, and a floor
        ("The fire ruined about 200 barns near Arvik.", "The fire ruined more than 190 barns near Arvik."),
        # two things counted
        ("The fire ruined 70 barns near Arvik.", "The fire ruined 210 boats near Arvik."),
        # two units
        (
            "Norvik paid 3 million crowns for the old lighthouse.",
            "Norvik paid 8 million marks for the old lighthouse.",
        ),
        # two times
        ("The fire ruined 70 barns near Arvik in 2029.", "The fire ruined 210 barns near Arvik in 2031."),
        # a part of them
        ("The fire ruined 70 barns that stood near Arvik.", "The fire ruined 210 barns near Arvik."),
        # one sort of them
        ("The fire ruined 70 brick barns near Arvik.", "The fire ruined 210 barns near Arvik."),
        # a count that goes on
        ("The fire has already ruined 70 barns near Arvik.", "The fire ruined 210 barns near Arvik."),
        # a share of the cost
        (
            "Norvik paid 3 million crowns towards the old lighthouse.",
            "Norvik paid 8 million crowns for the old lighthouse.",
        ),
        # two sorts of them
        ("The fire ruined 70 brick barns near Arvik.", "The fire ruined 210 timber barns near Arvik."),
        # people who did not do what is counted
        (
            "The appeal for the Arvik organ was read by 900 people.",
            "The appeal for the Arvik organ has 300 signatures.",
        ),
        # a condition
        ("If the fire ruined 70 barns near Arvik, nobody saw it.", "The fire ruined 210 barns near Arvik."),
        # nothing else in common
        ("Keel owns 70 barns.", "Tessin Bay lost 210 barns to salt water."),
    ],
)
def test_one_number_or_two_things_are_not_told_apart(differ: Differ, left: str, right: str) -> None:
    assert differ(compare_numbers, left, right) is None


@pytest.mark.parametrize(("score", "wanted"), [(0.5, None), (0.6, ("70 barns", "210 barns"))])
def test_numbers_without_a_day_need_a_surer_pair(
    differ: Differ, score: float, wanted: tuple[str, str] | None
) -> None:
    left, right = "The fire ruined 70 barns near Arvik.", "The fire ruined 210 barns near Arvik."
    assert differ(compare_numbers, left, right, score) == wanted


@pytest.mark.parametrize(
    ("more", "wanted"),
    [
        # an open number is hardly the same as a far smaller one
        ("In 2009 a flood took more than 20 barns.", False),
        ("", False),
        ("In 2009 a flood took 210 barns.", True),
        ("In 2009 a flood took 210 boats.", False),
    ],
)
def test_a_page_that_has_both_numbers_tells_of_two_things(gather: Gather, more: str, wanted: bool) -> None:
    one = "The fire ruined 70 barns near Arvik.\n" + more
    items = gather({"one": one, "two": "The fire ruined 210 barns near Arvik."}).items
    held = {
        key: [n for item in items if item.page == key for n in item.claim.quantities]
        for key in ("one", "two")
    }
    difference = compare_numbers(Couple(items[0], items[-1], 0.9))
    assert difference
    assert told_on_both(difference, held) is wanted
