"""Lines known by their words."""

from __future__ import annotations

import pytest

from crossread.zone.phrases import (
    ends_article,
    is_bio,
    is_bio_heading,
    is_caption,
    is_chrome,
    is_metadata,
    shows_scene,
)


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement", "Read more: Ferry sinks off Arvo", "Subscribe to continue reading", "Share", "2 days ago", "-",
        "Subscribe to our newsletter", "© 2031 Arvo Herald. All rights reserved.", "Sport4 days ago", "Related stories",
        "The views expressed in this article are those of nobody else.", "Skip to content", "5 min read",
    ],
)  # fmt: skip
def test_chrome(line: str) -> None:
    assert is_chrome(line)


@pytest.mark.parametrize(
    "line",
    [
        "The council will share the cost of the ferry with the region, Brandt said.",
        "More than 9,000 vehicles cross the bridge every day.",
        "Follow-up tests are planned for May.",
        "Home owners on the north bank fear for their sleep.",
        "Related industries were hit as well, the chamber of commerce said on Monday.",
        "Read the label, doctors in Arvo advised.",
        "News of the closing spread on Monday.",
    ],
)
def test_reporting_is_no_chrome(line: str) -> None:
    assert not is_chrome(line) and not ends_article(line) and not is_metadata(line) and not is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "Updated on 05/16/2031 at 6:58 pm", "By Jonna Virta and Pekka Salo", "16 May 2031", "Source: Arvo Herald",
        "Published May 16, 2031", "Jonna Virta contributed reporting from Sandvik.", "Reporting by Pekka Salo",
        "This article was originally published in Norlandish.", "2031-05-16 18:30", "Editor's note: a name was changed.",
    ],
)  # fmt: skip
def test_metadata(line: str) -> None:
    assert is_metadata(line)


def test_by_the_way_is_no_byline() -> None:
    assert not is_metadata("By the way they look at it, nothing will change.")
    assert not is_metadata("by the river")


def test_notes_about_the_author() -> None:
    assert (
        is_bio_heading("About the specialist:")
        and is_bio_heading("About Jonna Virta")
        and not is_bio_heading("About the bridge")
    )
    assert is_bio("Jonna Virta is a reporter at the Arvo Herald.")
    assert not is_bio("The bridge is a danger, the director said.")


@pytest.mark.parametrize(
    "line", ["Photo: Pekka Salo", "A photograph released by the port shows the pillar.", "Ferry (Reuters)"]
)
def test_captions(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("Workers at a mill in Arvo.", True),
        (
            "Ilse Brandt, the mayor, during a visit to Sandvik last year. She has held the post since 2027.",
            True,
        ),
        ("Workers at a mill in Arvo went on strike.", False),
        ("The Herald reported at the time that the bridge in Arvo was safe.", False),
        ("In Arvo, not a word.", False),
        ("“Nobody in Arvo,” she said.", False),
        ("The council blames Sandvik for the noise at the harbour in Arvo.", False),
        ("Nothing.", False),
    ],
)
def test_scenes(line: str, answer: bool) -> None:
    assert shows_scene(line) is answer
