"""JSON Lines: a page a row, and a row that cannot be read never stops the others."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from crossread.errors import InputError
from crossread.model.outcome import Outcome
from crossread.model.page import Page
from crossread.read.decode import clean
from crossread.read.page import make_page
from crossread.read.settings import ReadSettings

_WANTED = 'A row is {"id", "url", "text" or "html", "published"?}'


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A row as it may be written: the text or the HTML of a page, its name and what is known of it."""

    id: str | int | None = None
    url: str | None = None
    text: str | None = None
    html: str | None = None
    published: str | None = None


_decoder = msgspec.json.Decoder(Row)


def read_rows(path: Path, settings: ReadSettings) -> Iterator[Page | Outcome]:
    """The pages of a JSON Lines file, in order; their source is `file#id` (or `file#` and the line's number).

    A row that cannot be read, or that repeats an earlier one, is an Outcome with the line's number.
    """
    seen: dict[str, int] = {}
    number = 0
    with path.open("rb") as lines:
        while line := lines.readline(settings.max_bytes + 1):
            number += 1
            if not line.strip():
                continue
            if len(line) > settings.max_bytes:
                yield _failed(f"{path}#{number}", f"line {number} is longer than max_bytes allows")
                _skip_rest(lines, line, settings.max_bytes)
                continue
            item = _read_row(line, str(path), number)
            if isinstance(item, Page) and item.id in seen:
                earlier = seen[item.id]
                item = Outcome(
                    stage="read", input=item.source, status="skipped",
                    reason=f"line {number} repeats line {earlier}: the same id and the same text",
                )  # fmt: skip
            elif isinstance(item, Page):
                seen[item.id] = number
            yield item
    if not number:
        yield _failed(str(path), f"{path} is empty: it has 0 bytes. {_WANTED}.")


def _skip_rest(lines: BinaryIO, line: bytes, size: int) -> None:
    """Go on to the next line, without holding the long one in memory."""
    while line and not line.endswith(b"\n"):
        line = lines.readline(size)


def _read_row(line: bytes, path: str, number: int) -> Page | Outcome:
    source = f"{path}#{number}"
    try:
        row = _decoder.decode(line.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        return _failed(source, f"line {number} is no row that can be read ({error}). {_WANTED}.")
    if row.id is not None:
        source = f"{path}#{row.id}"
    body = row.html if row.text is None else row.text
    if body is None:
        return _failed(source, f'line {number} has neither "text" nor "html". {_WANTED}.')
    digest = hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest()
    kind = "html" if row.text is None else "text"
    try:
        return make_page(
            clean(body), sha256=digest, source=source, kind=kind, url=row.url, published=row.published
        )
    except InputError as error:
        return _failed(source, f"line {number}: {error}")


def _failed(source: str, reason: str) -> Outcome:
    return Outcome(stage="read", input=source, status="failed", reason=reason)
