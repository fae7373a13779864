"""Accounts of one invented event, made into what `find_facts` takes; no encoder, so that cases stay fast."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

import msgspec
import numpy as np
import pytest

from crossread.align.comparers.differences import Couple, Difference
from crossread.align.facts import find_facts
from crossread.align.sides import Ground
from crossread.align.statements import Statement, Statements, gather_statements
from crossread.engines.reading import Reading
from crossread.extract.claims import find_claims
from crossread.extract.quantities import find_quantities
from crossread.extract.sentences import find_sentences
from crossread.extract.times import find_times
from crossread.match.terms import content_words
from crossread.model.facts import Annotations, Name, Party, Sentence
from crossread.model.page import Day, Page, Role, Zone
from crossread.model.story import Copy, Fact, Story
from crossread.model.text import Text

PLACES = re.compile(r"\b(?:Norvik|Sudrey|Arvik|Tessin Bay|Estmark)\b")
PEOPLE = re.compile(r"\b(?:Ilse Brandt|Brandt|Tomas Vann|Vann|Mira Holt|Holt|Rasmus Keel|Keel)\b")
FILLERS = (
    "The weekly market opened late because of the rain.",
    "A choir from the harbour school sang two songs.",
    "Bakers reported long queues before noon.",
    "The library keeps its winter hours until spring.",
    "Cyclists asked for a wider lane along the quay.",
)
"""Sentences of other things, so that the sentences under test do not make up the whole topic."""


class Account(NamedTuple):
    """One page and what is read in it."""

    page: Page
    annotations: Annotations
    reading: Reading


def make_page(key: str, body: str, role: Role = "body") -> Page:
    """A page of plain text, a zone a line; a line that starts with "# " is the title, with "> " a comment."""
    zones, at = [], 0
    for line in body.split("\n"):
        kind: Role = "title" if line.startswith("# ") else "comment" if line.startswith("> ") else role
        if line:
            zones.append(Zone(role=kind, start=at, end=at + len(line)))
        at += len(line) + 1
    text = Text(kind="source", body=body, segments=())
    published = Day(value="2031-05-14", basis="given")
    return Page(
        id=key,
        source=f"{key}.txt",
        bytes_sha256=body,
        raw=body,
        visible=text,
        zones=tuple(zones),
        published=published,
    )


def make_account(key: str, body: str) -> Account:
    """The page with its annotations, names from a short list of invented places and people."""
    page = make_page(key, body)
    sentences = find_sentences(page)
    times = find_times(page, sentences)
    quantities = find_quantities(page, sentences, times)
    names = find_names(page, sentences)
    claims = find_claims(page, sentences, names, times, quantities, ())
    notes = Annotations(
        page=key, sentences=sentences, names=names, times=times, quantities=quantities, claims=claims
    )
    vectors = np.array([hashed_vector(sentence.span.text) for sentence in sentences], dtype=np.float32)
    return Account(page, notes, Reading(page=key, vectors=vectors.reshape(len(sentences), 384)))


def find_names(page: Page, sentences: Sequence[Sentence]) -> tuple[Name, ...]:
    """The known places and people in these sentences, in order."""
    found = []
    for sentence in sentences:
        start, end = sentence.span.start, sentence.span.end
        for pattern, kind in ((PLACES, "GPE"), (PEOPLE, "PER")):
            for match in pattern.finditer(page.text, start, end):
                found.append(Name(span=page.span(*match.span()), kind=kind))  # type: ignore[arg-type]
    return tuple(sorted(found, key=lambda name: name.span))


def hashed_vector(body: str) -> np.ndarray:
    """A unit vector of the words of a sentence, each in the place of its hash: stands for the encoder."""
    vector = np.zeros(384)
    for term in content_words(body):
        vector[zlib.crc32(term.encode()) % 384] += 1.0
    length = float(np.linalg.norm(vector))
    return vector / length if length else vector + 384**-0.5


Compare = Callable[..., tuple[Fact, ...]]


@pytest.fixture
def compare() -> Compare:
    """Facts of the accounts given as page id → text; fillers keep them from being all alike."""

    def run(
        bodies: Mapping[str, str], copies: Sequence[Copy] = (), *, filled: bool = True
    ) -> tuple[Fact, ...]:
        accounts = [
            make_account(key, body + "\n" + FILLERS[number % len(FILLERS)] if filled else body)
            for number, (key, body) in enumerate(bodies.items())
        ]
        story = Story(id="story", title="", pages=tuple(bodies))
        pages, notes, readings = zip(*accounts, strict=True)
        return find_facts(pages, notes, readings, (story,), (), copies, ())

    return run


Gather = Callable[[Mapping[str, str]], Statements]


@pytest.fixture
def gather() -> Gather:
    """The statements of the accounts given as page id → text."""

    def run(bodies: Mapping[str, str]) -> Statements:
        pages, notes, readings = zip(*(make_account(*item) for item in bodies.items()), strict=True)
        return gather_statements(pages, notes, readings)

    return run


Grounds = Callable[..., Ground]


@pytest.fixture
def make_ground(gather: Gather) -> Grounds:
    """What facts of these accounts are made from; `said` gives clauses, by words of theirs, a speaker."""

    def run(bodies: Mapping[str, str], said: Mapping[str, str] | None = None) -> Ground:
        statements = gather(bodies)
        items = tuple(spoken(item, said or {}) for item in statements.items)
        pages = tuple(make_page(key, body) for key, body in bodies.items())
        return Ground(statements._replace(items=items), pages, ())

    return run


def spoken(item: Statement, said: Mapping[str, str]) -> Statement:
    """The statement, said by whoever is given for words that stand in it."""
    for words, speaker in said.items():
        if words in item.span.text:
            party = Party(span=item.span.part(0, 1), entity=speaker)
            return item._replace(claim=msgspec.structs.replace(item.claim, said_by=party))
    return item


def couples_of(statements: Statements, score: float) -> Iterator[Couple]:
    """The clauses of page "one" held against those of page "two"."""
    ones = [item for item in statements.items if item.page == "one"]
    twos = [item for item in statements.items if item.page == "two"]
    return (Couple(left, right, score) for left, right in product(ones, twos))


Differ = Callable[..., tuple[str, str] | None]


@pytest.fixture
def differ(gather: Gather) -> Differ:
    """The two values by which a comparer tells two accounts apart, None if it finds nothing.

    What is found must not hang on which account comes first, and must be words of the page it is said of.
    """

    def values(
        comparer: Callable[[Couple], Difference | None], left: str, right: str, score: float
    ) -> tuple[str, str] | None:
        couples = couples_of(gather({"one": left, "two": right}), score)
        found = next(filter(None, map(comparer, couples)), None)
        if not found:
            return None
        assert found.left_key != found.right_key
        assert left[found.left.start : found.left.end] == found.left.text
        assert right[found.right.start : found.right.end] == found.right.text
        return found.left_value, found.right_value

    def run(
        comparer: Callable[[Couple], Difference | None], left: str, right: str, score: float = 0.9
    ) -> tuple[str, str] | None:
        found = values(comparer, left, right, score)
        assert values(comparer, right, left, score) == (found and found[::-1])
        return found

    return run
