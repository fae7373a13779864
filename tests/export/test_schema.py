"""The JSON Schema that is kept in the docs is the one the records make."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from crossread.export import schema

KEPT = Path(__file__).parents[2] / "docs" / "reference" / "dossier.schema.json"


def test_the_kept_schema_is_current() -> None:
    hint = "write it again: python -m crossread.export.schema > docs/reference/dossier.schema.json"
    assert KEPT.read_bytes() == schema.dossier_schema(), hint


def test_every_field_is_required_but_a_spans_layer() -> None:
    components = json.loads(schema.dossier_schema())["$defs"]
    for name, component in components.items():
        optional = set(component["properties"]) - set(component["required"])
        assert optional == ({"in"} if name == "Span" else set())


def test_main_writes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.TextIOWrapper(io.BytesIO())
    monkeypatch.setattr("sys.stdout", out)
    schema.main()
    assert out.buffer.getvalue() == schema.dossier_schema()  # type: ignore[attr-defined]
