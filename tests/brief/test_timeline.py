from __future__ import annotations

import pytest

from crossread.brief.passage import read_scope
from crossread.brief.timeline import _order, make_timeline


def test_what_happened_when(story, pages, notes, facts):
    entries = make_timeline(read_scope(story, pages, notes, facts))
    told = [(entry.when, [span.page for span in entry.evidence]) for entry in entries]
    assert told == [
        ("1951", ["a"]),
        ("1953", ["b"]),
        ("2031-03-04", ["b", "a", "c"]),
        ("2032-06", ["c", "a"]),
    ]


def test_every_entry_is_the_words_of_its_first_evidence(story, pages, notes, facts):
    text_of = {page.id: page.text for page in pages}
    for entry in make_timeline(read_scope(story, pages, notes, facts)):
        assert entry.text == entry.evidence[0].text
        assert all(text_of[span.page][span.start : span.end] == span.text for span in entry.evidence)


def test_when_something_began_is_not_when_it_happened(story, pages, notes, facts):
    entries = make_timeline(read_scope(story, pages, notes, facts))
    assert "2031-03-03" not in [entry.when for entry in entries]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("2031", "2031-03"),
        ("2031-03", "2031-03-04"),
        ("2031-03-04", "2031-03-05"),
        ("2031-02", "2031-SP"),
        ("2031-SU", "2031-Q3"),
        ("2031-Q4", "2031-WI"),
        ("2031-03-04/2031-03-09", "2031-03-05"),
    ],
)
def test_values_are_in_order_of_their_beginning(earlier, later):
    assert _order(earlier) < _order(later)
