from __future__ import annotations

from crossread.group.words import WALL, Vocabulary, article_runs, article_words


def test_words_are_the_same_but_for_case_stops_and_apostrophes(make_page):
    vocabulary = Vocabulary()
    assert vocabulary.number("U.S.") == vocabulary.number("us")
    assert vocabulary.number("Mayor’s") == vocabulary.number("mayor's")
    assert vocabulary.number("mayor") != vocabulary.number("mayors")


def test_walls_stand_where_the_article_is_broken(make_page):
    page = make_page("a", "one two\nmenu\nthree", title="Title here", roles={1: "chrome"})
    assert [page.text[low:high] for low, high in article_runs(page)] == ["Title here", "one two", "three"]
    words = article_words(page, Vocabulary())
    assert (words.numbers < 0).sum() == 3 * WALL
    assert len(set(words.numbers.tolist())) == len(words.numbers)


def test_paragraphs_of_one_role_are_one_run(make_page):
    page = make_page("a", "one two\n\nthree")
    assert len(article_runs(page)) == 1
