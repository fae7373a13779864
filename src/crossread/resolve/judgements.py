"""Judgements of a reader, kept as a file of JSON lines: read, and reduced to those that still hold."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from crossread.errors import InputError
from crossread.model.story import Judgement

EXAMPLE = '{"left": "Nayev", "right": "Najew", "verdict": "same"}'


def read_judgements(path: Path | str) -> tuple[Judgement, ...]:
    """The judgements of a JSON Lines file, in order; empty lines are passed over.

    Raises InputError where the file cannot be read or a line is no judgement; the message names the line.
    """
    source = str(path)
    try:
        lines = Path(path).read_text(encoding="utf-8-sig").splitlines()
    except FileNotFoundError:
        raise InputError(
            f"{source}: no such file. Give --judgements a file of JSON lines like {EXAMPLE}", source=source
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{source}: cannot be read as UTF-8 text ({error}).", source=source) from error
    return tuple(_judgement(source, number, line) for number, line in enumerate(lines, 1) if line.strip())


def _judgement(source: str, number: int, line: str) -> Judgement:
    """The judgement that a line says. Raises InputError."""
    try:
        judgement = msgspec.json.decode(line, type=Judgement)
    except msgspec.DecodeError as error:
        message = f"{source}, line {number}: not a judgement ({error}). A line looks like {EXAMPLE}; "
        raise InputError(message + 'verdict is "same", "different" or "unsure".', source=source) from error
    if not judgement.left.strip() or not judgement.right.strip():
        raise InputError(
            f"{source}, line {number}: left and right must each name a spelling or an id, got none.",
            source=source,
        )
    return judgement


def standing_judgements(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The last word on every pair, whichever way round it was written; withdrawn ones are left out."""
    last: dict[tuple[str, ...], Judgement] = {}
    for judgement in judgements:
        last[tuple(sorted((judgement.left, judgement.right)))] = judgement
    return tuple(last[pair] for pair in sorted(last) if not last[pair].withdrawn)
