"""The size of files and functions, and a failure where one outgrows what a newcomer can hold.

style.md aims at 100-300 lines a file and a screen a function; the limits here are the outer walls.
"""

from __future__ import annotations

import ast
import statistics
import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[1] / "src" / "crossread"
FILE_LIMIT = 500
FUNCTION_LIMIT = 70
FOLDER_LIMIT = 14


def main() -> int:
    """Print the report; 1 where a limit is broken."""
    files = sorted(SOURCE.rglob("*.py"))
    lines = {path: path.read_text(encoding="utf-8").count("\n") for path in files}
    functions = [item for path in files for item in _functions(path)]
    sizes = [size for _, size in functions]
    print(
        f"{len(files)} files, {sum(lines.values())} lines (median {statistics.median(lines.values()):.0f}); "
        f"{len(functions)} functions (median {statistics.median(sizes):.0f} lines)"
    )
    broken = [
        f"{path.relative_to(SOURCE)}: {size} lines" for path, size in lines.items() if size > FILE_LIMIT
    ]
    broken += [f"{name}: {size} lines" for name, size in functions if size > FUNCTION_LIMIT]
    for folder in sorted({path.parent for path in files}):
        count = len([path for path in files if path.parent == folder and path.name != "__init__.py"])
        if count > FOLDER_LIMIT:
            broken.append(f"{folder.relative_to(SOURCE)}/: {count} files")
    for line in broken:
        print(f"too large: {line}", file=sys.stderr)
    return 1 if broken else 0


def _functions(path: Path) -> list[tuple[str, int]]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [
        (
            f"{path.relative_to(SOURCE)}:{node.lineno} {node.name}",
            (node.end_lineno or node.lineno) - node.lineno + 1,
        )
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


if __name__ == "__main__":
    sys.exit(main())
