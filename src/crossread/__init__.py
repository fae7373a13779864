"""Reads every account of a story at once; every statement rests on exact characters of a page.

import crossread

page = crossread.read_page(Path("visit.html"))
dossier = crossread.compare([page, crossread.read_page(Path("visit2.txt"))])
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crossread.errors import ConfigError, CrossreadError, EngineError, InputError
    from crossread.model.dossier import Dossier
    from crossread.model.facts import Annotations
    from crossread.model.page import Page
    from crossread.model.text import Span
    from crossread.pipeline import Settings, annotate, compare, read_dossier, read_page

__version__ = "0.1.0"

__all__ = [
    "Annotations",
    "ConfigError",
    "CrossreadError",
    "Dossier",
    "EngineError",
    "InputError",
    "Page",
    "Settings",
    "Span",
    "annotate",
    "compare",
    "read_dossier",
    "read_page",
]

_HOMES = {
    "crossread.errors": ("ConfigError", "CrossreadError", "EngineError", "InputError"),
    "crossread.model.dossier": ("Dossier",),
    "crossread.model.facts": ("Annotations",),
    "crossread.model.page": ("Page",),
    "crossread.model.text": ("Span",),
    "crossread.pipeline": ("Settings", "annotate", "compare", "read_dossier", "read_page"),
}


def __getattr__(name: str) -> object:
    """A public name, imported when it is first asked for: `import crossread` itself loads no model."""
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
