"""Lines that show words of the article a second time."""

from __future__ import annotations

import time

import pytest

from crossread.zone.repeats import repeated_lines

LEAD = "The mayor of Arvo, Ilse Brandt, said on Monday that the harbour bridge would be closed until the end of May."
SAID = "“We doubt that he has ever read a single page of the report,” said Jonna Virta, who led the port authority until 2029."
SHOWN = "For the last crossing of the old ferry, the town put up a stage on the quay, and a choir of forty sang until noon."


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([LEAD, SAID, SHOWN], {}),
        ([LEAD, SAID, "We doubt that he has ever read a single page of the report."], {2: "chrome"}),
        ([LEAD, SAID, "We doubt that [Brandt] has ever read a single page of the report."], {2: "chrome"}),
        (
            [LEAD, "“We doubt that he has ever read a single page of the report.”", "Jonna Virta, a former head of the port.", SAID],
            {1: "chrome", 2: "chrome"},
        ),
        ([LEAD, "For the last crossing of the old ferry, the town put up a stage on the quay.", SAID, SHOWN], {1: "caption"}),
        ([LEAD, "The stage on the quay of the town of Arvo.", "The stage on the quay of the town of Arvo. It stood until noon."], {1: "caption", 2: "caption"}),
        ([LEAD, SAID, "He has read the report."], {}),  # too few words to be more than chance
        (["The harbour bridge would be closed until the end of May.", LEAD], {}),  # a lead is no repetition
    ],
)  # fmt: skip
def test_repeated_lines(lines: list[str], expected: dict[int, str]) -> None:
    assert repeated_lines(lines) == expected


def test_the_work_is_bounded() -> None:
    started = time.perf_counter()
    assert repeated_lines([f"{number} {LEAD}" for number in range(100_000)]) == {}
    assert repeated_lines([LEAD * 10_000, LEAD]) == {}
    assert time.perf_counter() - started < 1
