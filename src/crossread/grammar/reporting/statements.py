"""What a passage attributes: the source, the cue and the clause of each statement, as ranges of words."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.grammar.reporting.attributions import Statement, read_according, read_noun, relayed, right_end
from crossread.grammar.reporting.clause_ends import CONDITIONS, clause_end
from crossread.grammar.reporting.clauses import (
    Range,
    clause_start,
    has_finite_verb,
    is_noun_phrase_start,
    trim,
)
from crossread.grammar.reporting.complements import Complement, find_complement, find_wish
from crossread.grammar.reporting.cues import Cue, find_cues
from crossread.grammar.reporting.function_words import (
    AFTER_SPEAKER,
    ARTICLES,
    GROUPS,
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

_SPEAKER = 12
"""Words of a speaker between a verb and what is said: name, office and place."""


def find_statements(words: Sequence[Word]) -> list[Statement]:
    """The statements of a passage, in order of their cues; denied ones ("did not say") are left out."""
    cues = [cue for cue in find_cues(words) if not cue.negated]
    drafts = [draft for cue in cues if (draft := _statement(words, cue, cues))]
    return relayed(words, [draft for draft in drafts if not _is_shown(words, draft, drafts)])


def tells_of_things(words: Sequence[Word], statement: Statement) -> bool:
    """Whether the subject is a thing that tells nothing by itself: "the figures", "the talks"."""
    return statement.source is not None and singular(words[statement.source[1] - 1].low) in THINGS


def _is_shown(words: Sequence[Word], draft: Statement, drafts: list[Statement]) -> bool:
    """Whether a thing tells something inside somebody's words: "Orlo said the figures suggest that …"."""
    if not tells_of_things(words, draft):
        return False
    return any(a <= draft.cue.first < b for other in drafts if other != draft for a, b in other.content)


def _statement(words: Sequence[Word], cue: Cue, cues: list[Cue]) -> Statement | None:
    if cue.form == "according":
        return read_according(words, cue)
    if cue.form == "noun":
        return read_noun(words, cue, cues)
    inverted = _inverted_source(words, cue)
    if inverted:
        before = _before(words, cue, cue.first, cues, alone=True)
        resumed = _after_comma_quoted(words, right_end(words, inverted[1]))
        return Statement(cue, inverted, tuple(part for part in (before, resumed) if part and before))
    source = find_subject(words, cue.first, participle=cue.form == "participle")
    said_to_say = _quoted_as_saying(words, cue) if cue.verb.base == "quote" else None
    if said_to_say and source:
        before = _before(words, cue, source[0], cues, alone=True)
        return Statement(cue, said_to_say, (before,) if before else (), source)
    if set("aq") & set(cue.verb.follows):
        wish = find_wish(words, cue)
        part = trim(words, wish, clause_end(words, cue, wish, cues)) if wish is not None else None
        return Statement(cue, source, (part,) if part else ())
    right = find_complement(words, cue)
    return Statement(cue, source, _content(words, cue, source, right, cues), right.addressee)


def _quoted_as_saying(words: Sequence[Word], cue: Cue) -> Range | None:
    """Whom the verb quotes in "the Post quoted Ada Odd as saying"."""
    for index in range(cue.last + 2, min(len(words) - 1, cue.last + _SPEAKER)):
        if words[index].low == "as" and words[index + 1].low in ("saying", "telling"):
            return (cue.last + 1, index)
    return None


def _content(
    words: Sequence[Word], cue: Cue, source: Range | None, right: Complement, cues: list[Cue]
) -> tuple[Range, ...]:
    after = None
    if right.start is not None:
        after = trim(words, right.start, clause_end(words, cue, right.start, cues))
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
    if words[at].low == "that":
        return None
    end = right_end(words, at)
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


def _after_comma_quoted(words: Sequence[Word], at: int) -> Range | None:
    """`"…," said Ada Odd, "…"`: the quoted words after the speaker, if they follow at once."""
    for index in range(at, min(len(words), at + _SPEAKER)):
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
    led_in = words[start].low in CONDITIONS or (not alone and words[start].low in PREPOSITIONS)
    if led_in and all(word.text != "," for word in words[start:stop]):
        return None
    ends = "i" in cue.verb.follows or (alone and cue.verb.base == "tell")
    after = words[cue.last + 1].low if cue.last + 1 < len(words) else ""
    ends = ends and ("o" in cue.verb.follows or after not in ARTICLES)
    whole = ends and stop - start >= 3 and has_finite_verb(words, start, stop)
    return content if whole else None


def _without_report(words: Sequence[Word], start: int, end: int, cues: list[Cue]) -> Range | None:
    """The clause that ends with a quoted stretch; only the stretch where its words report already."""
    if any("a" in cue.verb.follows and end - 3 <= cue.last < end - 1 for cue in cues):
        return None
    if any(start <= cue.first and find_complement(words, cue).start == end - 1 for cue in cues):
        return trim(words, start, end)
    if any(start <= cue.first < end - 1 and "q" not in cue.verb.follows for cue in cues):
        return (end - 1, end)
    return trim(words, start, end)
