"""Paths to pages: one bad input never stops the others, and none is lost silently."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from crossread.model.outcome import Outcome
from crossread.model.page import Page
from crossread.read.inputs import read_inputs
from crossread.read.settings import ReadSettings


def told(items: list[Page | Outcome]) -> list[tuple[str, str]]:
    return [("page", i.text) if isinstance(i, Page) else (i.status, i.reason or "") for i in items]


def test_files_in_order_and_bad_ones_between(tmp_path: Path) -> None:
    good, bad, picture = tmp_path / "b.txt", tmp_path / "empty.txt", tmp_path / "c.txt"
    good.write_text("Good page.", encoding="utf-8")
    bad.write_bytes(b"")
    picture.write_bytes(b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\0\0")
    found = told(
        list(read_inputs([str(bad), str(picture), str(tmp_path / "gone.txt"), str(good), str(good)]))
    )
    assert [kind for kind, _ in found] == ["failed", "failed", "failed", "page", "skipped"]
    assert "it has 0 bytes" in found[0][1] and "a JPEG picture" in found[1][1]
    assert "does not exist" in found[2][1] and "was given before and is read once" in found[4][1]


def test_a_folder_is_read_in_order_without_hidden_files(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("z.txt", "a.html", "sub/m.txt", ".hidden.txt", ".git/x.txt"):
        (tmp_path / name).write_text(f"<p>{name}", encoding="utf-8")
    assert told(list(read_inputs([str(tmp_path)]))) == [
        ("page", "a.html"),
        ("page", "<p>sub/m.txt"),
        ("page", "<p>z.txt"),
    ]


def test_folders_without_pages(tmp_path: Path) -> None:
    (kind, reason), *_ = told(list(read_inputs([str(tmp_path)])))
    assert kind == "failed" and reason.endswith(
        "has no pages: it holds no files; pages are .txt, .html, .htm, .xhtml."
    )
    (tmp_path / "rows.jsonl").write_text("{}", encoding="utf-8")
    (_, reason), *_ = told(list(read_inputs([str(tmp_path)])))
    assert "only files of other kinds (1 .jsonl)" in reason and "Give JSON Lines files by name." in reason
    (tmp_path / "a.txt").write_text("Words.", encoding="utf-8")
    _, (kind, reason) = told(list(read_inputs([str(tmp_path)])))
    assert kind == "skipped" and "left alone (1 .jsonl)" in reason


@pytest.mark.parametrize(
    ("data", "text"), [(b"Plain words.", "Plain words."), (b"<html><p>Two words", "Two words")]
)
def test_standard_input(data: bytes, text: str) -> None:
    (page,) = read_inputs(["-"], standard_input=io.BytesIO(data))
    assert isinstance(page, Page) and page.text == text and page.source == "-"


def test_standard_input_that_is_empty_or_too_large() -> None:
    assert told(list(read_inputs(["-"], standard_input=io.BytesIO(b"")))) == [
        ("failed", "standard input is empty: it has 0 bytes. Check that it was saved.")
    ]
    (item,) = read_inputs(["-"], ReadSettings(max_bytes=10), standard_input=io.BytesIO(b"x" * 50))
    assert isinstance(item, Outcome) and "too large" in (item.reason or "")


def test_names_that_no_file_can_have() -> None:
    (item,) = read_inputs(["a\0b.txt"])
    assert isinstance(item, Outcome) and item.status == "failed"


def test_two_identical_pages_are_two(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The same words.", encoding="utf-8")
    one, two = read_inputs([str(tmp_path)])
    assert isinstance(one, Page) and isinstance(two, Page)
    assert one.id != two.id and one.bytes_sha256 == two.bytes_sha256
