"""Learns the weights of `crossread.zone.voice`: readers' comments against paragraphs of articles.

usage: python training/line_roles.py SHARED_DATA_UNPACKED src/crossread/zone/data/voice.tsv

Comments: the `comments` archive (MIT). Paragraphs: `wikinews` (CC BY 2.5) and the train part of
`quotes-polnear`. A logistic regression by gradient descent, both classes weighted alike, with an L2 penalty.
Every fifth document is held out; the accuracy on both is printed.
"""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path

import numpy as np

from crossread.zone.voice import FEATURES, features_of

STEPS, RATE, PENALTY = 3000, 0.5, 0.002


def comment_lines(folder: Path) -> list[tuple[int, str]]:
    """Every comment with the number of the article it stands under."""
    numbers: dict[str, int] = {}
    lines = []
    for row in (folder / "comments" / "fox-news-comments.json").read_text("utf-8").splitlines():
        comment = json.loads(row)
        number = numbers.setdefault(comment["title"], len(numbers))
        lines += [(number, line.strip()) for line in comment["text"].splitlines() if line.strip()]
    return lines


def article_lines(folder: Path) -> list[tuple[int, str]]:
    """Every paragraph of an article with the article's number."""
    texts = [
        path.read_text("utf-8") for path in sorted((folder / "quotes-polnear/train/text").rglob("*.txt"))
    ]
    csv.field_size_limit(10_000_000)
    for path in sorted((folder / "wikinews" / "data").rglob("*.csv")):
        with path.open(encoding="utf-8", newline="") as rows:
            texts += [row["text"] for row in csv.DictReader(rows)]
    return [
        (number, line.strip())
        for number, text in enumerate(texts)
        for line in text.splitlines()
        if len(line.strip()) > 20
    ]


def matrix(lines: list[tuple[int, str]]) -> tuple[np.ndarray, np.ndarray]:
    """A row of features a line, and whether the line is held out."""
    table = np.zeros((len(lines), len(FEATURES)))
    for index, (_, line) in enumerate(lines):
        found = features_of(line)
        table[index] = [found.get(name, 0.0) for name in FEATURES]
    return table, np.array([number % 5 == 4 for number, _ in lines])


def learn(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """The weights of the features, by gradient descent."""
    balance = np.where(y == 1, 0.5 / y.mean(), 0.5 / (1 - y.mean()))
    weights = np.zeros(x.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-x @ weights))
        weights -= RATE * (x.T @ (balance * (chance - y)) / len(y) + PENALTY * weights)
    return weights


def main() -> None:
    """Learn, print the accuracy on what was held out, write the weights."""
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    talk, talk_held = matrix(comment_lines(folder))
    told, told_held = matrix(article_lines(folder))
    x = np.vstack([talk[~talk_held], told[~told_held]])
    y = np.concatenate([np.ones((~talk_held).sum()), np.zeros((~told_held).sum())])
    weights = learn(x, y)
    print(f"comments right {np.mean(talk[talk_held] @ weights > 0):.3f} of {talk_held.sum()}")
    print(f"paragraphs right {np.mean(told[told_held] @ weights < 0):.3f} of {told_held.sum()}")
    out.write_text("".join(f"{n}\t{w:.3f}\n" for n, w in zip(FEATURES, weights, strict=True)), "utf-8")


if __name__ == "__main__":
    main()
