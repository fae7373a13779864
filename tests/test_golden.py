"""The bundled story against its annotation (`golden/brenna-strait.json`), noun by noun.

The annotation follows the guidelines; it is changed by a person, after a look at the pages.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from crossread.model.dossier import Dossier
from crossread.model.page import Page
from crossread.model.story import Fact, Side
from crossread.model.text import Span

GOLD: dict[str, Any] = json.loads(
    (Path(__file__).parent / "golden" / "brenna-strait.json").read_text("utf-8")
)
Place = tuple[str, int, int]


@pytest.fixture(scope="module")
def pages(demo_dossier: Dossier) -> dict[str, Page]:
    return {Path(page.source).stem: page for page in demo_dossier.pages}


def place(pages: dict[str, Page], item: dict[str, Any]) -> Place:
    """Where the words of an annotation stand: at or after the start of their line."""
    page = pages[item["doc"]]
    start = 0
    for _ in range(item["line"] - 1):
        start = page.text.index("\n", start) + 1
    start = page.text.index(item["text"], start)
    return page.id, start, start + len(item["text"])


def touches(span: Span, where: Place) -> bool:
    return span.page == where[0] and span.start < where[2] and where[1] < span.end


def share(found: Iterable[bool]) -> float:
    hits = list(found)
    return sum(hits) / len(hits)


def test_every_line_has_its_role(pages: dict[str, Page]) -> None:
    wrong = []
    for doc, zones in GOLD["zones"].items():
        lines = pages[doc].text.split("\n")
        starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
        for first, last, role in zones:
            for number in range(first - 1, last):
                if lines[number].strip():
                    got = [zone.role for zone in pages[doc].zones if zone.start <= starts[number] < zone.end]
                    wrong += [] if got == [role] else [(doc, number + 1, role, got)]
    assert wrong == []


def test_days_outlets_and_origins(pages: dict[str, Page]) -> None:
    for doc, gold in GOLD["docs"].items():
        published = pages[doc].published
        assert published is not None
        assert (doc, published.value) == (doc, gold["published"])
        assert pages[doc].outlet == gold["outlet"] or gold["outlet"] is None
    assert pages["04-translated"].origin.kind == "translation"
    assert pages["03-harbour-post"].origin.kind == "rewrite"


def test_one_entity_for_every_spelling(demo_dossier: Dossier) -> None:
    owner = {mention.text: entity.id for entity in demo_dossier.entities for mention in entity.mentions}
    for gold in GOLD["entities"]:
        known = [owner[form] for form in gold["variants"] if form in owner]
        assert known, gold["canonical"]
        if gold["canonical"] in ("Dragan Oreshko", "Pavlo Zhurenko", "Ilse Varnholt"):
            assert len(known) == len(gold["variants"])
            assert len(set(known)) == 1, gold["canonical"]


def test_quotes_are_found_with_their_speakers(demo_dossier: Dossier, pages: dict[str, Page]) -> None:
    names = {entity.id: entity.name for entity in demo_dossier.entities}
    quotes = [quote for each in demo_dossier.annotations for quote in each.quotes]
    found = right = 0
    for gold in GOLD["quotes"]:
        where = place(pages, gold)
        hits = [quote for quote in quotes if any(touches(span, where) for span in quote.content)]
        found += bool(hits)
        speakers = [quote.speaker for quote in hits if quote.speaker]
        told = {f"{names.get(one.entity or '', '')} {one.span.text}" for one in speakers}
        right += any(gold["speaker"].split()[-1] in words for words in told)
    assert found / len(GOLD["quotes"]) >= 0.93
    assert right / len(GOLD["quotes"]) >= 0.75


def test_times_have_their_values(demo_dossier: Dossier, pages: dict[str, Page]) -> None:
    times = [time for each in demo_dossier.annotations for time in each.times]
    right = [
        any(touches(time.span, place(pages, gold)) and time.value == gold["value"] for time in times)
        for gold in GOLD["dates"]
    ]
    assert share(right) >= 0.93


def test_renderings_of_one_utterance_stand_together(demo_dossier: Dossier, pages: dict[str, Page]) -> None:
    content = {quote.id: quote.content for each in demo_dossier.annotations for quote in each.quotes}
    rumour = [place(pages, item) for item in GOLD["same_quotes"][1]]
    groups = [
        [span for quote in group.quotes for span in content[quote]] for group in demo_dossier.quote_groups
    ]
    best = max(sum(any(touches(span, where) for span in spans) for where in rumour) for spans in groups)
    assert best >= 3, "gossip, rumours, chatter and talk are one answer of one spokesman"


def _rests_on(side: Side, places: Iterable[Place]) -> bool:
    return any(touches(span, where) for span in side.evidence for where in places)


@pytest.mark.parametrize(
    "gold", [fact for fact in GOLD["facts"] if fact["status"] == "contested"], ids=lambda gold: gold["id"]
)
def test_what_is_contested_is_told_with_both_sides(
    gold: dict[str, Any], demo_dossier: Dossier, pages: dict[str, Page]
) -> None:
    support = [place(pages, item) for item in gold["support"]]
    conflict = [place(pages, item) for item in gold["conflict"]]

    def is_it(fact: Fact) -> bool:
        sides = fact.sides
        return any(_rests_on(side, support) for side in sides) and any(
            _rests_on(side, conflict) for side in sides
        )

    contested = [fact for fact in demo_dossier.facts if fact.status == "contested"]
    assert any(is_it(fact) for fact in contested)


def test_little_else_is_contested(demo_dossier: Dossier) -> None:
    assert len([fact for fact in demo_dossier.facts if fact.status == "contested"]) <= 4


def test_an_accusation_and_its_denial_are_disputed(demo_dossier: Dossier, pages: dict[str, Page]) -> None:
    gold = next(fact for fact in GOLD["facts"] if fact["id"] == "f04")
    places = [place(pages, item) for item in gold["support"] + gold["conflict"]]
    disputed = [fact for fact in demo_dossier.facts if fact.status == "disputed"]
    assert any(_rests_on(side, places) for fact in disputed for side in fact.sides)


def test_the_reprint_is_no_source_of_its_own(demo_dossier: Dossier, pages: dict[str, Page]) -> None:
    reprints = {pages["02-wire"].id, pages["03-harbour-post"].id}
    for fact in demo_dossier.facts:
        for side in fact.sides:
            if {span.page for span in side.evidence} == reprints:
                assert side.independent_sources == 1, fact.statement


def test_copied_passages_are_found(demo_dossier: Dossier, pages: dict[str, Page]) -> None:
    right = []
    for gold in GOLD["reuse"]:
        left, other = place(pages, gold["a"]), place(pages, gold["b"])
        right.append(
            any(
                (touches(copy.left, left) and touches(copy.right, other))
                or (touches(copy.left, other) and touches(copy.right, left))
                for copy in demo_dossier.copies
            )
        )
    assert share(right) == 1.0


def test_the_week_before_is_apart_and_in_the_thread(demo_dossier: Dossier, pages: dict[str, Page]) -> None:
    story_of = {page: story for story in demo_dossier.stories for page in story.pages}
    same = {story_of[pages[doc].id].id for doc in GOLD["story"]["same_event"]}
    earlier = story_of[pages[GOLD["story"]["earlier_thread"][0]].id]
    assert len(same) == 1
    assert earlier.id not in same
    assert earlier.thread is not None
    assert {story.thread for story in demo_dossier.stories} == {earlier.thread}


def test_the_promise_is_in_the_ledger(demo_dossier: Dossier, pages: dict[str, Page]) -> None:
    forecasts = [forecast for each in demo_dossier.annotations for forecast in each.forecasts]
    right = [
        any(touches(forecast.span, place(pages, gold)) for forecast in forecasts)
        for gold in GOLD["forecasts"]
    ]
    assert share(right) >= 0.85
    assert "2024-09-01" in {forecast.horizon for forecast in forecasts}


def test_comments_are_kept_and_prove_nothing(demo_dossier: Dossier, pages: dict[str, Page]) -> None:
    comments = " ".join(comment.text for page in pages.values() for comment in page.comments)
    for claim in ("5,000 of them", "10,000 men", "1989", "2003"):
        assert claim in comments
    evidence = " ".join(
        span.text for fact in demo_dossier.facts for side in fact.sides for span in side.evidence
    )
    for claim in ("5,000", "10,000", "1989", "2003"):
        assert claim not in evidence
