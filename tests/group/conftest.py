"""Pages made from invented texts."""

from __future__ import annotations

from typing import Protocol

import numpy as np
import pytest

from crossread.engines.reading import Reading
from crossread.model.page import Day, Page, Role, Zone
from crossread.model.text import Segment, Text


class MakePage(Protocol):
    def __call__(
        self,
        name: str,
        body: str,
        *,
        title: str | None = None,
        outlet: str | None = None,
        day: str | None = None,
        roles: dict[int, Role] | None = None,
    ) -> Page: ...


def build_page(
    name: str,
    body: str,
    *,
    title: str | None = None,
    outlet: str | None = None,
    day: str | None = None,
    roles: dict[int, Role] | None = None,
) -> Page:
    """A page of a title and a body, a zone a line; `roles` gives lines of the body (from 0) other roles."""
    lines: list[tuple[Role, str]] = [("title", title)] if title else []
    lines += [((roles or {}).get(number, "body"), line) for number, line in enumerate(body.split("\n"))]
    text = "\n".join(line for _, line in lines)
    zones, at = [], 0
    for role, line in lines:
        if line.strip():
            zones.append(Zone(role=role, start=at, end=at + len(line)))
        at += len(line) + 1
    segment = Segment(start=0, end=len(text), source_start=0, source_end=len(text))
    page = Page(
        id=name,
        source=f"{name}.txt",
        bytes_sha256="",
        raw=text,
        visible=Text(kind="source", body=text, segments=(segment,)),
        outlet=outlet,
        language="en",
        zones=tuple(zones),
        published=Day(value=day, basis="stated") if day else None,
    )
    if title is None:
        return page
    return Page(
        **{field: getattr(page, field) for field in page.__struct_fields__}
        | {"title": page.span(0, len(title))}
    )


@pytest.fixture(scope="session")
def make_page() -> MakePage:
    return build_page


def build_reading(page: Page, *rows: tuple[float, ...]) -> Reading:
    """A reading whose vectors are these rows, made unit length."""
    vectors = (
        np.array(rows, dtype=np.float32).reshape(len(rows), -1) if rows else np.zeros((0, 3), np.float32)
    )
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return Reading(page=page.id, vectors=vectors / np.where(lengths == 0, 1, lengths))


@pytest.fixture(scope="session")
def make_reading():
    return build_reading
