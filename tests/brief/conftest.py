"""A story of three invented pages, annotated by hand."""

from __future__ import annotations

import pytest

from crossread.model.facts import Annotations, Claim, Event, Name, Sentence, Time
from crossread.model.page import Page, Zone
from crossread.model.story import Entity, Fact, Side, Story
from crossread.model.text import Segment, Text

LINES = {
    "a": [
        "Holm promises eighty million crowns for the docks of Orlen",
        "Premier Ada Holm visited the shipyard of Orlen on Tuesday and promised eighty million for docks.",
        "The shipyard was founded in 1951 by two brothers from the northern island of Vastra.",
        "Its docks will be finished in June 2032, the premier said at the gate.",
    ],
    "b": [
        "On Tuesday Ada Holm went to the shipyard of Orlen and promised money for its docks.",
        "Two brothers from Vastra founded the shipyard in 1953, in the year of the great flood.",
        "Workers had waited for her in the rain since Monday with banners and a brass band.",
    ],
    "c": [
        "Ada Holm visited the docks of the Orlen shipyard on Tuesday and promised eighty million crowns.",
        "The docks will be finished in June 2032, she said, and three hundred people will be hired.",
    ],
}
DAYS = {
    "Tuesday": "2031-03-04",
    "1951": "1951",
    "1953": "1953",
    "June 2032": "2032-06",
    "Monday": "2031-03-03",
}


def _page(name: str) -> Page:
    text = "\n".join(LINES[name])
    zones, at = [], 0
    for number, line in enumerate(LINES[name]):
        role = "title" if name == "a" and number == 0 else "body"
        zones.append(Zone(role=role, start=at, end=at + len(line)))
        at += len(line) + 1
    segment = Segment(start=0, end=len(text), source_start=0, source_end=len(text))
    visible = Text(kind="source", body=text, segments=(segment,))
    page = Page(id=name, source=name, bytes_sha256="", raw=text, visible=visible, zones=tuple(zones))
    if name != "a":
        return page
    return Page(
        **{field: getattr(page, field) for field in page.__struct_fields__} | {"title": page.span(0, 58)}
    )


def _note(page: Page) -> Annotations:
    sentences = tuple(Sentence(span=page.span(zone.start, zone.end), role=zone.role) for zone in page.zones)
    claims, names = [], []
    for number, sentence in enumerate(sentences):
        times = []
        for form, value in DAYS.items():
            at = page.text.find(form, sentence.span.start, sentence.span.end)
            if at >= 0:
                times.append(Time(span=page.span(at, at + len(form)), value=value, basis="published"))
        claims.append(
            Claim(
                id=f"{page.id}{number}",
                sentence=sentence.span,
                evidence=sentence.span,
                subject=None,
                predicate="say",
                times=tuple(times),
            )
        )
        at = page.text.find("Ada Holm", sentence.span.start, sentence.span.end)
        if at >= 0:
            names.append(Name(span=page.span(at, at + 8), kind="PER", entity="holm"))
    event = Event(span=sentences[1 if page.id == "a" else 0].span, root="CONSULT", when="2031-03-04")
    return Annotations(
        page=page.id, sentences=sentences, names=tuple(names), events=(event,), claims=tuple(claims)
    )


@pytest.fixture(scope="session")
def pages() -> tuple[Page, ...]:
    return tuple(_page(name) for name in LINES)


@pytest.fixture(scope="session")
def notes(pages: tuple[Page, ...]) -> tuple[Annotations, ...]:
    return tuple(_note(page) for page in pages)


@pytest.fixture(scope="session")
def story(pages: tuple[Page, ...]) -> Story:
    return Story(id="story", title=pages[0].title.text, pages=("a", "b", "c"))


@pytest.fixture(scope="session")
def entities(notes: tuple[Annotations, ...]) -> tuple[Entity, ...]:
    mentions = tuple(name.span for note in notes for name in note.names)
    return (Entity(id="holm", name="Ada Holm", kind="PER", mentions=mentions),)


@pytest.fixture(scope="session")
def facts(notes: tuple[Annotations, ...]) -> tuple[Fact, ...]:
    a, b, c = (tuple(sentence.span for sentence in note.sentences) for note in notes)

    def fact(name, status, *sides, said_by=None):
        made = tuple(
            Side(value=str(n), evidence=tuple(side), independent_sources=len(side), said_by=said_by)
            for n, side in enumerate(sides)
        )
        count = max(len(side) for side in sides)
        return Fact(
            id=name, statement=name, status=status, kind="other", sides=made, independent_sources=count
        )

    return (
        fact("visit", "corroborated", [a[1], b[0], c[0]]),
        fact("finished", "corroborated", [a[3], c[1]]),
        fact("founded", "contested", [a[2]], [b[1]]),
        fact("rain", "single", [b[2]]),
    )
