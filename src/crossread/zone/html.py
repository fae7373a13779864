"""Roles of the blocks of an HTML page: its tags, its class words, its links and its order tell."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cache

from crossread.model.page import Block, Page, Role
from crossread.zone.about.daynames import is_day_label
from crossread.zone.about.title import bare_title
from crossread.zone.phrases import ends_article, is_bio, is_bio_heading, is_caption, is_chrome, is_metadata
from crossread.zone.tables import pairs
from crossread.zone.talk import is_comment_heading
from crossread.zone.words import bare_words

_PART = re.compile(r"[A-Z]?[a-zà-ÿ]+")


def _class_words() -> dict[str, str]:
    return {word: name for name, words in pairs("class_words.tsv") for word in words.split()}


_WORD_ROLE = _class_words()
_NEUTRAL = frozenset({"no", "has", "open", "closed", "count", "link", "links", "number", "status", "enabled"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CHROME_TAGS = frozenset({"nav", "footer", "aside", "form", "button", "menu", "address"})
_PROSE = 60  # characters of a block that may be a paragraph
_SAYING = 15  # and of one that may be a comment where its class says so
_LINKED = 0.5  # a block with more of its characters in links is navigation
_SHARED = 15  # letters that two titles must share to be one
_COMMON = 0.6  # class words that enclose more of the page's prose than this say nothing of a part
_SAID = re.compile(r"comments?(?:text|content|body|list|item|entry|message)")
_TERMINAL = re.compile(r"[.!?…:][\"'”’»)\]]*$")


@cache
def _signs_of(word: str) -> tuple[str, ...]:
    """What a class word says of what it holds: none, one or several of comment, form, chrome, caption …"""
    parts = [part.lower() for part in _PART.findall(word.removeprefix("~"))]
    if "comment" in word and _NEUTRAL & set(parts):
        return ()
    joined = "".join(parts)
    found = [_WORD_ROLE[part] for part in (*parts, joined) if part in _WORD_ROLE]
    if _SAID.search(joined):
        found.append("comment")
    return tuple(dict.fromkeys(found))


def block_roles(page: Page) -> list[Role]:
    """The role of every block of an HTML page, in order."""
    return _Blocks(page).roles()


class _Blocks:
    def __init__(self, page: Page) -> None:
        self.blocks = page.blocks
        self.lines = [page.text[block.start : block.end] for block in page.blocks]
        self.titles = [
            bare_title(meta.body)
            for meta in page.metas
            if meta.name in ("meta:og:title", "title", "meta:twitter:title", "itemprop:headline")
        ]
        self.common = self._common_words()
        self.signs = [self._signs(block) for block in self.blocks]
        self.result: list[Role] = ["chrome"] * len(self.blocks)

    def roles(self) -> list[Role]:
        """The role of every block, in order."""
        start, end = self._article()
        title = self._title(start, end)
        first = title + 1 if title is not None and title < end else start
        for index in range(len(self.blocks)):
            if index == title:
                self.result[index] = "title"
            elif first <= index < end:
                self.result[index] = self._inner_role(index, start)
            else:
                self.result[index] = self._outer_role(index, start, end)
        return self.result

    def _common_words(self) -> frozenset[str]:
        """Class words that enclose most of the page's prose: they tell of the page, not of a part."""
        weights: Counter[str] = Counter()
        total = 0
        for block, line in zip(self.blocks, self.lines, strict=True):
            if len(line) >= _PROSE and self._links(block) < _LINKED:
                total += len(line)
                for word in block.words:
                    weights[word] += len(line)
        return frozenset(word for word, weight in weights.items() if weight > _COMMON * total)

    def _signs(self, block: Block) -> frozenset[str]:
        found: set[str] = set()
        for word in block.words:
            signs = _signs_of(word)
            if word in self.common:
                continue
            if word.startswith("~"):
                signs = tuple(sign for sign in signs if sign in ("metadata", "caption"))
            found.update(signs)
        found.update("chrome" for tag in block.path if tag in _CHROME_TAGS)
        if "figcaption" in block.path:
            found.add("caption")
        return frozenset(found)

    @staticmethod
    def _links(block: Block) -> float:
        return block.link_chars / max(1, block.end - block.start)

    def _is_prose(self, index: int) -> bool:
        """Whether a block can be a paragraph of the article."""
        line, signs = self.lines[index], self.signs[index]
        if len(line) < _PROSE or signs & {"comment", "form", "chrome", "caption", "bio"}:
            return False
        return (
            self._links(self.blocks[index]) < _LINKED and bool(_TERMINAL.search(line)) and not is_chrome(line)
        )

    def _article(self) -> tuple[int, int]:
        """The blocks from the first to the last paragraph of the container with most prose."""
        weights: Counter[tuple[tuple[str, ...], tuple[str, ...]]] = Counter()
        keys = [self._container(block) for block in self.blocks]
        prose = [self._is_prose(index) for index in range(len(self.blocks))]
        for index, key in enumerate(keys):
            if prose[index]:
                weights[key] += len(self.lines[index])
        if not weights:
            return self._fallback()
        best = self._widen(weights)
        inside = [index for index, key in enumerate(keys) if prose[index] and key in best]
        return self._without_stragglers(inside)

    def _without_stragglers(self, inside: Sequence[int]) -> tuple[int, int]:
        """The range of the article's paragraphs, cut where furniture that ends articles stands between."""
        start, end = inside[0], inside[-1] + 1
        for index in range(start + 1, end):
            ahead = bisect_left(inside, index)
            line = self.lines[index]
            behind = len(inside) - bisect_right(inside, index)
            if is_comment_heading(line) or (behind < 3 <= ahead and ends_article(line)):
                return start, inside[ahead - 1] + 1
        return start, end

    def _fallback(self) -> tuple[int, int]:
        """Without any paragraph: the longest block that is not navigation."""
        best = max(
            range(len(self.blocks)),
            key=lambda i: len(self.lines[i]) * (1 - self._links(self.blocks[i])) * (not self.signs[i]),
        )
        return best, best + 1

    @staticmethod
    def _container(block: Block) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What encloses a paragraph, without its own tag and its inline words."""
        path = block.path
        while path and path[-1] in ("p", "blockquote", "li", "ul", "ol", "pre", "br", *_HEADINGS):
            path = path[:-1]
        return path, tuple(word for word in block.words if not word.startswith("~"))[:60]

    @staticmethod
    def _widen(
        weights: Counter[tuple[tuple[str, ...], tuple[str, ...]]],
    ) -> set[tuple[tuple[str, ...], tuple[str, ...]]]:
        """The containers that belong to the heaviest one: those around it and those nested in it."""
        (path, words), _ = weights.most_common(1)[0]
        chosen = set()
        for key in weights:
            depth = min(len(key[0]), len(path))
            near = key[0][:depth] == path[:depth] and abs(len(key[0]) - len(path)) <= 2
            shared = len(set(key[1]) & set(words)) >= 0.7 * min(len(set(key[1])), len(set(words)))
            if near and shared:
                chosen.add(key)
        return chosen

    def _title(self, start: int, end: int) -> int | None:
        """The headline: the heading that the markup's title repeats, or the first h1 above the article."""
        best, best_score = None, 0.0
        for index in range(min(end, len(self.blocks))):
            block, line = self.blocks[index], self.lines[index]
            if not 4 <= len(line) <= 300 or self.signs[index] & {"comment", "form"}:
                continue
            score = self._title_score(block, line, distance=start - index)
            if score > best_score:
                best, best_score = index, score
        return best

    def _title_score(self, block: Block, line: str, *, distance: int) -> float:
        bare = bare_words(line)
        heading = next((tag for tag in reversed(block.path) if tag in _HEADINGS), None)
        score = 0.0
        if len(bare) > 8 and bare in self.titles:
            score += 3.0
        elif len(bare) > _SHARED and any(
            bare in title or (len(title) > _SHARED and title in bare) for title in self.titles
        ):
            score += 2.0
        score += {"h1": 2.0, "h2": 0.8, "h3": 0.3}.get(heading or "", 0.0)
        if score and any("title" in word or "headline" in word for word in block.words[-6:]):
            score += 0.5
        if score and distance < -2:
            score -= 1.0
        return score - min(1.0, abs(distance) / 200) if score >= 0.8 else 0.0

    def _inner_role(self, index: int, start: int) -> Role:
        """The role of a block between the title and the article's last paragraph."""
        block, line, signs = self.blocks[index], self.lines[index], self.signs[index]
        prose = len(line) >= _PROSE and bool(_TERMINAL.search(line)) and self._links(block) < _LINKED
        if "comment" in signs:
            said = len(line) >= _SAYING and any(
                _SAID.search(re.sub(r"[\W_]", "", word)) for word in block.words
            )
            return "comment" if prose or (said and not is_chrome(line)) else "chrome"
        if "caption" in signs or is_caption(line):
            return "caption"
        if is_metadata(line) or ("metadata" in signs and not prose) or (index < start and is_day_label(line)):
            return "metadata"
        if "bio" in signs:
            return "bio"
        if "chrome" in signs or "form" in signs or is_chrome(line) or self._links(block) >= _LINKED:
            return "chrome"
        if "standfirst" in signs and index <= start + 1 and len(line) > 25:
            return "standfirst"
        if any(tag in _HEADINGS for tag in block.path):
            return "subheading" if index > start else "standfirst" if len(line) > 40 else "chrome"
        if index < start:
            return "standfirst" if len(line) > 40 else "chrome"
        return "body"

    def _outer_role(self, index: int, start: int, end: int) -> Role:
        block, line, signs = self.blocks[index], self.lines[index], self.signs[index]
        if "comment" in signs and "form" not in signs:
            furniture = is_chrome(line) or is_comment_heading(line) or self._links(block) > 0.8
            return "chrome" if furniture else "comment"
        if "caption" in signs:
            return "caption"
        if end <= index < end + 8 and ("bio" in signs or is_bio_heading(line) or is_bio(line)):
            return "bio"
        near = start - 12 <= index < end + 8
        if near and (
            is_metadata(line) or ("metadata" in signs and len(line) < 200 and "chrome" not in signs)
        ):
            return "metadata"
        return "chrome"
