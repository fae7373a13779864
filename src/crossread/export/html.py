"""A dossier as one HTML file for somebody who would rather look than read.

The file is whole: no network, no script needed. A page's text is data: every expression is escaped, what
HTML cannot hold is shown by a sign, and a content security policy lets run nothing but the report's own
style and script, named by their hashes.
"""

from __future__ import annotations

import base64
import hashlib
import re
from importlib.metadata import version
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.ext import Extension
from markupsafe import Markup

from crossread.export.report.index import showable
from crossread.export.report.story import show_report
from crossread.model.dossier import Dossier

TEMPLATES = Path(__file__).parent / "templates"


def write_html(dossier: Dossier) -> str:
    """The report: one self-contained HTML document, the same for the same dossier."""
    style, script = _part("report.css"), _part("report.js")
    page = _environment().get_template("report.html.j2")
    return page.render(
        report=show_report(dossier),
        style=Markup(style),
        script=Markup(script),
        policy=_policy(style, script),
        version=version("crossread"),
    )


def _part(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


def _environment() -> Environment:
    """Templates that escape everything and stop at a name they do not know."""
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_showable_value,
        extensions=[_Unindented],
    )


class _Unindented(Extension):
    """Takes the indentation from the templates themselves: a thirtieth of a large report."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The template's source with every line at the left edge; values that it shows are not touched."""
        return re.sub(r"^[ \t]+", "", source, flags=re.MULTILINE)


def _showable_value(value: object) -> object:
    """A string without what HTML forbids; markup that the templates made is left as it is."""
    return showable(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _policy(style: str, script: str) -> str:
    """A content security policy: nothing is loaded, only this style and this script are obeyed."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(body: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()}"
