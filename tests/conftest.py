"""What all tests share: the bundled story, read once, and how hypothesis looks for cases.

The same cases are tried in every run; HYPOTHESIS_PROFILE=explore looks for new ones.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

from crossread.model.dossier import Dossier
from crossread.pipeline import read_dossier

settings.register_profile("same", derandomize=True)
settings.register_profile("explore")
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

DEMO = Path(__file__).resolve().parents[1] / "src" / "crossread" / "demo" / "pages"


@pytest.fixture(scope="session")
def demo_dossier() -> Dossier:
    """The dossier of the bundled story."""
    return read_dossier([str(DEMO)])
