"""Names of all pages to entities."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from crossread.model.facts import Annotations
from crossread.model.page import Page
from crossread.model.story import Entity, Judgement


class Resolution(msgspec.Struct, frozen=True, kw_only=True):
    """The entities of all pages, and the annotations with every name and party led to its entity."""

    entities: tuple[Entity, ...]
    annotations: tuple[Annotations, ...]


def resolve_entities(
    pages: Sequence[Page], annotations: Sequence[Annotations], judgements: Sequence[Judgement] = ()
) -> Resolution:
    """Who is who over all pages: spellings, titles, short forms, acronyms, demonyms, descriptions."""
    return Resolution(entities=(), annotations=tuple(annotations))
