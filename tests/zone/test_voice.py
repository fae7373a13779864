"""Whether a line reports or talks."""

from __future__ import annotations

import pytest

from crossread.zone.voice import FEATURES, features_of, talk_odds


@pytest.mark.parametrize(
    "line",
    [
        "Mayor Ilse Brandt said on Monday that the harbour bridge in Arvo would be closed until May.",
        "“We cannot take the risk,” Brandt told reporters after a meeting of the council on Tuesday.",
    ],
)
def test_reporting(line: str) -> None:
    assert talk_odds(line) < -1


@pytest.mark.parametrize(
    "line", ["lol you really think they care?", "I told you so, they never listen!", "so what"]
)
def test_talking(line: str) -> None:
    assert talk_odds(line) > 1


def test_every_feature_is_known_and_finite() -> None:
    for line in ("", "x", "I've said: NOOO… 3 million?!", "“" + "long words " * 400):
        found = features_of(line)
        assert set(found) <= {*FEATURES, "clipped"}
        assert all(-2 <= value <= 2 for value in found.values()) or len(line) > 1000
