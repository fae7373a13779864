"""Results kept in a folder, so that a run that was stopped goes on where it was."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import msgspec

from crossread.errors import ConfigError
from crossread.run.packing import pack, unpack

Record = TypeVar("Record")


class Cache(msgspec.Struct, frozen=True, kw_only=True):
    """A folder of results, one file each, named by what they were made of.

    A key must name everything that the result depends on: content, settings, versions. A file that is
    damaged or of an older shape is made anew.
    """

    folder: str

    def through(self, key: str, kind: type[Record], make: Callable[[], Record]) -> Record:
        """The result kept under `key`; made and kept where there is none."""
        path = Path(self.folder) / f"{key}.msgpack"
        kept = _read(path, kind)
        if kept is not None:
            return kept
        made = make()
        _write(path, pack(made))
        return made


def open_cache(folder: Path) -> Cache:
    """The cache in this folder, which is made if need be. Raises ConfigError where it cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"the cache folder {folder} cannot be made: {error.strerror}; give another with --cache"
        raise ConfigError(message, setting="cache") from error
    return Cache(folder=str(folder))


def _read(path: Path, kind: type[Record]) -> Record | None:
    try:
        return unpack(path.read_bytes(), kind)
    except (OSError, msgspec.DecodeError, ValueError):
        return None


def _write(path: Path, data: bytes) -> None:
    """Write as a whole or not at all: a stop halfway leaves no half file under the name.

    Raises ConfigError where the folder cannot be written to.
    """
    unfinished = path.with_suffix(f".{os.getpid()}")
    try:
        unfinished.write_bytes(data)
        unfinished.replace(path)
    except OSError as error:
        message = (
            f"the cache folder {path.parent} cannot be written to: {error.strerror}; "
            "make room there, or give another with --cache"
        )
        raise ConfigError(message, setting="cache") from error
