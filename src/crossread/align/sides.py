"""Facts made from groups of statements: one side where they agree, several where they cannot all hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from crossread.align.clusters import Group
from crossread.align.comparers.differences import REMEMBERED
from crossread.align.comparers.verbs import verbs_of
from crossread.align.pairs import Pair
from crossread.align.statements import Statement, Statements
from crossread.match.independence import count_sources
from crossread.match.terms import WORD, term
from crossread.model.ids import content_id
from crossread.model.page import Page
from crossread.model.story import Copy, Fact, FactKind, FactStatus, Reason, Side

CENTRAL = 4.0
"""What the mean score to the rest of a group weighs beside readability (0 to 5): as much as all of it."""
TELLING = 3
"""Terms that some statement of a group has at least: "It's ridiculous." is no fact."""
SHOWN_WORDS = 6
SHOWN_PAIRS = 6
"""Of a group the surest pairs are shown as reasons, and of a pair the rarest words: as much as one reads."""
SURE = 1.5
"""The pair score that is shown as certain; two copies of one sentence score about that."""
WHOLE = 240
"""A sentence of so many characters is still read at a glance."""
BEARABLE = 450
"""A longer sentence than that is worse to read than a part of it."""
SAYS_NOTHING = 6
"""Words after a verb of saying that may only tell where and when it was said."""
REPORTING = frozenset({"say", "tell", "add", "write", "note", "tweet", "reply", "ask"})
READABLE = (40, 200)
"""Characters of a clause that reads well as a statement on its own."""


class Ground(NamedTuple):
    """What the facts of a story are made from."""

    statements: Statements
    pages: tuple[Page, ...]
    copies: tuple[Copy, ...]


def agreed_facts(ground: Ground, groups: Sequence[Group], pairs: Sequence[Pair]) -> list[Fact]:
    """A fact of one side for each group: corroborated, or repeated where all go back to one source."""
    known = {(pair.left, pair.right): pair for pair in pairs}
    facts: list[Fact] = []
    told: set[str] = set()
    for group in groups:
        if max(len(ground.statements.items[number].terms) for number in group) < TELLING:
            continue
        inside = sorted(known[two] for two in combinations(group, 2) if two in known)
        facts.append(_agreed(ground, group, inside[::-1], told))
        told.add(facts[-1].statement)
    return facts


def _agreed(ground: Ground, group: Group, pairs: Sequence[Pair], told: set[str]) -> Fact:
    """`pairs` are those inside the group, the surest first; `told` is how other facts are told already."""
    items = ground.statements.items
    held = [items[number] for number in group]
    best = items[_most_telling(ground, group, pairs, told)]
    side = make_side(ground, held, tell(best))
    reasons = tuple(
        Reason(
            feature="same statement",
            score=min(1.0, round(pair.score / SURE, 3)),
            left=items[pair.left].span,
            right=items[pair.right].span,
            note=_shared_note(ground.statements, pair),
        )
        for pair in pairs[:SHOWN_PAIRS]
    )
    status: FactStatus = "corroborated" if side.independent_sources > 1 else "repeated"
    return make_fact(tell(best), status, kind_of(held), (side,), reasons)


def _most_telling(ground: Ground, group: Group, pairs: Sequence[Pair], told: set[str]) -> int:
    """The statement that stands for the group: not told yet, near to all others, and good to read alone."""
    near = dict.fromkeys(group, 0.0)
    for pair in pairs:
        near[pair.left] += pair.score
        near[pair.right] += pair.score
    others = max(1, len(group) - 1)
    items = ground.statements.items

    def rank(number: int) -> tuple[bool, float, int]:
        worth = CENTRAL * near[number] / others + readability(items[number])
        return tell(items[number]) in told, -worth, number

    return min(group, key=rank)


def _shared_note(statements: Statements, pair: Pair) -> str:
    """The words both statements share, the rarest of the story first."""
    left, right = statements.items[pair.left], statements.items[pair.right]
    shared = sorted(left.terms & right.terms, key=lambda term: (-statements.weights[term], term))
    words = _spelled(left.span.text)
    told = ", ".join(words.get(term, term) for term in shared[:SHOWN_WORDS])
    return f"both say it with {told}" if told else "both sentences mean the same"


@lru_cache(maxsize=REMEMBERED)
def _spelled(body: str) -> dict[str, str]:
    """The terms of a clause and how it spells them."""
    return {known: word for word in WORD.findall(body) if (known := term(word))}


def kind_of(held: Sequence[Statement]) -> FactKind:
    """What the statements have in common beside their words: numbers, days, or one speaker."""
    if _common({(q.low, q.high) for q in item.claim.quantities} for item in held):
        return "number"
    if _common({time.value for time in item.claim.times if time.value} for item in held):
        return "date"
    speakers = {item.claim.said_by.entity if item.claim.said_by else None for item in held}
    return "attribution" if len(speakers) == 1 and None not in speakers else "other"


def _common(values: Iterable[set[tuple[float, float]] | set[str]]) -> bool:
    """Whether two statements or more share a value."""
    counts = Counter(value for held in values for value in held)
    return any(count > 1 for count in counts.values())


def best_statement(held: Sequence[Statement]) -> Statement:
    """The statement that reads best alone: a whole sentence, in an article's own voice, the shortest."""

    def rank(item: Statement) -> tuple[bool, bool, int, str, int]:
        told = tell(item)
        cut = is_cut(told, item.claim.sentence.text)
        return cut, item.claim.said_by is not None, len(told), item.span.page, item.span.start

    return min(held, key=rank)


def tell(item: Statement) -> str:
    """The words of a statement as they are told: its sentence, but for a clause that reads well out of a
    long one."""
    body, whole = item.span.text, item.claim.sentence.text
    return whole if len(whole) <= (BEARABLE if is_cut(body, whole) else WHOLE) else body


@lru_cache(maxsize=REMEMBERED)
def is_cut(body: str, sentence: str) -> bool:
    """Whether a clause is no sentence: it starts inside one, halves a quotation, or only says who speaks."""
    if body == sentence:
        return False
    if body[0].islower() or body.count("“") != body.count("”") or body.count('"') % 2 == 1:
        return True
    verbs = verbs_of(body)
    return not verbs or (verbs[-1].base in REPORTING and len(body[verbs[-1].end :].split()) <= SAYS_NOTHING)


def readability(item: Statement) -> float:
    """How well a statement reads alone, 0 to 5."""
    body = item.span.text
    low, high = READABLE
    return (
        1.0 * (low <= len(body) <= high)
        + 1.0 * (item.claim.said_by is None and not body.startswith(('"', "“", "‘")))
        + 1.0 * (body[0].isupper() and item.claim.subject is not None)
        + 0.5 * (item.claim.evidence.start == item.claim.sentence.start)
        + 1.0 * (len(tell(item)) <= WHOLE and not is_cut(tell(item), item.claim.sentence.text))
        + 0.5 * (item.role == "body")
    )


def make_side(ground: Ground, held: Sequence[Statement], value: str) -> Side:
    """The side that these statements make."""
    evidence = tuple(sorted({item.span for item in held}))
    speakers = {item.claim.said_by.entity if item.claim.said_by else None for item in held}
    return Side(
        value=value,
        evidence=evidence,
        independent_sources=count_sources(evidence, ground.pages, ground.copies),
        said_by=speakers.pop() if len(speakers) == 1 else None,
    )


def make_fact(
    statement: str, status: FactStatus, kind: FactKind, sides: tuple[Side, ...], reasons: tuple[Reason, ...]
) -> Fact:
    """The fact, its id made from its status and the places of its evidence."""
    places = [f"{span.page}:{span.start}-{span.end}" for side in sides for span in side.evidence]
    return Fact(
        id=content_id("fact", status, *places),
        statement=statement,
        status=status,
        kind=kind,
        sides=sides,
        independent_sources=max(side.independent_sources for side in sides),
        reasons=reasons,
    )
