"""The language of a page's article."""

from __future__ import annotations

from crossread.model.page import Page

_ENOUGH = 60  # characters; shorter texts are often misjudged, and the markup's word counts instead
_SAMPLE = 600  # characters are plenty: .987 on 24 languages with 400 (measured by the classifier's authors)


def find_language(page: Page, article: str) -> str | None:
    """The ISO 639-1 code of the article's language; None for a text too short to tell."""
    stated = next((meta.body for meta in page.metas if meta.name == "html:lang"), "")[:2].lower()
    sample = article.strip() or page.text
    if sum(map(str.isalpha, sample[:200])) < _ENOUGH:
        return stated if stated.isalpha() and len(stated) == 2 else _classify(sample)
    return _classify(sample)


def _classify(sample: str) -> str | None:
    if not any(map(str.isalpha, sample[:_SAMPLE])):
        return None
    from py3langid import classify  # 5 MB of tables: loaded when first needed

    return str(classify(sample[:_SAMPLE])[0])
