"""The word lists: plain lower-case words, each once."""

from __future__ import annotations

from importlib.resources import files

ROWS = [
    line.split("\t")
    for line in files("crossread.grammar.reporting")
    .joinpath("function_words.tsv")
    .read_text("utf-8")
    .splitlines()
    if not line.startswith("#")
]
VERBS = [
    line.split("\t")
    for line in files("crossread.grammar.reporting")
    .joinpath("reporting_verbs.tsv")
    .read_text("utf-8")
    .splitlines()
    if not line.startswith("#")
]


def test_lists_are_lower_case_and_named_once() -> None:
    names = [name for name, _ in ROWS]
    assert len(set(names)) == len(names)
    for _, words in ROWS:
        assert words and words == words.lower()


def test_every_verb_has_four_forms_and_says_what_follows() -> None:
    for row in VERBS:
        assert len(row) == 5, row
        assert set(row[-1]) <= set("cftgwvoianpxqrbd"), row
    bases = [row[0] for row in VERBS]
    assert len(set(bases)) == len(bases)
