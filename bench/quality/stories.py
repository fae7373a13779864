"""The annotated stories: the two of the development data, and four more annotated for this project.

All are scored by the scorer that comes with the development data.

The peer is a competent engineer's afternoon: spaCy's English pipeline, MiniLM, dateparser and regular
expressions glued together, measured once on the same two stories (figures as handed down with the task).
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.data import unpack
from bench.quality import labels
from bench.quality.measure import Row
from crossread.export.json import write_json
from crossread.pipeline import read_dossier

GIVEN = ("steel-tariffs", "korea-test-halt")
MADE = ("comey-memos", "dnc-lawsuit", "macron-visit", "trump-uk-visit")
"""Annotated by one reader each, who did not see what the program says (`labels/`)."""
ASKED: dict[str, tuple[float | None, float | None]] = {
    # the scorer's row: (asked of the first way through, the peer)
    "zones: role accuracy": (0.93, 0.88),
    "zones: article/comment/other": (None, None),
    "published: day": (0.90, 0.70),
    "times: found": (0.90, 0.83),
    "times: right value": (0.70, 0.43),
    "names: exact span": (0.82, 0.76),
    "entities: names found": (None, None),
    "entities: B-cubed": (0.85, 0.81),
    "quotes, quoted words: found": (0.94, 0.93),
    "quotes, quoted words: right speaker": (0.75, 0.62),
    "quotes, indirect: found": (0.82, 0.81),
    "quotes, indirect: right speaker": (0.62, 0.51),
    "same quotes: pairs": (0.50, 0.38),
    "facts: contested": (0.30, 0.07),
    "facts: corroborated pairs": (0.42, 0.31),
    "copies": (0.87, 1.0),
    "forecasts": (0.74, 0.71),
    "labels": (0.45, 0.23),
    "stories: pairs right": (None, None),
    "events: place and root": (0.30, 0.0),
}
LINE = re.compile(r"(?P<name>.+?)\s+(?P<numbers>\d+\.\d+(?:\s+\d+\.\d+)*)")
"""A line of the scorer: a name, then one figure or precision, recall and F1."""


def measure(shared: Path) -> Iterator[Row]:
    """For every row of the scorer the mean of the two given stories, and the mean of all six."""
    folder = unpack(shared, "stories")
    given = [_score(shared, folder / story, shared / "eval" / f"{story}.json") for story in GIVEN]
    made = [_score(shared, folder / story, _joined(folder / story)) for story in MADE]
    for name, (asked, peer) in ASKED.items():
        yield _row(f"two stories · {name}", [score[name][-1] for score in given], asked, peer)
    for name, (asked, _) in ASKED.items():
        yield _row(f"six stories · {name}", [score[name][-1] for score in given + made], asked, None)
    for name in ("counts: contested said, right", "counts: contested wanted, found"):
        told = " · ".join("/".join(f"{figure:.0f}" for figure in score[name]) for score in given + made)
        print(f"{name}: {told}", file=sys.stderr)


def _row(name: str, values: list[float], asked: float | None, peer: float | None) -> Row:
    note = " / ".join(f"{value:.2f}" for value in values)
    return Row(name=name, value=sum(values) / len(values), asked=asked, peer=peer, note=note)


def _joined(folder: Path) -> Path:
    """A file with the annotation of a story of ours, its words put back in."""
    target = folder / "gold.json"
    gold = labels.join(folder, labels.FOLDER / f"{folder.name}.json")
    target.write_text(json.dumps(gold, ensure_ascii=False), encoding="utf-8")
    return target


def _score(shared: Path, folder: Path, gold: Path) -> dict[str, tuple[float, ...]]:
    dossier = folder / "dossier.json"
    dossier.write_bytes(write_json(read_dossier([str(folder / "pages.jsonl")])))
    command = [sys.executable, str(shared / "eval" / "score_story.py"), str(folder)]
    done = subprocess.run([*command, str(gold), str(dossier)], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"the scorer failed on {folder.name}: {done.stderr or done.stdout}")
    rows = (LINE.fullmatch(line) for line in done.stdout.splitlines())
    return {row["name"]: tuple(map(float, row["numbers"].split())) for row in rows if row}
