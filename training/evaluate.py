"""Exact-span scores of the heads on held-out documents, decoded as the run-time encoder decodes."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import numpy as np
import torch
from bert import HEAD_PLANS
from documents import UNKNOWN
from examples import QuoteMarks, all_windows, make_batch
from export_encoder import MAX_PIECES

from crossread.engines.marks import HeadCard, find_marks, probabilities

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bert import MiniLM
    from documents import Document
    from examples import Example

    from crossread.engines.marks import Mark

CARDS = tuple(HeadCard(name=plan.name, labels=plan.labels) for plan in HEAD_PLANS)  # type: ignore[arg-type]


@torch.no_grad()
def read_example(model: MiniLM, example: Example, marks: QuoteMarks) -> tuple[Mark, ...]:
    """The marks that the model finds in a document, window by window."""
    model.eval()
    rows: list[np.ndarray] = []
    for window in all_windows([example], MAX_PIECES - 2, None):
        batch = make_batch([window], None, marks)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            _, logits = model(batch.ids, batch.casing)
        rows.append(probabilities(logits[0, 1:-1].float().numpy(), CARDS))
    pieces = example.pieces
    return find_marks(pieces, np.concatenate(rows), np.zeros(len(pieces), np.bool_), CARDS)


def count(document: Document, found: Sequence[Mark], head: str) -> Counter[str]:
    """Right, said and wanted spans of a head, span and kind exact, but for names over unknown words."""
    unknown = [mark for mark in document.marks if mark.label == UNKNOWN]
    want = {(m.start, m.end, m.label) for m in document.marks if m.head == head and m.label != UNKNOWN}
    said = {(m.start, m.end, m.label) for m in found if m.head == head}
    said -= {s for s in said if any(s[0] < u.end and u.start < s[1] for u in unknown) and s not in want}
    return Counter(right=len(want & said), said=len(said), wanted=len(want))


def f1(counts: Counter[str]) -> list[float]:
    """Precision, recall and F1."""
    right, said, wanted = counts["right"], counts["said"], counts["wanted"]
    numbers = (right / max(1, said), right / max(1, wanted), 2 * right / max(1, said + wanted))
    return [round(number, 4) for number in numbers]


def score_model(model: MiniLM, examples: Sequence[Example], marks: QuoteMarks) -> dict[str, object]:
    """Precision, recall and F1 of each head on each set that it was annotated in."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for example in examples:
        found = read_example(model, example, marks)
        for head in example.document.heads:
            counts[f"{head} {example.document.corpus}"] += count(example.document, found, head)
    return {name: f1(each) for name, each in sorted(counts.items())}
