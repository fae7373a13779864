"""Sentences: what ends one and what does not; coverage and linear time as laws."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.grammar.sentences import split_sentences

CASES = [
    ["The U.S. President came.", "He left at 5 p.m. Friday.", "The Varn ministry said nothing."],
    ["Gen. Ada M. Orlo met Mr. Vint.", "Sen. Kell did not."],
    ["PELLA, Oswin — The bridge was closed.", "Nobody was hurt."],
    ["PELLA, Jan. 3 (Newswire) - The bridge was closed.", "Traffic stopped."],
    ['"We will not go," he said.', '"We stay here."', "They stayed."],
    ["“We stay. ”", "“It is ours.”", "He left."],
    ['"Why now?" he asked.', "Nobody knew."],
    ['"Why now?" Minister Orlo asked.', "Nobody knew."],
    ["The rate rose to 3.5 percent.", "It was 2.1 before."],
    ["Read https://oswin.example/a.b?c=D.E for more.", "It is free."],
    ["Write to press@oswin.example.", "The office answers."],
    ["Well ... perhaps not.", "It was late…", "Nobody came."],
    ["It moved from the U.S.", "The firm paid Acme Inc. and Bolt Corp. for it."],
    ["She saw Plan B.", "The mayor did not."],
    ["No. 5 was late.", "No.", "He was early."],
    ["1. The bridge.", "It fell."],
    ["Stop!", "Do not go.", "(They went anyway.)", "So did we."],
    ["The talks [2] failed.[3]", "Nobody spoke."],
    ["他来了。", "她走了！"],
]


@pytest.mark.parametrize("sentences", CASES)
def test_sentences_of_a_paragraph(sentences: list[str]) -> None:
    body = " ".join(sentences)
    assert [body[start:end] for start, end in split_sentences(body)] == sentences


@pytest.mark.parametrize(
    ("body", "sentences"),
    [
        ("The deal.The minister left", ["The deal.", "The minister left"]),
        ("He said “no.”The end", ["He said “no.”", "The end"]),
        (
            "A title\nA line that\nwas wrapped by hand.\n\nnext",
            ["A title", "A line that\nwas wrapped by hand.", "next"],
        ),
        ('It ends here. "\nNext', ['It ends here. "', "Next"]),
        ("", []),
        (" \n\t ", []),
        ("e.g. this and that, i.e. Pella", ["e.g. this and that, i.e. Pella"]),
    ],
)
def test_odd_text(body: str, sentences: list[str]) -> None:
    assert [body[start:end] for start, end in split_sentences(body)] == sentences


PIECES = st.sampled_from(
    [*"ab AB.!?…\"'“”‘’()[]\n\u00a0", ". ", "U.S. ", "Mr. ", "a.m. ", "said", "www.", "@", "He ", "1", "。"]
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.lists(PIECES, max_size=60).map("".join), st.text(max_size=200)))
def test_sentences_are_in_order_disjoint_and_cover_everything(body: str) -> None:
    found = split_sentences(body)
    last = 0
    for start, end in found:
        assert last <= start < end <= len(body)
        assert body[last:start].strip() == ""
        assert body[start:end] == body[start:end].strip()
        last = end
    assert body[last:].strip() == ""


HOSTILE = [".", "a.", "a. A", '"', "\n", " ", '."', '. "', "www.", "a@", "A.B ", '?" ', "a\nb", "[1", "(."]


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_takes_linear_time(piece: str) -> None:
    body = piece * (20_000 // len(piece))
    before = time.process_time()
    split_sentences(body)
    assert time.process_time() - before < 2
