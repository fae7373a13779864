"""Descriptions taken apart."""

from __future__ import annotations

import pytest

from crossread.match.descriptions import Description, describe


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("the Belarusian leader", Description("leader", "BY", True)),
        ("North Korean President", Description("president", "KP", True)),
        ("Kremlin chief", Description("chief", "RU", True)),
        ("Australia's Prime Minister", Description("prime minister", "AU", True)),
        ("the president", Description("president", None, True)),
        ("Vice President", Description("vice president", None, False)),
        ("a spokeswoman for the harbour board", Description("spokesman", None, False)),
        ("Sen.", Description("senator", None, False)),
        ("the ministers of France", None),
        ("the two leaders", None),
        ("the Sundrian leader", Description("leader", "~sundr", True)),
        ("Sundria's head of government", Description("head", "~sundr", True)),
        ("on Monday", None),
        ("", None),
    ],
)
def test_role_country_and_lead(phrase: str, expected: Description | None) -> None:
    found = describe(phrase)
    assert found == expected
