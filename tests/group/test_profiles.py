from __future__ import annotations

import pytest

from crossread.group.profiles import lead_matrix, profile_pages, shared_words


def test_words_that_all_pages_have_count_little(make_page, make_reading):
    pages = [
        make_page("a", "The council of Orlen met about the ferry."),
        make_page("b", "The council of Orlen met about the ferry."),
        make_page("c", "The council of Vastra met about the museum."),
    ]
    profiles = profile_pages(pages, [make_reading(page) for page in pages])
    assert shared_words(profiles[0], profiles[1]) == pytest.approx(1)
    assert shared_words(profiles[0], profiles[2]) < 0.5
    assert profiles[0].words["orlen"] > profiles[0].words["council"]


def test_a_profile_knows_weekdays_and_the_day(make_page, make_reading):
    page = make_page("a", "On Tuesday and on Sunday it rained.", day="2031-03-04")
    bad = make_page("b", "It rained.", day="2031-13-44")
    first, second = profile_pages([page, bad], [make_reading(page), make_reading(bad)])
    assert first.weekdays == {1, 6}
    assert (first.day, second.day) == (741_505, None)


def test_the_first_sentences_make_the_lead(make_page, make_reading):
    page = make_page("a", "One. Two.")
    (profile,) = profile_pages([page], [make_reading(page, (1, 0), (0, 1))])
    assert profile.lead[0] > profile.lead[1] > 0


def test_a_page_without_sentences_has_no_lead(make_page, make_reading):
    page = make_page("a", "")
    (profile,) = profile_pages([page], [make_reading(page)])
    assert profile.lead is None
    assert lead_matrix([profile]).tolist() == [[0.0]]
