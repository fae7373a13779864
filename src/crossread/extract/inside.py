"""Records that lie within a stretch of a page."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol, TypeVar

from crossread.model.text import Span


class Spanned(Protocol):
    """A record that rests on one span."""

    @property
    def span(self) -> Span:
        """Where the record stands."""
        ...


Record = TypeVar("Record", bound=Spanned)


def inside(records: Sequence[Record], span: Span) -> tuple[Record, ...]:
    """The records that lie wholly within the span; they are of its page and in order of place."""
    first = bisect_left(records, span.start, key=lambda record: record.span.start)
    held = []
    for record in records[first:]:
        if record.span.start >= span.end:
            break
        if record.span.end <= span.end:
            held.append(record)
    return tuple(held)
