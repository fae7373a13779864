"""A dossier as the public JSON (schema version 1), and back."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import version

import msgspec

from crossread.errors import InputError
from crossread.export import wire
from crossread.model import dossier as model
from crossread.model import facts, page, story
from crossread.model.outcome import Outcome


def write_json(dossier: model.Dossier, *, indent: int | None = None) -> bytes:
    """The dossier as UTF-8 JSON: the same dossier gives the same bytes.

    One line without spaces, or `indent` spaces a level; a newline ends it.
    """
    compact = msgspec.json.encode(public_dossier(dossier))
    body = compact if indent is None else msgspec.json.format(compact, indent=indent)
    return body + b"\n"


def read_json(data: bytes, *, source: str = "dossier") -> wire.Dossier:
    """The dossier that `write_json` wrote; fields this version does not know are let pass.

    Raises InputError, naming `source`, where the bytes are no dossier of schema version 1.
    """
    try:
        found = msgspec.json.decode(data, type=_Header)
    except msgspec.DecodeError as error:
        message = (
            f"{source} is not a dossier of crossread: {error}. Write one with `crossread read … --json`."
        )
        raise InputError(message, source=source) from error
    if found.schema != wire.SCHEMA_VERSION:
        raise InputError(
            f"{source} has schema version {found.schema}; this crossread reads version "
            f"{wire.SCHEMA_VERSION}. Read the pages again with this version.",
            source=source,
        )
    try:
        return msgspec.json.decode(data, type=wire.Dossier)
    except msgspec.DecodeError as error:
        message = f"{source} is damaged: {error}. Write it again with `crossread read … --json`."
        raise InputError(message, source=source) from error


class _Header(msgspec.Struct):
    """What is read first, so that another version is named before its fields are judged."""

    crossread: str
    schema: int


def public_dossier(dossier: model.Dossier) -> wire.Dossier:
    """The dossier in its public shape: one list a noun, in the order of the pages and of place."""
    marked = dossier.annotations
    return wire.Dossier(
        crossread=version("crossread"),
        schema=wire.SCHEMA_VERSION,
        pages=tuple(_page(each, dossier.outcomes) for each in dossier.pages),
        entities=dossier.entities,
        times=tuple(time for each in marked for time in each.times),
        quantities=tuple(quantity for each in marked for quantity in each.quantities),
        quotes=tuple(quote for each in marked for quote in each.quotes),
        quote_groups=dossier.quote_groups,
        events=tuple(_event(event) for each in marked for event in each.events),
        facts=dossier.facts,
        copies=tuple(_copy(each) for each in dossier.copies),
        forecasts=tuple(_forecast(forecast) for each in marked for forecast in each.forecasts),
        labels=tuple(_label(label) for each in marked for label in each.labels),
        stories=dossier.stories,
        threads=dossier.threads,
        outcomes=dossier.outcomes,
    )


def page_outcome(source: page.Page, outcomes: Sequence[Outcome]) -> str:
    """ "ok", or the worst that became of the page at any stage, with its reason ("skipped: language")."""
    rank = {"failed": 0, "skipped": 1}
    mine = [each for each in outcomes if each.input in (source.source, source.id) and each.status in rank]
    if not mine:
        return "ok"
    worst = min(mine, key=lambda each: rank[each.status])
    return f"{worst.status}: {worst.reason or worst.stage}"


def _page(source: page.Page, outcomes: Sequence[Outcome]) -> wire.Page:
    return wire.Page(
        id=source.id,
        source=source.source,
        outlet=source.outlet,
        title=source.title,
        language=source.language,
        origin=source.origin,
        bylines=source.bylines,
        published=source.published,
        modified=source.modified,
        zones=source.zones,
        bytes_sha256=source.bytes_sha256,
        outcome=page_outcome(source, outcomes),
        url=source.url,
        fetched_at=source.fetched_at,
        encoding=source.encoding,
    )


def _event(event: facts.Event) -> wire.Event:
    return wire.Event(
        span=event.span,
        root=event.root,
        actor=event.actor.entity if event.actor else None,
        recipient=event.recipient.entity if event.recipient else None,
        when=event.when,
        status=event.status,
        actor_span=event.actor.span if event.actor else None,
        recipient_span=event.recipient.span if event.recipient else None,
        where=event.where,
    )


def _copy(copy: story.Copy) -> wire.Copy:
    return wire.Copy(left=copy.left, right=copy.right, direction=copy.direction, kind=copy.kind)


def _forecast(forecast: facts.Forecast) -> wire.Forecast:
    said_by = forecast.said_by
    return wire.Forecast(
        span=forecast.span,
        said_by=said_by.entity if said_by else None,
        horizon=forecast.horizon,
        source=said_by.span if said_by else None,
    )


def _label(label: facts.Label) -> wire.Label:
    return wire.Label(entity=label.of.entity, span=label.span, of=label.of.span)
