"""How lines end and what they say, whatever their marks and capitals."""

from __future__ import annotations

import re

TERMINAL = re.compile(r"[.!?…][\"'”’»)\]]*$")
"""The end of a sentence, with the marks that close a quotation or a bracket."""


def bare_words(body: str) -> str:
    """The words in lower case with one space between: titles are held against one another so."""
    return " ".join(re.findall(r"\w+", body.lower()))
