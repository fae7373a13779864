"""The summary is short, puts what cannot all be right first, and tells a fact once."""

from __future__ import annotations

from crossread.cli.summary import WIDTH, summarise
from crossread.model.dossier import Dossier


def test_the_bundled_story_in_a_few_lines(demo_dossier: Dossier) -> None:
    lines = summarise(demo_dossier).splitlines()
    assert lines[0].startswith("7 pages · 2 stories · ")
    assert any("cannot all be right" in line for line in lines)
    assert max(map(len, lines)) <= WIDTH + 120
    statements = [line for line in lines if line.startswith("    ") and not line.startswith("      ")]
    assert len(statements) == len(set(statements))


def test_nothing_read_is_said() -> None:
    assert summarise(Dossier(pages=(), annotations=())) == "Nothing could be read."
