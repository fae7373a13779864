"""The language of a page."""

from __future__ import annotations

import pytest

from crossread.read.page import read_page
from crossread.zone.page import zone_page


@pytest.mark.parametrize(
    ("raw", "language"),
    [
        ("The port of Arvo said on Monday that its bridge would be closed until the end of the month.", "en"),
        (
            "Der Hafen von Arvo teilte am Montag mit, dass die Brücke bis Ende des Monats gesperrt bleibt.",
            "de",
        ),
        ("El puerto de Arvo anunció el lunes que el puente permanecerá cerrado hasta finales de mes.", "es"),
        ("<html lang='fi-FI'><p>Arvo", "fi"),
        ("12345 67890", None),
    ],
)
def test_language(raw: str, language: str | None) -> None:
    assert zone_page(read_page(raw)).language == language
