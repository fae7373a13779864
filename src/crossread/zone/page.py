"""What every part of a page is, and what the page says of itself."""

from __future__ import annotations

import msgspec

from crossread.model.page import Page, Zone
from crossread.zone.lines import line_roles


def zone_page(page: Page) -> Page:
    """The page with its zones, title, bylines, outlet, days, language and origin; already known ones stay."""
    roles = line_roles([page.text[block.start : block.end] for block in page.blocks])
    zones = tuple(
        Zone(role=role, start=block.start, end=block.end)
        for block, role in zip(page.blocks, roles, strict=True)
    )
    title = next((page.span(zone.start, zone.end) for zone in zones if zone.role == "title"), None)
    return msgspec.structs.replace(page, zones=zones, title=title, language=page.language or "en")
