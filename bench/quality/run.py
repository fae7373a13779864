"""Every figure on quality, against its floor: `make bench SHARED=../shared`."""

from __future__ import annotations

import argparse
import platform
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import crossread
from bench.quality import seeds, stories, way_back
from bench.quality.measure import Row, below_floor, raise_floors, table

MEASURES: dict[str, Callable[[Path], Iterator[Row]]] = {
    "stories": stories.measure,
    "seeds": seeds.measure,
    "way_back": way_back.measure,
}


def main() -> int:
    """Print the table; 1 where a figure is under its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True, help="the folder of development data")
    parser.add_argument("--only", choices=sorted(MEASURES), action="append", help="one measure, or several")
    parser.add_argument("--raise-floors", action="store_true", help="lift the floors to what is measured now")
    options = parser.parse_args()
    rows = [row for name in options.only or MEASURES for row in MEASURES[name](options.shared)]
    if options.raise_floors:
        raise_floors(rows)
    print(f"crossread {crossread.__version__}, Python {platform.python_version()}, {platform.machine()}\n")
    print(table(rows))
    fallen = below_floor(rows)
    for line in fallen:
        print(line, file=sys.stderr)
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
