"""The word lists and tables that stand in `data/`, row by row."""

from __future__ import annotations

from importlib.resources import files


def rows(name: str) -> list[str]:
    """The rows of a list, without blank ones and those that begin with "# "."""
    lines = (files("crossread.zone") / "data" / name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("# ")]


def pairs(name: str) -> list[tuple[str, str]]:
    """The rows of a table of two columns, parted by a tab."""
    return [(left, right) for left, _, right in (row.partition("\t") for row in rows(name))]
