"""The weights of the signs of a main event, fitted to annotated stories.

usage: event_weights.py STORY_DIR GOLD.json [STORY_DIR GOLD.json …]

STORY_DIR holds a story's pages (pages.jsonl), GOLD.json its events, each with its document, its line and its
words. An event that the reader finds is right where it shares characters and root with one of the gold.
Logistic regression with a ridge; prints for every story the F1 with weights from the other stories, and
writes src/crossread/extract/triggers/weights.tsv from all of them. Standard library and numpy.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from crossread import read_dossier
from crossread.extract import events
from crossread.extract.triggers import weights

OUT = Path(weights.__file__).with_name("weights.tsv")
RIDGE = 3.0
"""On every weight but the bias: some 500 found events, of which 200 are right."""
HEAD = """\
# Log-odds that a sign adds to an event's being one of a page's main ones; see weights.py.
# Made by training/event_weights.py; the upper case ones are PLOVER roots.
"""

Floats = NDArray[np.float64]


class Place(NamedTuple):
    """An event of a document, by its offsets."""

    document: str
    start: int
    end: int
    root: str

    def matches(self, other: Place) -> bool:
        """Whether the two share characters and root."""
        apart = self.end <= other.start or other.end <= self.start
        return (self.document, self.root) == (other.document, other.root) and not apart


class Found(NamedTuple):
    """An event that was found, its signs, and whether it is right."""

    place: Place
    signs: dict[str, float]
    right: bool


def gold_of(folder: Path, gold: Path) -> list[Place]:
    """The annotated events by their offsets."""
    places = []
    for event in json.loads(gold.read_text(encoding="utf-8"))["events"]:
        path = next(path for path in folder.glob("*.txt") if path.stem.startswith(event["doc"]))
        body = path.read_bytes().decode("utf-8")
        line_start = sum(len(line) + 1 for line in body.split("\n")[: event["line"] - 1])
        start = body.index(event["text"], line_start)
        places.append(Place(path.stem, start, start + len(event["text"]), event["action"]))
    return places


def found_in(folder: Path, gold: Sequence[Place]) -> list[Found]:
    """Every event that the words of the story tell, with its signs."""
    dossier = read_dossier([str(folder / "pages.jsonl")])
    found = []
    for page, read in zip(dossier.pages, dossier.annotations, strict=True):
        document = page.source.rpartition("#")[2]
        for event, setting in events.tell_events(page, read.sentences, read.names, read.times, read.quotes):
            place = Place(document, event.span.start, event.span.end, event.root)
            right = any(place.matches(other) for other in gold)
            found.append(Found(place, weights.signs_of(setting), right))
    return found


def fit(found: Sequence[Found]) -> dict[str, float]:
    """The weight of every sign, by Newton's method."""
    names = sorted({name for item in found for name in item.signs})
    table = np.array([[item.signs.get(name, 0.0) for name in names] for item in found])
    right = np.array([item.right for item in found], dtype=float)
    ridge = np.array([0.01 if name == "bias" else RIDGE for name in names])
    weights: Floats = np.zeros(len(names))
    for _ in range(30):
        chance = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (chance - right) + ridge * weights
        bend = (table * (chance * (1 - chance))[:, None]).T @ table + np.diag(ridge)
        weights -= np.linalg.solve(bend, slope)
    return {name: float(weight) for name, weight in zip(names, weights, strict=True)}


def f1(found: Sequence[Found], gold: Sequence[Place], weights: dict[str, float]) -> float:
    """F1 of the events whose weight is at least `events.LEAST`."""
    kept = [
        item
        for item in found
        if sum(weights.get(name, 0.0) * value for name, value in item.signs.items()) >= events.LEAST
    ]
    precision = sum(item.right for item in kept) / max(len(kept), 1)
    recall = sum(any(item.place.matches(place) for item in kept) for place in gold) / len(gold)
    return 2 * precision * recall / max(precision + recall, 1e-9)


def main(arguments: Sequence[str]) -> None:
    """Fits, measures and writes."""
    folders = [Path(path) for path in arguments[::2]]
    golds = [gold_of(folder, Path(path)) for folder, path in zip(folders, arguments[1::2], strict=True)]
    stories = [found_in(folder, gold) for folder, gold in zip(folders, golds, strict=True)]
    for index, folder in enumerate(folders):
        others = [item for other, story in enumerate(stories) if other != index for item in story]
        print(f"{folder.name:24s} F1 {f1(stories[index], golds[index], fit(others)):.3f}")
    weights = fit([item for story in stories for item in story])
    lines = "".join(f"{name}\t{weight:.2f}\n" for name, weight in weights.items())
    OUT.write_text(HEAD + lines, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
