"""Paths to pages: files, folders, JSON Lines and standard input."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from crossread.errors import InputError
from crossread.model.outcome import Outcome
from crossread.model.page import Page
from crossread.read.page import read_page
from crossread.read.rows import read_rows
from crossread.read.settings import ReadSettings

_ROWS = (".jsonl", ".ndjson")


def read_inputs(
    paths: Sequence[str], settings: ReadSettings | None = None, *, standard_input: BinaryIO | None = None
) -> Iterator[Page | Outcome]:
    """The pages of these paths, in their order, without zones; an Outcome for whatever gives none.

    A path is a file (text, HTML, JSON Lines), a folder (read with its subfolders in order of name, hidden
    files left out) or "-" for standard input. A file that was given twice is read once.
    """
    settings = settings or ReadSettings()
    seen: set[str] = set()
    for path in paths:
        if path == "-":
            yield from _read_stream(standard_input or sys.stdin.buffer, settings)
        elif os.path.isdir(path):  # noqa: PTH112  (Path raises on a NUL in a name)
            yield from _read_folder(Path(path), settings, seen)
        else:
            yield from _read_file(Path(path), settings, seen)


def _read_file(path: Path, settings: ReadSettings, seen: set[str]) -> Iterator[Page | Outcome]:
    real = os.path.realpath(path) if "\0" not in str(path) else str(path)
    if real in seen:
        yield _outcome(str(path), "skipped", f"{path} was given before and is read once.")
        return
    seen.add(real)
    try:
        if path.suffix.lower() in _ROWS:
            yield from read_rows(path, settings)
        else:
            yield read_page(path, settings=settings)
    except InputError as error:
        yield _outcome(str(path), "failed", str(error))
    except FileNotFoundError:
        yield _outcome(str(path), "failed", f"{path} does not exist. Check the path.")
    except OSError as error:
        yield _outcome(str(path), "failed", f"{path} cannot be opened: {error.strerror or error}.")


def _read_folder(folder: Path, settings: ReadSettings, seen: set[str]) -> Iterator[Page | Outcome]:
    found, others = _files_of(folder, settings)
    for path in found:
        yield from _read_file(path, settings, seen)
    told = ", ".join(f"{count} {kind}" for kind, count in sorted(others.items()))
    wanted = ", ".join(settings.suffixes)
    if not found:
        holds = f"only files of other kinds ({told})" if others else "no files"
        advice = " Give JSON Lines files by name." if any(kind in _ROWS for kind in others) else ""
        reason = f"{folder} has no pages: it holds {holds}; pages are {wanted}.{advice}"
        yield _outcome(str(folder), "failed", reason)
    elif others:
        reason = f"files of other kinds were left alone ({told}); pages of a folder are {wanted}."
        yield _outcome(str(folder), "skipped", reason)


def _files_of(folder: Path, settings: ReadSettings) -> tuple[list[Path], Counter[str]]:
    """The pages below a folder in order of their paths, and how many files of each other kind."""
    found: list[Path] = []
    others: Counter[str] = Counter()
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            suffix = os.path.splitext(name)[1].lower()  # noqa: PTH122
            if name.startswith("."):
                continue
            if suffix in settings.suffixes:
                found.append(Path(place) / name)
            else:
                others[suffix or "without suffix"] += 1
    return sorted(found), others


def _read_stream(stream: BinaryIO, settings: ReadSettings) -> Iterator[Page | Outcome]:
    try:
        yield read_page(stream.read(settings.max_bytes + 1), source="-", settings=settings)
    except InputError as error:
        reason = str(error).removeprefix("- ")
        yield _outcome("-", "failed", f"standard input {reason}")


def _outcome(source: str, status: str, reason: str) -> Outcome:
    return Outcome(
        stage="read", input=source, status="skipped" if status == "skipped" else "failed", reason=reason
    )
