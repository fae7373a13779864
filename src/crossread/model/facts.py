"""What is read in one article: one record a noun, each resting on spans of its page."""

from __future__ import annotations

from typing import Literal

import msgspec

from crossread.model.page import Role
from crossread.model.text import Span

NameKind = Literal["PER", "ORG", "GPE", "LOC", "MISC"]
Hedge = Literal["exact", "about", "at_least", "at_most", "range"]
QuoteMode = Literal["direct", "partial", "indirect"]
EventStatus = Literal["happened", "ongoing", "planned", "predicted", "denied", "claimed"]
Root = Literal[
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE",
    "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
"""The PLOVER roots (PLOVER codebook, 2018 onwards)."""


class Sentence(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence of an article zone; a zone's end always ends a sentence."""

    span: Span
    role: Role


class Name(msgspec.Struct, frozen=True, kw_only=True):
    """A mention of a person, organisation, place or other named thing, without title or article."""

    span: Span
    kind: NameKind
    entity: str | None = None


class Time(msgspec.Struct, frozen=True, kw_only=True):
    """A time expression and its value as TIMEX3, or an interval `start/end`; None if it cannot be known.

    `basis` is what the value was worked out from: "absolute", "published" (the page's day) or "context"
    (another time of the article).
    """

    span: Span
    value: str | None
    basis: Literal["absolute", "published", "context"]


class Quantity(msgspec.Struct, frozen=True, kw_only=True):
    """A number with its unit, what is counted and how sure it is; `low == high` unless it is a range."""

    span: Span
    low: float
    high: float
    unit: str | None
    of: str | None
    hedge: Hedge


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who speaks or acts, by the words that name or describe them, and who that is once known."""

    span: Span
    entity: str | None = None


class Quote(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody's words. direct: a whole utterance in quotation marks; partial: quoted words inside a clause;
    indirect: a statement that a reporting verb attributes. `content` is without the quotation marks; `via` is
    the outlet, person or report in between."""

    id: str
    mode: QuoteMode
    content: tuple[Span, ...]
    cue: Span | None = None
    speaker: Party | None = None
    via: Span | None = None


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Who did what to whom; `when` is a TIMEX3 value."""

    span: Span
    root: Root
    actor: Party | None = None
    recipient: Party | None = None
    where: Span | None = None
    when: str | None = None
    status: EventStatus = "happened"


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """Something a sentence says that another page may agree with or deny.

    `evidence` is the clause it rests on, `said_by` who says it (None: the article's own voice), `names`
    the names, `quantities` and `times` those that stand in the clause.
    """

    id: str
    sentence: Span
    evidence: Span
    subject: Party | None
    predicate: str
    names: tuple[Name, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    times: tuple[Time, ...] = ()
    polarity: Literal["affirmed", "negated"] = "affirmed"
    status: EventStatus = "happened"
    said_by: Party | None = None


class Forecast(msgspec.Struct, frozen=True, kw_only=True):
    """A prediction, promise or plan; `horizon` is a TIMEX3 value."""

    span: Span
    said_by: Party | None = None
    horizon: str | None = None


class Label(msgspec.Struct, frozen=True, kw_only=True):
    """A phrase by which the article's own voice names somebody; `of` is the name it stands for."""

    span: Span
    of: Party


class Annotations(msgspec.Struct, frozen=True, kw_only=True):
    """All that is read in one page's article, in order of place."""

    page: str
    sentences: tuple[Sentence, ...] = ()
    names: tuple[Name, ...] = ()
    times: tuple[Time, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    forecasts: tuple[Forecast, ...] = ()
    labels: tuple[Label, ...] = ()
