"""The days that markup and addresses state."""

from __future__ import annotations

import pytest

from crossread.read.page import read_page
from crossread.zone.about.daymarkup import id_day, is_universal, local_day, markup_days, url_day


@pytest.mark.parametrize(
    ("content", "day", "universal", "local"),
    [
        ("2031-05-16T08:00:00+02:00", "2031-05-16", False, "2031-05-16"),
        ("2031-05-16T08:00:00Z", "2031-05-16", True, "2031-05-16"),
        ("Fri, 16 May 2031 08:00:00 GMT", "2031-05-16", True, "2031-05-16"),
        ("2031-05-15T22:00:00Z", "2031-05-15", True, "2031-05-16"),  # midnight in Europe
        ("2031-05-16", "2031-05-16", False, "2031-05-16"),
    ],
)
def test_moments_of_universal_time(content: str, day: str, *, universal: bool, local: str) -> None:
    page = read_page(
        f"<meta property='article:published_time' content='{content}'><p>Arvo closes its bridge."
    )
    published, modified = markup_days(page)
    assert published is not None
    assert modified is None
    assert (published.value, is_universal(published), local_day(published).value) == (day, universal, local)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://arvo.example/2031/05/16/bridge.html", ("2031-05-16", "2031/05/16")),
        ("https://arvo.example/news/2031-5-6/bridge", ("2031-05-06", "2031-5-6")),
        ("https://arvo.example/a/2031/may/16/bridge", ("2031-05-16", "2031/may/16")),
        ("https://arvo.example/news-20310516.html", ("2031-05-16", "20310516")),
        ("https://arvo.example/20319916/", (None, None)),
    ],
)
def test_addresses(url: str, expected: tuple[str | None, str | None]) -> None:
    assert told(url) == expected


def told(url: str) -> tuple[str | None, str | None]:
    found = url_day(read_page("Arvo closes its harbour bridge.", url=url))
    return (found.value, found.span.text) if found else (None, None)


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://arvo.example/entry/bridge_us_5ada67f0e4b009869bf965e2", "2018-04-20"),
        ("https://arvo.example/entry/ffffffffe4b009869bf965e2", None),
    ],
)
def test_a_time_hidden_in_an_id(url: str, day: str | None) -> None:
    found = id_day(read_page("Arvo closes its harbour bridge.", url=url))
    assert (found.value if found else None) == day
    assert found is None or found.basis == "inferred"
