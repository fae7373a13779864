"""Labels on texts that are not ours: kept as offsets with a hash, joined to the text when measured.

`python -m bench.quality.labels STORY_DIR GOLD.json` turns an annotation (as the guidelines write it:
document, line, text) into `labels/STORY.json`; `join` turns it back, and refuses a text that has changed.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).with_name("labels")
DROPPED = ("note", "title", "published_basis", "cue", "horizon")
"""Fields of an annotation that may hold words of the text."""


def split(stories: Path, gold: Path) -> dict[str, Any]:
    """The annotation with every text replaced by its place; `texts` has the hash of each document."""
    data = json.loads(gold.read_text(encoding="utf-8"))
    texts = _texts(stories)
    return {"texts": {name: _hash(body) for name, body in texts.items()}, **_split(data, texts)}


def join(stories: Path, labels: Path) -> dict[str, Any]:
    """The annotation with the words back in; raises SystemExit for a text with another hash."""
    data = json.loads(labels.read_text(encoding="utf-8"))
    texts = _texts(stories)
    for name, digest in data.pop("texts").items():
        if _hash(texts.get(name, "")) != digest:
            raise SystemExit(f"{labels.name}: the text of {name} in {stories} is not the one annotated")
    return {key: _join(value, texts) for key, value in data.items()}


def _texts(stories: Path) -> dict[str, str]:
    return {path.stem: path.read_bytes().decode("utf-8") for path in sorted(stories.glob("*.txt"))}


def _hash(body: str) -> str:
    return hashlib.sha256(body.encode("utf-8")).hexdigest()


def _split(item: Any, texts: dict[str, str]) -> Any:
    if isinstance(item, list):
        return [_split(each, texts) for each in item]
    if not isinstance(item, dict):
        return item
    kept = {key: _split(value, texts) for key, value in item.items() if key not in DROPPED}
    if {"doc", "line", "text"} <= kept.keys():
        start = _find(texts[kept["doc"]], kept.pop("line"), kept.pop("text"))
        kept |= {"start": start, "end": start + len(item["text"])}
    return kept


def _find(body: str, line: int, words: str) -> int:
    """The place of the words at or after the line's start, as the scorer looks for them."""
    start = 0
    for _ in range(line - 1):
        start = body.index("\n", start) + 1
    return body.index(words, start)


def _join(item: Any, texts: dict[str, str]) -> Any:
    if isinstance(item, list):
        return [_join(each, texts) for each in item]
    if not isinstance(item, dict):
        return item
    kept = {key: _join(value, texts) for key, value in item.items()}
    if {"doc", "start", "end"} <= kept.keys():
        body, start, end = texts[kept["doc"]], kept.pop("start"), kept.pop("end")
        kept |= {"line": body.count("\n", 0, start) + 1, "text": body[start:end]}
    return kept


def main() -> None:
    """Write the labels of one annotated story."""
    stories, gold = Path(sys.argv[1]), Path(sys.argv[2])
    FOLDER.mkdir(exist_ok=True)
    target = FOLDER / f"{stories.name}.json"
    body = json.dumps(split(stories, gold), ensure_ascii=False, indent=1)
    target.write_text(body + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
