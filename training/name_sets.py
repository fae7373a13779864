"""The sets of names, each turned into documents with our kinds by a table."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from documents import UNKNOWN, Document, Marked, join_document
from naming import (
    OUTLET,
    PARTY_WORDS,
    SEATS,
    folded,
    holds_capital,
    is_country,
    is_demonym,
    is_proper,
    place_kind,
    strip_article,
    strip_titles,
)  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

Spans = list[tuple[int, int, str]]
PLACE = "place"
KINDS = {
    "wikigold": {"PER": "PER", "ORG": "ORG", "LOC": PLACE, "MISC": "MISC"},
    "BTC": {"PER": "PER", "ORG": "ORG", "LOC": PLACE},
    "WNUT17": {
        "person": "PER", "corporation": "ORG", "group": "ORG", "location": PLACE, "product": "MISC",
        "creative-work": "MISC",
    },
    "CrossNER": {
        "politician": "PER", "person": "PER", "politicalparty": "ORG", "organisation": "ORG",
        "country": "GPE",
        "location": PLACE, "election": "MISC", "event": "MISC", "misc": "MISC",
    },
    "re3d": {
        "Person": "PER", "Organisation": "ORG", "Location": PLACE, "MilitaryPlatform": UNKNOWN,
        "Weapon": UNKNOWN,
        "DocumentReference": UNKNOWN,
    },
    "GUM": {
        "person": "PER", "organization": "ORG", "place": PLACE, "event": "MISC", "object": "MISC",
        "abstract": "MISC",
        "substance": UNKNOWN, "animal": UNKNOWN, "plant": UNKNOWN,
    },
    "MEANTIME": {"PER": "PER", "ORG": "ORG", "LOC": PLACE, "PRO": "MISC", "FIN": UNKNOWN, "MIX": UNKNOWN},
}  # fmt: skip
"""Each set's labels and ours; what is missing is no name by our guidelines."""


def kind_of(corpus: str, label: str, words: Sequence[str]) -> str | None:
    """Our kind for a span of a set, None for no name."""
    kind = KINDS[corpus].get(label)
    raw = " ".join(words)
    if kind is None or (is_demonym(raw) and kind in ("MISC", PLACE, "ORG")):
        return None
    if folded(raw) in PARTY_WORDS:
        return "ORG"
    if kind == PLACE:
        return place_kind(raw)
    if kind == "ORG" and is_country(raw) and corpus in ("GUM", "re3d"):
        return "GPE"  # these two call a country that acts an organisation
    return kind


def read_conll(path: Path, separator: str | None = None) -> Iterator[tuple[list[str], Spans]]:
    """The sentences of a file of tokens and BIO labels, with the file's own labels."""
    tokens: list[str] = []
    labels: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        parts = line.split(separator)
        if len(parts) >= 2 and parts[0].strip():
            tokens.append(parts[0].strip())
            labels.append(parts[-1].strip())
        elif tokens:
            yield tokens, bio_spans(labels)
            tokens, labels = [], []


def bio_spans(labels: Sequence[str]) -> Spans:
    """The spans of BIO labels; an I after another kind begins one."""
    found: Spans = []
    for i, label in enumerate(labels):
        mark, _, kind = label.partition("-")
        if mark == "O":
            continue
        if mark == "I" and found and found[-1][1] == i and found[-1][2] == kind:
            found[-1] = (found[-1][0], i + 1, kind)
        else:
            found.append((i, i + 1, kind))
    return found


def plain(corpus: str, tokens: list[str], spans: Spans) -> tuple[list[str], Spans]:
    """Spans of a set that marks names alone, in our kinds and without article."""
    kept: Spans = []
    for first, after, label in spans:
        left, right = strip_article(tokens[first:after])
        words = tokens[first + left : first + right]
        kind = kind_of(corpus, label, words) if words else None
        if kind:
            kept.append((first + left, first + right, kind))
    return tokens, kept


def nominal(corpus: str, tokens: list[str], spans: Spans) -> tuple[list[str], Spans]:
    """Spans of a set that marks descriptions too: names are kept, what may hold a name is unknown."""
    kept: Spans = []
    for first, after, label in spans:
        strip = strip_titles if KINDS[corpus].get(label) == "PER" else strip_article
        left, right = strip(tokens[first:after])
        words = tokens[first + left : first + right]
        if is_proper(words):
            kind = kind_of(corpus, label, words)
            if kind:
                kept.append((first + left, first + right, kind))
        elif label in KINDS[corpus] and words:
            kept += [(i, i + 1, UNKNOWN) for i in range(first, after) if holds_capital([tokens[i]]) and i]
    return tokens, innermost(kept)


def innermost(spans: Spans) -> Spans:
    """Spans that do not overlap: names before unknown ones, the shorter first."""
    taken: Spans = []
    for span in sorted(spans, key=lambda s: (s[2] == UNKNOWN, s[1] - s[0])):
        if all(span[1] <= other[0] or span[0] >= other[1] for other in taken):
            taken.append(span)
    return sorted(taken)


def wikigold(root: Path) -> Iterator[Document]:
    """145 Wikipedia documents (CC BY 4.0), in stretches of ten sentences."""
    path = root / "wikigold/CONLL-format/data/wikigold.conll.txt"
    rows = [row for row in read_conll(path) if "-DOCSTART-" not in row[0]]
    for i in range(0, len(rows), 10):
        yield join_document(
            "wikigold", f"wikigold/{i}", [plain("wikigold", *row) for row in rows[i : i + 10]]
        )


SENTENCE_TOKENS = 7
"""Shorter tweets are mostly calls and jokes."""
_NOISE = re.compile(r"https?:|www\.|^@|^#|^RT$|^\W{3,}$")


def tweets(root: Path) -> Iterator[Document]:
    """BTC and WNUT17 (CC BY 4.0): those tweets that are sentences, without handles, hashtags and links."""
    files = {
        "BTC": [root / f"BTC/CONLL-format/data/{x}.conll" for x in "abefgh"],
        "WNUT17": [root / "WNUT17/CONLL-format/data/train/wnut17train.conll"],
    }
    for corpus, paths in files.items():
        for path in paths:
            for i, (tokens, spans) in enumerate(read_conll(path, "\t")):
                clean = len(tokens) >= SENTENCE_TOKENS and not any(_NOISE.search(token) for token in tokens)
                if clean and all(tokens[first][:1].isupper() for first, _, _ in spans):
                    yield join_document(corpus, f"{corpus}/{path.stem}/{i}", [plain(corpus, tokens, spans)])


def crossner(root: Path) -> Iterator[Document]:
    """CrossNER politics: sentences of Wikipedia articles on politics, all three parts."""
    for part in ("train", "dev", "test"):
        for i, row in enumerate(read_conll(root / f"CrossNER-politics/{part}.txt")):
            yield join_document("CrossNER", f"CrossNER/{part}/{i}", [plain("CrossNER", *row)])


def re3d(root: Path) -> Iterator[Document]:
    """98 documents on the conflict in Syria and Iraq; marks descriptions and pronouns too."""
    folder = root / "re3d/CONLL-format/data-by-source/conll"
    for path in sorted(folder.glob("*/*.conll")):
        rows = [nominal("re3d", tokens, spans) for tokens, spans in _without_doubled_quotes(path)]
        yield join_document("re3d", f"re3d/{path.parent.name}/{path.stem}", rows)


def _without_doubled_quotes(path: Path) -> Iterator[tuple[list[str], Spans]]:
    """The sentences of a re3d file, in which every quotation mark stands three times."""
    for tokens, spans in read_conll(path):
        keep = [i for i, token in enumerate(tokens) if not (token == '"' and i and tokens[i - 1] == '"')]
        place = {old: new for new, old in enumerate(keep)}
        kept = [
            (place[first], place[after - 1] + 1, label)
            for first, after, label in spans
            if first in place and after - 1 in place
        ]
        yield [tokens[i] for i in keep], kept


def gum(root: Path) -> Iterator[Document]:
    """23 Wikinews articles of GUM (annotations CC BY 4.0, text CC BY 2.5); marks descriptions too."""
    for path in sorted((root / "GUM/dep").glob("*.conllu")):
        yield join_document("GUM", f"GUM/{path.stem}", list(_gum_sentences(path)))


_ENTITY = re.compile(r"\((\d+)-(\w+)-([^()]*)|(\d+)\)")


def _gum_sentences(path: Path) -> Iterator[tuple[list[str], Spans]]:
    tokens: list[list[str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line and not line.startswith("#"):
            columns = line.split("\t")
            if columns[0].isdigit():
                tokens.append(columns)
        elif not line and tokens:
            yield _gum_sentence(tokens)
            tokens = []


def _gum_sentence(rows: list[list[str]]) -> tuple[list[str], Spans]:
    """A sentence's tokens and the names in its mentions: the run of proper nouns about each head."""
    words = [row[1] for row in rows]
    names: Spans = []
    for first, after, kind, head, linked in _gum_mentions(rows):
        proper = [row[4].startswith("NNP") for row in rows]
        if head >= len(rows) or not proper[head]:
            continue
        left = right = head
        while left > first and (
            proper[left - 1]
            or (words[left - 1] in {"of", "-", "'s", "’s"} and left - 1 > first and proper[left - 2])
        ):
            left -= 1
        while right + 1 < after and (
            proper[right + 1]
            or (
                words[right + 1] in {"of", "-"}
                and right + 2 < after
                and (proper[right + 2] or words[right + 1] == "-")
            )
        ):
            right += 1
        strip = strip_titles if kind == "person" else strip_article
        low, high = strip(words[left : right + 1])
        while low < high and words[left + low] in {"of", "-", "'s", "’s"}:
            low += 1
        span = words[left + low : left + high]
        if span and kind in KINDS["GUM"]:
            ours = kind_of("GUM", kind, span)
            unsure = ours == "MISC" and not linked
            if ours:
                names.append((left + low, left + high, UNKNOWN if unsure else ours))
    return words, outermost(names)


def outermost(spans: Spans) -> Spans:
    """Spans that do not overlap, the longer kept."""
    taken: Spans = []
    for span in sorted(spans, key=lambda s: s[0] - s[1]):
        if all(span[1] <= other[0] or span[0] >= other[1] for other in taken):
            taken.append(span)
    return sorted(taken)


def _gum_mentions(rows: list[list[str]]) -> Iterator[tuple[int, int, str, int, bool]]:
    """First token, after last, type, head token and whether it is linked, of each mention."""
    waiting: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for i, row in enumerate(rows):
        match = re.search(r"Entity=([^|]*)", row[9])
        for number, kind, rest, closed in _ENTITY.findall(match.group(1) if match else ""):
            if number:
                waiting[number].append((i, kind, rest))
                one = match.group(1) if match else ""
                if re.search(rf"\({number}-{kind}-{re.escape(rest)}\)", one):
                    waiting[number].pop()
                    yield _gum_mention(i, i + 1, kind, rest)
            elif waiting[closed]:
                start, kind, rest = waiting[closed].pop()
                yield _gum_mention(start, i + 1, kind, rest)


def _gum_mention(start: int, end: int, kind: str, rest: str) -> tuple[int, int, str, int, bool]:
    """A mention with its head, which GUM counts from 1 within the mention."""
    fields = rest.split("-")
    heads = re.match(r"\d+", fields[3]) if len(fields) > 3 else None
    head = start + (int(heads.group()) if heads else 1) - 1
    last = [int(x) for x in fields[3].split(",")][-1] if heads else 1
    return start, end, kind, max(head, start + last - 1), len(fields) > 5


MEANTIME_SENTENCES = 6
"""Its names were marked in the title, the date line and the first four sentences only."""


def meantime(root: Path) -> Iterator[Document]:
    """106 Wikinews articles on firms (CC BY 4.0); marks descriptions too."""
    folder = root / "MEANTIME-en"
    mentions: dict[tuple[str, int], Spans] = defaultdict(list)
    for mention in json.loads((folder / "entities_mentions.json").read_text(encoding="utf-8")):
        where = mention["tokens_number"]
        if mention["is_continuous"] and where:
            spot = (mention["conll_doc_key"], mention["sent_id"])
            mentions[spot].append((where[0], where[-1] + 1, mention["mention_type"]))
    sentences: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for line in (folder / "meantime.conll").read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if len(columns) == 5:
            sentences[columns[0]][int(columns[1])].append(columns[3])
    for name, rows in sorted(sentences.items()):
        pairs = [
            nominal("MEANTIME", tokens, _inside(mentions[name, i], len(tokens)))
            for i, tokens in rows.items()
            if i < MEANTIME_SENTENCES
        ]
        yield join_document("MEANTIME", f"MEANTIME/{name}", pairs)


def _inside(spans: Spans, count: int) -> Spans:
    return [span for span in spans if span[1] <= count]


ONTONOTES = {
    "PERSON": "PER", "ORG": "ORG", "GPE": "GPE", "LOC": "LOC", "FAC": "LOC", "LAW": "MISC", "EVENT": "MISC",
    "WORK_OF_ART": "MISC", "PRODUCT": "MISC", "NORP": "NORP",
}  # fmt: skip


SURNAME_VOTES = 3
"""What a full name tells of its last word, in places of that word alone."""


def silver(
    text: str, names: Sequence[tuple[int, int, str]], sentence_starts: frozenset[int]
) -> tuple[Marked, ...]:
    """A teacher's names in our convention: no "the", no 's, "the Trump administration" whole and ORG."""
    found: list[Marked] = []
    for start, end, label in names:
        kind = ONTONOTES.get(label)
        raw = text[start:end]
        if kind is None or "\n" in raw.strip() or raw[:1] in "@#" or raw.islower():
            continue
        start, end = _silver_span(text, start, end, at_start=start in sentence_starts)
        raw = text[start:end]
        if (
            not raw
            or (kind == "NORP" and folded(raw) not in PARTY_WORDS)
            or (kind != "PER" and is_demonym(raw))
        ):
            continue
        kind = "ORG" if kind == "NORP" or folded(raw) in PARTY_WORDS else SEATS.get(folded(raw), kind)
        whole = re.compile(r"(?:[’']s)? (?:Administration|administration)\b").match(text, end)
        if kind in ("PER", "GPE") and whole and not whole.group().startswith(("’", "'")):
            kind, end = "ORG", whole.end()
        found.append(Marked("name", start, end, kind))
    return agreed(text, found)


def agreed(text: str, names: Sequence[Marked]) -> tuple[Marked, ...]:
    """The names of one text with one kind a form, that of most of its places; the last word of a person's
    full name is that person. The teacher calls the same "Trump" a person here and a firm there."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        raw = text[name.start : name.end]
        votes[raw][name.label] += 1
        if name.label == "PER" and " " in raw:
            votes[raw.split()[-1]]["PER"] += SURNAME_VOTES
    return tuple(
        Marked("name", name.start, name.end, votes[text[name.start : name.end]].most_common(1)[0][0])
        for name in names
    )


def _silver_span(text: str, start: int, end: int, *, at_start: bool) -> tuple[int, int]:
    """The offsets without article, title, quotation marks and 's. An outlet keeps its capital "The"."""
    body = re.sub(r"(?:['’]s|['’])?[\s,\"”]*$", "", text[start:end])
    end = start + len(body)
    lead = re.match(r"(?:[\"“‘']|the\s+|The\s+|a\s+|an\s+)*", body)
    skip = lead.end() if lead else 0
    if body[:4] == "The " and (OUTLET.search(body) or not at_start) and skip == len("The "):
        skip = 0
    title = re.match(
        r"(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|President|Secretary|Senator|Governor|Chairman|Minister)\b\.?\s+)+",
        body[skip:],
    )
    skip += title.end() if title else 0
    return start + skip, end
