"""What a page says of where its words come from: agencies it credits, outlets it cites."""

from __future__ import annotations

import re
from functools import lru_cache

from crossread.model.page import Page
from crossread.model.text import Span

Agencies = frozenset[str]

AGENCIES: dict[str, str] = {
    "AAP": "AAP", "AFP": "AFP", "Agence France-Presse": "AFP", "ANI": "ANI", "ANSA": "ANSA", "AP": "AP",
    "Associated Press": "AP", "Bernama": "Bernama", "Canadian Press": "Canadian Press",
    "DPA": "dpa", "dpa": "dpa", "EFE": "EFE", "IANS": "IANS", "Interfax": "Interfax", "Kyodo": "Kyodo",
    "PA Media": "PA", "Press Association": "PA", "PTI": "PTI", "Reuters": "Reuters", "REUTERS": "Reuters",
    "TASS": "TASS", "Tass": "TASS", "UPI": "UPI", "Xinhua": "Xinhua", "Yonhap": "Yonhap",
}  # fmt: skip
"""News agencies by the names that datelines and credits give them."""

_NAMES = "|".join(sorted(map(re.escape, AGENCIES), key=len, reverse=True))
_DATELINE = re.compile(rf"\((?:The )?({_NAMES})\)\s*[-–—]")
_CREDIT = re.compile(
    rf"(?:\b(?:[Ss]ource|[Cc]redit|[Vv]ia|By|by|[Ff]rom)\b:? (?:the |The )?({_NAMES})(?!\w)"
    rf"|\b({_NAMES}) contributed\b)"
)

_HEAD = 400
"""Characters of the article in which a dateline stands: a place, a day and the agency come first."""

_TELLS = (
    "told", "reported by", "reports", "reported", "report by", "according to", "quoted by", "wrote in",
    "writes", "interview with", "first published", "published by", "published in", "originally appeared",
    "citing", "cited",
)  # fmt: skip
_REACH = 60
"""Characters between the telling word and the outlet's name, either way: they stand in one clause."""


def credited_agencies(page: Page) -> Agencies:
    """The agencies whose text the page says it carries: in its dateline, its bylines or a source line."""
    found: set[str] = set()
    outlet = AGENCIES.get(page.outlet or "")
    if outlet:
        found.add(outlet)
    for span in page.bylines:
        found.update(AGENCIES[name] for name in re.findall(rf"(?<!\w)(?:{_NAMES})(?!\w)", span.text))
    head = next((zone for zone in page.zones if zone.role == "body"), None)
    if head:
        found.update(AGENCIES[name] for name in _DATELINE.findall(page.text, head.start, head.start + _HEAD))
    for zone in page.zones:
        if zone.role == "metadata":
            hits = _CREDIT.findall(page.text, zone.start, zone.end)
            found.update(AGENCIES[one or other] for one, other in hits)
    return frozenset(found)


def cites_outlet(page: Page, outlet: str | None, span: Span) -> bool:
    """Whether the page says that it has these words from the outlet ("told the Harbour Post").

    It says so in the span's paragraph or the one before, or as the origin of the whole page.
    """
    if not outlet:
        return False
    if page.origin.of and outlet.lower() in page.origin.of.lower():
        return True
    paragraph = page.text.rfind("\n", 0, span.start) + 1
    start = page.text.rfind("\n", 0, max(paragraph - 1, 0)) + 1
    end = page.text.find("\n", span.end)
    pattern = _telling(re.sub(r"^[Tt]he ", "", outlet))
    return pattern.search(page.text, start, len(page.text) if end < 0 else end) is not None


@lru_cache(maxsize=1024)
def _telling(outlet: str) -> re.Pattern[str]:
    tells, name = "|".join(map(re.escape, _TELLS)), re.escape(outlet)
    near = rf"[^.\n]{{0,{_REACH}}}?"
    return re.compile(rf"\b(?:{tells})\b{near}\b{name}\b|\b{name}\b{near}\b(?:{tells})\b")
