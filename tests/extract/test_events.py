"""Who did what to whom."""

from __future__ import annotations

import re

import pytest

from crossread.extract.events import AT_MOST, find_events
from crossread.extract.sentences import find_sentences
from crossread.model.facts import Event, Name
from crossread.model.page import Page, Zone
from crossread.model.text import Text

NAMES = re.compile(r"Norvik|Sudrey|Brandt|Vann")


def events_of(body: str, role: str = "body") -> tuple[Event, ...]:
    zones = (Zone(role=role, start=0, end=len(body)),)  # type: ignore[arg-type]
    text = Text(kind="source", body=body, segments=())
    page = Page(id="p", source="p", bytes_sha256="p", raw=body, visible=text, zones=zones)
    names = [Name(span=page.span(*match.span()), kind="GPE") for match in NAMES.finditer(body)]
    return find_events(page, find_sentences(page), names, (), ())


@pytest.mark.parametrize(
    ("body", "root"),
    [
        ("Norvik signed a fishing treaty with Sudrey.", "AGREE"),
        ("Brandt met Vann in the old town hall.", "CONSULT"),
        ("Brandt praised the decision of Vann.", "SUPPORT"),
        ("Norvik is working together with Sudrey on a new lock.", "COOPERATE"),
        ("Norvik sent food and blankets to Sudrey.", "AID"),
        ("Norvik lifted the toll on boats from Sudrey.", "YIELD"),
        ("Brandt demanded an apology from Vann.", "REQUEST"),
        ("Brandt accused Vann of selling the mill.", "ACCUSE"),
        ("Brandt rejected the offer of Vann.", "REJECT"),
        ("Brandt did not agree to the terms of Vann.", "REJECT"),
        ("Norvik threatened Sudrey with a blockade.", "THREATEN"),
        ("If talks fail, Norvik will impose tariffs on Sudrey.", "THREATEN"),
        ("Thousands protested in Norvik on Sunday.", "PROTEST"),
        ("Norvik imposed tariffs on wool from Sudrey.", "SANCTION"),
        ("Norvik deployed two frigates off Sudrey.", "MOBILIZE"),
        ("Police in Norvik arrested Vann at the border.", "COERCE"),
        ("Rebels attacked a depot in Sudrey.", "ASSAULT"),
        ("Vann was fired by Brandt in March.", "SANCTION"),
        ("Brandt issued a warning to Vann.", "THREATEN"),
        ("Brandt called for a longer season in Norvik.", "REQUEST"),
        ("Brandt said the treaty with Vann was a terrible mistake.", "ACCUSE"),
        ("The boats of Sudrey should not be kept out of the harbour.", "REQUEST"),
        ("The two leaders signed a treaty on the strait.", "AGREE"),
        ("Sudrey is still complying with the treaty.", "COOPERATE"),
        ("Brandt did not meet Vann on Monday.", "REJECT"),
    ],
)
def test_the_verb_and_its_object_tell_the_root(body: str, root: str) -> None:
    assert [event.root for event in events_of(body)] == [root]


@pytest.mark.parametrize(
    "body",
    [
        "The visit of Brandt was long.",
        "Support for Vann is low.",
        "It rained in Norvik.",
        "The sanctions of Sudrey are old.",
        "A reporter asked Brandt whether it rained.",
        "Somebody attacked a depot.",
    ],
)
def test_nouns_and_nameless_sentences_are_no_events(body: str) -> None:
    assert events_of(body) == ()


def test_who_acts_stands_before_the_verb_and_whom_it_befalls_after_it() -> None:
    event = events_of("Brandt accused Vann of selling the mill.")[0]
    assert event.actor is not None
    assert event.recipient is not None
    assert (event.actor.span.text, event.recipient.span.text) == ("Brandt", "Vann")


def test_a_title_tells_no_event_of_its_own() -> None:
    assert events_of("Brandt met Vann in the old town hall.", role="title") == ()


def test_a_long_page_gives_only_its_main_events() -> None:
    body = " ".join(f"Brandt accused Vann of selling mill number {number}." for number in range(60))
    assert len(events_of(body)) == AT_MOST
