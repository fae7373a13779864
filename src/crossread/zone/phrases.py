"""Lines that are known by their words: furniture of a site, metadata, notes about the author, captions."""

from __future__ import annotations

import re
from functools import cache

from crossread.zone.tables import rows

_LONGEST_LINE = 450  # characters; a longer line is a paragraph, and no pattern is tried on it
_BIO_HEADING = re.compile(
    r"about (?:the |our )?(?:author|writer|expert|specialist|reporter|correspondent|columnist)s?\b.{0,40}"
    r"|about (?-i:[A-Z][\w.'’-]+ (?:[A-Z]\. )?[A-Z][\w'’-]+):?",
    re.IGNORECASE,
)
_BIO = re.compile(
    r"(?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w'’-]+,? (?:\([^)]{1,60}\) )?(?:is|was|has been|serves as|works as|"
    r"covers|writes|reports|teaches)\b.{0,120}?\b(?:reporter|correspondent|columnist|editor|author|writer|journalist|fellow|"
    r"professor|lecturer|analyst|director|contributor|host|producer|researcher|historian|covers|covering|"
    r"writes|reporting|teaches|chair|president|founder|head)\b"
)
_ENDINGS = (
    r"\w+n['’]t|['’]s (?:a|an|the|not|no)|\w{3,}s(?= [A-Z])|(?!red\b)\w{2,}(?<!ee)ed(?! by\b)"
    r"|\w{3,}s(?= (?:the|a|an|that|to|his|her|its|their|this|how|what|as|it|not|only|more|no)\b)"
)
_PLACED = re.compile(
    r"\b(?:at|in|during|outside|inside|near|on|with|before|after|left|right|center|centre|behind|from)\b"
)
_WHERE = re.compile(
    r"\b(?:at|in|outside|inside|near|during|on) (?:[\w-]+ ){0,3}[A-Z]|\b(?:19|20)\d\d\b"
    r"|, (?:left|right|cent(?:er|re)),"
)
_SUBJECT = 10  # words a caption spends on whom it shows before it says where
_OPENS_SPEECH = re.compile(
    r"(?:and|but|so|or|not|no|yes|then|now|here|there|this|that|it|he|she|they|we|i|you|why|what|how|who|when|where|"
    r"if|in|at|on|for|to|from|with|after|before|as|by|perhaps|maybe|even|just|only|also|one|all|some)\b",
    re.IGNORECASE,
)
_FIRST_SENTENCE = re.compile(r"[^\n]{0,300}?(?:(?<=[a-z]{3})|(?<=\d\d))[.!?](?=\s|$)")


@cache
def _chrome() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The lines that are furniture, and those of them that end an article."""
    listed = rows("chrome_lines.txt")
    ends = [row[1:] for row in listed if row.startswith("!")]
    every = [row.removeprefix("!") for row in listed]
    return _any_of(every), _any_of(ends)


@cache
def _metadata() -> re.Pattern[str]:
    return _any_of(rows("metadata_lines.txt"))


@cache
def _phrases() -> tuple[str, ...]:
    return tuple(rows("chrome_phrases.txt"))


@cache
def _captions() -> re.Pattern[str]:
    return _any_of(rows("caption_lines.txt"))


@cache
def _finite() -> re.Pattern[str]:
    words = "|".join(word for row in rows("finite_verbs.txt") for word in row.split())
    return re.compile(rf"\b(?:{words}|{_ENDINGS})\b")


def _any_of(rows: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{row})" for row in rows), re.IGNORECASE)


def is_chrome(line: str) -> bool:
    """Whether the words alone say that a line is furniture: a button, a teaser's mark, a notice."""
    if len(line) <= _LONGEST_LINE and _chrome()[0].fullmatch(line):
        return True
    lowered = line.lower()  # seventy plain searches are five times faster than one alternation
    return any(phrase in lowered for phrase in _phrases())


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
    return len(line) <= _LONGEST_LINE and bool(_captions().fullmatch(line))


def has_verb(sentence: str) -> bool:
    """Whether a sentence has a finite verb, as far as word lists and endings tell."""
    return bool(_finite().search(sentence))


def shows_scene(line: str) -> bool:
    """Whether a line begins with a scene told without a verb, as captions do ("Men at a mill in Arvo.")."""
    found = _FIRST_SENTENCE.match(line)
    if not found or len(line) > _LONGEST_LINE or not line[:1].isupper():
        return False
    sentence = found[0]
    words = sentence.count(" ") + 1
    if not 4 <= words <= 32 or _OPENS_SPEECH.match(sentence) or '"' in sentence or "“" in sentence:
        return False
    placed = _PLACED.search(sentence)
    if placed is None or sentence.count(" ", 0, placed.start()) > _SUBJECT:
        return False
    return bool(_WHERE.search(sentence)) and not has_verb(sentence)
