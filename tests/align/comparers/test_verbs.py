"""The verbs of a clause, each used as one."""

from __future__ import annotations

import pytest

from crossread.align.comparers.verbs import verbs_of


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("Divers raised the anchor and sold it.", [("raise", "raised"), ("sell", "sold")]),
        ("The divers will visit Arvik.", [("visit", "visit")]),
        ("The visit of the divers to Arvik was short.", []),
        ("A rusty anchor.", []),
    ],
)
def test_verbs_are_told_with_their_places_and_nouns_left_out(
    body: str, wanted: list[tuple[str, str]]
) -> None:
    found = [(verb.base, body[verb.start : verb.end]) for verb in verbs_of(body)]
    assert [each for each in found if each[0] not in ("be", "will")] == wanted
