"""The one model that reads: a vector a sentence, and the spans that its heads mark.

Sentences of a page are read in windows, each in a forward pass of its own: the int8 model scales its
activations by what it reads at once, so pages read together would change one another's results (law 7).
"""

from __future__ import annotations

import hashlib
import itertools
import multiprocessing
import os
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from crossread.engines.marks import Floats, HeadCard, find_marks, probabilities
from crossread.engines.pieces import CLS, SEP, SPECIAL, Flags, Pieces, cut, windows
from crossread.engines.reading import Reading
from crossread.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from crossread.model.facts import Sentence
    from crossread.model.page import Page

WEIGHTS = Path(__file__).parent / "weights"
FORMAT = 1
"""What this module expects of the model's inputs and outputs; `training/export_encoder.py` writes it."""

ADVICE = "Install crossread again, or make the weights anew with `make train`."
SLOW_FUSIONS = ["SkipLayerNormFusion"]
"""What onnxruntime fuses to a slower step: a sum and a norm apart save 0.15 of a pass (1.31, AVX-512)."""
PAGES_AT_ONCE = 32
"""Pages whose windows wait together: enough to keep every thread busy, few enough to need no memory."""


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """What the weights are: encoder.json beside them."""

    format: int
    sha256: str
    tokenizer_sha256: str
    width: int
    max_pieces: int
    trained: str
    heads: tuple[HeadCard, ...] = ()


class Encoder:
    """The loaded model; share one, as threads may use it at the same time."""

    def __init__(
        self, session: onnxruntime.InferenceSession, tokenizer: Tokenizer, card: Card, threads: int
    ) -> None:
        self.card = card
        self.threads = threads
        self._session = session
        self._tokenizer = tokenizer

    @staticmethod
    def load(path: Path | None = None, threads: int = 0) -> Encoder:
        """The encoder of the weights in the folder `path` (default: those of the package), loaded once.

        `threads` forward passes run at the same time, 0 meaning one a core; results do not depend on it.
        Raises EngineError if a file is missing, damaged or of another version.
        """
        return _load(path or WEIGHTS, threads or _cores())

    def read(self, page: Page, sentences: Sequence[Sentence]) -> Reading:
        """What the model reads in these sentences of the page, given in order of place."""
        return self.read_many([(page, sentences)])[0]

    def read_many(self, items: Iterable[tuple[Page, Sequence[Sentence]]]) -> list[Reading]:
        """The readings of many pages, each the same as if it had been read alone."""
        waiting = list(items)
        found: list[Reading] = []
        with ThreadPoolExecutor(self.threads) as pool:
            spread: Callable[..., Iterator[tuple[Floats, Floats]]] = pool.map if self.threads > 1 else map
            for at in range(0, len(waiting), PAGES_AT_ONCE):
                found += self._read_some(waiting[at : at + PAGES_AT_ONCE], spread)
        return found

    def _read_some(
        self,
        items: Sequence[tuple[Page, Sequence[Sentence]]],
        spread: Callable[..., Iterator[tuple[Floats, Floats]]],
    ) -> Iterator[Reading]:
        """The readings of a few pages, whose windows are spread over the threads together."""
        cuts = [self._cut(sentences) for _, sentences in items]
        ranges = [windows(pieces, self.card.max_pieces - 2) for pieces in cuts]
        jobs = [(pieces, window) for pieces, row in zip(cuts, ranges, strict=True) for window in row]
        done = spread(self._read_window, jobs)
        for (page, sentences), pieces, row in zip(items, cuts, ranges, strict=True):
            results = [next(done) for _ in row]
            yield self._reading(page, sentences, pieces, row, results)

    def _cut(self, sentences: Sequence[Sentence]) -> Pieces:
        return cut(self._tokenizer, [(sentence.span.text, sentence.span.start) for sentence in sentences])

    def _read_window(self, job: tuple[Pieces, tuple[int, int]]) -> tuple[Floats, Floats]:
        """The sum of each sentence's hidden states in the window, and the probabilities of its pieces."""
        pieces, (start, end) = job
        ids = np.concatenate(([CLS], pieces.ids[start:end], [SEP]))[None]
        casing = np.concatenate(([SPECIAL], pieces.casing[start:end], [SPECIAL]))[None]
        hidden, logits = self._session.run(None, {"ids": ids, "casing": casing})
        edges = np.flatnonzero(np.diff(pieces.sentence[start:end], prepend=-1))
        return np.add.reduceat(hidden[1:-1], edges), probabilities(logits[1:-1], self.card.heads)

    def _reading(
        self,
        page: Page,
        sentences: Sequence[Sentence],
        pieces: Pieces,
        row: Sequence[tuple[int, int]],
        results: Sequence[tuple[Floats, Floats]],
    ) -> Reading:
        """The windows of one page put together."""
        vectors = np.zeros((len(sentences), self.card.width), np.float32)
        for (start, _), (sums, _) in zip(row, results, strict=True):
            first = pieces.sentence[start]
            vectors[first : first + len(sums)] += sums
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        vectors /= np.maximum(lengths, np.finfo(np.float32).tiny)
        if not results or not self.card.heads:
            return Reading(page=page.id, vectors=vectors)
        shares = np.concatenate([share for _, share in results])
        breaks = _zone_starts(sentences, pieces)
        return Reading(
            page=page.id, vectors=vectors, marks=find_marks(pieces, shares, breaks, self.card.heads)
        )


def _zone_starts(sentences: Sequence[Sentence], pieces: Pieces) -> Flags:
    """For each piece, whether it begins a sentence of another role than the one before."""
    changed = [left.role != right.role for left, right in itertools.pairwise(sentences)]
    begins = np.diff(pieces.sentence, prepend=-1) != 0
    first_of_zone: Flags = np.array([True, *changed], np.bool_)
    starts: Flags = begins & first_of_zone[pieces.sentence]
    return starts


def _cores() -> int:
    """The cores that this process may use: one where it is itself one of several that share the work."""
    if multiprocessing.parent_process() is not None:
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@cache
def _load(path: Path, threads: int) -> Encoder:
    """The encoder of the folder, checked against its card."""
    card = _read_card(path / "encoder.json")
    model = _checked(path / "encoder.onnx", card.sha256)
    words = _checked(path / "tokenizer.json", card.tokenizer_sha256)
    options = onnxruntime.SessionOptions()
    # one thread a pass: two passes side by side finish sooner than two passes that share both cores
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(
        model, options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOW_FUSIONS
    )
    return Encoder(session, Tokenizer.from_str(words.decode("utf-8")), card, threads)


def _read_card(path: Path) -> Card:
    """The card of the weights. Raises EngineError if it is missing, unreadable or of another format."""
    raw = _bytes_of(path)
    try:
        card = msgspec.json.decode(raw, type=Card)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        message = f"The encoder's card {path} is damaged: {error}. {ADVICE}"
        raise EngineError(message, path=str(path)) from error
    if card.format != FORMAT:
        message = (
            f"The encoder's weights in {path.parent} are of format {card.format}; "
            f"this version of crossread reads format {FORMAT}. {ADVICE}"
        )
        raise EngineError(message, path=str(path))
    return card


def _checked(path: Path, expected: str) -> bytes:
    """The bytes of a weight file. Raises EngineError if they are not those that the card names."""
    raw = _bytes_of(path)
    got = hashlib.sha256(raw).hexdigest()
    if got != expected:
        message = (
            f"The encoder's file {path} is damaged or of another version: its sha256 is {got[:12]}…, "
            f"its card says {expected[:12]}…. {ADVICE}"
        )
        raise EngineError(message, path=str(path))
    return raw


def _bytes_of(path: Path) -> bytes:
    """The bytes of a file. Raises EngineError if it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        message = f"The encoder's file {path} cannot be read: {error.strerror or error}. {ADVICE}"
        raise EngineError(message, path=str(path)) from error
