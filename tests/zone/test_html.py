"""Roles of the blocks of HTML pages, in several outlets' manners. All of it is invented."""

from __future__ import annotations

import pytest

from crossread.read.page import read_page
from crossread.zone.html import block_roles

PARAGRAPHS = """
<p>The mayor of Arvo, Ilse Brandt, said on Monday that the harbour bridge would be closed until May.</p>
<p>Engineers found cracks in two of its pillars, according to a report by the port authority of Arvo.</p>
<h2>A ferry for the north bank</h2>
<p>A ferry will run every twenty minutes between the two banks, officials announced on Tuesday.</p>
"""
BODY = ["body", "body", "subheading", "body"]


def roles(raw: str) -> list[str]:
    return [str(role) for role in block_roles(read_page("<html><body>" + raw))]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (f"<h1>Bridge to close</h1>{PARAGRAPHS}", ["title", *BODY]),
        (
            f"<nav><a href=/>Home</a></nav><article><h1>Bridge to close</h1><p class=lead>Cracks were found in two of "
            f"the pillars</p><p class=byline>By Jonna Virta</p>{PARAGRAPHS}</article><footer><p>© Herald</footer>",
            ["chrome", "title", "standfirst", "metadata", *BODY, "chrome"],
        ),
        (
            f"<h1>Bridge</h1><figure><img><figcaption>The bridge at dawn, seen from the north bank of the river."
            f"</figcaption></figure>{PARAGRAPHS}",
            ["title", "caption", *BODY],
        ),
        (
            f"<h1>Bridge</h1><div class=text>{PARAGRAPHS}</div><div id=comments class=comment-list><h3>2 Comments</h3>"
            "<div class=comment-body><p>I do not believe a word of what this mayor tells us about the ferry.</p></div>"
            "<div class=comment-body><p>Me neither.</p></div></div>",
            ["title", *BODY, "chrome", "comment", "comment"],
        ),
        (
            f"<h1>Bridge</h1><div class=text>{PARAGRAPHS}</div><aside class=related><p>Sandvik wins the cup for the "
            "third time in a row, to the joy of all its fans.</p></aside>",
            ["title", *BODY, "chrome"],
        ),
        (
            f"<div class='post has-comments comments-open'><h1>Bridge</h1><a class=comments-link>3 Comments</a>"
            f"{PARAGRAPHS}</div>",
            ["title", "chrome", *BODY],
        ),
        (
            f"<h1>Bridge</h1>{PARAGRAPHS}<div class=author-bio><p>Jonna Virta covers the coast for the Herald.</p></div>",
            ["title", *BODY, "bio"],
        ),
    ],
)
def test_block_roles(raw: str, expected: list[str]) -> None:
    assert roles(raw) == expected


def test_the_heading_that_the_markup_repeats_is_the_title() -> None:
    raw = (
        "<title>Bridge in Arvo to close | The Herald</title><h1>The Herald</h1><h2>Bridge in Arvo to close</h2>"
        + PARAGRAPHS
    )
    assert roles(raw)[:2] == ["chrome", "title"]


def test_a_page_without_paragraphs_has_its_longest_block() -> None:
    assert roles("<a href=x>Home</a><div>Closed today</div>") == ["chrome", "body"]
