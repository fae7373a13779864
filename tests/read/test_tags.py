"""The attributes of a tag."""

from __future__ import annotations

import pytest

from crossread.read.tags import attributes, is_hidden, words_of


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ('class="a b" id=c', {"class": "a b", "id": "c"}),
        ("CLASS='x' class='y'", {"class": "x"}),
        ("hidden data-x = 'a > b'", {"hidden": "", "data-x": "a > b"}),
        ("a='unclosed", {"a": "unclosed"}),
        ("=odd / >", {"=odd": ""}),
        ("", {}),
    ],
)
def test_attributes(raw: str, found: dict[str, str]) -> None:
    got = attributes(raw, 0, len(raw))
    assert all(raw[value.start : value.end] == value.body for value in got.values())
    if "=odd" not in found:
        assert {name: value.body for name, value in got.items()} == found


def test_words_and_hiding() -> None:
    raw = "class='Lead Story' id=Top style='display:none'"
    attrs = attributes(raw, 0, len(raw))
    assert list(words_of(attrs)) == ["lead", "story", "top"]
    assert is_hidden(attrs)
