"""The laws over a whole dossier, on the bundled story and on pages made at random."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crossread.errors import InputError
from crossread.model.dossier import Dossier
from crossread.model.page import ARTICLE_ROLES, Page
from crossread.model.text import Span
from crossread.pipeline import STAGES, compare_pages, read_dossier
from crossread.read.page import read_page


def spans(record: object) -> Iterator[Span]:
    """Every span that a record rests on, however deep."""
    if isinstance(record, Span):
        yield record
    elif isinstance(record, msgspec.Struct):
        for name in record.__struct_fields__:
            yield from spans(getattr(record, name))
    elif isinstance(record, tuple):
        for item in record:
            yield from spans(item)


def layers(page: Page) -> dict[str, str]:
    return {"text": page.text, "source": page.raw, "url": page.url or ""}


def check_spans(dossier: Dossier) -> int:
    pages = {page.id: page for page in dossier.pages}
    found = list(spans(dossier))
    for span in found:
        assert layers(pages[span.page])[span.layer][span.start : span.end] == span.text
    return len(found)


def timeless(dossier: Dossier) -> Dossier:
    outcomes = tuple(msgspec.structs.replace(outcome, seconds=0.0) for outcome in dossier.outcomes)
    return msgspec.structs.replace(dossier, outcomes=outcomes)


def test_law_1_every_span_is_the_pages_own_characters(demo_dossier: Dossier) -> None:
    assert check_spans(demo_dossier) > 1000


def test_law_3_only_the_article_supports_a_fact(demo_dossier: Dossier) -> None:
    silent = [
        (page.id, zone)
        for page in demo_dossier.pages
        for zone in page.zones
        if zone.role not in ARTICLE_ROLES
    ]
    evidence = list(spans(demo_dossier.facts))
    assert evidence
    for span in evidence:
        for page, zone in silent:
            assert not (span.page == page and span.start < zone.end and zone.start < span.end)


def test_law_6_every_stage_and_input_leaves_an_outcome(demo_dossier: Dossier) -> None:
    stages = {outcome.stage for outcome in demo_dossier.outcomes}
    assert stages == {"read", "zone", *(name for name, _ in STAGES)}
    assert all(outcome.status == "ok" for outcome in demo_dossier.outcomes)
    for stage in ("read", "zone", "extract"):
        inputs = [outcome.input for outcome in demo_dossier.outcomes if outcome.stage == stage]
        assert len(inputs) >= len(demo_dossier.pages)


def test_law_7_a_second_run_and_another_order_add_nothing(demo_dossier: Dossier) -> None:
    paths = [page.source for page in reversed(demo_dossier.pages)]
    assert timeless(read_dossier(paths)) == timeless(demo_dossier)


def test_zones_are_ordered_and_apart(demo_dossier: Dossier) -> None:
    for page in demo_dossier.pages:
        edges = [edge for zone in page.zones for edge in (zone.start, zone.end)]
        assert edges == sorted(edges)


def test_ids_are_unique(demo_dossier: Dossier) -> None:
    quotes = [quote for each in demo_dossier.annotations for quote in each.quotes]
    for records in (
        demo_dossier.pages,
        demo_dossier.entities,
        demo_dossier.facts,
        demo_dossier.stories,
        demo_dossier.quote_groups,
        quotes,
    ):
        ids = [record.id for record in records]
        assert len(ids) == len(set(ids))


WORDS = st.sampled_from(
    [
        "Alva",
        "Torsen",
        "Brennholm",
        "said",
        "on",
        "Monday",
        "that",
        "9,000",
        "troops",
        "will",
        "arrive",
        ".",
        ",",
        "“",
        "”",
        '"',
        "'",
        "(",
        ")",
        "—",
        "1997",
        "$5bn",
        "<p>",
        "</p>",
        "&",
        "\n",
        "according",
        "to",
        "the",
        "mayor",
        "denied",
        "up-to",
        "about",
        "не",
        "中",
        "\u202e",
        "\x00",
    ]
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(WORDS, min_size=1, max_size=60).map(" ".join), min_size=1, max_size=3))
def test_no_text_breaks_a_stage(texts: list[str]) -> None:
    pages: list[Page] = []
    for number, text in enumerate(texts):
        try:
            pages.append(read_page(text, source=f"page {number}"))
        except InputError:
            continue
    dossier = compare_pages(pages)
    check_spans(dossier)
    assert [outcome for outcome in dossier.outcomes if outcome.status == "failed"] == []


@pytest.mark.parametrize("copies", [2, 4])
def test_law_5_reprints_are_one_source(tmp_path: Path, copies: int) -> None:
    story = (Path(__file__).parents[2] / "src/crossread/demo/pages/02-wire.txt").read_text(encoding="utf-8")
    for number in range(copies):
        (tmp_path / f"reprint-{number}.txt").write_text(story, encoding="utf-8")
    dossier = read_dossier([str(tmp_path)])
    assert len(dossier.pages) == copies
    assert dossier.copies
    assert {fact.status for fact in dossier.facts} <= {"repeated", "single", "disputed"}
    assert max(fact.independent_sources for fact in dossier.facts) == 1
