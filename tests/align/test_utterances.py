from __future__ import annotations

import numpy as np

from crossread.align.utterances import read_talk, shared_terms, term_weights
from crossread.engines.reading import Reading
from crossread.match.terms import content_words
from crossread.model.facts import Annotations, Quote, Sentence
from crossread.model.text import Span


def note(page, *lines, quotes=()):
    body = "\n".join(lines)
    sentences, at = [], 0
    for line in lines:
        sentences.append(Sentence(span=Span(page=page, start=at, end=at + len(line), text=line), role="body"))
        at += len(line) + 1
    made = []
    for number, (mode, words) in enumerate(quotes):
        start = body.index(words)
        span = Span(page=page, start=start, end=start + len(words), text=words)
        made.append(Quote(id=f"{page}{number}", mode=mode, content=(span,)))
    return Annotations(page=page, sentences=tuple(sentences), quotes=tuple(made))


def reading(one):
    return Reading(page=one.page, vectors=np.eye(len(one.sentences), 4, dtype=np.float32))


def test_quotes_that_overlap_are_one_utterance():
    one = note(
        "a",
        "He said the pier was old and rotten.",
        "Rain fell, she said.",
        quotes=[
            ("indirect", "the pier was old and rotten"),
            ("partial", "old and rotten"),
            ("indirect", "Rain fell"),
        ],
    )
    talk = read_talk(one, reading(one))
    assert [len(utterance.quotes) for utterance in talk.utterances] == [2, 1]
    assert [utterance.row for utterance in talk.utterances] == [0, 1]
    assert talk.utterances[0].span.text == "the pier was old and rotten"
    assert talk.utterances[0].is_quoted
    assert not talk.utterances[1].is_quoted


def test_a_quote_of_two_sentences_is_two_utterances():
    one = note(
        "a",
        "The pier is old.",
        "It will fall by spring, he said.",
        "So be it.",
        quotes=[
            ("direct", "The pier is old.\nIt will fall by spring"),
            ("indirect", "It will fall by spring"),
        ],
    )
    first, second = read_talk(one, reading(one)).utterances
    assert [quote.id for quote in first.quotes] == ["a0"]
    assert first.span.text == "The pier is old."
    assert [quote.id for quote in second.quotes] == ["a0", "a1"]
    assert second.span.text == "It will fall by spring"
    assert (first.row, second.row) == (0, 1)


def test_a_page_whose_vectors_are_not_its_sentences_is_silent():
    one = note("a", "He said so.", quotes=[("indirect", "so")])
    assert read_talk(one, Reading(page="a", vectors=np.zeros((0, 4), np.float32))).utterances == ()


def test_rare_terms_weigh_more_and_tables_lie_between_nothing_and_all():
    left = note("a", "The ferry sank.", "The ferry was rotten.", quotes=[("direct", "The ferry was rotten")])
    right = note("b", "The ferry was rotten.", "A ferry came.", quotes=[("direct", "The ferry was rotten")])
    talks = [read_talk(one, reading(one)) for one in (left, right)]
    weights = dict(zip(talks[0].said, term_weights(*talks), strict=True))
    rare, common = content_words("rotten ferry")
    assert weights[rare] > weights[common]
    shared = shared_terms(*talks)
    assert shared.all[0, 0] == 1
    assert shared.lengths[0, 0] == 1
    assert 0 < shared.shorter[0, 0] < 1
