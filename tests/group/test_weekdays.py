from __future__ import annotations

import pytest

from crossread.group.weekdays import find_dateline, find_weekdays


@pytest.mark.parametrize(
    ("body", "weekdays"),
    [
        ("The council voted on Monday to close the pier.", ["Monday"]),
        ("The pier closed Monday, the mayor said.", ["Monday"]),
        ("Monday's vote was close, and the mayor left.", ["Monday"]),
        ("The mayor resigned around 9 a.m. Friday, before the bakers were awake.", ["Friday"]),
        ("Most shops were shut on Tuesday.", ["Tuesday"]),
        ("The mooring licence was due to lapse at noon on Tuesday.", []),
        ("The council will vote on Monday.", []),
        ("The mayor said that the council would vote on Monday.", []),
        ("She met the mayor, who leaves next Friday.", []),
        ("The boat sank last Sunday.", []),
        ("He was told to report to the harbour office by Thursday.", []),
        ("The mayor spoke early Saturday local time.", []),
        ("The Sunday newspaper was sold.", []),
        ("The pier is open every Saturday.", []),
    ],
)
def test_weekdays_told_in_the_past(make_page, body, weekdays):
    assert [mention.span.text for mention in find_weekdays(make_page("a", body))] == weekdays


def test_titles_and_comments_are_not_read(make_page):
    page = make_page(
        "a", "It rained on Monday.\nI saw it on Sunday.", title="It rained Friday", roles={1: "comment"}
    )
    assert [mention.weekday for mention in find_weekdays(page)] == [0]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("HALLIN, April 30 (Northern Wire) - The mayor left.", ("April 30", 4, 30)),
        ("Hallin, Sept. 3 — The mayor left.", ("Sept. 3", 9, 3)),
        ("PORT ORLEN, Vastra, May 1, 2031 - The mayor left.", ("May 1", 5, 1)),
        ("On May 1 the mayor left - and came back.", None),
        ("The mayor left, April 30 or not.", None),
    ],
)
def test_datelines(make_page, body, found):
    line = find_dateline(make_page("a", body))
    assert (line and (line[0].text, *line[1:])) == found
