"""An invented story as a dossier, built from `story.json`, and a browser that is asked no favours."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import msgspec
import pytest

from crossread.model.dossier import Dossier
from crossread.model.facts import (
    Annotations,
    Event,
    Forecast,
    Label,
    Name,
    Party,
    Quantity,
    Quote,
    Sentence,
    Time,
)
from crossread.model.ids import content_id
from crossread.model.outcome import Outcome
from crossread.model.page import ARTICLE_ROLES, Day, Origin, Page, Zone
from crossread.model.story import (
    Copy,
    DigestSentence,
    Entity,
    Fact,
    PageFacts,
    QuoteGroup,
    Reason,
    Side,
    Story,
    Thread,
    TimelineEntry,
)
from crossread.model.text import Segment, Span, Text

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
]


def make_page(key: str, zones: list[tuple[str, str]], **fields: Any) -> Page:
    """A page whose text is its zones, a blank line between."""
    body, spans = "", []
    for role, words in zones:
        body += "\n\n" if body else ""
        spans.append(Zone(role=role, start=len(body), end=len(body) + len(words)))  # type: ignore[arg-type]
        body += words
    segments = (Segment(start=0, end=len(body), source_start=0, source_end=len(body)),) if body else ()
    page = Page(
        id=content_id("page", key, body),
        source=fields.pop("source", f"{key}.txt"),
        bytes_sha256="0" * 64,
        raw=body,
        visible=Text(kind="source", body=body, segments=segments),
        zones=tuple(spans),
        **fields,
    )
    title = next((zone for zone in spans if zone.role == "title"), None)
    return _replace(page, title=page.span(title.start, title.end) if title else None)


def _replace(page: Page, **fields: Any) -> Page:
    return msgspec.structs.replace(page, **fields)


def find_sentences(page: Page) -> tuple[Sentence, ...]:
    """The sentences of the article zones, cut at full stops: enough for an invented story."""
    return tuple(
        Sentence(span=page.span(zone.start + match.start(), zone.start + match.end()), role=zone.role)
        for zone in page.zones
        if zone.role in ARTICLE_ROLES
        for match in re.finditer(r"[^.\s][^.]*(?:\.[\"”]?|$)", page.text[zone.start : zone.end])
    )


class Invented:
    """The story of `story.json`: words led to spans, everything else to records."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.data = data
        self.pages = {key: self._page(key, row) for key, row in data["pages"].items()}
        self.entities = {name: content_id("entity", name) for name, _, _ in data["entities"]}
        self.quotes = {key: self._quote(key, row) for key, row in data["quotes"].items()}
        self.facts = [self._fact(row) for row in data["facts"]]

    def span(self, needle: str | None) -> Span:
        """The words after `page:`, or the part after `=` inside them."""
        assert needle is not None
        key, _, words = needle.partition(":")
        whole, _, part = words.partition("=")
        page = self.pages[key]
        start = page.text.index(whole)
        start += whole.index(part) if part else 0
        return page.span(start, start + len(part or whole))

    def spans(self, needles: list[str]) -> tuple[Span, ...]:
        return tuple(self.span(needle) for needle in needles)

    def party(self, row: list[Any] | None) -> Party | None:
        return Party(span=self.span(row[1]), entity=self.entities.get(row[0])) if row else None

    def _page(self, key: str, row: dict[str, Any]) -> Page:
        kind, of, words = row["origin"]
        value, basis, evidence = row["published"]
        page = make_page(
            key,
            row["zones"],
            source=row["source"],
            url=row["url"],
            outlet=row["outlet"],
            language=row["language"],
        )
        span = _first(page, words)
        day = _first(page, evidence)
        return _replace(
            page,
            origin=Origin(kind=kind, of=of, evidence=span),
            published=Day(value=value, basis=basis, evidence=(day,) if day else ()),
        )

    def _quote(self, key: str, row: list[Any]) -> Quote:
        mode, content, cue, speaker, via = row
        return Quote(
            id=content_id("quote", key),
            mode=mode,
            content=(self.span(content),),
            cue=self.span(cue),
            speaker=self.party(speaker),
            via=self.span(via) if via else None,
        )

    def _fact(self, row: dict[str, Any]) -> Fact:
        sides = tuple(
            Side(
                value=value,
                said_by=self.entities.get(said_by),
                independent_sources=sources,
                evidence=self.spans(evidence),
            )
            for value, said_by, sources, evidence in row["sides"]
        )
        reasons = tuple(
            Reason(feature=feature, score=score, left=self.span(left), right=self.span(right), note=note)
            for feature, score, left, right, note in row["reasons"]
        )
        return Fact(
            id=content_id("fact", row["statement"]),
            statement=row["statement"],
            status=row["status"],
            kind=row["kind"],
            sides=sides,
            independent_sources=row["independent"],
            reasons=reasons,
        )

    def _names(self, page: Page) -> tuple[Name, ...]:
        known = {form: (name, kind) for name, kind, forms in self.data["entities"] for form in forms}
        longest = sorted(known, key=len, reverse=True)
        pattern = re.compile(rf"\b(?:{'|'.join(longest)})\b")
        return tuple(
            Name(
                span=page.span(*match.span()),
                kind=known[match[0]][1],
                entity=self.entities[known[match[0]][0]],
            )
            for zone in page.zones
            if zone.role in ARTICLE_ROLES
            for match in pattern.finditer(page.text, zone.start, zone.end)
        )

    def _annotations(self, page: Page) -> Annotations:
        if page.language != "en":
            return Annotations(page=page.id)
        data = self.data
        every = Annotations(
            page=page.id,
            sentences=find_sentences(page),
            names=self._names(page),
            times=tuple(
                Time(span=self.span(at), value=value, basis="absolute") for at, value in data["times"]
            ),
            quantities=tuple(
                Quantity(span=self.span(at), low=low, high=low, unit=None, of=of, hedge="exact")
                for at, low, of in data["quantities"]
            ),
            quotes=tuple(self.quotes.values()),
            events=tuple(self._event(row) for row in data["events"]),
            forecasts=tuple(
                Forecast(span=self.span(at), said_by=self.party(who), horizon=horizon)
                for at, who, horizon in data["forecasts"]
            ),
            labels=tuple(Label(span=self.span(at), of=self.party(of)) for at, of in data["labels"]),  # type: ignore[arg-type]
        )
        return _only_of(page, every)

    def _event(self, row: list[Any]) -> Event:
        at, root, actor, recipient, when, status = row
        return Event(
            span=self.span(at),
            root=root,
            actor=self.party(actor),
            recipient=self.party(recipient),
            when=when,
            status=status,
        )

    def _story(self, row: dict[str, Any], thread: str) -> Story:
        title, pages = row["title"], self.pages

        def page_facts(rows: list[Any]) -> tuple[PageFacts, ...]:
            return tuple(
                PageFacts(page=pages[key].id, facts=tuple(self.facts[at].id for at in places))
                for key, places in rows
            )

        return Story(
            id=content_id("story", title),
            title=title,
            pages=tuple(pages[key].id for key in row["pages"]),
            thread=thread,
            timeline=tuple(
                TimelineEntry(when=when, text=text, evidence=self.spans(at))
                for when, text, at in row["timeline"]
            ),
            digest=tuple(DigestSentence(text=text, evidence=self.spans(at)) for text, at in row["digest"]),
            only_in=page_facts(row["only_in"]),
            left_out=page_facts(row["left_out"]),
        )

    def dossier(self) -> Dossier:
        """The whole story, its pages in the order of their ids as in a run."""
        data = self.data
        thread = content_id("thread", data["thread"])
        stories = tuple(self._story(row, thread) for row in data["stories"])
        pages = sorted(self.pages.values(), key=lambda page: page.id)
        annotations = tuple(self._annotations(page) for page in pages)
        mentions: dict[str, list[Span]] = {}
        for each in annotations:
            for name in each.names:
                mentions.setdefault(name.entity or "", []).append(name.span)
        return Dossier(
            pages=tuple(pages),
            annotations=annotations,
            entities=tuple(
                Entity(
                    id=self.entities[name],
                    name=name,
                    kind=kind,
                    mentions=tuple(mentions[self.entities[name]]),
                )
                for name, kind, _ in data["entities"]
            ),
            quote_groups=tuple(
                QuoteGroup(
                    id=content_id("group", *keys),
                    quotes=tuple(self.quotes[key].id for key in keys),
                    relation=how,
                )
                for keys, how in data["quote_groups"]
            ),
            facts=tuple(self.facts),
            copies=tuple(
                Copy(left=self.span(left), right=self.span(right), direction=direction, kind=kind)
                for left, right, direction, kind in data["copies"]
            ),
            stories=stories,
            threads=(Thread(id=thread, title=data["thread"], stories=tuple(story.id for story in stories)),),
            outcomes=tuple(
                Outcome(stage=stage, input=given, status=status, reason=reason)
                for stage, given, status, reason in data["outcomes"]
            ),
        )


def _first(page: Page, words: str | None) -> Span | None:
    return page.span(page.text.index(words), page.text.index(words) + len(words)) if words else None


def _only_of(page: Page, every: Annotations) -> Annotations:
    """The records that stand on this page."""
    kept = {
        field: tuple(
            record
            for record in getattr(every, field)
            if (record.content[0] if field == "quotes" else record.span).page == page.id
        )
        for field in every.__struct_fields__
        if field not in ("page", "claims")
    }
    return msgspec.structs.replace(every, **kept)


@pytest.fixture(scope="session")
def dossier() -> Dossier:
    """The invented story of `story.json`."""
    data = json.loads((Path(__file__).parent / "story.json").read_text(encoding="utf-8"))
    return Invented(data).dossier()


def _missing(what: str) -> NoReturn:
    """A skip that is seen, or a failure where a browser is required."""
    if os.environ.get("CROSSREAD_REQUIRE_BROWSER") == "1":
        pytest.fail(f"CROSSREAD_REQUIRE_BROWSER=1, but {what} is missing")
    pytest.skip(f"{what} is missing: the report was not looked at in a browser")


def _chromium_path() -> str:
    """Where Chromium stands: on the PATH under one of its names."""
    found = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    return found or _missing("Chromium")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A Chromium driven by playwright."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        _missing("playwright")
    with sync_playwright() as running:
        browser = running.chromium.launch(executable_path=_chromium_path(), args=FLAGS)
        yield browser
        browser.close()
