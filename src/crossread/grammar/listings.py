"""Word lists and tables that stand as plain files beside the code that reads them."""

from __future__ import annotations

from importlib.resources import files


def listed_rows(package: str, name: str) -> list[str]:
    """The rows of the file `name` in a package, without blank ones and those that begin with "# ".

    "#" alone may begin a row: some are patterns.
    """
    lines = files(package).joinpath(name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("# ")]


def listed_pairs(package: str, name: str) -> list[tuple[str, str]]:
    """The rows of a table of two columns, parted by a tab."""
    return [(left, right) for left, _, right in (row.partition("\t") for row in listed_rows(package, name))]
