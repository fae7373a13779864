"""How many independent sources stand behind some words."""

from __future__ import annotations

import pytest

from crossread.match.independence import count_sources
from crossread.model.page import Origin, Page, Zone
from crossread.model.story import Copy
from crossread.model.text import Span, Text

BODY = "The storm took the roof off the mill. Nobody was hurt, the miller said afterwards."


def page(key: str, body: str = BODY, **more: object) -> Page:
    fields = {"bytes_sha256": key, "zones": (Zone(role="body", start=0, end=len(body)),), **more}
    return Page(id=key, source=key, raw=body, visible=Text(kind="source", body=body, segments=()), **fields)  # type: ignore[arg-type]


def span(key: str, start: int = 0, end: int = 37) -> Span:
    return Span(page=key, start=start, end=end, text=BODY[start:end])


def copy(left: str, right: str, start: int = 0, end: int = 37) -> Copy:
    return Copy(left=span(left, start, end), right=span(right, start, end))


PAGES = [page("a"), page("b"), page("c")]


@pytest.mark.parametrize(
    ("copies", "wanted"),
    [
        ([], 3),
        ([copy("a", "b")], 2),
        ([copy("a", "b"), copy("b", "c")], 1),
        # the shared passage is elsewhere on the page
        ([copy("a", "b", 50, 60)], 3),
        # it holds only a few of the words
        ([copy("a", "b", 0, 9)], 3),
    ],
)
def test_copied_passages_count_once(copies: list[Copy], wanted: int) -> None:
    assert count_sources([span("a"), span("b"), span("c")], PAGES, copies) == wanted


def test_pages_that_are_mostly_one_text_are_one_source_even_where_words_differ() -> None:
    copies = [copy("a", "b", 0, 60)]
    assert count_sources([span("a", 62, 80), span("b", 62, 80)], PAGES, copies) == 1


def test_the_same_bytes_under_two_names_are_one_source() -> None:
    pages = [page("a", bytes_sha256="same"), page("b", bytes_sha256="same")]
    assert count_sources([span("a"), span("b")], pages, []) == 1


def test_a_translation_and_the_outlet_it_names_are_one_source() -> None:
    pages = [page("a", outlet="The Mill"), page("b", origin=Origin(kind="translation", of="The Mill"))]
    assert count_sources([span("a"), span("b")], pages, []) == 1


def test_several_spans_of_a_page_are_one_source() -> None:
    assert count_sources([span("a"), span("a", 40, 60)], PAGES, []) == 1


def test_no_evidence_has_no_source() -> None:
    assert count_sources([], PAGES, []) == 0


LONG = (
    "The mill pond froze on Friday. Children skated until the lamps were lit. "
    "The keeper of the weir, who had sold his boat, watched them from the bridge."
)


def passage(key: str, start: int, end: int) -> Span:
    return Span(page=key, start=start, end=end, text=LONG[start:end])


@pytest.mark.parametrize(
    ("shared", "fields", "wanted"),
    [
        # a reprint: nearly all of the article, so that even words outside the passage are not its own
        ((0, 120), {}, 1),
        # a partial copy: the words lie in the part that was taken over, or outside it
        ((60, 90), {}, 1),
        ((0, 30), {}, 2),
        # a part that holds too few of the words
        ((60, 70), {}, 2),
        # a rewrite and a translation say so, and need share no words
        (None, {"origin": Origin(kind="rewrite", of="The Weir Post")}, 1),
        (None, {"origin": Origin(kind="translation", of="The Weir Post")}, 1),
        (None, {"origin": Origin(kind="translation", of="The Pond Mirror")}, 2),
        (None, {"origin": Origin(kind="rewrite")}, 2),
        (None, {}, 2),
    ],
)
def test_reprints_rewrites_translations_and_partial_copies(
    shared: tuple[int, int] | None, fields: dict[str, object], wanted: int
) -> None:
    pages = [page("first", LONG, outlet="The Weir Post"), page("second", LONG, **fields)]
    evidence = [passage("first", 60, 90), passage("second", 60, 90)]
    copies = [Copy(left=passage("first", *shared), right=passage("second", *shared))] if shared else []
    assert count_sources(evidence, pages, copies) == wanted
    assert count_sources(evidence[::-1], pages[::-1], copies) == wanted


def test_a_reprint_joins_words_that_lie_outside_the_shared_passage() -> None:
    pages = [page("first", LONG), page("second", LONG)]
    evidence = [passage("first", 122, 140), passage("second", 122, 140)]
    shares = [(0, int(part * len(LONG))) for part in (0.5, 0.7)]
    copies = [Copy(left=passage("first", *each), right=passage("second", *each)) for each in shares]
    assert [count_sources(evidence, pages, [each]) for each in copies] == [2, 1]


def test_two_copies_of_a_third_are_one_source_though_they_share_nothing_else() -> None:
    pages = [
        page(key, LONG, **more)
        for key, more in {  # type: ignore[arg-type]
            "first": {"outlet": "The Weir Post"},
            "second": {"origin": Origin(kind="translation", of="The Weir Post")},
            "third": {"origin": Origin(kind="rewrite", of="The Weir Post")},
        }.items()
    ]
    evidence = [passage(key, 0, 30) for key in ("first", "second", "third")]
    assert count_sources(evidence, pages, []) == 1
