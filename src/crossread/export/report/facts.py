"""Facts as the report shows them: sides next to each other, reasons in words, a citation to take away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from crossread.export.report.index import (
    Index,
    Named,
    Words,
    day_of,
    find_words,
    name_entity,
)
from crossread.export.report.pages import Reference
from crossread.model.story import Fact, FactStatus, Reason, Side
from crossread.model.text import Span

VERDICTS: dict[FactStatus, str] = {
    "contested": "contested: these accounts cannot all be right",
    "disputed": "disputed: the accounts agree that the parties disagree",
    "corroborated": "corroborated by independent sources",
    "repeated": "repeated: several pages, one source",
    "single": "one source only",
}
LONGEST_REASON = 60
"""Characters of compared words that are worth repeating beside the evidence: a number, a verb, a name."""


class Dots(msgspec.Struct, frozen=True, kw_only=True):
    """The dot picture: a filled dot an independent source, a hollow one a page that copies."""

    filled: int
    hollow: int

    @property
    def label(self) -> str:
        """The picture in words."""
        sources = f"{self.filled} independent source{'s' * (self.filled != 1)}"
        copies = (
            f", {self.hollow} more page{'s' * (self.hollow != 1)} of the same origin" if self.hollow else ""
        )
        return sources + copies


class SideView(msgspec.Struct, frozen=True, kw_only=True):
    """One version: its letter and value, who says so (None: the outlets in their own voice), its words."""

    letter: str
    value: str
    said_by: Named | None
    dots: Dots
    words: tuple[Words, ...]


class ReasonView(msgspec.Struct, frozen=True, kw_only=True):
    """A reason in words, what was compared, and the feature with its best score for who wants to check."""

    note: str
    feature: str
    outlets: tuple[str, ...]
    left: Words | None
    right: Words | None


class FactView(msgspec.Struct, frozen=True, kw_only=True):
    """A fact with all that its card shows."""

    id: str
    name: str
    number: int
    statement: str
    status: FactStatus
    kind: str
    sides: tuple[SideView, ...]
    reasons: tuple[ReasonView, ...]
    dots: Dots
    outlets: tuple[str, ...]
    citation: str


class PageFactsView(msgspec.Struct, frozen=True, kw_only=True):
    """A page with facts that it alone has, or that it leaves out."""

    outlet: str
    href: str
    facts: tuple[FactView, ...]


def show_fact(index: Index, fact: Fact) -> FactView:
    """The fact as its card shows it."""
    number = index.fact_numbers[fact.id]
    evidence = [span for side in fact.sides for span in side.evidence]
    return FactView(
        id=fact.id,
        name=f"f{number}",
        number=number,
        statement=fact.statement,
        status=fact.status,
        kind=fact.kind,
        sides=tuple(
            _show_side(index, letter, side) for letter, side in zip(_letters(), fact.sides, strict=False)
        ),
        reasons=show_reasons(index, fact.reasons, evidence),
        dots=_dots(fact.independent_sources, evidence),
        outlets=tuple(dict.fromkeys(index.outlets[span.page] for span in evidence)),
        citation=cite_fact(index, fact),
    )


def _letters() -> Iterator[str]:
    """A, B, … Z, then numbers."""
    yield from map(chr, range(ord("A"), ord("Z") + 1))
    number = 27
    while True:
        yield str(number)
        number += 1


def _dots(sources: int, evidence: Sequence[Span]) -> Dots:
    pages = len({span.page for span in evidence})
    return Dots(filled=sources, hollow=max(0, pages - sources))


def _show_side(index: Index, letter: str, side: Side) -> SideView:
    return SideView(
        letter=letter,
        value=side.value,
        said_by=name_entity(index, side.said_by),
        dots=_dots(side.independent_sources, side.evidence),
        words=tuple(find_words(index, span) for span in side.evidence),
    )


def show_reasons(
    index: Index, reasons: Sequence[Reason], shown: Sequence[Span] = ()
) -> tuple[ReasonView, ...]:
    """The reasons in words, those of the same words together; what is compared stands with the first.

    Long words that are `shown` anyway are left out.
    """
    notes: dict[str, list[Reason]] = {}
    for reason in reasons:
        note = reason.note or f"compared by {_spaced(reason.feature)}"
        notes.setdefault(f"{note[0].upper()}{note[1:]}{'' if note[-1] in '.!?' else '.'}", []).append(reason)
    return tuple(_show_reason(index, note, found, shown) for note, found in notes.items())


def _show_reason(index: Index, note: str, reasons: Sequence[Reason], shown: Sequence[Span]) -> ReasonView:
    first = max(reasons, key=lambda reason: reason.score)
    compared = [span for reason in reasons for span in (reason.left, reason.right) if span]
    known = all(_stands_among(span, shown) for span in (first.left, first.right) if span)
    return ReasonView(
        note=note,
        feature=f"{_spaced(first.feature)} {first.score:.2f}",
        outlets=tuple(dict.fromkeys(index.outlets[span.page] for span in compared)),
        left=find_words(index, first.left) if first.left and not known else None,
        right=find_words(index, first.right) if first.right and not known else None,
    )


def _spaced(feature: str) -> str:
    return feature.replace("_", " ").replace("-", " ")


def _stands_among(span: Span, shown: Sequence[Span]) -> bool:
    return span in shown or (len(span) > LONGEST_REASON and any(span.overlaps(each) for each in shown))


def cite_fact(index: Index, fact: Fact) -> str:
    """The fact as plain text to take away: each side with the first words of each page, outlet and day."""
    lines = [fact.statement, f"({VERDICTS[fact.status]})"]
    for side in fact.sides:
        said_by = name_entity(index, side.said_by)
        heads = [side.value, f"according to {said_by.name}" if said_by else ""]
        head = ", ".join(filter(None, heads))
        if head and len(fact.sides) > 1:
            lines.append(f"{head}:")
        first = {span.page: span for span in reversed(side.evidence)}
        lines.extend(f"  {_cite_span(index, span)}" for span in reversed(first.values()))
    return "\n".join([*lines, fact.id])


def _cite_span(index: Index, span: Span) -> str:
    page = index.pages[span.page]
    words = " ".join(span.text.split())
    place = page.url or page.source
    return (
        f"“{words}” – {index.outlets[page.id]}, {day_of(page)} ({place}, characters {span.start}–{span.end})"
    )


def refer_facts(index: Index) -> Iterator[Reference]:
    """The places in the pages on which facts rest, and those that their reasons compare."""
    for fact in index.facts.values():
        number = index.fact_numbers[fact.id]
        for side in fact.sides:
            for span in side.evidence:
                yield _refer(span, fact.status, number, fact.statement)
        for reason in fact.reasons:
            for compared in (reason.left, reason.right):
                if compared:
                    yield _refer(compared, "why", number, f"compared for: {fact.statement}")


def _refer(span: Span, kind: str, number: int, title: str) -> Reference:
    return Reference(span=span, kind=kind, href=f"#f{number}", chip=f"F{number}", title=title)
