"""What is told to a person while a command runs: on stderr, as a moving bar where that is a terminal."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

STAGE_WORDS = {
    "zone": "reading pages",
    "stories": "grouping stories",
    "copies": "finding copies",
    "days": "inferring days",
    "extract": "annotating articles",
    "resolve": "resolving names",
    "threads": "linking threads",
    "quotes": "aligning quotes",
    "facts": "holding facts against one another",
    "brief": "writing the brief",
    "done": "done",
}
USAGE = 2
"""Exit code of a command that was called wrongly, as in other programs."""
NOTHING_READ = 1
"""Exit code where none of the inputs could be read, or a dossier could not."""
PATIENCE = 5.0
"""Seconds between two lines of progress where stderr is no terminal."""


def talk(words: str) -> None:
    """Say something to the person at the terminal (stderr, no markup)."""
    print(words, file=sys.stderr)


class StageBar:
    """Progress of a run on stderr: a bar on a terminal, else a line every few seconds."""

    def __init__(self) -> None:
        console = Console(stderr=True)
        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            console=console,
            transient=True,
        )
        self._moving = console.is_terminal
        self._task = self._bar.add_task("reading pages", total=None)
        self._told = time.monotonic()

    def __enter__(self) -> Self:
        if self._moving:
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def __call__(self, stage: str, done: int, total: int) -> None:
        words = STAGE_WORDS.get(stage, stage)
        if self._moving:
            self._bar.update(self._task, description=words, completed=done, total=total)
        elif time.monotonic() - self._told > PATIENCE:
            self._told = time.monotonic()
            talk(f"{words}: {done} of {total}")
