"""Which verbs tell an event, and the PLOVER root they tell."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple, cast, get_args

from crossread.grammar.verbs import inflect, irregular_forms
from crossread.model.facts import Root


class Pattern(NamedTuple):
    """A root, the verb's base form, and the words of which one must follow it; empty: none needs to."""

    root: Root
    base: str
    objects: frozenset[str]


@cache
def patterns() -> dict[str, tuple[Pattern, ...]]:
    """For every form of a verb its patterns, in the order of `event_words.tsv`."""
    listing = files("crossread.extract").joinpath("event_words.tsv").read_text(encoding="utf-8")
    found: dict[str, list[Pattern]] = {}
    for line in listing.splitlines():
        if line and not line.startswith("#"):
            root, verbs, objects = line.split("\t")
            if root not in get_args(Root):
                raise ValueError(f"event_words.tsv: {root!r} is no PLOVER root: {line!r}")
            for verb in verbs.split("|"):
                pattern = Pattern(cast(Root, root), verb, _objects(objects))
                for form in inflect(verb) | irregular_forms().get(verb, frozenset()):
                    found.setdefault(form, []).append(pattern)
    return {form: tuple(held) for form, held in found.items()}


def _objects(listed: str) -> frozenset[str]:
    words = frozenset(listed.split("|"))
    return frozenset() if "-" in words else words
