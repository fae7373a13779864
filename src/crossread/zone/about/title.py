"""The title of a page, without the name of the site."""

from __future__ import annotations

import re

from crossread.model.page import Page
from crossread.model.text import Span
from crossread.zone.words import bare_words

_SITE = re.compile(r"\s+[|·»–—-]\s+[^|·»–—]{2,40}$")
_SITE_OF_META = re.compile(r"\s+[|·»–—-]\s+[^|·»–—-]{2,40}$")  # here a hyphen parts headline and site too
_LEAST = 15  # what is left must still be a headline


def trim_title(page: Page, span: Span) -> Span:
    """The title's span without " | The Arvo Herald" behind it, where the markup calls the site so."""
    found = _SITE.search(span.text)
    if not found or found.start() < _LEAST:
        return span
    tail = found[0].strip(" |·»–—-").lower()
    site = {meta.body.strip().lower() for meta in page.metas if meta.name == "meta:og:site_name"}
    if "|" in found[0] or tail in site:
        return page.span(span.start, span.start + found.start())
    return span


def bare_title(body: str) -> str:
    """A markup title as one string of words, lower case, without a site's name at the end."""
    return bare_words(_SITE_OF_META.sub("", " ".join(body.split())))
