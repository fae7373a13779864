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
    lines = [_counts(dossier)]
    for story in dossier.stories:
        lines += ["", *_story_lines(story, dossier, pages)]
    return "\n".join(lines)


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


def _story_lines(story: Story, dossier: Dossier, pages: dict[str, Page]) -> list[str]:
    outlets = ", ".join(dict.fromkeys(_outlet(pages[page]) for page in story.pages))
    lines = [story.title, f"  {outlets}"]
    members = set(story.pages)
    for status, heading in (("contested", "cannot all be right"), ("corroborated", "corroborated")):
        facts = [fact for fact in dossier.facts if fact.status == status and _within(fact, members)]
        if facts:
            lines.append(f"  {heading} ({len(facts)}):")
        for fact in facts[:MOST_FACTS]:
            lines += _fact_lines(fact, pages)
        if len(facts) > MOST_FACTS:
            lines.append(f"    … and {len(facts) - MOST_FACTS} more in the report")
    return lines


def _within(fact: Fact, members: set[str]) -> bool:
    return any(span.page in members for side in fact.sides for span in side.evidence)


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
