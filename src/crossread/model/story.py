"""What is read across pages: entities, copies, quote groups, facts, stories and threads."""

from __future__ import annotations

from typing import Literal

import msgspec

from crossread.model.facts import NameKind
from crossread.model.text import Span

FactStatus = Literal["corroborated", "repeated", "contested", "disputed", "single"]
FactKind = Literal["number", "date", "status", "role", "attribution", "other"]


class Reason(msgspec.Struct, frozen=True, kw_only=True):
    """Why two things were held together or apart: a feature, its score (0 to 1) and what was compared.

    `note` says it in words a reader understands.
    """

    feature: str
    score: float
    left: Span | None = None
    right: Span | None = None
    note: str | None = None


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """A decision over a pair, kept as a line of a file and never edited: a later line withdraws it.

    `left` and `right` are surface forms or ids; `verdict` says whether they are the same entity.
    """

    left: str
    right: str
    verdict: Literal["same", "different", "unsure"]
    by: str = "reader"
    at: str | None = None
    withdrawn: bool = False


class Entity(msgspec.Struct, frozen=True, kw_only=True):
    """Who or what several mentions name, over spellings and pages; `reasons` say why they are one."""

    id: str
    name: str
    kind: NameKind
    mentions: tuple[Span, ...]
    reasons: tuple[Reason, ...] = ()


class Copy(msgspec.Struct, frozen=True, kw_only=True):
    """A passage that stands on two pages. `direction`: "from" the left page is the origin, "to" the right is.

    verbatim: the same words; near: a few words changed or sentences reordered; common-source: both took it
    from a third (an agency, a statement).
    """

    left: Span
    right: Span
    direction: Literal["from", "to", "unknown"] = "unknown"
    kind: Literal["verbatim", "near", "common-source"] = "near"


class QuoteGroup(msgspec.Struct, frozen=True, kw_only=True):
    """Renderings of one utterance on several pages, by the ids of the quotes."""

    id: str
    quotes: tuple[str, ...]
    relation: Literal["verbatim", "paraphrase", "translation"]
    reasons: tuple[Reason, ...] = ()


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """One version of a fact: the value it gives, who says so, and the words of each page."""

    value: str
    evidence: tuple[Span, ...]
    independent_sources: int
    said_by: str | None = None


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """Claims of several pages held against one another.

    corroborated: one side, two independent sources or more; repeated: one side on several pages of one
    origin; contested: two sides or more that cannot both be right; disputed: the accounts agree that two
    parties say different things; single: one side from one independent source.
    """

    id: str
    statement: str
    status: FactStatus
    kind: FactKind
    sides: tuple[Side, ...]
    independent_sources: int
    reasons: tuple[Reason, ...] = ()


class TimelineEntry(msgspec.Struct, frozen=True, kw_only=True):
    """What happened when, in the words of a page."""

    when: str
    text: str
    evidence: tuple[Span, ...]


class DigestSentence(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence of a digest with the words it rests on."""

    text: str
    evidence: tuple[Span, ...]


class PageFacts(msgspec.Struct, frozen=True, kw_only=True):
    """Facts, by id, that only one page has, or that one page leaves out."""

    page: str
    facts: tuple[str, ...]


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """Pages about one event, with what is told of it."""

    id: str
    title: str
    pages: tuple[str, ...]
    thread: str | None = None
    timeline: tuple[TimelineEntry, ...] = ()
    digest: tuple[DigestSentence, ...] = ()
    only_in: tuple[PageFacts, ...] = ()
    left_out: tuple[PageFacts, ...] = ()


class Thread(msgspec.Struct, frozen=True, kw_only=True):
    """Stories of one affair that follow one another."""

    id: str
    title: str
    stories: tuple[str, ...]
