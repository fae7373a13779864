"""JSON Lines, a page a row."""

from __future__ import annotations

from pathlib import Path

from crossread.model.outcome import Outcome
from crossread.model.page import Page
from crossread.read.rows import read_rows
from crossread.read.settings import ReadSettings

ROWS = r"""{"id": "one", "url": "https://arvo.example/1", "text": "First\r\nrow.", "published": "2031-05-06"}
{"id": 2, "html": "<p>Second row", "more": [1]}

{"text": "Third row."}
not json
{"id": "five"}
{"id": "one", "text": "First\r\nrow."}
{"id": "one", "text": "Another text under a name that was used."}
{"id": "six", "text": ""}
{"id": "seven", "text": "x", "published": "someday"}
{"id": "eight", "text": 8}
"""


def test_rows(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + ROWS.encode())
    items = list(read_rows(path, ReadSettings()))
    pages = [item for item in items if isinstance(item, Page)]
    assert [(page.source.removeprefix(str(path)), page.text) for page in pages] == [
        ("#one", "First\r\nrow."),
        ("#2", "Second row"),
        ("#4", "Third row."),
        ("#one", "Another text under a name that was used."),
    ]
    assert pages[0].url == "https://arvo.example/1"
    assert pages[0].published is not None and pages[0].published.value == "2031-05-06"
    assert len({page.id for page in pages}) == 4
    outcomes = [item for item in items if isinstance(item, Outcome)]
    reasons = [(item.status, (item.reason or "").split(" (")[0].split(". ")[0]) for item in outcomes]
    assert reasons == [
        ("failed", "line 5 is no row that can be read"),
        ("failed", 'line 6 has neither "text" nor "html"'),
        ("skipped", "line 7 repeats line 1: the same id and the same text"),
        ("failed", f"line 9: {path}#six is empty: it holds no text"),
        ("failed", f'line 10: {path}#seven: published is "someday"; a day such as 2022-12-19 is wanted.'),
        ("failed", "line 11 is no row that can be read"),
    ]


def test_an_empty_file_and_a_row_that_is_too_long(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    path.write_bytes(b"")
    (empty,) = read_rows(path, ReadSettings())
    assert isinstance(empty, Outcome) and "is empty: it has 0 bytes" in (empty.reason or "")
    path.write_bytes(b'{"text": "' + b"x" * 500 + b'"}\n{"text": "short"}\n')
    long, short = read_rows(path, ReadSettings(max_bytes=100))
    assert isinstance(long, Outcome) and long.reason == "line 1 is longer than max_bytes allows"
    assert isinstance(short, Page) and short.text == "short"
