"""What all tests share: the bundled story, read once."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossread.model.dossier import Dossier
from crossread.pipeline import read_dossier

DEMO = Path(__file__).resolve().parents[1] / "src" / "crossread" / "demo" / "pages"


@pytest.fixture(scope="session")
def demo_dossier() -> Dossier:
    """The dossier of the bundled story."""
    return read_dossier([str(DEMO)])
