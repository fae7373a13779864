"""Lines that are known by their words: furniture of a site, metadata, notes about the author, captions."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_LONGEST_LINE = 450
_BIO_HEADING = re.compile(
    r"about (?:the |our )?(?:author|writer|expert|specialist|reporter|correspondent|columnist|contributor)s?\b.{0,40}",
    re.IGNORECASE,
)
_BIO = re.compile(
    r"(?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w'’-]+,? (?:\([^)]{1,60}\) )?(?:is|was|has been|serves as|works as|covers|writes|"
    r"reports|teaches)\b.{0,120}?\b(?:reporter|correspondent|columnist|editor|author|writer|journalist|fellow|"
    r"professor|lecturer|analyst|director|contributor|host|producer|researcher|historian|covers|covering|"
    r"writes|reporting|teaches|chair|president|founder|head)\b"
)
_CAPTION = re.compile(
    r"(?:(?:a |an |this |the |undated |file |handout |screen)*(?:photo(?:graph)?|picture|image|video|screenshot|map|"
    r"chart|graphic|satellite image|cartoon|illustration)s?\b"
    r"(?: (?:by|from|of|released|provided|taken|made|issued|posted|shows?|showing|credit|courtesy)|\s?:).{0,300}"
    r"|.{5,300}\((?:photo|image|picture|file|credit|video|reuters|ap|afp|getty)[^)]{0,80}\)\.?"
    r"|.{0,300}\b(?:getty images?|ap photo|afp photo|reuters/[A-Z]\w+|file photo|via getty|shutterstock|epa-efe)\b.{0,60}"
    r"|(?:photo|image|picture|bild|foto|credit)s?(?: credit)?\s?(?::|by|©|/).{1,150})",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|am|be|been|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|"
    r"says?|said|told|tells?|came|went|made|took|gave|got|began|won|lost|left for|met|held|saw|knew|"
    r"thinks?|wants?|needs?|seems?|looks?|means?|shows?|remains?|becomes?|became|spoke|wrote|ran|rose|fell|grew|drew|"
    r"found|felt|kept|sent|brought|bought|thought|caught|fought|taught|led|put|set|hit|cut|let|struck|stood|sat|ate|"
    r"broke|chose|drove|flew|forgot|heard|hid|laid|lay|meant|paid|rode|rang|sang|sank|shot|shook|slept|sold|spent|"
    r"swore|swept|threw|understood|woke|wore|won|withdrew|blew|built|burst|dealt|left|sought|bore|bent|"
    r"\w{3,}s(?= (?:the|a|an|that|to|his|her|its|their|this|how|what|as|it|not|only|more|no)\b)|n't|n’t|'s|’s (?:a|an|the|not|no)|"
    r"(?!red\b)\w{2,}(?<!ee)ed(?! (?:by|in|at|on|for|from|with|to)\b))\b"
)
_PLACED = re.compile(
    r"\b(?:at|in|during|outside|inside|near|on|with|before|after|left|right|center|centre|behind|from)\b"
)
_OPENS_SPEECH = re.compile(
    r"(?:and|but|so|or|not|no|yes|then|now|here|there|this|that|it|he|she|they|we|i|you|why|what|how|who|when|where|"
    r"if|in|at|on|for|to|from|with|after|before|as|by|perhaps|maybe|even|just|only|also|one|all|some)\b",
    re.IGNORECASE,
)
_FIRST_SENTENCE = re.compile(r"[^.!?]{0,300}[.!?](?=\s|$)")


def _rows(name: str) -> list[str]:
    lines = (files("crossread.zone") / name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@cache
def _chrome() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The lines that are furniture, and those of them that end an article."""
    rows = _rows("chrome_lines.txt")
    ends = [row[1:] for row in rows if row.startswith("!")]
    every = [row.removeprefix("!") for row in rows]
    return _any_of(every), _any_of(ends)


@cache
def _metadata() -> re.Pattern[str]:
    return _any_of(_rows("metadata_lines.txt"))


@cache
def _phrases() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(row) for row in _rows("chrome_phrases.txt")), re.IGNORECASE)


def _any_of(rows: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{row})" for row in rows), re.IGNORECASE)


def is_chrome(line: str) -> bool:
    """Whether the words alone say that a line is furniture: a button, a teaser's mark, a notice."""
    if len(line) <= _LONGEST_LINE and _chrome()[0].fullmatch(line):
        return True
    return bool(_phrases().search(line))


def ends_article(line: str) -> bool:
    """Whether a line is furniture that stands behind articles, not in them (share, subscribe, related)."""
    return len(line) <= _LONGEST_LINE and bool(_chrome()[1].fullmatch(line))


def is_metadata(line: str) -> bool:
    """Whether a line says when, by whom or from where, and nothing else."""
    return len(line) <= _LONGEST_LINE and bool(_metadata().fullmatch(line))


def is_bio_heading(line: str) -> bool:
    """Whether a line announces a note about the author or expert."""
    return len(line) <= 80 and bool(_BIO_HEADING.fullmatch(line))


def is_bio(line: str) -> bool:
    """Whether a line says what the author is; read so only behind an article."""
    return len(line) <= _LONGEST_LINE and bool(_BIO.match(line))


def is_caption(line: str) -> bool:
    """Whether the words alone say that a line stands under a picture."""
    return len(line) <= _LONGEST_LINE and bool(_CAPTION.fullmatch(line))


def shows_scene(line: str) -> bool:
    """Whether a line begins with a scene told without a verb, as captions do ("Workers at a mill in Arvo.")."""
    found = _FIRST_SENTENCE.match(line)
    if not found or len(line) > _LONGEST_LINE or not line[:1].isupper():
        return False
    sentence = found[0]
    words = sentence.count(" ") + 1
    if not 4 <= words <= 32 or _OPENS_SPEECH.match(sentence) or '"' in sentence or "“" in sentence:
        return False
    return bool(_PLACED.search(sentence)) and not _FINITE.search(sentence)
