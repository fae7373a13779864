"""Roles of lines in texts that lost their markup. All of it is invented."""

from __future__ import annotations

import pytest

from crossread.zone.lines import line_roles

LEAD = "The mayor of Arvo, Ilse Brandt, said on Monday that the harbour bridge would be closed until the end of May."
BODY = [
    "Engineers found cracks in two of its pillars last week, according to a report by the port authority.",
    "“We cannot take the risk,” Brandt told reporters outside the town hall. “Nobody wants a second Sandvik.”",
    "The bridge was built in 1974 and carries about 9,000 vehicles a day, the authority said in a statement.",
    "A ferry will run every twenty minutes between the two banks, officials announced on Tuesday.",
]
TALK = [
    "I told you so! They never look after anything in this town.",
    "You obviously have no idea what a bridge costs, do you?",
    "Yeah right, and who is going to pay for that? Not me.",
    "Seriously, just build a new one and stop whining, folks.",
    "lol, the ferry sank twice already…",
]
TITLE = "Harbour bridge in Arvo to close until end of May"


def roles(*lines: str) -> list[str]:
    return [str(role) for role in line_roles(lines)]


def runs(*lines: str) -> list[tuple[str, int]]:
    """The roles with how often each stands in a row."""
    found: list[tuple[str, int]] = []
    for role in roles(*lines):
        count = found.pop()[1] if found and found[-1][0] == role else 0
        found.append((role, count + 1))
    return found


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([LEAD, *BODY], [("body", 5)]),
        ([TITLE, LEAD, *BODY], [("title", 1), ("body", 5)]),
        ([TITLE + ".", LEAD, *BODY], [("title", 1), ("body", 5)]),
        (
            ["The Arvo Herald", TITLE, "The port authority found cracks in two pillars", LEAD, *BODY],
            [("chrome", 1), ("title", 1), ("standfirst", 1), ("body", 5)],
        ),
        (
            ["Updated on 05/16/2031 at 6:58 pm", TITLE, "By Jonna Virta", LEAD, *BODY],
            [("metadata", 1), ("title", 1), ("metadata", 1), ("body", 5)],
        ),
        (
            ["Updated on 05/16/2031", "- Two pillars are cracked.", "- A ferry will run.", LEAD, *BODY],
            [("metadata", 1), ("standfirst", 2), ("body", 5)],
        ),
        (
            [TITLE, "Mayor Ilse Brandt showed visitors the two cracked pillars of the bridge on Monday.", "ARVO - " + LEAD, *BODY],
            [("title", 1), ("caption", 1), ("body", 5)],
        ),
        (
            [LEAD, *BODY[:2], "Nobody wants a second Sandvik, we cannot take the risk.", "The report found cracks in two of the pillars. Jonna Virta has that story.", *BODY[2:]],
            [("body", 4), ("caption", 1), ("body", 2)],
        ),
        ([LEAD, *BODY, "Source: elnorte", "All news articles on 2031-05-15"], [("body", 5), ("metadata", 2)]),
        ([LEAD, *BODY, *TALK], [("body", 5), ("comment", 5)]),
        ([LEAD, *BODY, "5 Comments", *TALK], [("body", 5), ("chrome", 1), ("comment", 5)]),
        (
            [LEAD, *BODY[:2], "What will it cost?", *BODY[2:]],
            [("body", 3), ("subheading", 1), ("body", 2)],
        ),
        ([LEAD, *BODY[:2], "So what happens now?", *BODY[2:]], [("body", 6)]),
        (
            [LEAD, *BODY[:2], "Story continues below advertisement", *BODY[2:]],
            [("body", 3), ("chrome", 1), ("body", 2)],
        ),
        (
            [LEAD, *BODY, "Share this article:", "Sandvik wins the regional cup for the third time", "2 days ago"],
            [("body", 5), ("chrome", 3)],
        ),
        (
            [LEAD, *BODY, "About the author:", "Jonna Virta covers the coast.", "© 2031 Arvo Herald"],
            [("body", 5), ("bio", 2), ("chrome", 1)],
        ),
        ([LEAD, *BODY, "Pekka Salo contributed reporting."], [("body", 5), ("metadata", 1)]),
        (
            [LEAD, *BODY[:2], "Workers at the harbour bridge in Arvo.", *BODY[2:]],
            [("body", 3), ("caption", 1), ("body", 2)],
        ),
        (
            [LEAD, BODY[0], "A ferry leaves the north bank of the river at dawn.",
             "A ferry leaves the north bank of the river at dawn. It runs daily.", *BODY[1:]],
            [("body", 2), ("caption", 2), ("body", 3)],
        ),
        (
            [TITLE, "Elsewhere, two ministers argued at length over the price of grain and the rent of warehouses "
             "in the capital of the neighbouring land, a video shows.", "ARVO, May 12 — " + LEAD, *BODY],
            [("title", 1), ("chrome", 1), ("body", 5)],
        ),
        ([LEAD, *BODY[:2], "Together with her, the council spoke of the need to", "make a new start at once, and soon.",
          *BODY[2:]], [("body", 7)]),
        (
            ["Home", "Sport", "Weather", "Ferries", "Log in", "Harbour news", "Tides", "Fish prices", "Markets", "Culture",
             "Letters", "Puzzles", "Obituaries", TITLE, LEAD, *BODY, "Most read", "Sandvik wins", "Ferry sinks", "Imprint"],
            [("chrome", 13), ("title", 1), ("body", 5), ("chrome", 4)],
        ),
        (["One line alone, whatever it says."], [("body", 1)]),
        ([], []),
    ],
)  # fmt: skip
def test_line_roles(lines: list[str], expected: list[tuple[str, int]]) -> None:
    assert runs(*lines) == expected


def test_opinion_in_the_first_person_is_no_comment() -> None:
    opinion = [
        "I have lived beside the harbour bridge for forty years, and I will miss its noise.",
        "But we should not pretend that the closing came as a surprise: engineers warned us in 2024 and in 2028.",
        "My neighbours say that the council wanted a new bridge all along. They may be right.",
        "If you ask me, the city must now decide whether it wants a road or a place to live.",
        "We can still do both. I hope that we will have the courage to try, before another winter has gone.",
    ]
    assert set(roles(*opinion)) == {"body"}


def test_an_interview_is_no_comment() -> None:
    lines = [LEAD, *BODY]
    for question in (
        "Why now?",
        "Who pays for it?",
        "Do you regret it?",
        "What would you tell the people here?",
    ):
        lines += [f"Q: {question}", "A: Well, I think you know that we never had the money. I really do not."]
    assert "comment" not in roles(*lines)
