"""Names of persons, organisations and places in an article.

A name stands without title, article and possessive; adjectives of nationality are no names. Rules propose,
and the model's name head where it has read the page: where both see a name the rules' boundaries stand,
what only the model sees is taken where the words allow it. What one sentence proves is carried over the whole
article, and a vote settles each name's kind.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Sequence
from itertools import pairwise

from crossread.engines.reading import Mark, Reading
from crossread.extract.naming.evidence import Candidate, Evidence
from crossread.extract.naming.line import Line
from crossread.extract.naming.runs import RunFinder
from crossread.match.folding import fold
from crossread.match.kinds import known_kind
from crossread.match.tokens import (
    ALMOST_NAMES,
    STOP_WORDS,
    Token,
    is_common,
    is_demonym,
    is_title,
    peoples_of,
    tokenize,
)
from crossread.match.vocabulary import demonyms
from crossread.model.facts import Name, NameKind, Sentence
from crossread.model.page import Page

TITLE_CASE_SHARE = 0.6
"""Share of the common words of a headline that are capitalised, from which capitals prove nothing: running
text capitalises hardly any of them, a headline in title case all but its small words."""
LONGEST_TITLE = 8
"""Words of the longest title of a work looked for in quotation marks; longer ones are sentences."""
DEFINITE_REACH = 50
"""Characters before a name in which "the" and two words stand."""
QUOTATION_MARKS = frozenset('"“”')
_SMALL_PLACE = re.compile(r"\b[A-Z][a-z]{2,30} peninsula\b")
_TREATY = re.compile(r" (?:nuclear |climate |peace )?(?:accord|agreement|deal|pact|treaty)\b")
_DEFINITE = re.compile(r"\b[Tt]he (?:[\w-]{1,20} ){0,2}\Z")
_ADMINISTRATION = re.compile(r" [Aa]dministration\b")
_CAMPAIGN = re.compile(r" campaign\b")
_GENERATION = re.compile(r",? (?:Jr|Sr)\b\.?")
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
    everything = [token for tokens in sorted([*running, *headlines]) for token in tokens]
    peoples = peoples_of(everything)
    proposed = [
        candidate
        for tokens in running
        for candidate in _propose(Line(body, tokens, plain=False, peoples=peoples))
    ]
    for tokens in headlines:
        proposed += _propose(Line(body, tokens, plain=True, peoples=peoples))
    evidence = Evidence(body, running, peoples)
    kept = evidence.accept(_meet_model(body, everything, proposed, marks, peoples))
    for tokens in headlines:
        kept += evidence.recall(tokens)
    for tokens in running:
        kept += evidence.recall(tokens)
    ordered = [
        _with_small_head(body, _with_generation(body, candidate)) for candidate in _without_overlaps(kept)
    ]
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


def _propose(line: Line) -> list[Candidate]:
    """What the rules hold to be names of one sentence; in a headline only what is sure."""
    body, tokens, plain = line.body, line.tokens, line.plain
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
    return found if plain else found + _titles_in_quotes(tokens) + _small_places(body, tokens)


def _small_places(body: str, tokens: Sequence[Token]) -> list[Candidate]:
    """Places whose last word is written small: the Iberian peninsula."""
    places = _SMALL_PLACE.finditer(body, tokens[0].start, tokens[-1].end) if tokens else ()
    return [Candidate(found.start(), found.end(), "LOC", True, False, False, "", "") for found in places]


def _titles_in_quotes(tokens: Sequence[Token]) -> list[Candidate]:
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


def _with_generation(body: str, candidate: Candidate) -> Candidate:
    """The name of a person with the Jr. or Sr. that ends it."""
    found = _GENERATION.match(body, candidate.end)
    if found is None or known_kind(body[candidate.start : candidate.end]) is not None:
        return candidate
    return candidate._replace(end=found.end(), kind="PER")


def _with_small_head(body: str, candidate: Candidate) -> Candidate:
    """A name whose last word is written small: a leader's administration or campaign is an organisation,
    the treaty that goes by a place's name ("the Iran nuclear deal") a thing of its own."""
    place = known_kind(body[candidate.start : candidate.end]) in ("GPE", "LOC")
    before = _DEFINITE.search(body, max(0, candidate.start - DEFINITE_REACH), candidate.start)
    treaty = _TREATY.match(body, candidate.end) if place else None
    if treaty and before:
        return candidate._replace(end=treaty.end(), kind="MISC", sure=True, titled=False)
    found = _ADMINISTRATION.match(body, candidate.end) or (
        _CAMPAIGN.match(body, candidate.end) if before else None
    )
    if found is None or place:
        return candidate
    return candidate._replace(end=found.end(), kind="ORG", sure=True, titled=False)


def _meet_model(
    body: str,
    tokens: Sequence[Token],
    proposed: Sequence[Candidate],
    marks: Sequence[Mark],
    peoples: Container[str],
) -> list[Candidate]:
    """The rules' and the model's proposals as one: where both see a name the rules' boundaries stand, which
    know titles and nationalities, and the model's word makes an unsure one sure; what only the model sees
    is taken where the words allow it."""
    mended = [candidate for mark in marks if (candidate := _mend(body, mark)) is not None]
    seen = _Stretches(mended)
    found = [_seconded(body, candidate, seen.overlapping(candidate)) for candidate in proposed]
    taken = _Stretches(found)
    starts = [token.start for token in tokens]
    for candidate in mended:
        generation = body[candidate.start : candidate.end].rstrip(".") in ("Jr", "Sr")
        new = taken.overlapping(candidate) is None and not generation
        people = fold(body[candidate.start : candidate.end]) in peoples
        if new and not people and _allowed(tokens, starts, candidate):
            found.append(candidate)
    return sorted(found)


class _Stretches:
    """Candidates by place, none overlapping another."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self.candidates = sorted(candidates)
        self.starts = [candidate.start for candidate in self.candidates]

    def overlapping(self, other: Candidate) -> Candidate | None:
        """The last candidate that shares a character with the other; None if none does."""
        at = bisect_left(self.starts, other.end) - 1
        found = self.candidates[at] if at >= 0 else None
        return found if found is not None and found.end > other.start else None


def _seconded(body: str, candidate: Candidate, mark: Candidate | None) -> Candidate:
    """The rules' candidate with what the model says of it: sure where both agree on more than a common
    word, of the model's kind where the words tell none."""
    if mark is None:
        return candidate
    common = is_common(fold(body[candidate.start : candidate.end]))
    agreed = (mark.start, mark.end) == (candidate.start, candidate.end) and not common
    return candidate._replace(sure=candidate.sure or agreed, kind=candidate.kind or mark.kind)


def _allowed(tokens: Sequence[Token], starts: Sequence[int], candidate: Candidate) -> bool:
    """Whether what only the model sees can be a name: capitalised, no office before a title, no part of a
    nationality (the South of South Korean)."""
    first, end = bisect_left(starts, candidate.start), bisect_left(starts, candidate.end)
    inner = tokens[first:end]
    if not inner or inner[0].start != candidate.start or not (inner[0].capital and inner[-1].capital):
        return False
    following = tokens[end] if end < len(tokens) else None
    if following is not None and following.capital and (is_title(following) or is_demonym(following)):
        return False
    alone = inner[0]
    return len(inner) > 1 or not (alone.common or is_demonym(alone) or alone.folded in ALMOST_NAMES)


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
    if not tokens or (
        fold(body[tokens[0].start : tokens[-1].end]) in demonyms() and known_kind(tokens[0].text) is None
    ):
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
