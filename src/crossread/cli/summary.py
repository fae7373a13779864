"""A dossier in a few lines that a person wants to read."""

from __future__ import annotations

from collections import Counter

from crossread.model.dossier import Dossier
from crossread.model.page import Page
from crossread.model.story import Fact, Story
from crossread.model.text import Span

MOST_FACTS = 5
"""Facts of a status shown for each story; the report has them all."""
WIDTH = 160
"""Characters of a quoted evidence shown."""


def summarise(dossier: Dossier) -> str:
    """The stories with their contested facts first, each side with outlet and words; plain text."""
    if not dossier.pages:
        return "Nothing could be read."
    pages = {page.id: page for page in dossier.pages}
    homes = _homes(dossier)
    lines = [_counts(dossier)]
    for story in dossier.stories:
        facts = [fact for fact in dossier.facts if homes.get(fact.id) == story.id]
        lines += ["", *_story_lines(story, facts, pages)]
    return "\n".join(lines)


def _homes(dossier: Dossier) -> dict[str, str]:
    """The story of each fact, by their ids: the one with most of its evidence."""
    story_of = {page: story.id for story in dossier.stories for page in story.pages}
    homes: dict[str, str] = {}
    for fact in dossier.facts:
        counted = Counter(story_of.get(span.page) for side in fact.sides for span in side.evidence)
        home = counted.most_common(1)[0][0] if counted else None
        if home:
            homes[fact.id] = home
    return homes


def _counts(dossier: Dossier) -> str:
    quotes = sum(len(annotations.quotes) for annotations in dossier.annotations)
    status = Counter(fact.status for fact in dossier.facts)
    parts = [
        _plural(len(dossier.pages), "page"),
        _plural(len(dossier.stories), "story", "stories"),
        _plural(quotes, "quote"),
        ", ".join(f"{status[word]} {word}" for word in ("contested", "disputed", "corroborated")) + " facts",
        _plural(len(dossier.copies), "copied passage"),
    ]
    return " · ".join(parts)


def _plural(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _story_lines(story: Story, facts: list[Fact], pages: dict[str, Page]) -> list[str]:
    outlets = ", ".join(dict.fromkeys(_outlet(pages[page]) for page in story.pages))
    lines = [story.title, f"  {outlets}"]
    for status, heading in (("contested", "cannot all be right"), ("corroborated", "corroborated")):
        found = [fact for fact in facts if fact.status == status]
        if found:
            lines.append(f"  {heading} ({len(found)}):")
        for fact in found[:MOST_FACTS]:
            lines += _fact_lines(fact, pages)
        if len(found) > MOST_FACTS:
            lines.append(f"    … and {len(found) - MOST_FACTS} more in the report")
    return lines


def _fact_lines(fact: Fact, pages: dict[str, Page]) -> list[str]:
    if fact.status == "corroborated":
        return [f"    {_short(fact.statement)} [{_plural(fact.independent_sources, 'independent source')}]"]
    lines = [f"    {_short(fact.statement)}"]
    for side in fact.sides:
        span = side.evidence[0]
        lines.append(f"      {side.value}: {_outlet(pages[span.page])}: “{_words(span)}”")
    return lines


def _words(span: Span) -> str:
    return _short(" ".join(span.text.split()))


def _short(words: str) -> str:
    return words if len(words) <= WIDTH else words[: WIDTH - 1].rstrip() + "…"


def _outlet(page: Page) -> str:
    return page.outlet or page.source.rsplit("/", 1)[-1]
