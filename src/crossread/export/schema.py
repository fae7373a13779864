"""The JSON Schema of the public dossier, made from the records of `wire`.

`python -m crossread.export.schema > docs/reference/dossier.schema.json` writes the copy that is kept.
"""

from __future__ import annotations

import sys
from typing import Any

import msgspec

from crossread.export import wire

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def dossier_schema() -> bytes:
    """The JSON Schema (draft 2020-12) as indented UTF-8 JSON, the same bytes in every run.

    Every field is required, as `write_json` leaves none out, but a span's `in`: it stands only where the
    evidence is not in the page's text.
    """
    (root,), components = msgspec.json.schema_components([wire.Dossier], ref_template="#/$defs/{name}")
    for name, component in components.items():
        if name != "Span":
            component["required"] = list(component["properties"])
    schema: dict[str, Any] = {"$schema": DIALECT, "title": "crossread dossier, schema version 1"}
    schema |= root | {"$defs": {name: components[name] for name in sorted(components)}}
    return msgspec.json.format(msgspec.json.encode(schema), indent=2) + b"\n"


def main() -> None:
    """Writes the schema to standard output."""
    sys.stdout.buffer.write(dossier_schema())


if __name__ == "__main__":
    main()
