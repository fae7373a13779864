"""Laws of the report: whole, safe, every link with a target, every word of evidence with a way back."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise

import msgspec
import pytest

from crossread.export.html import write_html
from crossread.model.dossier import Dossier
from crossread.model.facts import Annotations
from crossread.model.outcome import Outcome
from crossread.model.page import Page
from crossread.model.story import Fact, Side, Story

VOID = {"meta", "input", "br", "circle", "line", "path", "polygon", "rect"}


class Document(HTMLParser):
    """What the tests ask of a report: its ids, its links with the id they stand under, its tags and words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[tuple[str, frozenset[str]]] = []
        self.evidence: list[tuple[str, frozenset[str]]] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.open: list[tuple[str, str | None]] = []
        self.words = ""
        self.closed_mark: str | None = None
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.tags.append((tag, found))
        if "id" in found:
            self.ids.append(found["id"])
        if tag not in VOID:
            self.open.append((tag, found.get("id")))
        if tag == "a" and "href" in found:
            under = frozenset(name for _, name in self.open if name)
            if "chip" in found.get("class", "").split() and self.closed_mark:
                under |= {self.closed_mark}  # a chip stands right after the words it belongs to
            self.links.append((found["href"], under))
            if "hit" in found.get("class", "").split():
                self.evidence.append((found["href"], under))

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        opened, name = self.open.pop()
        assert opened == tag, f"</{tag}> closes another element"
        if tag == "mark":
            self.closed_mark = name

    def handle_data(self, data: str) -> None:
        self.words += data


@pytest.fixture(scope="module")
def html(dossier: Dossier) -> str:
    return write_html(dossier)


@pytest.fixture(scope="module")
def document(html: str) -> Document:
    return Document(html)


def test_same_report_in_every_run(dossier: Dossier, html: str) -> None:
    assert write_html(dossier) == html


def test_tags_are_closed_and_ids_stand_once(document: Document) -> None:
    assert document.open == []
    assert len(document.ids) == len(set(document.ids))


def test_every_link_inside_has_a_target(document: Document) -> None:
    targets = {f"#{name}" for name in document.ids}
    assert [href for href, _ in document.links if href.startswith("#") and href not in targets] == []


def test_every_piece_of_evidence_leads_there_and_back(document: Document) -> None:
    """From the words in a card to the characters in the page, and from there to the card."""
    assert document.evidence
    ways_back: dict[str, set[str]] = {}
    for href, under in document.links:
        for name in under:
            ways_back.setdefault(name, set()).add(href)
    for href, cards in document.evidence:
        back = ways_back.get(href[1:], set())
        assert back & {f"#{card}" for card in cards}, f"no way back from {href} to {sorted(cards)}"


def test_nothing_is_loaded(document: Document) -> None:
    for tag, attrs in document.tags:
        assert tag not in {"link", "img", "iframe", "object", "embed", "base", "form", "audio", "video"}
        assert not {"src", "srcset", "style", "action"} & set(attrs), (tag, attrs)
        assert not [name for name in attrs if name.startswith("on")], (tag, attrs)


def test_links_outside_go_to_web_addresses_without_telling_where_from(document: Document) -> None:
    outside = [attrs for tag, attrs in document.tags if tag == "a" and not attrs["href"].startswith("#")]
    assert outside
    for attrs in outside:
        assert attrs["href"].startswith(("https://", "http://"))
        assert attrs["rel"] == "noopener noreferrer"


def test_headings_go_down_one_level_at_a_time(document: Document) -> None:
    levels = [int(tag[1]) for tag, _ in document.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_policy_allows_only_the_reports_own_script_and_style(document: Document) -> None:
    (policy,) = (a["content"] for _, a in document.tags if a.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


def test_order_is_contested_first(html: str) -> None:
    keys = [
        "contested",
        "disputed",
        "agreed",
        "repeated",
        "quotes",
        "timeline",
        "copies",
        "forecasts",
        "labels",
    ]
    places = [html.index(f'id="s1-{key}"') for key in [*keys, "only"]] + [html.index('id="entities"')]
    assert places == sorted(places)


def test_comments_are_folded_apart(html: str) -> None:
    fold = html[html.index('class="fold"') :]
    assert "not reporting, never counted" in fold
    assert html.count('class="zone zone-comment"') == 3


def test_threads_are_told_from_the_earliest_on(document: Document) -> None:
    assert "Maren announces a visit to Sarn → Norvia's prime minister visits Port Halden" in " ".join(
        document.words.split()
    )


SAID = [
    "language: de (read: en)",
    "The file is a JPEG picture, not a page.",
    "skipped: language: de (read: en)",
    "2 independent sources",
    "1 independent source, 1 more page of the same origin",
    "One page alone tells this story",
    "a translation from Norvian",
    "inferred from other pages",
]


@pytest.mark.parametrize("words", SAID)
def test_it_is_said(document: Document, words: str) -> None:
    assert words in document.words


def emptied(dossier: Dossier, outcomes: tuple[Outcome, ...] = ()) -> Dossier:
    """The first story's pages with nothing found in them."""
    story = msgspec.structs.replace(
        dossier.stories[0], timeline=(), digest=(), only_in=(), left_out=(), thread=None
    )
    pages = tuple(page for page in dossier.pages if page.id in story.pages)
    empty = tuple(Annotations(page=page.id) for page in pages)
    return Dossier(pages=pages, annotations=empty, stories=(story,), outcomes=outcomes)


def test_nothing_found_is_said(dossier: Dossier) -> None:
    words = Document(write_html(emptied(dossier, (Outcome(stage="facts", input="7", status="ok"),)))).words
    for said in (
        "No two of these pages were found to contradict each other.",
        "No utterance was found on two of these pages.",
        "No dated event was found.",
        "No passage was found on two of these pages.",
        "No name was found.",
        "Nothing: every page was read and every check was made.",
    ):
        assert said in words


def test_could_not_check_is_not_nothing_found(dossier: Dossier) -> None:
    stages = ("facts", "quotes", "copies", "brief", "resolve")
    failed = tuple(
        Outcome(stage=stage, input="7 pages", status="failed", reason=f"{stage} broke") for stage in stages
    )
    words = Document(write_html(emptied(dossier, failed))).words
    for stage in stages:
        assert f"Could not be checked: {stage} broke" in words
    assert "No two of these pages" not in words


@pytest.mark.parametrize("stage", ["facts", "quotes", "copies", "brief", "resolve", "extract"])
def test_one_failed_stage_is_named(dossier: Dossier, stage: str) -> None:
    failed = Outcome(stage=stage, input="7 pages", status="failed", reason="it broke")
    assert "Could not be checked: it broke" in Document(write_html(emptied(dossier, (failed,)))).words


def test_unread_pages_are_no_ground_for_nothing_found(dossier: Dossier) -> None:
    skipped = tuple(
        Outcome(stage="extract", input=page.source, status="skipped", reason="language: xx")
        for page in dossier.pages
    )
    words = Document(write_html(emptied(dossier, skipped))).words
    assert "Could not be checked: too few of these pages could be read." in words
    assert "No two of these pages" not in words


def test_a_dossier_without_pages_says_why() -> None:
    outcome = Outcome(stage="read", input="a.txt", status="failed", reason="The file is empty.")
    words = Document(write_html(Dossier(pages=(), annotations=(), outcomes=(outcome,)))).words
    assert "No page could be read." in words
    assert "The file is empty." in words


def test_pages_of_no_story_are_kept(dossier: Dossier) -> None:
    without = msgspec.structs.replace(dossier, stories=dossier.stories[:1])
    assert "Pages of no story" in Document(write_html(without)).words


HOSTILE = [
    "</script><script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "' autofocus onfocus='alert(1)",
    "<!-- <b>",
    "]]><svg onload=alert(1)>",
    "{{ 7 * 7 }}{% raw %}",
    "&lt;script&gt; &amp; &#0;",
    "\u202eback to front\u202c \u2067wrong",
    "nul \x00 bell \x07 escape \x1b[31m",
    "\ufffe\ud800 surrogate",
    "javascript:alert(1)",
    "שלום עולם",
]


def hostile_dossier(page: Page, words: str) -> Dossier:
    """A dossier in which every field that comes from a page says `words`."""
    body = f"{words}\n{words} again"
    page = msgspec.structs.replace(
        page,
        id=words,
        source=words,
        outlet=words,
        url=words,
        language=words,
        raw=body,
        visible=msgspec.structs.replace(page.visible, body=body),
        zones=(),
    )
    page = msgspec.structs.replace(page, title=page.span(0, len(words)), published=None, bylines=())
    span = page.span(0, len(words))
    side = Side(value=words, evidence=(span,), independent_sources=1, said_by=words)
    fact = Fact(
        id=words, statement=words, status="contested", kind="other", sides=(side, side), independent_sources=1
    )
    story = Story(id=words, title=words, pages=(words, words))
    outcome = Outcome(stage=words, input=words, status="failed", reason=words)
    return Dossier(
        pages=(page,),
        annotations=(Annotations(page=words),),
        facts=(fact,),
        stories=(story,),
        outcomes=(outcome,),
    )


@pytest.mark.parametrize("words", HOSTILE)
def test_a_pages_text_never_becomes_markup(dossier: Dossier, document: Document, words: str) -> None:
    plain = Document(write_html(hostile_dossier(dossier.pages[0], "plain words")))
    found = Document(write_html(hostile_dossier(dossier.pages[0], words)))
    assert [tag for tag, _ in found.tags] == [tag for tag, _ in plain.tags]
    assert [sorted(attrs) for _, attrs in found.tags] == [sorted(attrs) for _, attrs in plain.tags]
    assert found.open == []


@pytest.mark.parametrize("words", HOSTILE)
def test_what_html_cannot_hold_is_shown_by_signs(dossier: Dossier, words: str) -> None:
    html = write_html(hostile_dossier(dossier.pages[0], words))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]", html)
    html.encode("utf-8")
