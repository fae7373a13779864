"""Forecasts as a ledger, and events as a table: who does what to whom, who promises what by when."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator

import msgspec

from crossread.export.report.days import place_day, spell_day
from crossread.export.report.index import Index, Named, Words, described, find_words, name_party
from crossread.export.report.pages import Reference
from crossread.model.facts import Event, Forecast, Party

ROOTS = {
    "AGREE": "agrees with", "CONSULT": "meets or talks with", "SUPPORT": "supports",
    "COOPERATE": "works with", "AID": "gives aid to", "YIELD": "yields to", "REQUEST": "asks something of",
    "ACCUSE": "accuses", "REJECT": "rejects", "THREATEN": "threatens", "PROTEST": "protests against",
    "SANCTION": "sanctions", "MOBILIZE": "moves forces", "COERCE": "coerces", "ASSAULT": "attacks",
}  # fmt: skip
"""The PLOVER roots as a reader says them."""


class ForecastRow(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the ledger: by when in words ("" where no day is named), who says so, the words."""

    name: str
    horizon: str
    said_by: Named | None
    words: Words


class EventRow(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the table: when, who, what kind of act, to whom, whether it has happened, the words."""

    name: str
    when: str
    actor: Named | None
    act: str
    recipient: Named | None
    status: str
    words: Words


def show_forecasts(index: Index, pages: Collection[str]) -> tuple[ForecastRow, ...]:
    """The forecasts of these pages by the day they name, those that name none last."""
    rows = [(number, each) for number, each in _number_forecasts(index) if each.span.page in pages]
    rows.sort(key=lambda row: (_day_or_last(row[1].horizon), index.page_numbers[row[1].span.page], row[0]))
    return tuple(_show_forecast(index, number, forecast) for number, forecast in rows)


def _number_forecasts(index: Index) -> Iterator[tuple[int, Forecast]]:
    yield from enumerate((each for marked in index.dossier.annotations for each in marked.forecasts), 1)


def _number_events(index: Index) -> Iterator[tuple[int, Event]]:
    yield from enumerate((each for marked in index.dossier.annotations for each in marked.events), 1)


def _day_or_last(value: str | None) -> datetime.date:
    return (place_day(value) if value else None) or datetime.date.max


def _show_forecast(index: Index, number: int, forecast: Forecast) -> ForecastRow:
    return ForecastRow(
        name=f"w{number}",
        horizon=spell_day(forecast.horizon) if forecast.horizon else "",
        said_by=name_party(index, forecast.said_by),
        words=find_words(index, forecast.span),
    )


def show_events(index: Index, pages: Collection[str]) -> tuple[EventRow, ...]:
    """The events of these pages by their day, those without one last."""
    rows = [(number, each) for number, each in _number_events(index) if each.span.page in pages]
    rows.sort(key=lambda row: (_day_or_last(row[1].when), index.page_numbers[row[1].span.page], row[0]))
    return tuple(_show_event(index, number, event) for number, event in rows)


def _show_event(index: Index, number: int, event: Event) -> EventRow:
    return EventRow(
        name=f"v{number}",
        when=spell_day(event.when) if event.when else "",
        actor=name_party(index, event.actor),
        act=ROOTS[event.root],
        recipient=name_party(index, event.recipient),
        status=event.status,
        words=find_words(index, event.span),
    )


def refer_events(index: Index) -> Iterator[Reference]:
    """The places in the pages on which forecasts and events rest."""
    for number, forecast in _number_forecasts(index):
        title = "a forecast, promise or plan"
        chip = f"W{number}"
        yield Reference(span=forecast.span, kind="forecast", href=f"#w{number}", chip=chip, title=title)
        yield from _refer_parties(index, chip, forecast.said_by)
    for number, event in _number_events(index):
        title = f"an event: {ROOTS[event.root]}"
        chip = f"V{number}"
        yield Reference(span=event.span, kind="event", href=f"#v{number}", chip=chip, title=title)
        yield from _refer_parties(index, chip, event.actor, event.recipient)


def _refer_parties(index: Index, chip: str, *parties: Party | None) -> Iterator[Reference]:
    """The words that name those who are led to no entity."""
    for party in parties:
        for span in described(index, party):
            yield Reference(span=span, kind="party", href=f"#{chip.lower()}", chip=chip, title="")
