"""`crossread show`: the characters behind a record, read again from their page and checked by hash."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer

from crossread.errors import ConfigError
from crossread.export.json import read_json
from crossread.export.show import show_record, show_span

PLACE = re.compile(r"(?P<page>[^:\s]+):(?P<start>\d+)-(?P<end>\d+)")


def show(
    dossier: Annotated[Path, typer.Argument(help="A dossier that `crossread read --json` wrote.")],
    what: Annotated[str, typer.Argument(metavar="ID|PAGE:START-END", help="A record's id, or a place.")],
) -> None:
    """Show the characters that a record rests on, in their page, with line and context.

    The page is read again and its bytes are checked against the dossier's hash: a page that has changed
    since is said to have changed.

    `crossread show dossier.json f-3fa9c2…` or `crossread show dossier.json pg-77ab…:120-164`
    """
    if not dossier.is_file():
        raise ConfigError(
            f"{dossier} is not a file; give the JSON that `crossread read --json` wrote", setting="dossier"
        )
    record = read_json(dossier.read_bytes(), source=str(dossier))
    place = PLACE.fullmatch(what)
    if place:
        typer.echo(show_span(record, place["page"], int(place["start"]), int(place["end"])))
    else:
        typer.echo(show_record(record, what))
