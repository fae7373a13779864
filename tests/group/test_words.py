from __future__ import annotations

import pytest

from crossread.group.words import WALL, Vocabulary, article_runs, article_words


def test_words_are_the_same_but_for_case_stops_and_apostrophes(make_page):
    vocabulary = Vocabulary()
    assert vocabulary.numbers("U.S.") == vocabulary.numbers("us")
    assert vocabulary.numbers("Mayor’s") == vocabulary.numbers("mayor's")
    assert vocabulary.numbers("mayor") != vocabulary.numbers("mayors")


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("we’ve", "we have"), ("Don't", "do not"), ("they're", "they are"), ("I'm", "I am"), ("won't", "will not"),
        ("can't", "can not"), ("cannot", "can not"), ("Orlen's", "Orlen's"), ("he'd", "he'd"),
    ],
)  # fmt: skip
def test_what_is_run_together_is_two_words(short, full):
    vocabulary = Vocabulary()
    assert vocabulary.numbers(short) == sum((vocabulary.numbers(word) for word in full.split()), ())


def test_both_words_stand_where_the_short_form_stands(make_page):
    words = article_words(make_page("a", "We don't"), Vocabulary())
    assert words.starts.tolist()[:3] == [0, 3, 3]
    assert words.ends.tolist()[:3] == [2, 8, 8]


def test_walls_stand_where_the_article_is_broken(make_page):
    page = make_page("a", "one two\nmenu\nthree", title="Title here", roles={1: "chrome"})
    assert [page.text[low:high] for low, high in article_runs(page)] == ["Title here", "one two", "three"]
    words = article_words(page, Vocabulary())
    assert (words.numbers < 0).sum() == 3 * WALL
    assert len(set(words.numbers.tolist())) == len(words.numbers)


def test_paragraphs_of_one_role_are_one_run(make_page):
    page = make_page("a", "one two\n\nthree")
    assert len(article_runs(page)) == 1
