"""Where readers' comments begin."""

from __future__ import annotations

import pytest

from crossread.zone.talk import find_comments, is_comment_heading

TOLD = [
    "The port authority said on Monday that the bridge in Arvo would be closed until the end of May.",
    "Two of its pillars have cracks, according to a report that the council published on Tuesday.",
    "Mayor Ilse Brandt announced a ferry between the two banks and asked the region for 4 million crowns.",
    "The bridge was opened in 1974 and repaired in 1998, officials told the Herald.",
]
STAMPED = [
    "Jo says:", "Thanks for this, I always wondered why they waited so long with the repairs.",
    "Kim says:", "You should come and see the ferry. It is not what they promised us.",
    "Jo says:", "I did, and I am not going again, sorry.",
]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "cut"),
    [
        (TOLD, None),
        ([], None),
        ([TOLD[0]], None),
        ([*TOLD, "3 Comments", "Nice."], 4),
        ([*TOLD, *STAMPED], 4),
        (
            [
                *TOLD,
                "I think you are all wrong about this, really!!!",
                "lol, who cares? Not me, that's for sure.",
            ],
            4,
        ),
        ([*TOLD, "Why would anyone pay for that?"], None),
    ],
)
def test_find_comments(lines: list[str], cut: int | None) -> None:
    assert find_comments(lines) == cut


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("Comments", True),
        ("12 comments", True),
        ("Reader comments (4)", True),
        ("3 thoughts on “Harbour bridge to close”", True),
        ("Leave a reply", True),
        ("He declined to comment.", False),
        ("Comments by the mayor angered the council.", False),
    ],
)
def test_is_comment_heading(line: str, answer: bool) -> None:
    assert is_comment_heading(line) is answer
