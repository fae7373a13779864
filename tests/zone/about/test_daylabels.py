"""The days that a page's own lines state."""

from __future__ import annotations

import pytest

from crossread.model.page import Page
from crossread.read.page import read_page
from crossread.zone.about.daylabels import day_labels
from crossread.zone.page import zone_page

TEXT = "\n".join(
    [
        "The mayor of Arvo, Ilse Brandt, said that the harbour bridge would be closed until further notice.",
        "Engineers found cracks in two of its pillars, according to a report by the port authority of Arvo.",
        "A ferry will run every twenty minutes between the two banks, officials of the port announced.",
    ]
)


def known(page: Page) -> tuple[str | None, str | None, str | None]:
    day, changed = page.published, page.modified
    evidence = day.evidence[0] if day and day.evidence else None
    told = f"{evidence.layer}: {evidence.text}" if evidence else None
    return (f"{day.value} {day.basis}" if day else None), told, changed.value if changed else None


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        ("16 May 2031", "", ("2031-05-16 stated", "text: 16 May 2031", None)),
        ("Updated on 05/16/2031 at 6:58 pm", "", ("2031-05-16 stated", "text: 05/16/2031", "2031-05-16")),
        (
            "Published May 2, 2031\nUpdated May 3, 2031",
            "",
            ("2031-05-02 stated", "text: May 2, 2031", "2031-05-03"),
        ),
        ("", "All news articles on 2031-05-16", ("2031-05-16 stated", "text: 2031-05-16", None)),
        ("", "", (None, None, None)),
        ("5/6/2031", "", (None, None, None)),
        ("5/6/2031", "Related stories\n5/26/2031", ("2031-05-06 stated", "text: 5/6/2031", None)),
        ("5/6/2031", "Related stories\n26/5/2031", ("2031-06-05 stated", "text: 5/6/2031", None)),
    ],
)
def test_labels_in_text(above: str, below: str, expected: tuple[str | None, str | None, str | None]) -> None:
    lines = [above, "Harbour bridge in Arvo to close", TEXT, below]
    assert known(zone_page(read_page("\n".join(line for line in lines if line)))) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "16.5.2031 - The harbour bridge of Arvo will be closed, the port said in a statement.",
            "2031-05-16",
        ),
        ("The mayor of Sandvik was born on 16 May 2031, the port said in a statement to the town.", None),
        (
            "This text on the harbour bridge was published by the town of Arvo on 16 May 2031 at noon.",
            "2031-05-16",
        ),
    ],
)
def test_lines_that_open_with_a_day(line: str, expected: str | None) -> None:
    page = zone_page(read_page(f"Harbour bridge in Arvo to close\n{TEXT}\n{line}"))
    assert (page.published.value if page.published else None) == expected


def test_a_label_at_the_headline_is_told_from_others() -> None:
    page = zone_page(read_page(f"Harbour bridge in Arvo to close\n16 May 2031\n{TEXT}\nUpdated 17 May 2031"))
    labels = day_labels(page, [zone.role for zone in page.zones])
    assert [(label.day.value, label.shown, label.is_change) for label in labels] == [
        ("2031-05-16", True, False),
        ("2031-05-17", False, True),
    ]
