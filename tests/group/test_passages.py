from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crossread.group.passages import LEAST_SEED, find_passages
from crossread.group.words import Vocabulary, article_words


def passages(make_page, *bodies):
    vocabulary = Vocabulary()
    return list(
        find_passages([article_words(make_page(str(n), body), vocabulary) for n, body in enumerate(bodies)])
    )


def test_a_short_lone_run_is_a_turn_of_phrase(make_page):
    words = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"]
    assert passages(make_page, " ".join(words[: LEAST_SEED - 1]), " ".join(words[: LEAST_SEED - 1])) == []
    assert len(passages(make_page, " ".join(words), " ".join(words))) == 1


def test_the_longer_of_two_overlapping_passages_stays(make_page):
    line = "a b c d e f g h i j k l m n"
    (passage,) = passages(make_page, f"{line} x y z u v w q r s t {line[:20]}", line)
    assert passage.equal == 14


@given(
    st.lists(st.integers(0, 6), min_size=0, max_size=60), st.lists(st.integers(0, 6), min_size=0, max_size=60)
)
def test_runs_of_equal_words_are_equal_ordered_and_disjoint(make_page, left, right):
    bodies = [" ".join(f"w{number}" for number in numbers) or "none" for numbers in (left, right)]
    for passage in passages(make_page, *bodies):
        before = (-1, -1)
        for a, b, length in passage.pairs:
            assert left[a : a + length] == right[b : b + length]
            assert a >= before[0]
            assert b >= before[1]
            before = (a + length, b + length)
