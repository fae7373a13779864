"""Every figure on speed, as a ratio to a named peer: `make speed SHARED=../shared`."""

from __future__ import annotations

import argparse
import os
import platform
import sys
from pathlib import Path

import crossread
from bench.quality.measure import table
from bench.speed import whole_way


def main() -> int:
    """Print the table; 1 where a ratio is under what is asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True, help="the folder of development data")
    options = parser.parse_args()
    rows = list(whole_way.measure(options.shared))
    print(f"crossread {crossread.__version__}, Python {platform.python_version()}, {os.cpu_count()} cores\n")
    print(table(rows))
    slow = [row for row in rows if row.asked is not None and row.value < row.asked]
    for row in slow:
        print(f"{row.name}: {row.value:.2f}, asked {row.asked:.2f}", file=sys.stderr)
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
