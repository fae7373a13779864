"""Pages to measure speed on: real articles of three archives, as JSON Lines."""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import msgspec

from bench.data import unpack

LONGEST = 40_000
"""Characters: longer rows of timelines-t17 are transcripts of whole days, not articles."""


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """An article as text, a paragraph a line."""

    id: str
    text: str
    url: str = ""


def write_pages(shared: Path, count: int, target: Path) -> list[str]:
    """Write `count` articles to `target` as JSON Lines; gives their texts back."""
    articles = list(islice(_articles(shared), count))
    with target.open("w", encoding="utf-8") as file:
        for article in articles:
            file.write(json.dumps({"id": article.id, "url": article.url, "text": article.text}) + "\n")
    return [article.text for article in articles]


def _articles(shared: Path) -> Iterator[Article]:
    for path in sorted(unpack(shared, "stories").glob("*/*.txt")):
        yield Article(id=f"{path.parent.name}-{path.stem}", text=path.read_text(encoding="utf-8"))
    for path in sorted(unpack(shared, "triplets-basil").rglob("articles/*/*.json")):
        yield _triplet(path)
    csv.field_size_limit(sys.maxsize)
    for path in sorted(unpack(shared, "timelines-t17").glob("*/outputwithpub.csv")):
        with path.open(encoding="utf-8", errors="replace", newline="") as file:
            for number, row in enumerate(csv.DictReader(file)):
                if 500 < len(row["text"]) < LONGEST:
                    yield Article(id=f"{path.parent.name}-{number}", text=_joined(row["text"]))


def _triplet(path: Path) -> Article:
    data = json.loads(path.read_text(encoding="utf-8"))
    paragraphs = [data["title"], *(" ".join(sentences) for sentences in data["body-paragraphs"])]
    return Article(id=path.stem, text="\n".join(paragraphs), url=data["url"] or "")


def _joined(tokens: str) -> str:
    """Text whose words and marks were set apart (timelines-t17), put together again."""
    body = tokens.replace("``", '"').replace("''", '"').replace("\\/", "/")
    body = re.sub(r" +([.,;:!?%)])", r"\1", body)
    body = re.sub(r" +('s|n't|'re|'ve|'ll|'d|'m|')(?=\W)", r"\1", body)
    return re.sub(r"([(]) +|(\$) +", r"\1\2", body)
