"""The five real pages: what must hold of them, as properties that name no file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from bench.quality.measure import Row
from crossread.model.dossier import Dossier
from crossread.model.story import Fact
from crossread.pipeline import read_dossier


def measure(shared: Path) -> Iterator[Row]:
    """One row a property: 1 where it holds."""
    dossier = read_dossier([str(shared / "seeds")])
    for words, holds in PROPERTIES.items():
        yield Row(name=f"seeds · {words}", value=float(holds(dossier)), asked=1.0)


def _contested(dossier: Dossier, *marks: str) -> bool:
    """Whether one contested fact has a side for each mark, in its value or its words."""
    return any(
        fact.status == "contested"
        and all(any(_shows(fact, side, mark) for side in range(len(fact.sides))) for mark in marks)
        for fact in dossier.facts
    )


def _shows(fact: Fact, number: int, mark: str) -> bool:
    side = fact.sides[number]
    return mark in side.value or any(mark in span.text for span in side.evidence)


def _one_entity(*forms: str) -> Callable[[Dossier], bool]:
    def holds(dossier: Dossier) -> bool:
        return any(set(forms) <= {mention.text for mention in entity.mentions} for entity in dossier.entities)

    return holds


def _one_utterance(dossier: Dossier, *marks: str) -> bool:
    texts = {
        quote.id: " ".join(span.text for span in quote.content)
        for annotations in dossier.annotations
        for quote in annotations.quotes
    }
    return any(
        all(any(mark in texts[quote] for quote in group.quotes) for mark in marks)
        for group in dossier.quote_groups
    )


def _no_comment_as_evidence(dossier: Dossier) -> bool:
    silent = {
        (page.id, zone.start, zone.end)
        for page in dossier.pages
        for zone in page.zones
        if zone.role in {"comment", "chrome"}
    }
    return not any(
        span.page == page and span.start < end and start < span.end
        for fact in dossier.facts
        for side in fact.sides
        for span in side.evidence
        for page, start, end in silent
    )


def _thread_apart(dossier: Dossier) -> bool:
    """One story has all pages but one; that one stands in the same thread."""
    sizes = sorted(len(story.pages) for story in dossier.stories)
    threads = {story.thread for story in dossier.stories}
    return sizes == [1, len(dossier.pages) - 1] and len(threads) == 1 and None not in threads


def _comment_lines(dossier: Dossier, *marks: str) -> bool:
    """Every mark (a few words of a comment) stands in a comment zone."""
    comments = "\n".join(comment.text for page in dossier.pages for comment in page.comments)
    return all(mark in comments for mark in marks)


PROPERTIES: dict[str, Callable[[Dossier], bool]] = {
    "the treaty of 1997 or 1999 is contested": lambda dossier: _contested(dossier, "1997", "1999"),
    "the 9,000 are deployed, announced, a ceiling": lambda dossier: _contested(
        dossier, "deployed", "would arrive", "can include up to"
    ),
    "the renderings of 'fabrications' are one utterance": lambda dossier: _one_utterance(
        dossier, "groundless fabrications", "unfounded fabrications", "unfounded inventions"
    ),
    "Nayev is Najew": _one_entity("Serhiy Nayev", "Najew"),
    "Dmitry Peskov is Dmitri Peskov": _one_entity("Dmitry Peskov", "Dmitri Peskov"),
    "Alexander is Aleksandr Lukashenko": _one_entity("Alexander Lukashenko", "Aleksandr Lukashenko"),
    "Zelensky is Zelenski": _one_entity("Zelensky", "Zelenski"),
    "the Union State passage is a copy": lambda dossier: any(
        "Union State" in copy.left.text and "Union State" in copy.right.text for copy in dossier.copies
    ),
    "no comment or chrome is evidence": _no_comment_as_evidence,
    "the earlier page is apart, in the thread": _thread_apart,
    "first and last readers' comments are comments": lambda dossier: _comment_lines(
        dossier, "I wonder if Belarus realizes", "Of course not.", "Been in Belarus many times", "Third Reich"
    ),
}
