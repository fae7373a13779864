"""Who said what in an article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.engines.reading import Reading
from crossread.extract.speakers import Cast
from crossread.grammar.clauses import Range
from crossread.grammar.cues import Cue
from crossread.grammar.passages import Passage, Word, cut_passages
from crossread.grammar.statements import Statement, find_statements
from crossread.model.facts import Name, Party, Quote, QuoteMode, Sentence
from crossread.model.ids import content_id
from crossread.model.page import Page
from crossread.model.text import Span


def find_quotes(
    page: Page, sentences: Sequence[Sentence], names: Sequence[Name], reading: Reading
) -> tuple[Quote, ...]:
    """The quotes of the article, in order of place.

    Quotation marks decide what is quoted; reporting verbs, nouns and "according to" decide who speaks and
    which clauses are indirect.
    """
    finder = _Finder(page, Cast(page, names))
    found: list[Quote] = []
    for passage in cut_passages(page, sentences):
        found.extend(finder.read(passage))
    return tuple(sorted(found, key=lambda quote: (quote.content[0].start, quote.content[-1].end)))


class _Finder:
    """Reads the passages of one page in order: who spoke before matters for what comes after."""

    def __init__(self, page: Page, cast: Cast) -> None:
        self._page = page
        self._cast = cast

    def read(self, passage: Passage) -> Iterator[Quote]:
        """The quotes of one passage."""
        self._cast.enter(passage)
        words = passage.words
        statements = find_statements(words)
        left = {index for index, word in enumerate(words) if word.kind == "quoted"}
        if not statements and not left:
            return
        speakers: list[tuple[Statement, Party | None]] = []
        for statement in statements:
            speaker = self._speaker(statement)
            speakers.append((statement, speaker))
            yield from self._of_statement(words, statement, speaker, left)
        for index in sorted(left):
            yield from self._loose(words, index, speakers)

    def _speaker(self, statement: Statement) -> Party | None:
        return self._cast.party(statement.source) if statement.source else self._cast.subject()

    def _of_statement(
        self, words: Sequence[Word], statement: Statement, speaker: Party | None, left: set[int]
    ) -> Iterator[Quote]:
        via = self._via(statement)
        clause = [part for part in statement.content if not _is_quoted(words, part)]
        for start, end in statement.content:
            for index in range(start, end):
                if words[index].kind == "quoted" and index in left:
                    left.discard(index)
                    alone = end - start == 1
                    mode: QuoteMode = "direct" if alone and _is_whole(words, index) else "partial"
                    yield self._quote(mode, [self._inner(words[index])], words, statement.cue, speaker, via)
        if clause:
            spans = [
                self._page.span(words[a].start, self._content_end(words, b)) for a, b in statement.content
            ]
            yield self._quote("indirect", spans, words, statement.cue, speaker, via)

    def _loose(
        self, words: Sequence[Word], index: int, speakers: list[tuple[Statement, Party | None]]
    ) -> Iterator[Quote]:
        """A quoted stretch that no statement holds: the nearest cue's, or, alone, the last speaker's."""
        content = [self._inner(words[index])]
        before = [item for item in speakers if item[0].cue.first < index]
        nearest = before[-1] if before else speakers[0] if speakers else None
        if nearest:
            statement, speaker = nearest
            yield self._quote("partial", content, words, statement.cue, speaker, self._via(statement))
        elif _is_alone(words, index):
            yield self._quote("direct", content, words, None, self._cast.last(), None)
        elif not _is_title(words[index].text):
            yield self._quote("partial", content, words, None, self._cast.subject(), None)

    def _quote(
        self,
        mode: QuoteMode,
        content: list[Span],
        words: Sequence[Word],
        cue: Cue | None,
        speaker: Party | None,
        via: Span | None,
    ) -> Quote:
        said = self._page.span(words[cue.first].start, words[cue.last].end) if cue else None
        places = [f"{span.start}:{span.end}" for span in content]
        return Quote(
            id=content_id("quote", self._page.id, mode, *places),
            mode=mode,
            content=tuple(content),
            cue=said,
            speaker=speaker,
            via=via,
        )

    def _via(self, statement: Statement) -> Span | None:
        if statement.via is None:
            return None
        names = self._cast.named(statement.via)
        return next((name.span for name in names if name.kind in ("ORG", "MISC")), None)

    def _inner(self, word: Word) -> Span:
        quoted = word.quoted
        start, end = (quoted.inner_start, quoted.inner_end) if quoted else (word.start, word.end)
        return self._page.span(start, end)

    def _content_end(self, words: Sequence[Word], end: int) -> int:
        return words[end - 1].end


def _is_quoted(words: Sequence[Word], part: Range) -> bool:
    return part[1] - part[0] == 1 and words[part[0]].kind == "quoted"


def _is_whole(words: Sequence[Word], index: int) -> bool:
    """Whether a quoted stretch stands as an utterance, not as words inside a clause."""
    text = words[index].text
    return index == 0 or words[index - 1].text in ",:" or text[0].isupper() or text[-1] in ".!?"


def _is_alone(words: Sequence[Word], index: int) -> bool:
    return not any(word.kind == "word" for at, word in enumerate(words) if at != index)


_SMALL = frozenset(["a", "an", "the", "of", "in", "on", "and", "for", "to", "at", "by", "with", "or", "from"])


def _is_title(body: str) -> bool:
    """Whether the words are set like the title of a song or a book: capitals throughout, no stop."""
    words = [word for word in body.split() if word.lower() not in _SMALL]
    return body[-1] not in ".,!?" and all(not word[0].islower() for word in words)
