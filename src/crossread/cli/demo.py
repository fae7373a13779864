"""`crossread demo`: the bundled story, read and opened."""

from __future__ import annotations

import webbrowser
from importlib.resources import as_file, files
from pathlib import Path
from typing import Annotated

import typer

from crossread.cli.console import StageBar, talk
from crossread.cli.read import save
from crossread.cli.summary import summarise
from crossread.pipeline import Settings, read_dossier


def demo(
    out: Annotated[Path, typer.Option(help="Folder for the report and the dossier.")] = Path("out/demo"),
    open_report: Annotated[
        bool, typer.Option("--open/--no-open", help="Open the report in a browser.")
    ] = True,
) -> None:
    """Read the bundled story: seven invented pages about an invented event, with every trap of real ones.

    Writes `report.html` and `dossier.json` and opens the report where a browser can be opened.
    """
    out.mkdir(parents=True, exist_ok=True)
    with as_file(files("crossread") / "demo" / "pages") as pages, StageBar() as bar:
        dossier = read_dossier([str(pages)], Settings(progress=bar))
    report = out / "report.html"
    save(dossier, json=out / "dossier.json", html=report)
    typer.echo(summarise(dossier))
    typer.echo(f"\nreport:  {report}\ndossier: {out / 'dossier.json'}")
    if open_report and not _open(report):
        talk("No browser could be opened here; open the report by hand.")


def _open(report: Path) -> bool:
    try:
        return webbrowser.open(report.resolve().as_uri())
    except webbrowser.Error:
        return False
