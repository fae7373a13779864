"""Scores of the weights as they ship: the int8 model, read through crossread.engines.encoder.

    python training/measure.py --shared DIR [--weights FOLDER] [--stories FOLDER] [--gold FOLDER]

Held-out names (re3d, GUM, MEANTIME), attribution on PolNeAR dev, and with --stories and --gold the names of
the stories annotated by hand, counted as score_story.py counts them.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from documents import split_sentences
from evaluate import count, f1
from train import read_documents

from crossread.engines.encoder import Encoder
from crossread.model.facts import Sentence
from crossread.model.page import Page
from crossread.model.text import Segment, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from documents import Document

ARTICLE = ("title", "standfirst", "subheading", "body")


def page_of(name: str, body: str) -> Page:
    """A plain page of this text."""
    whole = Segment(start=0, end=len(body), source_start=0, source_end=len(body))
    text = Text(kind="source", body=body, segments=(whole,))
    return Page(id=name, source=name, bytes_sha256="", raw=body, visible=text)


def sentences_of(page: Page, places: Sequence[tuple[int, int]]) -> list[Sentence]:
    """Body sentences at these places."""
    return [Sentence(span=page.span(start, end), role="body") for start, end in places]


def score_documents(encoder: Encoder, documents: Sequence[Document]) -> dict[str, list[float]]:
    """Precision, recall and F1 of each head on each set; span and kind exact."""
    pages = [page_of(document.name, document.text) for document in documents]
    items = [(page, sentences_of(page, d.sentences)) for page, d in zip(pages, documents, strict=True)]
    began = time.perf_counter()
    readings = encoder.read_many(items)
    spent = time.perf_counter() - began
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for document, reading in zip(documents, readings, strict=True):
        for head in document.heads:
            counts[f"{head} {document.corpus}"] += count(document, reading.marks, head)
            if head != "name":
                counts[f"{head} {document.corpus}, overlapping"] += overlapping(document, reading.marks, head)
    scores = {name: f1(each) for name, each in sorted(counts.items())}
    scores["sentences a second"] = [round(sum(len(d.sentences) for d in documents) / spent)]
    return scores


def overlapping(document: Document, found: Sequence[Any], head: str) -> Counter[str]:
    """As `count`, a span being right if it shares half of the longer of the two (spans of one head)."""
    want = [(m.start, m.end) for m in document.marks if m.head == head]
    said = [(m.start, m.end) for m in found if m.head == head]

    def close(left: tuple[int, int], right: tuple[int, int]) -> bool:
        shared = min(left[1], right[1]) - max(left[0], right[0])
        return 2 * shared >= max(left[1] - left[0], right[1] - right[0])

    right = sum(any(close(s, w) for w in want) for s in said)
    return Counter(right=right, said=len(said), wanted=len(want))


def story_names(encoder: Encoder, stories: Path, gold: Path) -> Iterator[tuple[str, list[float], list[str]]]:
    """Of each annotated story: its name, precision, recall and F1 of name spans, and examples of errors."""
    for path in sorted(gold.glob("*.json")):
        folder = stories / path.stem
        if not folder.is_dir():
            continue
        told = json.loads(path.read_text(encoding="utf-8"))
        forms = sorted({v for e in told["entities"] for v in e["variants"]}, key=len, reverse=True)
        pattern = re.compile("|".join(rf"(?<!\w){re.escape(form)}(?!\w)" for form in forms))
        counts: Counter[str] = Counter()
        errors: Counter[str] = Counter()
        for doc, zones in told["zones"].items():
            files = [f for f in folder.glob("*.txt") if f.stem == doc or f.stem.startswith(f"{doc}_")]
            body = files[0].open(encoding="utf-8", newline="").read()
            want, said, _ = story_page(encoder, body, zones, pattern)
            counts += Counter(right=len(want & said), said=len(said), wanted=len(want))
            errors.update(f"-{body[s:e]}" for s, e in want - said)
            errors.update(f"+{body[s:e]}" for s, e in said - want)
        yield path.stem, f1(counts), [f"{name} {n}" for name, n in errors.most_common(60)]


def story_page(
    encoder: Encoder, body: str, zones: Sequence[tuple[int, int, str]], pattern: re.Pattern[str]
) -> tuple[set[tuple[int, int]], set[tuple[int, int]], Page]:
    """Wanted and found name spans of a page's article lines."""
    starts = [0, *(m.end() for m in re.finditer("\n", body))]
    ends = [m.start() for m in re.finditer("\n", body)] + [len(body)]
    page = page_of("page", body)
    want: set[tuple[int, int]] = set()
    sentences: list[Sentence] = []
    for first, last, role in zones:
        if role not in ARTICLE:
            continue
        for line in range(first - 1, last):
            raw = body[starts[line] : ends[line]]
            want |= {(starts[line] + m.start(), starts[line] + m.end()) for m in pattern.finditer(raw)}
            for start, end in split_sentences(raw):
                span = page.span(starts[line] + start, starts[line] + end)
                sentences.append(Sentence(span=span, role=role))  # type: ignore[arg-type]
    said = {(m.start, m.end) for m in encoder.read(page, sentences).marks if m.head == "name"}
    return want, said, page


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True, help="the unpacked archives")
    parser.add_argument("--weights", type=Path)
    parser.add_argument("--stories", type=Path)
    parser.add_argument("--gold", type=Path)
    arguments = parser.parse_args()
    encoder = Encoder.load(arguments.weights)
    _, measuring = read_documents(arguments.shared, None)
    for name, numbers in score_documents(encoder, measuring).items():
        print(f"{name:40s}", *numbers)
    if arguments.stories and arguments.gold:
        for name, numbers, errors in story_names(encoder, arguments.stories, arguments.gold):
            print(f"{'names of ' + name:40s}", *numbers, "\n   ", "; ".join(errors))


if __name__ == "__main__":
    main()
