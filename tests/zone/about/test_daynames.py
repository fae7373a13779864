"""Full dates as they are written."""

from __future__ import annotations

import pytest

from crossread.zone.about.daynames import is_day_label, iso_day, month_number, written_days


@pytest.mark.parametrize(
    ("body", "value", "other"),
    [
        ("2031-05-16T10:00", "2031-05-16", None),
        ("16.05.2031", "2031-05-16", None),
        ("4. 2. 2031", None, None),
        ("16/05/2031", "2031-05-16", None),
        ("05/16/2031", "2031-05-16", None),
        ("5/6/2031", "2031-05-06", "2031-06-05"),
        ("16 May 2031", "2031-05-16", None),
        ("16th of May 2031", "2031-05-16", None),
        ("May 16th, 2031", "2031-05-16", None),
        ("16. März 2031", "2031-03-16", None),
        ("16 de mayo de 2031", "2031-05-16", None),
        ("le 1 août 2031", "2031-08-01", None),
        ("31 February 2031", None, None),
        ("1031-05-16", None, None),
        ("May 2031", None, None),
        ("192.168.10.2031", None, None),
    ],
)
def test_written_days(body: str, value: str | None, other: str | None) -> None:
    found = next(written_days(body), None)
    assert (found.value if found else None) == value
    assert (found.other if found else None) == other


def test_small_things() -> None:
    assert iso_day(2031, 2, 29) is None and month_number("Sept.") == 9 and month_number("bridge") is None
    assert is_day_label("Sport  •  02.02.2031") and not is_day_label("It was on 02.02.2031.")
