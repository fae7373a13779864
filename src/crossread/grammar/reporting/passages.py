"""Sentences as words, in which a quoted stretch counts as one word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from crossread.grammar.reporting.quote_marks import Quoted, find_quoted
from crossread.model.facts import Sentence
from crossread.model.page import Page, Role

WordKind = Literal["word", "mark", "quoted"]

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|(?:Mrs?|Ms|Dr|Sen|Rep|Gov|Gen|Jr|Sr|St|Lt|Col|Sgt|Prof|Rev|Adm|Capt|Maj|Inc|Ltd|Corp|Co)\."
    r"|[A-Z]\.(?= [A-Z])|\w+(?:[-'’.,&/]\w+)*|[^\w\s]"
)
"""Abbreviated titles and initials keep their stop: it ends nothing."""
_LONGEST = 200
"""Words after which a passage is cut even inside a sentence, so that no page makes the rules slow; sentences
of prose stay far below."""

_ENDS_SENTENCE = frozenset(".…")


class Word(NamedTuple):
    """A word, a punctuation mark, or a whole quoted stretch with its marks; offsets into the page's text."""

    kind: WordKind
    text: str
    low: str
    start: int
    end: int
    quoted: Quoted | None = None


class Passage(NamedTuple):
    """A sentence as it counts for attribution: one that quotation marks hold together is not cut."""

    words: list[Word]
    role: Role
    paragraph: int

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        return self.words[-1].end


class _Paragraph(NamedTuple):
    start: int
    end: int
    role: Role
    sentence_starts: list[int]


def cut_passages(page: Page, sentences: Sequence[Sentence]) -> Iterator[Passage]:
    """The passages of these sentences, in order; `paragraph` counts the lines they stand in."""
    body = page.text
    for number, paragraph in enumerate(_paragraphs(body, sentences)):
        quoted = find_quoted(body, paragraph.start, paragraph.end)
        words = _words(body, paragraph.start, paragraph.end, quoted)
        for piece in _cut(words, paragraph.sentence_starts):
            yield Passage(piece, paragraph.role, number)


def inner_passages(body: str, quoted: Quoted) -> list[list[Word]]:
    """The sentences inside a quoted stretch that quote in their turn, each as words."""
    inside = find_quoted(body, quoted.inner_start, quoted.inner_end)
    if not inside:
        return []
    sentences: list[list[Word]] = [[]]
    for word in _words(body, quoted.inner_start, quoted.inner_end, inside):
        last = sentences[-1][-1] if sentences[-1] else None
        full = len(sentences[-1]) >= _LONGEST
        if last and (full or last.text in ".?!" or _ended_by_quoted(last, word)):
            sentences.append([])
        sentences[-1].append(word)
    return [words for words in sentences if any(word.kind == "quoted" for word in words)]


def _paragraphs(body: str, sentences: Sequence[Sentence]) -> list[_Paragraph]:
    paragraphs: list[_Paragraph] = []
    for sentence in sentences:
        start, end = sentence.span.start, sentence.span.end
        last = paragraphs[-1] if paragraphs else None
        if last and last.role == sentence.role and "\n" not in body[last.end : start]:
            last.sentence_starts.append(start)
            paragraphs[-1] = last._replace(end=end)
        else:
            paragraphs.append(_Paragraph(start, end, sentence.role, [start]))
    return paragraphs


def _words(body: str, start: int, end: int, quoted: list[Quoted]) -> list[Word]:
    words: list[Word] = []
    at = start
    for stretch in quoted:
        words.extend(_plain(body, at, stretch.start))
        inner = body[stretch.inner_start : stretch.inner_end]
        words.append(Word("quoted", inner, '"', stretch.start, stretch.end, stretch))
        at = stretch.end
    words.extend(_plain(body, at, end))
    return words


def _plain(body: str, start: int, end: int) -> Iterator[Word]:
    for match in _WORD.finditer(body, start, end):
        text = match.group()
        kind: WordKind = "word" if text[0].isalnum() else "mark"
        yield Word(kind, text, text.lower().replace("’", "'"), match.start(), match.end())


def _cut(words: list[Word], starts: list[int]) -> Iterator[list[Word]]:
    """The words cut at sentence starts outside quoted stretches, and after a stretch that ends a sentence."""
    begin = 0
    remaining = iter(starts)
    start = next(remaining, None)
    for index, word in enumerate(words):
        fresh = False
        while start is not None and start <= word.start:
            fresh = True
            start = next(remaining, None)
        if word.kind == "quoted":
            while start is not None and start < word.end:
                start = next(remaining, None)
        fresh = fresh or index - begin >= _LONGEST
        if index > begin and (fresh or _ended_by_quoted(words[index - 1], word)):
            yield words[begin:index]
            begin = index
    if begin < len(words):
        yield words[begin:]


def _ended_by_quoted(last: Word, word: Word) -> bool:
    """Whether a quoted stretch ended its sentence: `at last." Nobody`, not `at last?" Nobody asked`."""
    if last.kind != "quoted" or not last.text or last.text[-1] not in _ENDS_SENTENCE:
        return False
    return word.kind == "quoted" or word.text[0].isupper()
