"""Forecasts of a page: of the body alone, with the speaker of the quote and the horizon."""

from __future__ import annotations

import pytest

from crossread.extract.forecasts import find_forecasts
from crossread.extract.sentences import find_sentences
from crossread.extract.times import find_times
from crossread.model.facts import Forecast, Party, Quote
from crossread.model.page import Day, Page, Zone
from crossread.model.text import Segment, Text

TITLE = "Oswin will close the bridge"
BODY = (
    'Since Monday it is shut. Orlo said the bridge will stay closed until June 1. "We will fight," Vint said.'
)
TEXT = f"{TITLE}\n{BODY}"


def page_of(day: str | None) -> Page:
    segment = Segment(start=0, end=len(TEXT), source_start=0, source_end=len(TEXT))
    return Page(
        id="p",
        source="p.txt",
        bytes_sha256="",
        raw=TEXT,
        visible=Text(kind="source", body=TEXT, segments=(segment,)),
        published=Day(value=day, basis="stated") if day else None,
        zones=(
            Zone(role="title", start=0, end=len(TITLE)),
            Zone(role="body", start=len(TITLE) + 1, end=len(TEXT)),
        ),
    )


def quote_of(page: Page, content: str, speaker: str) -> Quote:
    start, by = TEXT.index(content), TEXT.index(speaker)
    return Quote(
        id=content,
        mode="direct",
        content=(page.span(start, start + len(content)),),
        speaker=Party(span=page.span(by, by + len(speaker))),
    )


def forecasts_of(day: str | None) -> tuple[Forecast, ...]:
    page = page_of(day)
    sentences = find_sentences(page)
    quotes = [
        quote_of(page, "We will fight", "Vint"),
        quote_of(page, "the bridge will stay closed until June 1", "Orlo"),
    ]
    return find_forecasts(page, sentences, find_times(page, sentences), quotes)


def test_forecasts_of_a_page() -> None:
    found = [
        (f.span.text, f.said_by.span.text if f.said_by else None, f.horizon)
        for f in forecasts_of("2018-04-30")
    ]
    assert found == [
        ("the bridge will stay closed until June 1", "Orlo", "2018-06-01"),
        ("We will fight", "Vint", None),
    ]
    assert all(TEXT[f.span.start : f.span.end] == f.span.text for f in forecasts_of("2018-04-30"))


@pytest.mark.parametrize(
    ("day", "found"),
    [("2018-04-30", ["Orlo opens the bridge on May 12."]), ("2018-05-11", []), ("2018-05-20", [])],
)
def test_a_day_well_ahead_of_the_page_makes_a_forecast(day: str, found: list[str]) -> None:
    body = "Orlo opens the bridge on May 12. It rained the next day."
    page = Page(
        id="p",
        source="p.txt",
        bytes_sha256="",
        raw=body,
        visible=Text(kind="source", body=body, segments=()),
        published=Day(value=day, basis="stated"),
        zones=(Zone(role="body", start=0, end=len(body)),),
    )
    sentences = find_sentences(page)
    assert [f.span.text for f in find_forecasts(page, sentences, find_times(page, sentences), ())] == found


def test_an_undated_page_has_no_horizon() -> None:
    assert [f.horizon for f in forecasts_of(None)] == [None, None]
