"""One sentence with two names in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crossread.align.comparers.wordings import compare_wordings

Differ = Callable[..., tuple[str, str] | None]

TOLD_APART = [
    (
        "On the last night the old bell of the chapel in Arvik rang twice.",
        "On the last night the old bell of the chapel in Sudrey rang twice.",
        "Arvik",
        "Sudrey",
    ),
    (
        "The divers handed the rusty compass and the chart to Mira Holt at dawn.",
        "The divers handed the rusty compass and the chart to Tomas Vann at dawn.",
        "Mira Holt",
        "Tomas Vann",
    ),
    (
        "He never forgave the crew of the Osprey for leaving without him.",
        "He never forgave the crew of the Heron for leaving without him.",
        "Osprey",
        "Heron",
    ),
]

NOT_TOLD_APART = [
    # two spellings of a name
    (
        "The divers handed the rusty compass and the chart to Mirjam Holte at dawn.",
        "The divers handed the rusty compass and the chart to Miriam Holte at dawn.",
    ),
    # no name
    (
        "The divers handed the rusty compass and the chart to pilots at dawn.",
        "The divers handed the rusty compass and the chart to children at dawn.",
    ),
    # the first word is capitalised anyway
    (
        "Yesterday the old bell of the chapel in Arvik rang twice.",
        "Tonight the old bell of the chapel in Arvik rang twice.",
    ),
    # too short
    ("The bell of Arvik rang.", "The bell of Sudrey rang."),
    # two sentences
    (
        "On the last night the old bell of the chapel in Arvik rang twice.",
        "Nobody in the town of Sudrey could remember when the chapel was built.",
    ),
    # alike only at their start
    (
        "On the last night the old bell of the chapel in Arvik rang twice.",
        "On the last night the old bell of the chapel in Sudrey rang twice while thieves rowed home from the coast with a lamp and a ladder.",
    ),
    # alike in three words of four
    (
        "On the last night the old bell of the chapel in Arvik rang twice.",
        "On the last night the old bell of a mill in Sudrey rang past noon.",
    ),
    # more than a name
    (
        "On the last night the old bell of the chapel in Arvik rang twice.",
        "On the last night the old bell of the chapel in Saint Osprey Upper Market rang twice.",
    ),
]


@pytest.mark.parametrize(("left", "right", "one", "two"), TOLD_APART)
def test_another_name_in_one_sentence_is_told(
    differ: Differ, left: str, right: str, one: str, two: str
) -> None:
    assert differ(compare_wordings, left, right) == (one, two)


@pytest.mark.parametrize(("left", "right"), NOT_TOLD_APART)
def test_spellings_and_other_sentences_are_not_told(differ: Differ, left: str, right: str) -> None:
    assert differ(compare_wordings, left, right) is None
