"""Who is in view while an article goes on, so that "he", "they" and "the agency" find whom they mean."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from crossread.model.text import Span

Sort = Literal["person", "body", "several", "other"]

_NEAR = 6
"""How many passages back a pronoun may reach: news repeats a name within a few sentences."""


class Figure(NamedTuple):
    """Somebody whom the article brings up, by the words that name or describe them."""

    span: Span
    sort: Sort


@dataclass
class _View:
    """What one passage brings up: its subject, its speakers in order, whom else it names (nearest first)."""

    paragraph: int
    subject: Figure | None = None
    speakers: list[Figure] = field(default_factory=list)
    people: list[Figure] = field(default_factory=list)
    owners: list[Figure] = field(default_factory=list)
    heard: list[Figure] = field(default_factory=list)


class Scene:
    """The passages read so far, each with whom it brought up."""

    def __init__(self) -> None:
        self._views: list[_View] = []

    def open(self, paragraph: int) -> None:
        """Begins a passage of this paragraph."""
        self._views.append(_View(paragraph))

    def show(self, subject: Figure | None, people: list[Figure], owners: list[Figure]) -> None:
        """Whom the passage is about, whom it names, and whose things it names ("Ada Odd's claim")."""
        view = self._views[-1]
        view.subject, view.people, view.owners = subject, people[::-1], owners[::-1]

    def speak(self, figure: Figure) -> None:
        """Somebody speaks in the passage."""
        self._views[-1].speakers.append(figure)

    def hear(self, figure: Figure) -> None:
        """Somebody passes the words on: in view for what follows, but not the speaker."""
        self._views[-1].heard.append(figure)

    def subject(self) -> Figure | None:
        """Who speaks where the words leave the speaker out: who spoke last in the passage, or its subject."""
        view = self._views[-1]
        if view.speakers:
            return view.speakers[-1]
        return view.subject or self.last()

    def last(self) -> Figure | None:
        """Who spoke last, or whom the passage before is about."""
        for view in reversed(self._views[-_NEAR:]):
            if view.speakers or view.subject:
                return view.speakers[-1] if view.speakers else view.subject
        return None

    def spoke_here(self) -> Figure | None:
        """Who spoke last in the paragraph of this passage."""
        here = self._views[-1].paragraph
        views = (view for view in reversed(self._views[-_NEAR:]) if view.paragraph == here)
        return next((view.speakers[-1] for view in views if view.speakers), None)

    def spoke(self, fits: Callable[[Figure], bool]) -> Figure | None:
        """The last speaker in view who fits."""
        speakers = (one for view in reversed(self._views[-_NEAR:]) for one in reversed(view.speakers))
        return next((one for one in speakers if fits(one)), None)

    def recent(self, fits: Callable[[Figure], bool], *, before: int, back: int = _NEAR) -> Figure | None:
        """The nearest figure that fits, brought up before an offset: passage by passage backwards, speakers
        first, then the subject, then others."""
        for view in reversed(self._views[-back:]):
            figures = view.speakers[::-1] + ([view.subject] if view.subject else []) + view.people
            figures += view.owners + view.heard
            for figure in figures:
                if figure.span.start < before and fits(figure):
                    return figure
        return None
