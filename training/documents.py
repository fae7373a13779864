"""What training reads: a text, its sentences, and the spans that its annotators marked."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

UNKNOWN = "?"
"""The label of a span whose words may or may not be a name by our guidelines: no loss is taken there."""


@dataclass(frozen=True)
class Marked:
    """A span of a document that belongs to a head, with the label of its kind (empty where it has none)."""

    head: str
    start: int
    end: int
    label: str = ""


@dataclass(frozen=True)
class Document:
    """A text with its sentences as offsets. `heads` gives the weight of each head that was annotated here;
    a head that is not in it teaches nothing on this text."""

    corpus: str
    name: str
    text: str
    sentences: tuple[tuple[int, int], ...]
    marks: tuple[Marked, ...]
    heads: dict[str, float] = field(default_factory=dict)


_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Sgt|Capt|Jr|Sr|Prof|Rev|Hon|vs|No|Inc|Corp|Co|Ltd"
    r"|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Ariz|Calif|Conn|Fla|Ind|Mich|Minn|Pa|Tenn|Va|Wis|Mass|Ill|Ga|Ky|La|Md|Miss|Mo|Okla"
    r"|Ore|Tex|Vt|Wash)|\b[A-Z]|\b[a-z]\.[a-z]|\b[A-Z]\.[A-Z])\.$"
)  # fmt: skip
_END = re.compile(r"""[.!?…]+["”’')\]]*(?=\s+["“‘'(\[]*[A-Z0-9])|\s*\n\s*""")


def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of a news text, as offsets: a line's end always ends one, an abbreviation never does.

    Good enough for training; the pages that crossread reads are cut by crossread.extract.sentences.
    """
    found: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if match.group().strip() and _ABBREVIATION.search(text[max(start, match.end() - 12) : match.end()]):
            continue
        found.append((start, match.end()))
        start = match.end()
    found.append((start, len(text)))
    return tuple(trimmed for pair in found if (trimmed := _trim(text, *pair)))


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The range without white space at its ends, None where nothing is left."""
    body = text[start:end]
    start += len(body) - len(body.lstrip())
    end = start + len(body.strip())
    return (start, end) if end > start else None


_NO_SPACE_BEFORE = re.compile(r"""^(?:[.,;:!?%)\]}…”’]|'s|’s|'S|n't|n’t|'re|'ve|'ll|'d|'m|-)""")
_NO_SPACE_AFTER = frozenset("([{$£€“‘-/@#")


def join_tokens(tokens: Sequence[str], *, hyphens: bool = True) -> tuple[str, list[tuple[int, int]]]:
    """The sentence that these tokens were cut from, as near as can be told, and each token's offsets.

    Straight double quotes open and close by turns; `` and '' become straight. With `hyphens` a lone "-"
    joins its neighbours.
    """
    text, places, quoted, glue = "", [], False, True
    for token in tokens:
        word = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")", "'\"'": '"'}.get(token, token)
        closing = word == '"' and quoted
        tight = glue or closing or (word != '"' and bool(_NO_SPACE_BEFORE.match(word)))
        tight |= text.endswith(("'", "’")) and word in {"s", "t", "re", "ve", "ll", "d", "m"}
        if word == "-" and not hyphens:
            tight = False
        text += "" if tight or not text else " "
        places.append((len(text), len(text) + len(word)))
        text += word
        if word == '"':
            quoted = not quoted
        glue = (word == '"' and quoted) or (word in _NO_SPACE_AFTER and (hyphens or word != "-"))
    return text, places


def join_document(
    corpus: str, name: str, sentences: Iterable[tuple[Sequence[str], Sequence[tuple[int, int, str]]]]
) -> Document:
    """A document of names from tokenised sentences, each with spans (first token, after last, label)."""
    text, places, marks = "", [], []
    for tokens, spans in sentences:
        body, offsets = join_tokens(tokens)
        if not body.strip():
            continue
        base = len(text) + bool(text)
        text += (" " if text else "") + body
        places.append((base, base + len(body)))
        for first, after, label in spans:
            marks.append(Marked("name", base + offsets[first][0], base + offsets[after - 1][1], label))
    return Document(corpus, name, text, tuple(places), tuple(marks), {"name": 1.0})
