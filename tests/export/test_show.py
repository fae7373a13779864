"""The characters that a record rests on, read again from their page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from crossread.errors import InputError
from crossread.export import wire
from crossread.export.json import public_dossier
from crossread.export.show import CONTEXT, read_again, show_record, show_span
from crossread.model.dossier import Dossier
from crossread.model.facts import Annotations, Party, Quote
from crossread.model.page import Page
from crossread.model.story import DigestSentence, Entity, Fact, QuoteGroup, Side, Story
from crossread.model.text import Layer, Span
from crossread.read.inputs import read_inputs

POST = "Ice closes the weir\n\nThe weir froze on Friday.\n“Nobody skates yet,” said Olga Fenn.\n"
MIRROR = (
    "<html><head><title>Frost at the pond</title></head><body><p>The weir froze on "
    "<b>Thurs&shy;day</b>.</p><p>Fenn said that nobody would skate.</p></body></html>"
)
ADDRESS = "https://mirror.example/frost"


class Weir:
    """Two accounts of an invented frost, on disk and read, with a record of each sort."""

    def __init__(self, folder: Path) -> None:
        self.post_path, self.mirror_path = folder / "post.txt", folder / "mirror.html"
        self.post_path.write_text(POST, encoding="utf-8")
        self.mirror_path.write_text(MIRROR, encoding="utf-8")
        post, mirror = pages_of(str(self.post_path), str(self.mirror_path))
        self.post = msgspec.structs.replace(post, title=post.span(0, 19), outlet="The Weir Post")
        at = mirror.raw.index("Frost")
        title = mirror.span(at, at + len("Frost at the pond"), layer="source")
        self.mirror = msgspec.structs.replace(mirror, url=ADDRESS, title=title)
        self.dossier = public_dossier(self._dossier())

    def place(self, page: Page, words: str, layer: Layer = "text") -> Span:
        body = page.url if layer == "url" else page.text
        assert body
        return page.span(body.index(words), body.index(words) + len(words), layer=layer)

    def _dossier(self) -> Dossier:
        post, mirror = self.post, self.mirror
        fenn = (self.place(post, "Olga Fenn"), self.place(mirror, "Fenn"))
        quotes = (
            self._quote("q-1", post, "Nobody skates yet", fenn[0]),
            self._quote("q-2", mirror, "nobody would skate", fenn[1]),
            self._quote("q-3", post, "The weir froze", None),
        )
        sides = (
            self._side("Friday", self.place(post, "Friday")),
            self._side("Thursday", self.place(mirror, "froze on"), self.place(mirror, "frost", "url")),
        )
        digest = (DigestSentence(text="The weir is shut.", evidence=(self.place(post, "weir froze"),)),)
        return Dossier(
            pages=(post, mirror),
            annotations=(
                Annotations(page=post.id, quotes=(quotes[0], quotes[2])),
                Annotations(page=mirror.id, quotes=(quotes[1],)),
            ),
            entities=(Entity(id="e-1", name="Olga Fenn", kind="PER", mentions=fenn),),
            quote_groups=(QuoteGroup(id="g-1", quotes=("q-1", "q-2"), relation="paraphrase"),),
            facts=(self._fact(sides),),
            stories=(Story(id="s-1", title="Frost", pages=(post.id, mirror.id), digest=digest),),
        )

    def _quote(self, key: str, page: Page, words: str, speaker: Span | None) -> Quote:
        party = Party(span=speaker, entity="e-1") if speaker else None
        content = (self.place(page, words),)
        return Quote(id=key, mode="direct", content=content, cue=None, speaker=party, via=None)

    def _side(self, value: str, *evidence: Span) -> Side:
        return Side(value=value, evidence=evidence, independent_sources=1)

    def _fact(self, sides: tuple[Side, ...]) -> Fact:
        return Fact(
            id="f-1",
            statement="The weir froze.",
            status="contested",
            kind="date",
            sides=sides,
            independent_sources=1,
        )


def pages_of(*paths: str) -> Iterator[Page]:
    for item in read_inputs(paths):
        assert isinstance(item, Page)
        yield item


@pytest.fixture
def weir(tmp_path: Path) -> Weir:
    return Weir(tmp_path)


def marked(shown: str) -> list[tuple[str, str]]:
    """The heading of each passage, and the words between guillemets."""
    blocks = [block.split("\n") for block in shown.split("\n\n")]
    return [(lines[0], lines[-1].split("«")[1].split("»")[0]) for lines in blocks]


@pytest.mark.parametrize(
    ("record", "wanted"),
    [
        (
            "f-1",
            [
                ("contested: Friday", "Friday"),
                ("contested: Thursday", "froze on"),
                ("contested: Thursday", "frost"),
            ],
        ),
        ("q-1", [("direct quote of Olga Fenn", "Nobody skates yet")]),
        ("q-3", [("direct quote", "The weir froze")]),
        (
            "g-1",
            [
                ("direct quote of Olga Fenn", "Nobody skates yet"),
                ("direct quote of Fenn", "nobody would skate"),
            ],
        ),
        ("e-1", [("Olga Fenn (PER)", "Olga Fenn"), ("Olga Fenn (PER)", "Fenn")]),
        ("s-1", [("The weir is shut.", "weir froze")]),
    ],
)
def test_a_record_is_shown_by_the_words_it_rests_on(
    weir: Weir, record: str, wanted: list[tuple[str, str]]
) -> None:
    assert marked(show_record(weir.dossier, record)) == wanted


def test_a_passage_tells_source_line_place_and_context(weir: Weir) -> None:
    start = POST.index("Friday")
    shown = show_span(weir.dossier, weir.post.id, start, start + 6)
    assert shown == (
        f"{weir.post_path}, line 3, characters {start}-{start + 6}\n"
        f"  …Ice closes the weir The weir froze on «Friday». “Nobody skates yet,” said Olga Fenn.…"
    )
    assert show_span(weir.dossier, str(weir.post_path), start, start + 6) == shown


def test_context_is_cut_on_either_side(weir: Weir) -> None:
    body = "a" * (CONTEXT + 30) + "weir" + "b" * (CONTEXT + 30)
    weir.post_path.write_text(body, encoding="utf-8")
    (page,) = pages_of(str(weir.post_path))
    dossier = public_dossier(Dossier(pages=(page,), annotations=()))
    shown = show_span(dossier, page.id, CONTEXT + 30, CONTEXT + 34)
    assert shown.endswith("\n  …" + "a" * CONTEXT + "«weir»" + "b" * CONTEXT + "…")


@pytest.mark.parametrize(
    ("record", "wanted"),
    [
        ("mirror", "page of {path}\n{path}, in its source, 19-36\n  «Frost at the pond»"),
        ("f-1", "contested: Thursday\n{path}, in its url, 23-28\n  «frost»"),
    ],
)
def test_words_of_the_markup_or_the_address_are_shown_as_such(weir: Weir, record: str, wanted: str) -> None:
    shown = show_record(weir.dossier, weir.mirror.id if record == "mirror" else record)
    assert wanted.format(path=weir.mirror_path) in shown


def test_a_page_is_shown_by_its_title(weir: Weir) -> None:
    assert marked(show_record(weir.dossier, weir.post.id)) == [
        ("page of The Weir Post", "Ice closes the weir")
    ]


def test_a_row_of_a_file_of_rows_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "feed.jsonl"
    rows = [{"id": "one", "text": "The pond froze."}, {"id": "two", "text": "The weir froze."}]
    path.write_bytes(b"\n".join(map(msgspec.json.encode, rows)))
    pages = tuple(pages_of(str(path)))
    dossier = public_dossier(Dossier(pages=pages, annotations=()))
    assert [read_again(page).text for page in dossier.pages] == ["The pond froze.", "The weir froze."]
    assert "«weir»" in show_span(dossier, f"{path}#two", 4, 8)


def test_a_page_keeps_the_id_that_the_dossier_gives_it(weir: Weir) -> None:
    known = msgspec.structs.replace(weir.dossier.pages[0], id="another")
    assert read_again(known).id == "another"


def fail(dossier: wire.Dossier, page: str, start: int = 0, end: int = 1) -> InputError:
    with pytest.raises(InputError) as caught:
        show_span(dossier, page, start, end)
    return caught.value


def test_an_unknown_record_and_page_are_named(weir: Weir) -> None:
    with pytest.raises(InputError, match=r"No record has the id 'f-9'\. Ids stand in the dossier's JSON"):
        show_record(weir.dossier, "f-9")
    error = fail(weir.dossier, "pg-9")
    ids = f"{weir.post.id}, {weir.mirror.id}"
    assert str(error) == f"The dossier has no page 'pg-9'; it has {ids}…"
    assert error.source == "pg-9"


def test_a_place_outside_the_text_is_named(weir: Weir) -> None:
    error = fail(weir.dossier, weir.post.id, 5, 5000)
    assert "span 5:5000 lies outside" in str(error)
    assert str(error).endswith(f"; the text has 0 to {len(weir.post.text)}.")


@pytest.mark.parametrize("source", ["-", "-#3"])
def test_standard_input_cannot_be_read_again(weir: Weir, source: str) -> None:
    page = msgspec.structs.replace(weir.dossier.pages[0], source=source)
    error = fail(msgspec.structs.replace(weir.dossier, pages=(page,)), page.id)
    assert str(error) == "The page came from standard input and cannot be read again."
    assert error.source == source


def test_a_page_that_is_gone_is_named(weir: Weir) -> None:
    weir.post_path.unlink()
    error = fail(weir.dossier, weir.post.id)
    assert str(error).startswith(f"{weir.post_path} is not there any more, or cannot be read;")


def test_a_page_that_has_changed_is_named(weir: Weir) -> None:
    weir.post_path.write_text(POST.replace("Friday", "Monday"), encoding="utf-8")
    error = fail(weir.dossier, weir.post.id)
    assert str(error).startswith(f"{weir.post_path} has changed since it was read")
    with pytest.raises(InputError, match="has changed"):
        show_record(weir.dossier, "f-1")


def test_a_page_without_a_title_rests_on_no_words(weir: Weir) -> None:
    page = msgspec.structs.replace(weir.dossier.pages[0], title=None)
    with pytest.raises(InputError, match="No record has the id"):
        show_record(msgspec.structs.replace(weir.dossier, pages=(page,)), page.id)
