"""What a passage attributes: the source, the cue and the clause of each statement, as ranges of words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from crossread.grammar.reporting.clauses import (
    Range,
    clause_start,
    has_finite_verb,
    is_noun_phrase_start,
    trim,
)
from crossread.grammar.reporting.complements import Complement, find_complement, find_wish
from crossread.grammar.reporting.cues import Cue, find_cues, is_adverb
from crossread.grammar.reporting.function_words import (
    AFTER_SPEAKER,
    BEFORE_PARTICIPLE,
    DETERMINERS,
    FINITE,
    GROUPS,
    JOINS,
    LEAD_INS,
    PREPOSITIONS,
    RELATIVES,
    ROLES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    THINGS,
    singular,
)
from crossread.grammar.reporting.passages import Word
from crossread.grammar.reporting.subjects import find_subject, named_after


class Statement(NamedTuple):
    """One attribution of a passage. `source` is None where the words leave the speaker out ("and warned
    that …"); `content` is empty where nothing but quoted words is attributed; `via` is who passed it on."""

    cue: Cue
    source: Range | None
    content: tuple[Range, ...]
    via: Range | None = None


def find_statements(words: Sequence[Word]) -> list[Statement]:
    """The statements of a passage, in order of their cues; denied ones ("did not say") are left out."""
    cues = [cue for cue in find_cues(words) if not cue.negated]
    drafts = [draft for cue in cues if (draft := _statement(words, cue, cues))]
    return _relayed(words, [draft for draft in drafts if not _is_shown(words, draft, drafts)])


def _is_shown(words: Sequence[Word], draft: Statement, drafts: list[Statement]) -> bool:
    """Whether a thing tells something inside somebody's words: "Orlo said the figures suggest that …"."""
    if draft.source is None or singular(words[draft.source[1] - 1].low) not in THINGS:
        return False
    return any(a <= draft.cue.first < b for other in drafts if other != draft for a, b in other.content)


def _statement(words: Sequence[Word], cue: Cue, cues: list[Cue]) -> Statement | None:
    if cue.form == "according":
        return _according(words, cue)
    if cue.form == "noun":
        return _noun(words, cue, cues)
    inverted = _inverted_source(words, cue)
    if inverted:
        before = _before(words, cue, cue.first, cues, alone=True)
        resumed = _after_comma_quoted(words, _right_end(words, inverted[1]))
        return Statement(cue, inverted, tuple(part for part in (before, resumed) if part and before))
    source = find_subject(words, cue.first, participle=cue.form == "participle")
    said_to_say = _quoted_as_saying(words, cue) if cue.verb.base == "quote" else None
    if said_to_say and source:
        before = _before(words, cue, source[0], cues, alone=True)
        return Statement(cue, said_to_say, (before,) if before else (), source)
    if set("aq") & set(cue.verb.follows):
        wish = find_wish(words, cue)
        part = trim(words, wish, _clause_end(words, cue, wish, cues)) if wish is not None else None
        return Statement(cue, source, (part,) if part else ())
    right = find_complement(words, cue)
    return Statement(cue, source, _content(words, cue, source, right, cues), right.addressee)


def _quoted_as_saying(words: Sequence[Word], cue: Cue) -> Range | None:
    """Whom the verb quotes in "the Post quoted Ada Odd as saying"."""
    for index in range(cue.last + 2, min(len(words) - 1, cue.last + 12)):
        if words[index].low == "as" and words[index + 1].low in ("saying", "telling"):
            return (cue.last + 1, index)
    return None


def _content(
    words: Sequence[Word], cue: Cue, source: Range | None, right: Complement, cues: list[Cue]
) -> tuple[Range, ...]:
    after = None
    if right.start is not None:
        after = trim(words, right.start, _clause_end(words, cue, right.start, cues))
        if words[right.start].kind == "quoted" and words[right.start].text[-1] in ".,!?…":
            after = (right.start, right.start + 1)
    before = _before(words, cue, source[0], cues, alone=after is None) if source else None
    quoted_before = before is not None and words[before[1] - 1].kind == "quoted"
    if "x" in cue.verb.follows and not quoted_before:
        before = None
    quoted_after = after is not None and words[after[0]].kind == "quoted"
    if before and words[before[0]].kind == "quoted" and not quoted_after:
        return (before,)
    if after and before and (quoted_after if quoted_before else right.split):
        return (before, after)
    interposed = source is not None and not quoted_before and words[source[0] - 1].text == ","
    if after and interposed and source and right.split and not before:
        before = _cut_subject(words, source[0] - 1, after)
        return (before, after) if before else (after,)
    if after and (quoted_after or interposed or not right.split):
        return (after,)
    return (before,) if before else ()


def _cut_subject(words: Sequence[Word], end: int, after: Range) -> Range | None:
    """The subject of a clause that a report cuts behind it: "The boats, they said, were late"."""
    start = clause_start(words, end)
    first = words[start] if start < end else None
    if (
        first is None
        or not is_noun_phrase_start(first)
        or first.low in LEAD_INS | PREPOSITIONS | SUBORDINATORS
    ):
        return None
    goes_on = words[after[0]].kind == "word" and not is_noun_phrase_start(words[after[0]])
    return (start, end) if goes_on and all(word.kind == "word" for word in words[start:end]) else None


def _inverted_source(words: Sequence[Word], cue: Cue) -> Range | None:
    """The speaker after the verb, as in `…, said Ada Odd, a teacher.`"""
    if "i" not in cue.verb.follows or cue.first == 0 or cue.form == "participle":
        return None
    before = words[cue.first - 1]
    if before.kind != "quoted" and before.text != ",":
        return None
    at = cue.last + 1
    if at >= len(words) or not _may_speak(words[at], quoted=before.kind == "quoted"):
        return None
    end = _right_end(words, at)
    if before.kind != "quoted":
        leads_on = end < len(words) and words[end].kind == "quoted"
        if leads_on or words[at].low in SUBJECT_PRONOUNS or has_finite_verb(words, at, end):
            return None
    end = next((i for i in range(at, end) if words[i].low in AFTER_SPEAKER), end)
    return named_after(words, (at, end)) if end > at else None


def _may_speak(word: Word, *, quoted: bool) -> bool:
    """Whether a speaker may begin after the verb; after quoted words nearly anything does."""
    if is_noun_phrase_start(word) or (word.kind == "word" and word.low in ROLES | GROUPS):
        return True
    return quoted and word.kind == "word" and word.low not in AFTER_SPEAKER | PREPOSITIONS | RELATIVES


def _right_end(words: Sequence[Word], at: int) -> int:
    return next(
        (i for i in range(at, len(words)) if words[i].kind != "word" and words[i].text != "'"), len(words)
    )


def _after_comma_quoted(words: Sequence[Word], at: int) -> Range | None:
    """`"…," said Ada Odd, "…"`: the quoted words after the speaker, if they follow at once."""
    for index in range(at, min(len(words), at + 12)):
        if words[index].kind == "quoted" and words[index - 1].text in ",.—:":
            return (index, index + 1)
    return None


def _before(words: Sequence[Word], cue: Cue, end: int, cues: list[Cue], *, alone: bool) -> Range | None:
    """The clause before the reporting part, which a comma or a quoted stretch must end at `end`.

    `alone` says that nothing follows the verb: then a clause that begins like a lead-in may be the content.
    """
    if end == 0:
        return None
    last = words[end - 1]
    if last.kind == "quoted":
        return _without_report(words, clause_start(words, end - 1), end, cues)
    content = trim(words, clause_start(words, end - 1), end - 1) if last.text in ",—–" else None
    if content is None:
        return None
    start, stop = content
    if words[start].kind == "quoted" and words[start].text[-1] in ",?!.":
        return (start, start + 1)
    if words[stop - 1].kind == "quoted":
        return _without_report(words, start, stop, cues)
    led_in = words[start].low in _CONDITIONS or (not alone and words[start].low in PREPOSITIONS)
    if led_in and all(word.text != "," for word in words[start:stop]):
        return None
    ends = "i" in cue.verb.follows or (alone and cue.verb.base == "tell")
    whole = ends and stop - start >= 3 and has_finite_verb(words, start, stop)
    return content if whole else None


_CONDITIONS = frozenset({"although", "though", "while", "as", "when", "after", "since", "because"})


def _without_report(words: Sequence[Word], start: int, end: int, cues: list[Cue]) -> Range | None:
    """The clause that ends with a quoted stretch; only the stretch where its words report already."""
    if any("a" in cue.verb.follows and end - 3 <= cue.last < end - 1 for cue in cues):
        return None
    if any(start <= cue.first < end - 1 and "q" not in cue.verb.follows for cue in cues):
        return (end - 1, end)
    return trim(words, start, end)


def _clause_end(words: Sequence[Word], cue: Cue, start: int, cues: list[Cue]) -> int:
    """Where a clause that begins at `start` ends: before the next reporting part, or with the passage."""
    end = _lead_in_end(words, cue, start)
    for other in cues:
        cut = _cut_before(words, other, start) if other.first > start else None
        if cut is not None:
            end = cut
            break
    return _before_consequence(words, start, end)


def _lead_in_end(words: Sequence[Word], cue: Cue, start: int) -> int:
    """Where a clause ends whose report stands in a lead-in: "After Orlo said he would, the crew left"."""
    begin = clause_start(words, cue.first)
    if words[begin].low not in _CONDITIONS | PREPOSITIONS or any(
        word.text == "," for word in words[begin : cue.first]
    ):
        return len(words)
    for index in range(start + 1, len(words) - 2):
        if words[index].text == "," and is_noun_phrase_start(words[index + 1]):
            joined = any(word.low in ("and", "or") for word in words[index + 1 : index + 6])
            if not joined and has_finite_verb(words, index + 2, len(words)):
                return index
    return len(words)


def _before_consequence(words: Sequence[Word], start: int, end: int) -> int:
    """Where `, sparking an outcry` begins: what came of the words is the article's own."""
    for index in range(start + 4, end - 1):
        quoted = words[index].kind == "quoted" and words[index].text[-1] == ","
        if not quoted and (words[index].text not in ",—–" or words[index].kind != "mark"):
            continue
        at = index + 2 if is_adverb(words[index + 1].low) and index + 2 < end else index + 1
        low = words[at].low
        if len(low) > 5 and low.endswith("ing") and low not in _NO_CONSEQUENCE:
            return index + quoted
    return end


_NO_CONSEQUENCE = frozenset({"including", "according", "depending", "regarding", "concerning", "following"})


def _cut_before(words: Sequence[Word], other: Cue, start: int) -> int | None:
    """Where the clause before another cue ends, if that cue reports anew and is no part of the clause."""
    at = other.first
    if other.form in ("participle", "according"):
        if other.form == "participle" and not _attributes(words, other):
            return None
        while at > start and words[at - 1].low in BEFORE_PARTICIPLE:
            at -= 1
        if at > start and words[at - 1].kind == "quoted":
            return at
        return at - 1 if at > start and words[at - 1].text in ",—–" else None
    if other.form == "noun" or "q" in other.verb.follows or other.verb.follows == "r":
        return None
    subject = find_subject(words, other.first)
    if subject is None:
        while at > start and words[at - 1].low not in JOINS and other.first - at < 4:
            at -= 1
        return at - 1 if at > start and words[at - 1].low in JOINS else None
    if subject[0] <= start:
        return at - 1 if words[at - 1].text == "," else None
    return _cut_at_subject(words, other, start, subject[0])


def _attributes(words: Sequence[Word], cue: Cue) -> bool:
    """Whether anything follows a participle that it may report: "saying that …", not "by writing memos"."""
    if set("aq") & set(cue.verb.follows) or find_complement(words, cue).start is not None:
        return True
    near = words[max(0, cue.first - 2) : cue.last + 6]
    return any(word.kind == "quoted" for word in near)


def _cut_at_subject(words: Sequence[Word], other: Cue, start: int, at: int) -> int | None:
    """Where a clause ends before another reporting part whose subject begins at `at`."""
    comma = next((i for i in range(at - 2, max(start, at - 5), -1) if words[i].text == ","), None)
    if words[at - 1].low in RELATIVES and comma is not None:
        return comma
    joined = words[at - 1].low in JOINS
    if joined and at - 2 >= start and (words[at - 2].text in ",;—" or words[at - 2].kind == "quoted"):
        return at - 1
    if words[at - 1].text not in ",—":
        return None
    right = find_complement(words, other).start
    return at - 1 if right is None or words[right].kind == "quoted" else None


def _according(words: Sequence[Word], cue: Cue) -> Statement | None:
    source_end = next(
        (
            i
            for i in range(cue.last + 1, len(words))
            if words[i].kind != "word" and words[i].text not in "'’&"
        ),
        len(words),
    )
    if source_end == cue.last + 1:
        return None
    source = named_after(words, (cue.last + 1, source_end))
    source_end = max(source_end, source[1])
    lead = (
        words[cue.first - 1].text in ",—–(" or words[cue.first - 1].kind == "quoted" if cue.first else False
    )
    before = trim(words, clause_start(words, cue.first), cue.first) if cue.first else None
    begins = cue.first <= 1 or (before is None)
    bare = before is not None and _is_phrase(words, *before)
    if before and (bare or words[before[1] - 1].low in _OPEN or (not lead and before[1] - before[0] < 4)):
        begins = True
    after = source_end + 1
    if after < len(words) and words[after].low in ("who", "which"):
        after = next((i + 1 for i in range(after, len(words)) if words[i].text == ","), len(words))
    if after < len(words) and words[after].low == "that":
        return Statement(cue, source, ((after + 1, len(words)),))
    content = trim(words, min(after, len(words)), len(words)) if begins else before
    return Statement(cue, source, (content,) if content else ())


def _is_phrase(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether these words are but a place or time: "in one undisclosed exchange"."""
    verbs = FINITE | SUBJECT_PRONOUNS
    led = words[start].low in PREPOSITIONS and end - start < _LONG_PHRASE
    return led and not any(word.low in verbs or word.kind != "word" for word in words[start:end])


_LONG_PHRASE = 8
"""Words from which on a phrase before a comma is taken for a clause."""

_OPEN = SUBORDINATORS | RELATIVES | JOINS
"""Words after which `, according to Ada Odd,` is followed by the clause, not preceded by it."""


def _noun(words: Sequence[Word], cue: Cue, cues: list[Cue]) -> Statement | None:
    """`Ada Odd's claim that …`, `their insistence that …`, `raised the possibility that …`; no statement
    where nobody owns the noun."""
    content = trim(words, cue.last + 2, _clause_end(words, cue, cue.last + 2, cues))
    parts = (content,) if content else ()
    for index in range(cue.first - 1, max(-1, cue.first - 4), -1):
        low = words[index].low
        if words[index].kind != "word":
            break
        if low in ("his", "her", "their", "its"):
            return Statement(cue, (index, index + 1), parts)
        if low.endswith(("'s", "s'")):
            return Statement(cue, (_owner_start(words, index), index + 1), parts)
        if low in _OWN:
            return Statement(cue, None, parts)
    return None


def _owner_start(words: Sequence[Word], index: int) -> int:
    """Where the noun phrase of a possessive begins: its capitals, or as far as its determiner."""
    start = index
    capital = words[index].text[0].isupper()
    while start and words[start - 1].kind == "word" and index - start < 5:
        before = words[start - 1]
        if capital and not before.text[0].isupper():
            break
        start -= 1
        if before.low in DETERMINERS:
            break
    return start if capital or words[start].low in DETERMINERS else index


_OWN = frozenset(
    {
        "made",
        "makes",
        "making",
        "issued",
        "repeated",
        "raised",
        "raises",
        "raising",
        "floated",
        "expressed",
        "voiced",
    }
)


def _relayed(words: Sequence[Word], drafts: list[Statement]) -> list[Statement]:
    """The statements, those that pass on another's words made one with it.

    `A said that …, according to B` is A's, by way of B; `B reported, citing A` and `B, citing A, reported`
    likewise.
    """
    kept: list[Statement] = []
    cited: Range | None = None
    for draft in drafts:
        last = next((s for s in reversed(kept) if s.content and s.source), None)
        if (
            draft.cue.form == "according"
            and last
            and draft.content
            and draft.content[0][0] <= last.cue.first < draft.content[0][1]
        ):
            kept[kept.index(last)] = last._replace(via=draft.source)
            continue
        relays = draft.cue.verb.base in ("cite", "quote") and draft.cue.form == "participle"
        origin = (draft.cue.last + 1, _right_end(words, draft.cue.last + 1)) if relays else None
        if origin and origin[1] > origin[0]:
            if last and last.cue.form in ("past", "third"):
                kept[kept.index(last)] = last._replace(source=origin, via=last.source)
                continue
            cited = origin
        elif cited and draft.content and draft.source and draft.source[1] <= cited[0]:
            draft, cited = draft._replace(source=cited, via=draft.source), None
        kept.append(draft)
    return kept
