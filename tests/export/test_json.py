"""The public JSON: its promised shape, the same bytes in every run, and back again."""

from __future__ import annotations

import json

import jsonschema
import msgspec
import pytest

from crossread.errors import InputError
from crossread.export.json import page_outcome, public_dossier, read_json, write_json
from crossread.export.schema import dossier_schema
from crossread.model.dossier import Dossier
from crossread.model.outcome import Outcome

PROMISED = {
    "pages": {
        "id",
        "source",
        "outlet",
        "title",
        "language",
        "origin",
        "bylines",
        "published",
        "modified",
        "zones",
    }
    | {"bytes_sha256", "outcome"},
    "entities": {"id", "name", "kind", "mentions"},
    "times": {"span", "value"},
    "quantities": {"span", "low", "high", "unit", "of", "hedge"},
    "quotes": {"id", "mode", "content", "cue", "speaker", "via"},
    "quote_groups": {"id", "quotes", "relation"},
    "events": {"span", "root", "actor", "recipient", "when", "status"},
    "facts": {"id", "statement", "status", "independent_sources", "kind", "sides", "reasons"},
    "copies": {"from", "to", "direction", "kind"},
    "forecasts": {"span", "said_by", "horizon"},
    "labels": {"entity", "span"},
    "stories": {"id", "title", "pages", "thread", "timeline", "digest", "only_in", "left_out"},
    "threads": {"id", "title", "stories"},
    "outcomes": {"stage", "input", "status", "reason", "seconds"},
}


def written(dossier: Dossier) -> dict[str, list[dict[str, object]]]:
    return json.loads(write_json(dossier))  # type: ignore[no-any-return]


@pytest.mark.parametrize("noun", PROMISED)
def test_promised_fields_stand_in_every_row(dossier: Dossier, noun: str) -> None:
    rows = written(dossier)[noun]
    assert rows
    for row in rows:
        assert set(row) >= PROMISED[noun]


def test_head_names_version_and_schema(dossier: Dossier) -> None:
    head = written(dossier)
    assert head["schema"] == 1
    assert head["crossread"]


def test_it_validates_against_the_schema(dossier: Dossier) -> None:
    jsonschema.validate(written(dossier), json.loads(dossier_schema()), jsonschema.Draft202012Validator)


def test_an_empty_dossier_validates_too() -> None:
    empty = json.loads(write_json(Dossier(pages=(), annotations=())))
    jsonschema.validate(empty, json.loads(dossier_schema()), jsonschema.Draft202012Validator)


def test_same_bytes_in_every_run(dossier: Dossier) -> None:
    assert write_json(dossier) == write_json(dossier)
    assert json.loads(write_json(dossier, indent=2)) == written(dossier)
    assert write_json(dossier, indent=2).splitlines()[1].startswith(b'  "crossread"')


def test_read_gives_what_was_written(dossier: Dossier) -> None:
    assert read_json(write_json(dossier)) == public_dossier(dossier)


def test_unknown_fields_are_let_pass(dossier: Dossier) -> None:
    later = written(dossier) | {"later": [1]}
    assert read_json(json.dumps(later).encode()) == public_dossier(dossier)


def test_spans_say_where_only_outside_the_text(dossier: Dossier) -> None:
    page = dossier.pages[0]
    assert set(msgspec.to_builtins(page.span(0, 1))) == {"page", "start", "end", "text"}
    assert msgspec.to_builtins(page.span(0, 1, layer="source"))["in"] == "source"


def test_copies_are_from_and_to(dossier: Dossier) -> None:
    row, copy = written(dossier)["copies"][0], dossier.copies[0]
    assert row["from"] == msgspec.to_builtins(copy.left)
    assert row["to"] == msgspec.to_builtins(copy.right)


def test_parties_are_ids_with_their_words(dossier: Dossier) -> None:
    event = next(event for each in dossier.annotations for event in each.events)
    assert event.actor is not None
    row = written(dossier)["events"][0]
    assert row["actor"] == event.actor.entity
    assert row["actor_span"] == msgspec.to_builtins(event.actor.span)


OUTCOMES = [
    ((), "ok"),
    ((("zone", "a.txt", "ok", None),), "ok"),
    ((("extract", "a.txt", "skipped", "language: de"),), "skipped: language: de"),
    ((("extract", "a.txt", "skipped", "language"), ("zone", "a.txt", "failed", "fault")), "failed: fault"),
    ((("zone", "a.txt", "failed", None),), "failed: zone"),
    ((("zone", "b.txt", "failed", "fault"),), "ok"),
]


@pytest.mark.parametrize(("rows", "expected"), OUTCOMES)
def test_page_outcome_is_the_worst(
    dossier: Dossier, rows: tuple[tuple[str, str, str, str | None], ...], expected: str
) -> None:
    page = msgspec.structs.replace(dossier.pages[0], source="a.txt")
    outcomes = [
        msgspec.convert({"stage": stage, "input": given, "status": status, "reason": reason}, Outcome)
        for stage, given, status, reason in rows
    ]
    assert page_outcome(page, outcomes) == expected


BAD = [
    (b"", "d.json is not a dossier of crossread: "),
    (b'{"a": 1}', "d.json is not a dossier of crossread: "),
    (b'{"crossread": "9", "schema": 2}', "d.json has schema version 2; this crossread reads version 1. "),
    (b'{"crossread": "0", "schema": 1}', "d.json is damaged: "),
    (b"\xff\xfe", "d.json is not a dossier of crossread: "),
]


@pytest.mark.parametrize(("data", "message"), BAD)
def test_what_is_no_dossier_is_named(data: bytes, message: str) -> None:
    with pytest.raises(InputError) as caught:
        read_json(data, source="d.json")
    assert str(caught.value).startswith(message)
    assert caught.value.source == "d.json"
