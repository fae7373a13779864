"""Who is named, in which spellings, and by which phrases each outlet's own voice names them."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import msgspec

from crossread.export.report.facts import ReasonView, show_reasons
from crossread.export.report.index import Index, Named, Pointer, described, link, name_party, point_at
from crossread.export.report.pages import Reference
from crossread.model.facts import Label
from crossread.model.story import Entity
from crossread.model.text import Span

KINDS = {
    "PER": "person",
    "ORG": "organisation",
    "GPE": "country or city",
    "LOC": "place",
    "MISC": "other",
}
ORDER = tuple(KINDS)


class Spelling(msgspec.Struct, frozen=True, kw_only=True):
    """One way of writing a name, how often it stands, and its first place on each page."""

    form: str
    count: int
    places: tuple[Pointer, ...]


class EntityView(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody or something with all its spellings, the most frequent first."""

    name: str
    anchor: str
    kind: str
    pages: int
    mentions: int
    spellings: tuple[Spelling, ...]
    reasons: tuple[ReasonView, ...]


class LabelView(msgspec.Struct, frozen=True, kw_only=True):
    """A phrase with its id in the report and its place."""

    anchor: str
    words: str
    href: str | None
    language: str | None


class LabelCell(msgspec.Struct, frozen=True, kw_only=True):
    """The phrases of one outlet."""

    outlet: str
    phrases: tuple[LabelView, ...]


class LabelRow(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody with the phrases by which each outlet names them."""

    who: Named | None
    cells: tuple[LabelCell, ...]


def show_entities(index: Index) -> tuple[EntityView, ...]:
    """All entities: persons first, then by kind; within a kind the most mentioned first."""
    views = [_show_entity(index, entity) for entity in index.entities.values()]
    kinds = [KINDS[kind] for kind in ORDER]
    return tuple(sorted(views, key=lambda view: (kinds.index(view.kind), -view.mentions, view.name)))


def _show_entity(index: Index, entity: Entity) -> EntityView:
    forms: dict[str, list[Span]] = {}
    for span in entity.mentions:
        forms.setdefault(" ".join(span.text.split()), []).append(span)
    spellings = sorted(forms.items(), key=lambda row: (-len(row[1]), row[0]))
    return EntityView(
        name=entity.name,
        anchor=f"e{index.entity_numbers[entity.id]}",
        kind=KINDS[entity.kind],
        pages=len({span.page for span in entity.mentions}),
        mentions=len(entity.mentions),
        spellings=tuple(_spelling(index, form, spans) for form, spans in spellings),
        reasons=show_reasons(index, entity.reasons),
    )


def _spelling(index: Index, form: str, spans: list[Span]) -> Spelling:
    first: dict[str, Span] = {}
    for span in sorted(spans, key=lambda span: (index.page_numbers[span.page], span.start)):
        first.setdefault(span.page, span)
    places = point_at(index, tuple(first.values()))
    return Spelling(form=form, count=len(spans), places=places)


def number_labels(index: Index) -> Iterator[tuple[int, Label]]:
    """The labels of all pages, numbered from 1."""
    yield from enumerate((label for each in index.dossier.annotations for label in each.labels), 1)


def show_labels(index: Index, pages: Collection[str]) -> tuple[LabelRow, ...]:
    """Who is named by which phrase on these pages, those whom most outlets label first."""
    rows: dict[str, dict[str, list[LabelView]]] = {}
    people: dict[str, Named | None] = {}
    numbered = sorted(number_labels(index), key=lambda row: index.page_numbers[row[1].span.page])
    for number, label in numbered:
        if label.span.page not in pages:
            continue
        who = name_party(index, label.of)
        key = label.of.entity or (who.name if who else "")
        people.setdefault(key, who)
        outlets = rows.setdefault(key, {})
        outlets.setdefault(index.outlets[label.span.page], []).append(_show_label(index, number, label))
    ordered = sorted(rows.items(), key=lambda row: -len(row[1]))
    return tuple(LabelRow(who=people[key], cells=_cells(outlets)) for key, outlets in ordered)


def _show_label(index: Index, number: int, label: Label) -> LabelView:
    return LabelView(
        anchor=f"l{number}",
        words=label.span.text,
        href=link(index, label.span),
        language=index.pages[label.span.page].language,
    )


def _cells(outlets: dict[str, list[LabelView]]) -> tuple[LabelCell, ...]:
    return tuple(LabelCell(outlet=outlet, phrases=tuple(phrases)) for outlet, phrases in outlets.items())


def refer_people(index: Index) -> Iterator[Reference]:
    """The places in the pages where names and labels stand."""
    for entity in index.entities.values():
        number = index.entity_numbers[entity.id]
        for span in entity.mentions:
            yield Reference(span=span, kind="name", href=f"#e{number}", chip=f"N{number}", title="")
    for number, label in number_labels(index):
        for span in (label.span, *described(index, label.of)):
            yield Reference(span=span, kind="label", href=f"#l{number}", chip=f"L{number}", title="a label")
