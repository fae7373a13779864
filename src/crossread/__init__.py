"""Reads every account of a story at once; every statement rests on exact characters of a page.

import crossread

page = crossread.read_page(Path("visit.html"))
dossier = crossread.compare([page, crossread.read_page(Path("visit2.txt"))])
"""

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
