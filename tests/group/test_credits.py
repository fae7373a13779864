from __future__ import annotations

import pytest

from crossread.group.credits import cites_outlet, credited_agencies


@pytest.mark.parametrize(
    ("body", "roles", "agencies"),
    [
        ("HALLIN, May 3 (Reuters) - The mayor left.", {}, {"Reuters"}),
        ("Hallin (AFP) – The mayor left.", {}, {"AFP"}),
        ("The mayor left.\nSource: Xinhua", {1: "metadata"}, {"Xinhua"}),
        ("The mayor left.\nThe Associated Press contributed to this report.", {1: "metadata"}, {"AP"}),
        ("The mayor told Reuters (Reuters is an agency) that he left.", {}, set()),
        ("The mayor left.", {}, set()),
    ],
)
def test_agencies_that_a_page_credits(make_page, body, roles, agencies):
    assert credited_agencies(make_page("a", body, roles=roles)) == agencies


def test_an_agency_credits_itself(make_page):
    assert credited_agencies(make_page("a", "The mayor left.", outlet="Reuters")) == {"Reuters"}


@pytest.mark.parametrize(
    ("body", "cites"),
    [
        ("The mayor told the Harbour Post that he would leave.", True),
        ("The mayor would leave, the Harbour Post reported.", True),
        ("The mayor would leave.\nNobody else had heard of it.\nThe Harbour Post reported rain.", False),
        ("The Harbour Post building was sold.", False),
    ],
)
def test_an_outlet_cited_next_to_the_words(make_page, body, cites):
    page = make_page("a", body)
    assert cites_outlet(page, "The Harbour Post", page.span(0, 12)) is cites
    assert not cites_outlet(page, None, page.span(0, 12))
