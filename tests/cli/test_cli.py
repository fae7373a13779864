"""The commands as a person uses them: exit codes, words, files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from crossread.cli.main import app, main
from crossread.cli.read import save
from crossread.errors import ConfigError
from crossread.model.dossier import Dossier

VISIT = """Mayor of Brennholm opens the new pier

BRENNHOLM, June 3, 2024 - Mayor Alva Torsen opened the new pier on Monday. The pier cost 12 million crowns, she said.

"We have waited ten years for this day," Torsen told reporters at the harbour.
"""
OTHER = """Brennholm has its pier

Brennholm's new pier was opened on Monday by Mayor Alva Torsen. It cost 14 million crowns, according to the city.

Torsen said that the town had waited for ten years. "We have waited ten years for this day," she said.
"""


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "visit.txt").write_text(VISIT, encoding="utf-8")
    (folder / "other.txt").write_text(OTHER, encoding="utf-8")
    return folder


def test_read_writes_both_files_and_tells_what_it_found(pages: Path, tmp_path: Path) -> None:
    dossier, report = tmp_path / "dossier.json", tmp_path / "report.html"
    result = run("read", str(pages), "--json", str(dossier), "--html", str(report))
    assert result.exit_code == 0, result.stderr
    assert "2 pages" in result.stdout
    assert json.loads(dossier.read_bytes())["schema"] == 1
    assert report.read_text(encoding="utf-8").startswith("<!doctype html>") or report.stat().st_size > 1000


def test_results_go_to_stdout_and_talk_to_stderr(pages: Path) -> None:
    (pages / "empty.txt").write_bytes(b"")
    result = run("read", str(pages))
    assert result.exit_code == 0
    assert "empty.txt" in result.stderr
    assert "empty.txt" not in result.stdout


def test_nothing_read_is_exit_code_1(tmp_path: Path) -> None:
    result = run("read", str(tmp_path / "missing.txt"))
    assert result.exit_code == 1
    assert "Nothing could be read." in result.stdout
    assert "missing.txt does not exist" in result.stderr


def test_a_command_that_cannot_be_meant_is_exit_code_2() -> None:
    assert run("read").exit_code == 2
    assert run("raed").exit_code == 2


def test_a_target_that_cannot_be_written_is_told_before_any_work(
    pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "nowhere" / "dossier.json"
    monkeypatch.setattr("sys.argv", ["crossread", "read", str(pages), "--json", str(target)])
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 2
    assert "does not exist; make it first" in capsys.readouterr().err


def test_show_gives_the_characters_in_their_page(pages: Path, tmp_path: Path) -> None:
    target = tmp_path / "dossier.json"
    run("read", str(pages), "--json", str(target))
    dossier = json.loads(target.read_bytes())
    page = next(page for page in dossier["pages"] if page["source"].endswith("visit.txt"))
    start = VISIT.index("12 million")
    shown = run("show", str(target), f"{page['id']}:{start}-{start + 17}")
    assert shown.exit_code == 0, shown.stderr
    assert "«12 million crowns»" in shown.stdout
    assert "line 3" in shown.stdout
    quote = dossier["quotes"][0]
    assert "«" in run("show", str(target), quote["id"]).stdout


def test_show_says_that_a_page_has_changed(
    pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "dossier.json"
    run("read", str(pages), "--json", str(target))
    page = json.loads(target.read_bytes())["pages"][0]
    Path(page["source"]).write_text("Something else stands here now.", encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["crossread", "show", str(target), f"{page['id']}:0-5"])
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 1
    assert "has changed since it was read" in capsys.readouterr().err


def test_demo_names_its_report(tmp_path: Path) -> None:
    result = run("demo", "--no-open", "--out", str(tmp_path / "demo"))
    assert result.exit_code == 0, result.stderr
    assert "7 pages" in result.stdout
    assert (tmp_path / "demo" / "report.html").is_file()


@pytest.mark.parametrize("command", ["read", "show", "demo"])
def test_help_teaches(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert len(result.stdout.split()) > 40


@pytest.mark.parametrize("setting", ["json", "html"])
def test_a_target_that_cannot_be_written_names_its_setting(tmp_path: Path, setting: str) -> None:
    with pytest.raises(ConfigError) as told:
        app(["read", "page.txt", f"--{setting}", str(tmp_path)], standalone_mode=False)
    assert told.value.setting == setting
    assert f"is a folder; give a file name, as in {tmp_path / f'dossier.{setting}'}" in str(told.value)


def test_a_target_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"cannot be written: .*; give another file with --json"):
        save(Dossier(pages=(), annotations=()), json=tmp_path, html=None)
