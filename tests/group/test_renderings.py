from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.group.copies import find_copies
from crossread.group.renderings import LONGEST, find_renderings
from crossread.group.words import Vocabulary, article_words

REST = "Boats from Vastra stayed in port all week, and the choir of Hallin sang under the open roof."
SAID = "The long friendship we've built is a sign of the bond that ties our two islands to one another"
RETOLD = "The long friendship we have built over the years is a token of the bond that ties both islands"


def found(*bodies, make_page):
    pages = [make_page(str(number), body) for number, body in enumerate(bodies)]
    return [(copy.left.text, copy.right.text) for copy in find_copies(pages)]


def test_a_speech_taken_down_twice(make_page):
    ((left, right),) = found(
        f'{REST} "{SAID}," Olrik said.', f'Olrik said: "{RETOLD}." It rained.', make_page=make_page
    )
    assert SAID.startswith(left)
    assert left.startswith("The long friendship")
    assert right == RETOLD.removesuffix(" both islands") or right == RETOLD


def test_the_same_words_unquoted_are_not_alike_enough(make_page):
    assert found(f"{REST} {SAID}.", f'Olrik said: "{RETOLD}."', make_page=make_page) == []


@pytest.mark.parametrize("aside", ['," Olrik said, "', '," Olrik told the council of Orlen.\n"', " ... "])
def test_who_says_it_may_stand_between(make_page, aside):
    whole = "It should never have been dug, but we will talk about the tunnel once more"
    parted = f"It never should have been dug{aside}But we will talk about the tunnel once more"
    ((left, right),) = found(f'"{whole}," Olrik said.', f'{REST}\n"{parted}."', make_page=make_page)
    assert left.endswith("but we will talk about the tunnel once more")
    assert right.endswith("But we will talk about the tunnel once more")
    assert "dug" in left
    assert "dug" in right


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "We will talk about the tunnel with the council in the last week of the summer, not before",
            "We will talk about the ferry with fishermen and with anybody else who wants to be heard by us",
        ),
        ("We have built a bridge for all of them", "We have built a bridge for all of them"),
    ],
)
def test_speeches_with_little_in_common_and_short_ones_are_no_copies(make_page, left, right):
    assert found(f'"{left}," Olrik said. {REST[:30]}', f'"{right}," said Olrik.', make_page=make_page) == []


def test_what_is_a_copy_already_is_told_once(make_page):
    line = f'"{SAID}," Olrik said on the pier.'
    assert len(found(f"{REST} {line}", f"{line} It rained.", make_page=make_page)) == 1


def test_a_very_long_speech_is_read_in_parts(make_page):
    body = '"' + " ".join(f"word{number}" for number in range(LONGEST + 400)) + '"'
    pages = [make_page("a", body), make_page("b", body)]
    vocabulary = Vocabulary()
    passages = list(find_renderings(pages, [article_words(page, vocabulary) for page in pages]))
    assert [passage.equal for passage in passages] == [LONGEST, 400]


WORDS = ["harbour", "we've", "ferry", "storm", "pier", "don't", '"', '," he said, "', "“", "”", "\n", "crane"]


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6))
def test_passages_are_equal_words_in_order(make_page, seed: int):
    rng = random.Random(seed)
    speech = rng.choices(WORDS, k=40)
    pages = [
        make_page(name, "Well. " + " ".join(word for word in speech if rng.random() < 0.9)) for name in "ab"
    ]
    vocabulary = Vocabulary()
    articles = [article_words(page, vocabulary) for page in pages]
    for passage in find_renderings(pages, articles):
        ends = (0, 0)
        for left, right, length in passage.pairs:
            assert left >= ends[0]
            assert right >= ends[1]
            ends = (left + length, right + length)
            ours, theirs = articles[0].numbers[left : ends[0]], articles[1].numbers[right : ends[1]]
            assert (ours == theirs).all()
        assert passage.equal <= passage.longest
