"""What is packed comes back as it was."""

from __future__ import annotations

import numpy as np
import pytest

from crossread.engines.reading import Mark, Reading
from crossread.model.text import Span
from crossread.run.packing import pack, unpack


def test_a_reading_comes_back_with_its_vectors() -> None:
    mark = Mark(head="name", start=3, end=8, label="PER", score=0.75)
    reading = Reading(page="page-1", vectors=np.eye(2, 384, dtype=np.float32), marks=(mark,))
    back = unpack(pack(reading), Reading)
    assert back.marks == reading.marks
    assert np.array_equal(back.vectors, reading.vectors)


def test_a_layer_comes_back_as_the_one_that_json_leaves_out() -> None:
    span = Span(page="page-1", start=0, end=4, text="Alva")
    assert unpack(pack(span), Span).layer is span.layer


def test_what_is_no_record_is_not_packed() -> None:
    with pytest.raises(NotImplementedError, match="complex cannot be packed"):
        pack(1j)
