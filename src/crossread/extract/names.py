"""Names of persons, organisations and places in an article.

A name stands without title, article and possessive; adjectives of nationality are no names. The model
proposes where its name head has read the page; the rules propose where it has not, and in both cases they
mend the boundaries, carry what one sentence proves over the whole article and settle each name's kind by a
vote.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from crossread.engines.reading import Mark, Reading
from crossread.extract.name_evidence import Candidate, Evidence
from crossread.extract.name_line import Line
from crossread.extract.name_runs import RunFinder
from crossread.match.kinds import known_kind
from crossread.match.tokens import STOP_WORDS, Token, is_demonym, is_title, tokenize
from crossread.model.facts import Name, NameKind, Sentence
from crossread.model.page import Page

TITLE_CASE_SHARE = 0.6
"""Share of the common words of a headline that are capitalised, from which capitals prove nothing: running
text capitalises hardly any of them, a headline in title case all but its small words."""
LONGEST_TITLE = 8
"""Words of the longest title of a work looked for in quotation marks; longer ones are sentences."""
QUOTATION_MARKS = frozenset('"“”')
_SMALL_PLACE = re.compile(r"\b[A-Z][a-z]{2,30} peninsula\b")
_ADMINISTRATION = re.compile(r" [Aa]dministration\b")
LEAST_SCORE = 0.5
"""A mark of the model below this mean probability is more likely wrong than right."""
KINDS: dict[str, NameKind] = {"PER": "PER", "ORG": "ORG", "GPE": "GPE", "LOC": "LOC", "MISC": "MISC"}


def find_names(page: Page, sentences: Sequence[Sentence], reading: Reading) -> tuple[Name, ...]:
    """The names of the article, in order; no two overlap."""
    body = page.text
    running: list[tuple[Token, ...]] = []
    headlines: list[tuple[Token, ...]] = []
    for sentence in sentences:
        tokens = tokenize(body, sentence.span.start, sentence.span.end)
        (headlines if _capitals_prove_nothing(tokens, sentence) else running).append(tokens)
    marks = [mark for mark in reading.marks if mark.head == "name" and mark.score >= LEAST_SCORE]
    proposed = [candidate for tokens in running for candidate in _propose(body, tokens, plain=False)]
    evidence = Evidence(body, running)
    kept = evidence.accept(_meet_model(body, running, proposed, marks))
    for tokens in headlines:
        kept += evidence.recall(tokens) + _propose(body, tokens, plain=True)
    for tokens in running:
        kept += evidence.recall(tokens)
    ordered = [_with_small_head(body, candidate) for candidate in _without_overlaps(kept)]
    kinds = evidence.settle_kinds(ordered)
    return tuple(
        Name(span=page.span(candidate.start, candidate.end), kind=kind)
        for candidate, kind in zip(ordered, kinds, strict=True)
    )


def _capitals_prove_nothing(tokens: Sequence[Token], sentence: Sentence) -> bool:
    """Whether this is a headline in title case or in capitals."""
    if sentence.role not in ("title", "subheading") and sentence.span.text[-1:] in '.?!"”’':
        return False
    words = [
        token
        for token in tokens[1:]
        if token.common and token.folded not in STOP_WORDS and len(token.text) > 2
    ]
    capital = sum(token.capital for token in words)
    return capital > 0 and capital >= TITLE_CASE_SHARE * len(words)


def _propose(body: str, tokens: Sequence[Token], *, plain: bool) -> list[Candidate]:
    """What the rules hold to be names of one sentence; in a headline only what is sure."""
    line = Line(body, tokens, plain=plain)
    found = []
    for run in RunFinder(line).find():
        first, last = tokens[run.first], tokens[run.last - 1]
        weak = run.first in line.weak or plain
        before = tokens[run.first - 1].folded if run.first else ""
        after = tokens[run.last].folded if run.last < len(tokens) else ""
        candidate = Candidate(
            start=first.start, end=last.end, kind=run.kind, sure=run.sure, weak=weak, titled=run.titled,
            before=before, after=after,
        )  # fmt: skip
        if run.sure or not plain:
            found.append(_with_article(body, tokens, run.first, candidate))
    return found if plain else found + _titles_in_quotes(body, tokens) + _small_places(body, tokens)


def _small_places(body: str, tokens: Sequence[Token]) -> list[Candidate]:
    """Places whose last word is written small: the Korean peninsula."""
    places = (_SMALL_PLACE.finditer(body, tokens[0].start, tokens[-1].end)) if tokens else ()
    return [Candidate(found.start(), found.end(), "LOC", True, False, False, "", "") for found in places]


def _titles_in_quotes(body: str, tokens: Sequence[Token]) -> list[Candidate]:
    """Titles of works and nicknames: a few words in quotation marks, all but the small ones capitalised."""
    found = []
    marks = [index for index, token in enumerate(tokens) if token.text in QUOTATION_MARKS]
    for left, right in pairwise(marks):
        inner = tokens[left + 1 : right]
        while inner and not inner[-1].text[-1].isalnum():
            inner = inner[:-1]
        long = [token for token in inner if len(token.text) > 2 and token.folded not in STOP_WORDS]
        if not 2 <= len(inner) <= LONGEST_TITLE or not all(token.capital and token.common for token in long):
            continue
        if len(long) < 2 or any(token.shouted or not token.text[0].isalnum() for token in inner):
            continue
        found.append(Candidate(inner[0].start, inner[-1].end, "MISC", True, False, False, "", ""))
    return found


def _with_article(body: str, tokens: Sequence[Token], first: int, candidate: Candidate) -> Candidate:
    """The name with its own article where that is capitalised inside a sentence: The Hague, The Daily
    Bugle."""
    before = tokens[first - 1] if first > 1 else None
    if before is None or before.text != "The" or candidate.weak or tokens[first - 2].text in '.:“"‘—–':
        return candidate
    if candidate.kind == "ORG" and body[before.end : candidate.start] == " ":
        return candidate._replace(start=before.start)
    return candidate


def _with_small_head(body: str, candidate: Candidate) -> Candidate:
    """A leader's or a party's administration is an organisation named after them, in small letters too."""
    found = _ADMINISTRATION.match(body, candidate.end)
    if found is None or known_kind(body[candidate.start : candidate.end]) in ("GPE", "LOC"):
        return candidate
    return candidate._replace(end=found.end(), kind="ORG", sure=True, titled=False)


def _meet_model(
    body: str, sentences: Sequence[Sequence[Token]], proposed: Sequence[Candidate], marks: Sequence[Mark]
) -> list[Candidate]:
    """The model's proposals with their boundaries mended, and of the rules' those that it left open and
    that are known names; the rules' alone where the model says nothing of the page."""
    if not marks:
        return list(proposed)
    mended = [candidate for mark in marks if (candidate := _mend(body, mark)) is not None]
    starts = {token.start: token for tokens in sentences for token in tokens}
    mended = [candidate for candidate in mended if candidate.start in starts]
    taken = {place for candidate in mended for place in range(candidate.start, candidate.end)}
    open_ = (c for c in proposed if not any(place in taken for place in range(c.start, c.end)))
    return mended + [c for c in open_ if c.sure and known_kind(body[c.start : c.end]) is not None]


def _mend(body: str, mark: Mark) -> Candidate | None:
    """The mark's name without title, article, nationality and possessive; None where nothing is left."""
    tokens = tokenize(body, mark.start, mark.end)
    kind = KINDS.get(mark.label)
    titled = False
    while tokens and known_kind(body[tokens[0].start : tokens[-1].end]) is None:
        small_article = tokens[0].folded in ("the", "a", "an") and not (kind == "ORG" and tokens[0].capital)
        role = kind == "PER" and is_title(tokens[0]) and len(tokens) > 1
        if not (small_article or role or (kind in (None, "PER", "MISC") and is_demonym(tokens[0]))):
            break
        titled = titled or role
        tokens = tokens[1:]
    while tokens and (
        tokens[-1].text in ("'s", "’s") or (not tokens[-1].text[-1].isalnum() and tokens[-1].text[-1] != ".")
    ):
        tokens = tokens[:-1]
    if not tokens or (len(tokens) == 1 and is_demonym(tokens[0]) and known_kind(tokens[0].text) is None):
        return None
    return Candidate(
        start=tokens[0].start,
        end=tokens[-1].end,
        kind=kind,
        sure=True,
        weak=False,
        titled=titled,
        before="",
        after="",
    )


def _without_overlaps(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates in order of place; of two that overlap the earlier, of two that begin together the
    longer."""
    kept: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda each: (each.start, -each.end)):
        if not kept or candidate.start >= kept[-1].end:
            kept.append(candidate)
    return kept
