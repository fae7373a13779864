"""What every part of a page is, and what the page says of itself."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from crossread.model.page import Page, Role, Zone
from crossread.model.text import Span
from crossread.zone.about.bylines import find_bylines
from crossread.zone.about.days import find_days
from crossread.zone.about.language import find_language
from crossread.zone.about.origin import find_origin
from crossread.zone.about.outlet import find_outlet
from crossread.zone.about.title import trim_title
from crossread.zone.html import block_roles
from crossread.zone.lines import line_roles


def zone_page(page: Page) -> Page:
    """The page with its zones, title, bylines, outlet, days, language and origin.

    A zone a block (a paragraph of HTML, a line of text). What the page already knows (a day that was given,
    an outlet) stays as it is.
    """
    if page.visible.kind == "visible":
        roles = block_roles(page)
    else:
        roles = line_roles([page.text[block.start : block.end] for block in page.blocks])
    zones = tuple(
        Zone(role=role, start=block.start, end=block.end)
        for block, role in zip(page.blocks, roles, strict=True)
    )
    zoned = msgspec.structs.replace(page, zones=zones, title=page.title or _title(page, zones))
    language = page.language or find_language(zoned, zoned.article_text)
    zoned = msgspec.structs.replace(zoned, language=language)
    return _told(zoned, roles)


def _title(page: Page, zones: Sequence[Zone]) -> Span | None:
    zone = next((zone for zone in zones if zone.role == "title"), None)
    return trim_title(page, page.span(zone.start, zone.end)) if zone else None


def _told(page: Page, roles: Sequence[Role]) -> Page:
    """The page with what it says of itself."""
    days = find_days(page, roles)
    page = msgspec.structs.replace(
        page,
        outlet=page.outlet or find_outlet(page, roles),
        bylines=page.bylines or find_bylines(page, roles),
        published=days.published,
        modified=days.modified,
    )
    return msgspec.structs.replace(page, origin=find_origin(page, roles))
