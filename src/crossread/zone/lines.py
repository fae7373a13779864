"""Roles of lines in a text that lost its markup: only words, lengths and order tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crossread.model.page import Role
from crossread.zone.about.daynames import is_day_label
from crossread.zone.phrases import (
    ends_article,
    is_bio,
    is_bio_heading,
    is_caption,
    is_chrome,
    is_metadata,
    shows_scene,
)
from crossread.zone.repeats import repeated_lines
from crossread.zone.talk import find_comments, is_comment_heading
from crossread.zone.words import TERMINAL

_LONG_TITLE = 150  # characters; the longest headlines of annotated stories have 130
_PARAGRAPH = 110  # a line this long is a paragraph even without a full stop
_SENTENCE = 40  # and one this long with a full stop is one too
_HEAD = 12  # so many lines may stand before the first paragraph
_MOST_PROSE, _FURNITURE = 400, 40  # a line of a menu costs as much as a short sentence brings
_FOOT = 4  # so many labels in a row behind comments are a page's foot, not one-word comments
_DATELINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ.'’ /-]{2,30}(?:, [A-Z\d][\w. ]{1,30}){0,3},?\s?(?:\([^)]{2,40}\)\s?)?[—–―-]{1,2}\s"
    r"|[A-ZÀ-Þ][\w.'’ -]{2,30}(?:, [\w. ]{2,30}){0,2} \((?:AP|AFP|Reuters|REUTERS|UPI|dpa|CNN|Xinhua|TASS)\)"
)
_SUMMARY = 125  # characters of a sentence that sums up under the title
_STOP = re.compile(r"[.!…][\"'”’»)\]]*$")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_NEWS_DAY = re.compile(rf"{_WEEKDAY.pattern}|\b(?:this|last) week\b")
_LEAD_SIGNS = re.compile(
    r"\b(?:on |late |early )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:said|told|yesterday)\b"
)
_BULLET = re.compile(r"[-–—•*·▪►]\s+\S")
_ASIDE = re.compile(r"(?:so|but|and|or|then|well|now|because|yet|still|why not|who knows)\b", re.IGNORECASE)
_OPENS_SENTENCE = re.compile(
    r"(?:it|he|she|they|we|i|there) (?:is|was|has|had|were|are|have|will)\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]{4,}")


def line_roles(lines: Sequence[str]) -> list[Role]:
    """The role of every line of a text, in order; `lines` are not blank and have no white space around."""
    return _Lines(lines).roles()


class _Lines:
    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.result: list[Role] = ["body"] * len(lines)
        self.chrome = [is_chrome(line) for line in lines]
        self.metadata = [is_metadata(line) for line in lines]
        self.prose = [self._reads_as_prose(index) for index in range(len(lines))]
        self.core = self._core()

    def roles(self) -> list[Role]:
        """The role of every line, in order."""
        if len(self.lines) < 2:
            return self.result
        end = self._comments()
        lead = self._head(end)
        close = self._close(lead, end)
        self._body(lead, close)
        self._behind(close, end)
        return self.result

    def _reads_as_prose(self, index: int) -> bool:
        """Whether a line reads like a paragraph of prose and not like furniture."""
        line = self.lines[index]
        if self.chrome[index] or self.metadata[index]:
            return False
        whole = bool(TERMINAL.search(line)) and not line.endswith(("...", "…"))
        return len(line) >= _PARAGRAPH or (len(line) >= _SENTENCE and whole)

    def _core(self) -> tuple[int, int]:
        """The run of lines with most prose for its furniture: menus before and footers behind stay outside.

        Kadane's maximum subarray: a paragraph counts its characters, any other line costs a fixed price.
        """
        best, at, total, start = 0, (0, len(self.lines)), 0, 0
        for index, line in enumerate(self.lines):
            total += min(len(line), _MOST_PROSE) if self.prose[index] else -_FURNITURE
            if total <= 0:
                total, start = 0, index + 1
            elif total > best:
                best, at = total, (start, index + 1)
        return at

    def _comments(self) -> int:
        """Mark readers' comments; returns where they begin, or the end of the page."""
        lead = self._first_paragraph(len(self.lines), self.core[0])
        shown = [
            i for i in range(lead, len(self.lines)) if not self.chrome[i] or is_comment_heading(self.lines[i])
        ]
        cut = find_comments([self.lines[i] for i in shown])
        if cut is None:
            return len(self.lines)
        for index in range(shown[cut], self._last_said(shown[cut])):
            heading = is_comment_heading(self.lines[index])
            self.result[index] = "chrome" if heading or self.chrome[index] else "comment"
        for index in range(self._last_said(shown[cut]), len(self.lines)):
            self.result[index] = "chrome"
        return shown[cut]

    def _last_said(self, start: int) -> int:
        """Where the comments end: before a run of labels at the foot of the page, if there is a long one."""
        last = len(self.lines)
        while last > start and not TERMINAL.search(self.lines[last - 1]) and not self.prose[last - 1]:
            last -= 1
        return last if len(self.lines) - last >= _FOOT else len(self.lines)

    def _head(self, end: int) -> int:
        """Mark what stands before the first paragraph of the article; returns where that is."""
        lead = self._first_paragraph(end, self.core[0])
        title = self._title(lead, end)
        if title is not None:
            lead = self._first_paragraph(end, title + 1)
            lead = self._standfirst_end(title, lead, end)
            self.result[title] = "title"
        for index in range(lead):
            if index != title:
                self.result[index] = self._head_role(index, title, lead)
        return lead

    def _first_paragraph(self, end: int, start: int = 0) -> int:
        for index in range(start, min(end, start + _HEAD)):
            if self.prose[index] and not _BULLET.match(self.lines[index]):
                return index
        return min(start, end)

    def _title(self, lead: int, end: int) -> int | None:
        """The line that looks most like a headline, before the first paragraph or in its place."""
        if lead < end and self._could_be_title(lead) and self._opens_like_title(lead, end):
            return lead
        best: int | None = None
        for index in range(max(0, lead - _HEAD), lead):
            if self._could_be_title(index) and (best is None or self._weight(index) > self._weight(best)):
                best = index
        return best if best is not None and self._weight(best) > 2 else None

    def _opens_like_title(self, lead: int, end: int) -> bool:
        """Whether the first line that looks like a paragraph is a headline that ends in a full stop."""
        line = self.lines[lead]
        if any(self._could_be_title(i) and self._weight(i) > 4 for i in range(lead)) or lead + 1 >= end:
            return False
        after = self.lines[lead + 1]
        if _LEAD_SIGNS.search(line) and not _DATELINE.match(after):
            return False
        short = len(line) <= 130 and ". " not in line
        return (short or (len(line) <= 90 and line.count(". ") == 1)) and not _OPENS_SENTENCE.match(line)

    def _could_be_title(self, index: int) -> bool:
        line = self.lines[index]
        if self.chrome[index] or self.metadata[index] or not 8 <= len(line) <= _LONG_TITLE:
            return False
        return not (_DATELINE.match(line) or _BULLET.match(line) or is_caption(line))

    def _weight(self, index: int) -> int:
        return min(16, len(_WORD.findall(self.lines[index])))

    def _standfirst_end(self, title: int, lead: int, end: int) -> int:
        """Where the article itself begins behind the title: at a dateline, or at the first full paragraph."""
        last = min(end, title + 6)
        for index in range(title + 1, last):
            if _DATELINE.match(self.lines[index]):
                return index
        for index in range(title + 1, last):
            line = self.lines[index]
            if not self.prose[index]:
                continue
            if self._is_standfirst(index, title, last):
                continue
            if is_caption(line) or shows_scene(line):
                continue
            return index
        return lead

    def _is_standfirst(self, index: int, title: int, last: int) -> bool:
        """Whether a sentence under the title sums up rather than begins to tell."""
        line = self.lines[index]
        if index + 1 >= last:
            return False
        after = self.lines[index + 1]
        if line == after or (index > title + 1 and line == self.lines[index - 1]):
            return True
        if not TERMINAL.search(line) and len(line) < 320 and TERMINAL.search(after):
            return True
        if len(line) >= _SUMMARY or len(after) <= len(line) or re.search(r"[.!?] [A-Z\"“]", line):
            return False
        return not (_LEAD_SIGNS if len(line) > 90 else _WEEKDAY).search(line)

    def _head_role(self, index: int, title: int | None, lead: int) -> Role:
        line = self.lines[index]
        if self.metadata[index] or is_day_label(line):
            return "metadata"
        if self.chrome[index]:
            return "chrome"
        if is_caption(line) or (self.prose[index] and shows_scene(line)):
            return "caption"
        if _DATELINE.match(self.lines[lead]) and _NEWS_DAY.search(line) and self.prose[index]:
            return "caption"  # a standfirst sums up; a sentence with its day tells what a picture shows
        if title is None:
            return "standfirst" if _BULLET.match(line) or self.prose[index] else "chrome"
        if index < title:
            return "standfirst" if self.prose[index] else "chrome"
        told = self.prose[index] and len(line) > _SUMMARY and _DATELINE.match(self.lines[lead])
        if told and not self._shares_words(index, title):
            return "chrome"  # a teaser of something else between title and dateline
        return "standfirst" if len(line) > 25 or TERMINAL.search(line) else "chrome"

    def _shares_words(self, index: int, title: int) -> bool:
        words = {word.lower()[:6] for word in _WORD.findall(self.lines[title])}
        return any(word.lower()[:6] in words for word in _WORD.findall(self.lines[index]))

    def _close(self, lead: int, end: int) -> int:
        """Where the article ends: behind its last paragraph before furniture that stands behind articles."""
        stop = end if end < len(self.lines) else max(self.core[1], lead)
        paragraphs = [index for index in range(lead, stop) if self.prose[index]]
        if not paragraphs:
            return end
        last_run = self._last_run(end)
        for index in range(paragraphs[min(2, len(paragraphs) - 1)] + 1, end):
            line = self.lines[index]
            if (ends_article(line) or is_bio_heading(line)) and index >= last_run:
                return index
        return self._trim(paragraphs, end)

    def _last_run(self, end: int) -> int:
        """Where the last three paragraphs in a row begin: furniture before them stands inside the article."""
        run = 0
        for index in range(end - 1, -1, -1):
            run = run + 1 if self.prose[index] and TERMINAL.search(self.lines[index]) else 0
            if run == 3:
                return index
        return -1

    def _trim(self, paragraphs: list[int], end: int) -> int:
        """The end without a run of headlines and labels behind the last paragraph."""
        last = paragraphs[-1] + 1
        rest = [self.lines[index] for index in range(last, end)]
        if len(rest) == 1 and TERMINAL.search(rest[0]) and not self.chrome[last] and not self.metadata[last]:
            return end
        return last

    def _body(self, lead: int, close: int) -> None:
        shown_twice = repeated_lines(self.lines[lead:close])
        for index in range(lead, close):
            self.result[index] = shown_twice.get(index - lead) or self._body_role(index, lead, close)

    def _body_role(self, index: int, lead: int, close: int) -> Role:
        line = self.lines[index]
        if self.metadata[index] and not line.endswith(","):
            return "metadata"
        if self.chrome[index]:
            return "chrome"
        if is_bio(line) and index >= close - 2 and index > lead + 3:
            return "bio"
        if is_caption(line) or (index > lead and shows_scene(line)):
            return "caption"
        return "subheading" if self._is_subheading(index, lead, close) else "body"

    def _is_subheading(self, index: int, lead: int, close: int) -> bool:
        line = self.lines[index]
        if not lead < index < close - 1 or len(line) > 90 or len(line.split()) > 14:
            return False
        if line[-1] in ",;:-" or _STOP.search(line) or not self.prose[index - 1] or not self.prose[index + 1]:
            return False
        if self.lines[index + 1][0].islower():
            return False  # a sentence that was torn apart
        return not (line.endswith("?") and (_ASIDE.match(line) or line[0] in '"“'))

    def _behind(self, close: int, end: int) -> None:
        """Mark what stands between the article's end and the readers' comments."""
        bio = False
        for index in range(close, end):
            line = self.lines[index]
            if is_bio_heading(line):
                self.result[index], bio = "bio", True
            elif self.metadata[index] and (is_day_label(line) or not ends_article(line)):
                self.result[index], bio = "metadata", False
            elif self.chrome[index]:
                self.result[index], bio = "chrome", False
            elif bio or is_bio(line):
                self.result[index], bio = "bio", bio
            else:
                self.result[index] = "caption" if is_caption(line) else "chrome"
