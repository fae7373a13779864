"""The `crossread` command: one file a command group; results on stdout, talk and progress on stderr."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

import crossread
from crossread.cli.console import NOTHING_READ, USAGE, talk
from crossread.cli.demo import demo
from crossread.cli.read import read
from crossread.cli.show import show
from crossread.errors import ConfigError, CrossreadError

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(read)
app.command()(show)
app.command()(demo)


def _version(*, wanted: bool) -> None:
    if wanted:
        typer.echo(f"crossread {crossread.__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=lambda wanted: _version(wanted=wanted), is_eager=True)
    ] = False,
) -> None:
    """Read every account of a story at once.

    Give it the pages of several outlets about the same events; it says who said what, when and with
    which numbers, where the accounts agree, where they cannot all be right, and who copied whom.
    Every statement rests on exact characters of a page.

    Start with `crossread demo`, then `crossread read PAGES… --html report.html`.

    Exit codes: 0 read, 1 nothing could be read, 2 usage.
    """


def main() -> None:
    """Run the command line; an error of ours is told in its words, without a traceback."""
    try:
        app()
    except ConfigError as error:
        talk(f"crossread: {error}")
        sys.exit(USAGE)
    except CrossreadError as error:
        talk(f"crossread: {error}")
        sys.exit(NOTHING_READ)
