from __future__ import annotations

import re

import pytest

from crossread.brief.digest import CONNECTING, make_digest
from crossread.brief.passage import read_scope
from crossread.model.story import Fact, Story


@pytest.fixture
def digest(story, pages, notes, facts, entities):
    return make_digest(read_scope(story, pages, notes, facts), entities)


def test_the_lead_of_the_page_that_gave_the_title_comes_first(digest, notes):
    assert digest[0].text == notes[0].sentences[1].span.text


def test_what_is_corroborated_is_told_once_and_rests_on_every_page(digest):
    (finished,) = [one for one in digest if "finished" in one.text]
    assert {span.page for span in finished.evidence} == {"a", "c"}
    assert sum("visit" in one.text for one in digest) == 1


def test_both_sides_of_what_is_contested(digest, notes):
    (sentence,) = [one for one in digest if "1951" in one.text]
    first, second = notes[0].sentences[2].span, notes[1].sentences[1].span
    assert sentence.text == f"One account says: “{first.text}”; another says: “{second.text}”."
    assert sentence.evidence == (first, second)


def test_who_says_it_is_named_in_the_pages_words(story, pages, notes, facts, entities):
    said = [
        Fact(
            **{field: getattr(fact, field) for field in fact.__struct_fields__}
            | {"sides": tuple(type(side)(**_fields(side) | {"said_by": "holm"}) for side in fact.sides)}
        )
        for fact in facts
    ]
    digest = make_digest(read_scope(story, pages, notes, said), entities)
    (sentence,) = [one for one in digest if "1951" in one.text]
    assert sentence.text.startswith("Ada Holm says: “")
    assert [span.text for span in sentence.evidence[2:]] == ["Ada Holm", "Ada Holm"]


def _fields(record):
    return {field: getattr(record, field) for field in record.__struct_fields__}


def test_every_word_is_of_the_evidence_but_the_connecting_ones(digest, pages):
    text_of = {page.id: page.text for page in pages}
    for sentence in digest:
        assert sentence.evidence
        rest = sentence.text
        for span in sentence.evidence:
            assert text_of[span.page][span.start : span.end] == span.text
            rest = rest.replace(span.text, " ")
        for words in CONNECTING:
            rest = rest.replace(words, " ")
        assert re.findall(r"\w+", rest) == []


def test_a_page_alone_is_told_by_its_lead(pages, notes):
    alone = Story(id="one", title="", pages=("b",))
    digest = make_digest(read_scope(alone, pages, notes, ()), ())
    assert [one.text for one in digest] == [notes[1].sentences[0].span.text]
