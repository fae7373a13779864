"""What one forward pass of the encoder says of a page: a vector a sentence, and marked spans."""

from __future__ import annotations

from typing import Literal

import msgspec
import numpy as np
from numpy.typing import NDArray

Head = Literal["name", "source", "cue", "content"]
Vectors = NDArray[np.float32]
VECTOR_SIZE = 384
"""Width of the encoder's vectors (all-MiniLM-L6-v2)."""


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """A span that a head of the model proposes, as offsets into the page's text.

    `label` is the kind of a name (PER, ORG, GPE, LOC, MISC), empty for the other heads; `score` is the
    mean probability of its tokens, 0 to 1.
    """

    head: Head
    start: int
    end: int
    label: str
    score: float


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """One page as the encoder reads it; `vectors` is (sentences, 384), rows of unit length.

    `marks` are in order of place and empty where the model has no heads.
    """

    page: str
    vectors: Vectors
    marks: tuple[Mark, ...] = ()


def blank_reading(page: str) -> Reading:
    """The reading of a page without sentences."""
    return Reading(page=page, vectors=np.zeros((0, VECTOR_SIZE), dtype=np.float32))
