"""Who said what in an article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.engines.reading import Reading
from crossread.extract.speaking.proposals import Proposals
from crossread.extract.speaking.speakers import Cast
from crossread.grammar.reporting.attributions import Statement
from crossread.grammar.reporting.clauses import Range
from crossread.grammar.reporting.cues import Cue
from crossread.grammar.reporting.function_words import PREPOSITIONS
from crossread.grammar.reporting.passages import Passage, Word, cut_passages, inner_passages
from crossread.grammar.reporting.statements import find_statements, tells_of_things
from crossread.grammar.reporting.topics import find_topic
from crossread.model.facts import Name, Party, Quote, QuoteMode, Sentence
from crossread.model.ids import content_id
from crossread.model.page import Page, Role
from crossread.model.text import Span

QUOTED_ROLES: frozenset[Role] = frozenset({"body", "subheading"})
"""Zones whose quotes count: a title or standfirst gives again what the body says in full."""


def find_quotes(
    page: Page,
    sentences: Sequence[Sentence],
    names: Sequence[Name],
    reading: Reading,
    *,
    roles: frozenset[Role] = QUOTED_ROLES,
) -> tuple[Quote, ...]:
    """The quotes of the article's zones of these roles, in order of place.

    Quotation marks decide what is quoted; reporting verbs, nouns and "according to" decide who speaks and
    which clauses are indirect; what only the model marks is added last. All of the article is read, so that
    a pronoun finds whom the standfirst names.
    """
    finder = _Finder(page, Cast(page, names), Proposals(reading))
    found: dict[str, Quote] = {}
    for passage in cut_passages(page, sentences):
        quotes = finder.read(passage)
        if passage.role in roles:
            for quote in quotes:
                found.setdefault(quote.id, quote)
    return tuple(sorted(found.values(), key=lambda quote: (quote.content[0].start, quote.content[-1].end)))


class _Finder:
    """Reads the passages of one page in order: who spoke before matters for what comes after."""

    def __init__(self, page: Page, cast: Cast, proposals: Proposals) -> None:
        self._page = page
        self._cast = cast
        self._proposals = proposals

    def read(self, passage: Passage) -> list[Quote]:
        """The quotes of one passage."""
        self._cast.enter(passage)
        words = passage.words
        statements = find_statements(words)
        quoted = [index for index, word in enumerate(words) if word.kind == "quoted"]
        said = [self._spoken(statement) for statement in statements]
        owners = {index: _owner(statements, index) for index in quoted}
        found: list[Quote] = []
        for at, (statement, speaker) in enumerate(said):
            found += self._of_statement(words, statement, speaker, [i for i in quoted if owners[i] == at])
        for index in quoted:
            if owners[index] is None:
                found += self._loose(words, index, said)
        for quote in [quote for quote in found if quote.mode != "indirect"]:
            found += self._inside(words, quote)
        for cue, source, content in self._proposals.beyond(passage, found):
            found += self._of_statement(words, *self._spoken(Statement(cue, source, (content,))), [])
        return found

    def _spoken(self, statement: Statement) -> _Said:
        """The statement with its speaker, who is in view from now on."""
        if statement.via:
            self._cast.note(statement.via)
        speaker = self._cast.party(statement.source) if statement.source else self._cast.subject()
        return statement, speaker

    def _of_statement(
        self, words: Sequence[Word], statement: Statement, speaker: Party | None, owned: list[int]
    ) -> Iterator[Quote]:
        """The quoted words that are this statement's own, and its clause if more than they is said."""
        via = self._via(statement)
        for index in owned:
            if _is_aside(words, index):
                continue
            alone = (index, index + 1) in statement.content
            mode: QuoteMode = "direct" if alone and _is_whole(words, index) else "partial"
            yield self._quote(mode, [self._inner(words[index])], words, statement.cue, speaker, via)
        if sum(_plain_words(words, part) for part in statement.content) > (2 if owned else 0):
            spans = [self._page.span(words[a].start, words[b - 1].end) for a, b in statement.content]
            yield self._quote("indirect", spans, words, statement.cue, speaker, via)

    def _loose(self, words: Sequence[Word], index: int, said: list[_Said]) -> Iterator[Quote]:
        """A quoted stretch that no statement holds: the nearest cue's, or, alone, the last speaker's."""
        if _is_aside(words, index) and not _nearest(words, index, [one for one in said if _calls(one)]):
            return
        content = [self._inner(words[index])]
        nearest = _nearest(words, index, said)
        signed = _signature(words, index)
        beside = self._cast.named(signed) if signed else []
        if nearest:
            statement, speaker = nearest
            yield self._quote("partial", content, words, statement.cue, speaker, self._via(statement))
        elif signed and beside:
            yield self._quote("direct", content, words, None, self._cast.party(signed), None)
        elif _is_alone(words, index):
            yield self._quote("direct", content, words, None, self._cast.last(), None)
        else:
            speaker = self._cast.spoke_here()
            if speaker is None and words[index].text.count(" ") > 2:
                speaker = self._cast.subject()
            if speaker:
                yield self._quote("partial", content, words, None, speaker, None)

    def _inside(self, words: Sequence[Word], quote: Quote) -> Iterator[Quote]:
        """What the quoted words quote of somebody else: "He told me 'never'," by the reporting verb there."""
        holder = next(
            (word.quoted for word in words if word.start <= quote.content[0].start < word.end), None
        )
        for inner in inner_passages(self._page.text, holder) if holder else []:
            statements = [one for one in find_statements(inner) if not tells_of_things(inner, one)]
            for at in (at for at, word in enumerate(inner) if word.kind == "quoted"):
                owner = _owner(statements, at)
                owner = _naming(statements, at) if owner is None else owner
                if owner is None:
                    continue
                statement = statements[owner]
                source = statement.source or find_topic(inner)
                speaker = self._cast.told_of(inner, source, quote.speaker) if source else None
                if speaker:
                    yield self._quote(
                        "partial", [self._inner(inner[at])], inner, statement.cue, speaker, None
                    )

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
        names = self._cast.named(statement.via, up_to=PREPOSITIONS)
        return next((name.span for name in names if name.kind in ("ORG", "MISC")), None)

    def _inner(self, word: Word) -> Span:
        quoted = word.quoted
        start, end = (quoted.inner_start, quoted.inner_end) if quoted else (word.start, word.end)
        return self._page.span(start, end)


_Said = tuple[Statement, Party | None]


def _owner(statements: list[Statement], index: int) -> int | None:
    """Which statement a quoted stretch belongs to: the one with the shortest clause around it, but inside
    that clause the one that names ("the deal he called 'insane'")."""
    holders = [
        (part[1] - part[0], -at, part[0])
        for at, statement in enumerate(statements)
        for part in statement.content
        if part[0] <= index < part[1]
    ]
    if not holders:
        return None
    start = min(holders)[2]
    for at, statement in enumerate(statements):
        near = start <= statement.cue.first < index <= statement.cue.last + _NAMING_REACH
        if near and "a" in statement.cue.verb.follows:
            return at
    return -min(holders)[1]


def _naming(statements: list[Statement], index: int) -> int | None:
    """Which statement names what is quoted right after it: "he brought up the 'missing boats'"."""
    for at, statement in enumerate(statements):
        near = statement.cue.last < index <= statement.cue.last + _NAMING_REACH
        if near and set("aq") & set(statement.cue.verb.follows):
            return at
    return None


_NAMING_REACH = 8
"""How many words "described the deal of last year as" may put between the verb and what it quotes."""


def _nearest(words: Sequence[Word], index: int, said: list[_Said]) -> _Said | None:
    """The statement that a quoted stretch leans on: the last before it, after "as" one that takes "as"."""
    before = [item for item in said if item[0].cue.first < index]
    if index and words[index - 1].low in ("as", "a", "an", "the"):
        calling = [item for item in before if "a" in item[0].cue.verb.follows]
        before = calling or before
    return before[-1] if before else said[0] if said else None


def _signature(words: Sequence[Word], index: int) -> Range | None:
    """The name right after a quoted stretch, or, after a dash, whoever signs it: "…" – Ada Odd, a sailor."""
    at = index + 1
    if at < len(words) and words[at].text in _DASHES:
        rest = words[at + 1 :]
        plain = all(word.kind == "word" or word.text in ",." for word in rest)
        return (at + 1, len(words)) if 0 < len(rest) <= _LONGEST_SIGNATURE and plain else None
    return (at, at + 1) if at < len(words) and words[index].text[-1] in ",.!?…" else None


_DASHES = "—–―-"
_LONGEST_SIGNATURE = 12
"""Words of "Ada Odd, former head of the port": more are a sentence of their own."""


def _plain_words(words: Sequence[Word], part: Range) -> int:
    return sum(word.kind == "word" for word in words[part[0] : part[1]])


def _is_whole(words: Sequence[Word], index: int) -> bool:
    """Whether a quoted stretch stands as an utterance, not as words inside a clause."""
    text = words[index].text
    return index == 0 or words[index - 1].text in ",:" or text[0].isupper() or text[-1] in ".!?"


def _is_alone(words: Sequence[Word], index: int) -> bool:
    return not any(word.kind == "word" for at, word in enumerate(words) if at != index)


def _calls(item: _Said) -> bool:
    """Whether the statement names or judges: "called", "dismissed … as"."""
    return "a" in item[0].cue.verb.follows


def _is_aside(words: Sequence[Word], index: int) -> bool:
    """Whether the marks set off a title ("The Long Way Home"), a nickname or a figure: nobody said it."""
    body = words[index].text.rstrip(".,!?;")
    parts = [part for part in body.split() if part.lower() not in _SMALL]
    if not any(part.isalpha() for part in body):
        return True
    if " " in body:
        if all(part.isupper() for part in parts) or words[index].text[-1] in "!?":
            return False
        return index > 0 and all(not part[0].islower() for part in parts)
    beside = [*words[max(0, index - 1) : index], *words[index + 1 : index + 2]]
    return len(beside) == 2 and body[:1].isupper() and all(word.text[0].isupper() for word in beside)


_SMALL = frozenset({"a", "an", "the", "of", "in", "on", "and", "for", "to", "at", "by", "with", "or", "from"})
