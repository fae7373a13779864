"""The word lists and tables that stand in `data/`, row by row."""

from __future__ import annotations

from crossread.grammar.listings import listed_pairs, listed_rows


def rows(name: str) -> list[str]:
    """The rows of a list, without blank ones and those that begin with "# "."""
    return listed_rows("crossread.zone", f"data/{name}")


def pairs(name: str) -> list[tuple[str, str]]:
    """The rows of a table of two columns, parted by a tab."""
    return listed_pairs("crossread.zone", f"data/{name}")
