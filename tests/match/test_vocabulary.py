"""Word lists are what their readers expect: folded, without doubles across the lists that exclude one
another."""

from __future__ import annotations

import pytest

from crossread.match.folding import fold
from crossread.match.vocabulary import (
    aliases,
    common_words,
    demonyms,
    known_names,
    nicknames,
    organisation_heads,
    people_words,
    title_words,
    word_group,
)


def test_words_are_folded() -> None:
    for words in (
        common_words(),
        people_words(),
        title_words(),
        organisation_heads(),
        demonyms(),
        nicknames(),
        aliases(),
    ):
        assert all(word == fold(word) for word in words)


def test_kinds_and_groups() -> None:
    assert set(known_names().values()) == {"GPE", "LOC", "ORG", "MISC"}
    assert not word_group("women") & word_group("men")
    with pytest.raises(KeyError):
        word_group("no such list")
