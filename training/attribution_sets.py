"""PolNeAR: who is cited in news articles, by what cue, for what content; with a teacher's names beside."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

from documents import Document, Marked, split_sentences
from name_sets import silver

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HEADS = {"Source": "source", "Cue": "cue", "Content": "content"}
TEXT_BOUND_COLUMNS = 3  # brat: id, type and offsets, text
SILVER_WEIGHT = 0.5
"""A teacher's names count half of those that people marked."""


def polnear(root: Path, part: str, silver_names: dict[str, list[tuple[int, int, str]]]) -> Iterator[Document]:
    """The articles of a part, train or dev; of several annotators the first by name."""
    for path in sorted((root / "quotes-polnear" / part / "text").glob("*.txt")):
        annotated = sorted((root / "quotes-polnear" / part / "attributions").glob(f"{path.stem}_*.ann"))
        if not annotated:
            continue
        text = path.read_text(encoding="utf-8")
        sentences = split_sentences(text)
        marks = tuple(read_marks(annotated[0]))
        heads = dict.fromkeys(HEADS.values(), 1.0)
        names = silver_names.get(f"polnear/{path.stem}")
        if names is not None:
            marks += silver(text, names, frozenset(start for start, _ in sentences))
            heads["name"] = SILVER_WEIGHT
        yield Document("polnear", f"polnear/{path.stem}", text, sentences, marks, heads)


def read_marks(path: Path) -> Iterator[Marked]:
    """The fragments of every source, cue and content in a brat file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if not line.startswith("T") or len(columns) < TEXT_BOUND_COLUMNS:
            continue
        kind, _, places = columns[1].partition(" ")
        if kind in HEADS:
            for place in places.split(";"):
                start, end = place.split()
                yield Marked(HEADS[kind], int(start), int(end))


def wikinews(root: Path, silver_names: dict[str, list[tuple[int, int, str]]]) -> Iterator[Document]:
    """295 Wikinews articles (CC BY 2.5) with a teacher's names alone."""
    for path in sorted((root / "wikinews/data").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as rows:
            for i, row in enumerate(csv.DictReader(rows)):
                name, text = f"wikinews/{path.stem}/{i}", row["text"]
                if name in silver_names:
                    sentences = split_sentences(text)
                    marks = silver(text, silver_names[name], frozenset(start for start, _ in sentences))
                    yield Document("wikinews", name, text, sentences, marks, {"name": SILVER_WEIGHT})


def read_silver(path: Path | None) -> dict[str, list[tuple[int, int, str]]]:
    """The teacher's names by document, empty without a file (see silver_names.py)."""
    if path is None:
        return {}
    lines = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return {line["file"]: [tuple(name) for name in line["names"]] for line in lines}
