"""Bad input at the level of a run: each has clear words, and the other pages are still read."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from crossread.cli.main import app

VISIT = """Mayor of Brennholm opens the new pier

BRENNHOLM, June 3, 2024 - Mayor Alva Torsen opened the new pier on Monday. The pier cost 12 million crowns, she said.

"We have waited ten years for this day," Torsen told reporters at the harbour of Brännholm.
"""
ORCHARD = """Frost destroys half of the plums in Sellow valley

SELLOW, August 9, 2023 - Night frost destroyed half of the plums in the valley, growers said on Wednesday.

The growers' union asked the ministry for help. "Nobody here has seen such a summer," said Ruben Aakre, who leads it.
"""
FINNISH = """Arvolan satamasilta suljetaan toukokuun loppuun asti

Arvolan kaupunginjohtaja Ilse Brantti kertoi maanantaina, että satamasilta suljetaan toukokuun loppuun asti.

Insinöörit löysivät kahdesta pilarista halkeamia viime viikolla, satamaviranomaisen tiedotteessa sanotaan.
"""
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20
HUGE = 200_000_000  # bytes, more than a page may have; the file is sparse


class Read:
    """What a run on a folder gave: exit code, words, and the dossier."""

    def __init__(self, result: Result, target: Path) -> None:
        self.code, self.out, self.err = result.exit_code, result.stdout, result.stderr
        self.dossier: dict[str, Any] = json.loads(target.read_bytes())

    @property
    def sources(self) -> set[str]:
        return {Path(page["source"]).name for page in self.dossier["pages"]}

    def page(self, name: str) -> dict[str, Any]:
        found: dict[str, Any] = next(page for page in self.dossier["pages"] if page["source"].endswith(name))
        return found


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Read]:
    """Reads these paths in one run; a relative path stands in the test's own folder."""

    def run(*paths: str) -> Read:
        target = tmp_path / "dossier.json"
        result = CliRunner().invoke(
            app, ["read", *(str(tmp_path / path) for path in paths), "--json", str(target)]
        )
        return Read(result, target)

    return run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one good page."""
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "visit.txt").write_text(VISIT, encoding="utf-8")
    return tmp_path / "pages"


def sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(HUGE)


@pytest.mark.parametrize(
    ("name", "make", "words"),
    [
        ("empty.txt", lambda path: path.write_bytes(b""), "is empty: it has 0 bytes"),
        ("blank.txt", lambda path: path.write_bytes(b" \r\n\t\n "), "is empty: it holds no text"),
        ("scripts.html", lambda path: path.write_text("<script>run()</script>"), "shows no text"),
        ("photo.txt", lambda path: path.write_bytes(PNG), "holds a PNG picture, whatever its name says"),
        ("huge.txt", sparse, "is too large: 200.0 MB, and a page may have 50.0 MB (setting max_bytes)"),
    ],
)
def test_a_page_that_cannot_be_read_is_told_and_the_others_are_read(
    folder: Path, read: Callable[..., Read], name: str, make: Callable[[Path], object], words: str
) -> None:
    make(folder / name)
    started = time.monotonic()
    done = read("pages")
    assert done.code == 0
    assert done.sources == {"visit.txt"}
    assert "1 page" in done.out
    assert words in done.err
    assert name in done.err
    assert time.monotonic() - started < 30  # 200 MB are not read to be refused


@pytest.mark.parametrize(
    ("path", "words"),
    [("missing.txt", "missing.txt does not exist. Check the path."), ("nothing", "nothing has no pages")],
)
def test_a_path_without_pages(
    folder: Path, tmp_path: Path, read: Callable[..., Read], path: str, words: str
) -> None:
    (tmp_path / "nothing").mkdir()
    done = read(path, "pages")
    assert (done.code, done.sources) == (0, {"visit.txt"})
    assert words in done.err


def test_where_nothing_can_be_read_the_run_says_so(tmp_path: Path, read: Callable[..., Read]) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    done = read("missing.txt", "empty.txt")
    assert done.code == 1
    assert "Nothing could be read." in done.out
    assert "missing.txt does not exist" in done.err
    assert "empty.txt is empty" in done.err
    assert done.dossier["pages"] == []


def test_a_charset_that_lies_and_nuls_change_nothing_silently(
    folder: Path, read: Callable[..., Read]
) -> None:
    body = "".join(f"<p>{line}</p>" for line in VISIT.splitlines()[1:] if line)
    lying = f"<html><meta charset=iso-8859-1><h1>Mayor of Brännholm opens the new pier</h1>{body}</html>"
    (folder / "lying.html").write_text(lying, encoding="utf-8")
    (folder / "nuls.txt").write_text(VISIT.replace("have waited", "have\0waited"), encoding="utf-8")
    done = read("pages")
    assert done.code == 0
    assert done.page("lying.html")["title"]["text"] == "Mayor of Brännholm opens the new pier"
    quoted = [span["text"] for quote in done.dossier["quotes"] for span in quote["content"]]
    assert any("have\0waited" in words for words in quoted)
    assert done.page("nuls.txt")["zones"][-1]["end"] == len(VISIT.rstrip())


def test_a_page_of_one_line_and_one_page_alone(tmp_path: Path, read: Callable[..., Read]) -> None:
    (tmp_path / "line.txt").write_text("Mayor Alva Torsen opened the new pier on Monday.", encoding="utf-8")
    done = read("line.txt")
    assert done.code == 0
    assert [zone["role"] for zone in done.page("line.txt")["zones"]] == ["body"]
    assert len(done.dossier["stories"]) == 1
    assert not [fact for fact in done.dossier["facts"] if fact["status"] in ("contested", "corroborated")]


def test_the_same_page_under_other_names_is_a_copy_and_no_second_source(
    folder: Path, read: Callable[..., Read]
) -> None:
    for name in ("again.txt", "mirror.txt"):
        (folder / name).write_text(VISIT, encoding="utf-8")
    done = read("pages")
    assert done.sources == {"visit.txt", "again.txt", "mirror.txt"}
    assert len(done.dossier["stories"]) == 1
    assert done.dossier["copies"]
    told = [fact for fact in done.dossier["facts"] if fact["status"] in ("contested", "corroborated")]
    assert all(fact["independent_sources"] <= 1 for fact in told)


def test_the_same_file_twice_is_read_once(folder: Path, read: Callable[..., Read]) -> None:
    done = read("pages/visit.txt", "pages")
    assert (done.code, len(done.dossier["pages"])) == (0, 1)
    assert "was given before and is read once" in done.err


def test_pages_about_unrelated_things_are_stories_of_their_own(
    folder: Path, read: Callable[..., Read]
) -> None:
    (folder / "orchard.txt").write_text(ORCHARD, encoding="utf-8")
    done = read("pages")
    assert len(done.dossier["stories"]) == 2
    assert not [fact for fact in done.dossier["facts"] if fact["status"] in ("contested", "corroborated")]


def test_a_page_in_a_language_the_model_does_not_know_keeps_its_zones(
    folder: Path, read: Callable[..., Read]
) -> None:
    (folder / "silta.txt").write_text(FINNISH, encoding="utf-8")
    done = read("pages")
    assert done.code == 0
    assert done.sources == {"visit.txt", "silta.txt"}
    assert done.page("silta.txt")["language"] == "fi"
    assert done.page("silta.txt")["zones"]
    assert "language: fi (read: en)" in done.err
    assert "silta.txt" in done.err
