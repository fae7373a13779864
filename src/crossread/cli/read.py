"""`crossread read`: pages to a dossier, as JSON and as one HTML file, with a short summary."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crossread.cli.console import NOTHING_READ, StageBar, talk
from crossread.cli.summary import summarise
from crossread.errors import ConfigError
from crossread.export.html import write_html
from crossread.export.json import write_json
from crossread.model.dossier import Dossier
from crossread.pipeline import Settings, read_dossier
from crossread.resolve.judgements import read_judgements
from crossread.run.cache import open_cache


def read(
    paths: Annotated[
        list[str],
        typer.Argument(
            help="Files (.txt, .html, .jsonl), folders, or - for standard input.", metavar="PATH…"
        ),
    ],
    json: Annotated[Path | None, typer.Option(help="Write the dossier here as JSON (schema 1).")] = None,
    html: Annotated[Path | None, typer.Option(help="Write the report here, one HTML file.")] = None,
    judgements: Annotated[
        Path | None, typer.Option(help="Decisions on who is who: JSON Lines of left, right, verdict.")
    ] = None,
    cache: Annotated[
        Path | None, typer.Option(help="Keep what is done here: a run that was stopped goes on where it was.")
    ] = None,
    workers: Annotated[int, typer.Option(min=0, help="Processes for many pages; 0: one a core.")] = 0,
) -> None:
    """Read pages about the same events and say what they report together.

    `crossread read pages/ --html report.html` opens best in a browser; `--json dossier.json` is for
    programs. A page that cannot be read is told, and the others are read. Pages in languages other than
    English get zones, days and copies.
    """
    _check_target(json, setting="json")
    _check_target(html, setting="html")
    decided = read_judgements(judgements) if judgements else ()
    with StageBar() as bar:
        kept = open_cache(cache) if cache else None
        settings = Settings(workers=workers, judgements=decided, cache=kept, progress=bar)
        dossier = read_dossier(paths, settings)
    save(dossier, json=json, html=html)
    typer.echo(summarise(dossier))
    for outcome in dossier.outcomes:
        if outcome.status != "ok":
            talk(f"{outcome.status}: {outcome.input} ({outcome.stage}): {outcome.reason}")
    if not dossier.pages:
        raise typer.Exit(NOTHING_READ)


def save(dossier: Dossier, *, json: Path | None, html: Path | None) -> None:
    """Write the dossier to the files that were asked for. Raises ConfigError where one cannot be written."""
    if json:
        _write(json, write_json(dossier), setting="json")
    if html:
        _write(html, write_html(dossier).encode(), setting="html")


def _write(target: Path, data: bytes, *, setting: str) -> None:
    try:
        target.write_bytes(data)
    except OSError as error:
        message = f"{target} cannot be written: {error.strerror}; give another file with --{setting}"
        raise ConfigError(message, setting=setting) from error


def _check_target(target: Path | None, *, setting: str) -> None:
    """Raise ConfigError where the result of this setting could not be written, before any work is done."""
    if target is None:
        return
    if target.is_dir():
        raise ConfigError(
            f"{target} is a folder; give a file name, as in {target / f'dossier.{setting}'}", setting=setting
        )
    if not target.parent.is_dir():
        raise ConfigError(f"the folder {target.parent} does not exist; make it first", setting=setting)
