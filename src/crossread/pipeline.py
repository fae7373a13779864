"""START HERE: the plan, one visible list of stages from raw pages to a dossier.

    read -> zone -> sentences -> encode          one page at a time        (`prepare_page`)
    stories -> copies -> days                    over all pages            (`STAGES`)
    extract                                      one page at a time
    resolve -> threads -> quotes -> facts -> brief   over all pages

A stage is a function from a draft to a draft; `Draft` holds what is known so far. Where it runs (one
process or several, with what progress) is `crossread.run`; what a stage does is in the room of its name.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import msgspec

from crossread.align.facts import find_facts
from crossread.align.quotes import group_quotes
from crossread.brief.story import brief_stories
from crossread.engines.encoder import Encoder
from crossread.engines.reading import Reading, blank_reading
from crossread.errors import InputError, SkippedInput
from crossread.extract.article import annotate_page
from crossread.extract.sentences import find_sentences
from crossread.group.copies import find_copies
from crossread.group.days import infer_days
from crossread.group.stories import group_stories, link_threads
from crossread.model.dossier import Dossier
from crossread.model.facts import Annotations, Sentence
from crossread.model.ids import content_id
from crossread.model.outcome import Outcome
from crossread.model.page import Page, Zone
from crossread.model.story import Copy, Entity, Fact, Judgement, QuoteGroup, Story, Thread
from crossread.read import page as unzoned
from crossread.read.inputs import read_inputs
from crossread.read.settings import ReadSettings
from crossread.resolve.entities import resolve_entities
from crossread.run.cache import Cache
from crossread.run.local import Crew, Done, Progress, Step, attempt, collector_at_rest, outcomes_of, silent
from crossread.zone.page import zone_page

LANGUAGES = frozenset({"en"})
"""What the model and the grammars read; pages in other languages get zones, days and copies."""


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """How a run is done.

    `read`: limits of reading. `workers`: processes for work on single pages; 0 means one a core.
    `judgements`: decisions on who is who. `cache`: where results on single pages are kept, so that a run
    that was stopped goes on where it was. `progress`: who is told how far a run is.
    """

    read: ReadSettings = ReadSettings()
    workers: int = 0
    judgements: tuple[Judgement, ...] = ()
    cache: Cache | None = None
    progress: Progress = silent


DEFAULTS = Settings()


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A dossier in the making; pages, sentences, readings and annotations stand in the same order."""

    pages: tuple[Page, ...]
    sentences: tuple[tuple[Sentence, ...], ...]
    readings: tuple[Reading, ...]
    annotations: tuple[Annotations, ...] = ()
    entities: tuple[Entity, ...] = ()
    stories: tuple[Story, ...] = ()
    threads: tuple[Thread, ...] = ()
    copies: tuple[Copy, ...] = ()
    quote_groups: tuple[QuoteGroup, ...] = ()
    facts: tuple[Fact, ...] = ()
    outcomes: tuple[Outcome, ...] = ()


class Prepared(msgspec.Struct, frozen=True, kw_only=True):
    """A page with its zones, its sentences and what the encoder says of them."""

    page: Page
    sentences: tuple[Sentence, ...]
    reading: Reading


class Run(NamedTuple):
    """How a run is done, and the processes that share it."""

    settings: Settings
    crew: Crew


Stage = Callable[[Draft, Run], Draft]


def prepare_page(page: Page, cache: Cache | None = None) -> Prepared:
    """The page zoned, cut into sentences and encoded; a page in another language has no sentences."""
    if cache:
        given = page.published.value if page.published else ""
        key = content_id("zone", page.id, page.url, given, _maker())
        return cache.through(key, Prepared, partial(prepare_page, page))
    return _encode(msgspec.structs.replace(zone_page(page), blocks=(), metas=()))


def _encode(page: Page) -> Prepared:
    if page.language not in LANGUAGES:
        return Prepared(page=page, sentences=(), reading=blank_reading(page.id))
    sentences = find_sentences(page)
    return Prepared(page=page, sentences=sentences, reading=Encoder.load().read(page, sentences))


def stories_stage(draft: Draft, run: Run) -> Draft:
    """Every page in one story."""
    return msgspec.structs.replace(draft, stories=group_stories(draft.pages, draft.readings))


def copies_stage(draft: Draft, run: Run) -> Draft:
    """The passages that pages share."""
    return msgspec.structs.replace(draft, copies=find_copies(draft.pages))


def days_stage(draft: Draft, run: Run) -> Draft:
    """The days that only other pages can tell."""
    return msgspec.structs.replace(draft, pages=infer_days(draft.pages, draft.stories))


def _annotate(item: Prepared, cache: Cache | None = None) -> Annotations:
    if not item.sentences:
        language = item.page.language or "unknown"
        known = ", ".join(sorted(LANGUAGES))
        reason = "no article text" if language in LANGUAGES else f"language: {language} (read: {known})"
        raise SkippedInput(reason)
    make = partial(annotate_page, item.page, item.sentences, item.reading)
    if cache is None:
        return make()
    day = item.page.published.value if item.page.published else ""
    return cache.through(content_id("extract", item.page.id, day, _maker()), Annotations, make)


@lru_cache
def _maker() -> str:
    """What made a result, for the cache's keys: the version of the program and of the weights."""
    return f"{version('crossread')} {Encoder.load().card.sha256}"


def extract_stage(draft: Draft, run: Run) -> Draft:
    """The annotations of every page's article; a page that cannot be read has none, and an outcome."""
    # Other processes are not sent the vectors: extracting needs none.
    lean = [msgspec.structs.replace(one, vectors=one.vectors[:0]) for one in draft.readings]
    items = [
        Prepared(page=page, sentences=sentences, reading=reading)
        for page, sentences, reading in zip(draft.pages, draft.sentences, lean, strict=True)
    ]
    step = Step(
        stage="extract", run=partial(_annotate, cache=run.settings.cache), name=_source_of, kind=Annotations
    )
    done = run.crew.map_inputs(step, items, run.settings.progress)
    annotations = tuple(
        result.result or Annotations(page=item.page.id) for result, item in zip(done, items, strict=True)
    )
    outcomes = draft.outcomes + outcomes_of(done)
    return msgspec.structs.replace(draft, annotations=annotations, outcomes=outcomes)


def resolve_stage(draft: Draft, run: Run) -> Draft:
    """The entities, and every party led to one."""
    resolution = resolve_entities(draft.pages, draft.annotations, run.settings.judgements)
    return msgspec.structs.replace(draft, entities=resolution.entities, annotations=resolution.annotations)


def threads_stage(draft: Draft, run: Run) -> Draft:
    """Stories of one affair."""
    stories, threads = link_threads(draft.stories, draft.pages, draft.annotations, draft.readings)
    return msgspec.structs.replace(draft, stories=stories, threads=threads)


def quotes_stage(draft: Draft, run: Run) -> Draft:
    """Renderings of one utterance over pages."""
    groups = group_quotes(draft.pages, draft.annotations, draft.readings, draft.copies)
    return msgspec.structs.replace(draft, quote_groups=groups)


def facts_stage(draft: Draft, run: Run) -> Draft:
    """Claims of several pages held against one another."""
    facts = find_facts(
        draft.pages,
        draft.annotations,
        draft.readings,
        draft.stories,
        draft.entities,
        draft.copies,
        draft.quote_groups,
    )
    return msgspec.structs.replace(draft, facts=facts)


def brief_stage(draft: Draft, run: Run) -> Draft:
    """What is told of each story: timeline, digest, what only one page has, what one leaves out."""
    stories = brief_stories(draft.stories, draft.pages, draft.annotations, draft.facts, draft.entities)
    return msgspec.structs.replace(draft, stories=stories)


STAGES: tuple[tuple[str, Stage], ...] = (
    ("stories", stories_stage),
    ("copies", copies_stage),
    ("days", days_stage),
    ("extract", extract_stage),
    ("resolve", resolve_stage),
    ("threads", threads_stage),
    ("quotes", quotes_stage),
    ("facts", facts_stage),
    ("brief", brief_stage),
)


def read_page(data: bytes | str | Path, *, url: str | None = None) -> Page:
    """One page with its zones, days, outlet and language, from bytes, a string or a file.

    Raises InputError where nothing can be read from it.
    """
    return zone_page(unzoned.read_page(data, url=url))


def annotate(page_or_text: Page | str, *, published: str | None = None) -> Annotations:
    """All annotations of one article. Plain text is taken as one article, read on the ISO day `published`.

    Raises InputError for a page in a language that the model does not know.
    """
    page = page_or_text
    if isinstance(page, str):
        page = _article(page, published)
    try:
        return _annotate(_encode(page))
    except SkippedInput as skip:
        raise InputError(f"Nothing to annotate in {page.source}: {skip}", source=page.source) from skip


def _article(text: str, published: str | None) -> Page:
    """The text as a page all of whose lines are body."""
    page = zone_page(unzoned.read_page(text, published=published))
    zones = tuple(Zone(role="body", start=block.start, end=block.end) for block in page.blocks)
    return msgspec.structs.replace(page, zones=zones)


def compare(pages: Iterable[Page]) -> Dossier:
    """What these pages report together; their order changes nothing."""
    return compare_pages(tuple(pages))


def read_dossier(paths: Sequence[str], settings: Settings = DEFAULTS) -> Dossier:
    """The dossier of all pages under these paths (files, folders, JSON Lines, "-" for standard input)."""
    items = list(read_inputs(paths, settings.read))
    pages = [item for item in items if isinstance(item, Page)]
    outcomes = [item for item in items if isinstance(item, Outcome)]
    return compare_pages(pages, settings, outcomes=outcomes)


def compare_pages(
    pages: Sequence[Page], settings: Settings = DEFAULTS, *, outcomes: Iterable[Outcome] = ()
) -> Dossier:
    """The dossier of pages as `read` gives them (a page that is zoned already is zoned again).

    A page that is given twice counts once. The order of the pages is that of their ids, so that the order of
    the paths changes nothing (law 7).
    """
    ordered = sorted({page.id: page for page in pages}.values(), key=lambda page: page.id)
    given = tuple(Outcome(stage="read", input=page.source, status="ok") for page in ordered)
    with collector_at_rest(), Crew(settings.workers or os.cpu_count() or 1) as crew:
        run = Run(settings, crew)
        draft = _prepare(ordered, run)
        draft = msgspec.structs.replace(draft, outcomes=(*outcomes, *given, *draft.outcomes))
        for number, (name, stage) in enumerate(STAGES):
            settings.progress(name, number, len(STAGES))
            draft = _run_stage(name, stage, draft, run)
    settings.progress("done", len(STAGES), len(STAGES))
    return _dossier(draft)


def _prepare(pages: Sequence[Page], run: Run) -> Draft:
    step = Step(
        stage="zone", run=partial(prepare_page, cache=run.settings.cache), name=_source, kind=Prepared
    )
    done = run.crew.map_inputs(step, pages, run.settings.progress)
    prepared = tuple(_prepared(result, page) for result, page in zip(done, pages, strict=True))
    return Draft(
        pages=tuple(item.page for item in prepared),
        sentences=tuple(item.sentences for item in prepared),
        readings=tuple(item.reading for item in prepared),
        outcomes=outcomes_of(done),
    )


def _prepared(done: Done[Prepared], page: Page) -> Prepared:
    """The result, or the bare page where preparing failed: it is kept, and its outcome says why."""
    bare = Prepared(page=page, sentences=(), reading=blank_reading(page.id))
    return done.result or bare


def _run_stage(name: str, stage: Stage, draft: Draft, run: Run) -> Draft:
    """The draft after the stage; a stage that fails leaves the draft as it was, and an outcome."""
    done = attempt(name, f"{len(draft.pages)} pages", partial(stage, draft, run))
    after = done.result or draft
    return msgspec.structs.replace(after, outcomes=(*after.outcomes, done.outcome))


def _dossier(draft: Draft) -> Dossier:
    annotations = draft.annotations or tuple(Annotations(page=page.id) for page in draft.pages)
    return Dossier(
        pages=draft.pages,
        annotations=annotations,
        entities=draft.entities,
        quote_groups=draft.quote_groups,
        facts=draft.facts,
        copies=draft.copies,
        stories=draft.stories,
        threads=draft.threads,
        outcomes=draft.outcomes,
    )


def _source(page: Page) -> str:
    return page.source


def _source_of(item: Prepared) -> str:
    return item.page.source
