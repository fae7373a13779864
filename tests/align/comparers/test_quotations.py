"""One quotation in two wordings."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crossread.align.comparers.quotations import compare_quotations

Differ = Callable[..., tuple[str, str] | None]

TOLD_APART = [
    (
        'Brandt said: "The long winter has taken the bread from every table on this island."',
        'Brandt said: "The long winter has taken the salt from every table on this island."',
        "bread",
        "salt",
    ),
    (
        "“We will carry the bell up the hill before the snow comes,” Vann said.",
        "“We will carry the anchor up the hill before the snow comes,” Vann said.",
        "bell",
        "anchor",
    ),
    (
        '"Nobody on this quay has ever seen a tall ship burn so fast," Holt wrote.',
        'Holt wrote: "Nobody on this quay has ever seen a fishing boat burn so fast."',
        "tall ship",
        "fishing boat",
    ),
]

NOT_TOLD_APART = [
    # two spellings
    (
        'Brandt said: "The long winter has taken the colour from every table on this island."',
        'Brandt said: "The long winter has taken the color from every table on this island."',
    ),
    # words of no content
    (
        'Brandt said: "The long winter has taken the bread from every table on this island."',
        'Brandt said: "The long winter has taken our bread from every table on this island."',
    ),
    # two utterances
    (
        'Brandt said: "The long winter has taken the bread from every table on this island."',
        'Brandt said: "Spring brought the herring, and with the herring came the bread again."',
    ),
    # too short
    ('Brandt said: "It took the bread from us."', 'Brandt said: "It took the salt from us."'),
    # cut at its end, not changed
    (
        'Brandt said: "The long winter has taken the bread from every table on this island."',
        'Brandt said: "The long winter has taken the bread from every table on this rock."',
    ),
    # not quoted
    (
        "The long winter has taken the bread from every table on this island.",
        "The long winter has taken the salt from every table on this island.",
    ),
    # alike only at their start
    (
        'Brandt said: "In the end we need more rope than we have ever bought before."',
        'Brandt said: "In the end we lost more rope, said my aunt, who counted every sail of the fleet twice."',
    ),
    # words change on both sides of one word
    (
        'Brandt said: "The long winter has taken every loaf from the tables on this island."',
        'Brandt said: "The long winter has given every coin from the tables on this island."',
    ),
    # more than another word
    (
        'Brandt said: "The long winter has taken the bread from every table on this island."',
        'Brandt said: "The long winter has taken the dried cod and salt wool from every table on this island."',
    ),
    # two forms of a word
    (
        'Brandt said: "The long winter has taken the bread from every table on this island."',
        'Brandt said: "The long winter has taken the bread from the poor tables on this island."',
    ),
]


@pytest.mark.parametrize(("left", "right", "one", "two"), TOLD_APART)
def test_a_word_that_differs_in_one_quotation_is_told(
    differ: Differ, left: str, right: str, one: str, two: str
) -> None:
    assert differ(compare_quotations, left, right) == (one, two)


@pytest.mark.parametrize(("left", "right"), NOT_TOLD_APART)
def test_spellings_and_two_utterances_are_not_told(differ: Differ, left: str, right: str) -> None:
    assert differ(compare_quotations, left, right) is None
