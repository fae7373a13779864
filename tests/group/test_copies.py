from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.group.copies import CopySettings, find_copies

FERRY = (
    "The harbour council of Orlen voted on Tuesday evening to close the old ferry pier for the whole "
    "winter and to move the boats to the northern basin."
)
CRANE = (
    "Two cranes that fell in the storm will be taken apart by divers before anybody may walk along the quay "
    "again, engineers of the port said."
)
OTHER = (
    "Nobody in Vastra had expected that the museum would sell its only painting by a living artist this year."
)
SAID = (
    '"We will not wait for another storm before we mend the northern wall of this harbour," the mayor said.'
)


def found(pages, **settings_):
    return [
        (copy.left.text, copy.right.text, copy.kind) for copy in find_copies(pages, CopySettings(**settings_))
    ]


def test_a_passage_word_for_word(make_page):
    pages = [make_page("a", f"{OTHER}\n{FERRY}"), make_page("b", f"{FERRY} Rain is expected.")]
    assert found(pages) == [(FERRY[:-1], FERRY[:-1], "verbatim")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Tuesday evening", "Tuesday night"),
        ("for the whole winter", "for the winter"),
        ("the boats", "all of the boats"),
        ("old ferry pier", "ferry dock"),
    ],
)
def test_changed_words_are_bridged(make_page, old, new):
    pages = [make_page("a", FERRY), make_page("b", FERRY.replace(old, new))]
    ((left, right, kind),) = found(pages)
    assert kind == "near"
    assert left == FERRY[:-1]
    assert right == FERRY.replace(old, new)[:-1]


def test_reordered_sentences_are_several_copies(make_page):
    pages = [make_page("a", f"{FERRY} {OTHER} {CRANE}"), make_page("b", f"{CRANE} A cat slept. {FERRY}")]
    assert [left for left, _, _ in found(pages)] == [FERRY[:-1], CRANE[:-1]]


def test_passages_are_not_merged_over_text_of_a_pages_own(make_page):
    own = "Fishermen who had come to the meeting in great number whistled and left the hall at once."
    pages = [make_page("a", f"{FERRY} {CRANE}"), make_page("b", f"{FERRY} {own} {CRANE}")]
    assert len(found(pages)) == 2


def test_words_of_the_next_sentence_are_cut_off(make_page):
    pages = [make_page("a", f"{FERRY} In a statement"), make_page("b", f"{FERRY} In a letter")]
    assert found(pages) == [(FERRY[:-1], FERRY[:-1], "verbatim")]


def test_abbreviations_and_apostrophes_are_no_difference(make_page):
    left = (
        "The E.U. and the harbour’s owners should be freed from these dues for good, as no law allows them."
    )
    right = "The EU and the harbour's owners should be freed from these dues for good, as no law allows them."
    pages = [make_page("a", f"{left} {CRANE}"), make_page("b", f"{right} {CRANE}")]
    assert [kind for *_, kind in found(pages)] == ["verbatim"]


def test_a_common_statement_is_a_common_source(make_page):
    pages = [make_page("a", f"It rained. {SAID}"), make_page("b", f"{SAID} Nobody answered.")]
    ((left, _, kind),) = found(pages)
    assert kind == "common-source"
    assert left.startswith("We will not wait")


def test_what_both_have_from_an_agency_is_a_common_source(make_page):
    body = f"ORLEN (AP) - {FERRY} {CRANE}"
    assert [kind for *_, kind in found([make_page("a", body), make_page("b", body)])] == ["common-source"]


@pytest.mark.parametrize(
    ("left", "right", "direction"),
    [
        ({"day": "2031-03-04"}, {"day": "2031-03-05"}, "from"),
        ({"day": "2031-03-06"}, {"day": "2031-03-05"}, "to"),
        ({"day": "2031-03-05"}, {"day": "2031-03-05"}, "unknown"),
        ({"day": "2031-03-05"}, {}, "unknown"),
        ({"outlet": "Reuters"}, {"outlet": "Orlen Courier", "agency": "Reuters"}, "from"),
        (
            {"outlet": "The Orlen Courier", "day": "2031-03-06"},
            {"cites": "Orlen Courier", "day": "2031-03-05"},
            "from",
        ),
    ],
)
def test_direction(make_page, left, right, direction):
    def page(name, agency=None, cites=None, **fields):
        lead = f"ORLEN ({agency}) - " if agency else ""
        return make_page(name, f"{lead}{FERRY} {f'So the {cites} reported.' if cites else ''}", **fields)

    (copy,) = find_copies([page("a", **left), page("b", **right)])
    assert copy.direction == direction


def test_what_an_outlet_repeats_on_every_page_is_no_copy(make_page):
    tail = "Write to the editors of this paper and tell them what you have seen in the streets of your town."
    own = [
        "Bakers in Vastra ask for a lower price of flour after a summer without any rain.",
        "A judge in Orlen told three skippers to pay for the nets which they had cut in spring.",
        "The choir of Hallin will sing in the open air until its church has been mended.",
    ]
    pages = [
        make_page(f"p{n}", f"{line}\n{more}\n{tail}", outlet="Courier")
        for n, (line, more) in enumerate(zip(own, (FERRY, CRANE, OTHER), strict=True))
    ]
    assert found(pages) == []
    assert len(found(pages[:2])) == 1


def test_readers_comments_and_chrome_are_not_compared(make_page):
    pages = [make_page("a", f"{OTHER}\n{FERRY}", roles={1: "comment"}), make_page("b", FERRY)]
    assert found(pages) == []


def test_no_passage_runs_over_text_that_is_no_article(make_page):
    half = FERRY.split(" and ")
    pages = [
        make_page("a", f"{half[0]}\nSubscribe now\nand {half[1]} {CRANE}", roles={1: "chrome"}),
        make_page("b", f"{FERRY} {CRANE}"),
    ]
    assert all("Subscribe" not in copy.left.text for copy in find_copies(pages))


def test_a_list_of_names_is_no_copy(make_page):
    names = (
        "Mayor Ilse Dorn, Deputy Mayor Per Aldo Lind, Harbour Master Tove Brandt, Judge Rolf Enk, Anna Sund"
    )
    assert found([make_page("a", f"Present: {names}"), make_page("b", f"There came {names}")]) == []


def test_short_and_single_words_shared_are_no_copy(make_page):
    assert found([make_page("a", FERRY[:60]), make_page("b", FERRY[:60])]) == []
    assert find_copies([]) == ()


def test_a_whole_reprint_is_cut_into_spans_that_point_somewhere(make_page):
    body = " ".join(f"{line} {number}." for number in range(12) for line in (FERRY[:-1], CRANE[:-1]))
    copies = find_copies([make_page("a", body), make_page("b", body)])
    assert len(copies) > 3
    assert all(len(copy.left) <= 700 for copy in copies)
    assert sum(len(copy.left) for copy in copies) > 0.9 * len(body)


def test_one_word_over_and_over_is_read_in_time(make_page):
    body = "tariff " * 20_000
    assert isinstance(find_copies([make_page("a", body), make_page("b", body)]), tuple)


WORDS = ["harbour", "council", "ferry", "storm", "pier", "winter", "boat", "crane", "diver", "quay", "mayor"]


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6), st.integers(2, 5))
def test_spans_are_the_pages_words_and_the_order_of_pages_changes_nothing(make_page, seed: int, count: int):
    rng = random.Random(seed)
    sentences = [" ".join(rng.choices(WORDS, k=rng.randint(6, 30))).capitalize() + "." for _ in range(6)]
    pages = [make_page(f"p{n}", " ".join(rng.sample(sentences, rng.randint(1, 6)))) for n in range(count)]
    copies = find_copies(pages)
    text_of = {page.id: page.text for page in pages}
    for copy in copies:
        assert copy.left.page < copy.right.page
        for span in (copy.left, copy.right):
            assert text_of[span.page][span.start : span.end] == span.text
            assert span.text[0].isalnum()
            assert span.text[-1].isalnum()
    shuffled = rng.sample(pages, len(pages))
    assert find_copies(shuffled) == copies


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6))
def test_a_planted_passage_is_found(make_page, seed: int):
    rng = random.Random(seed)
    pool = [f"word{number}" for number in range(3000)]
    rng.shuffle(pool)
    passage = [pool.pop() for _ in range(rng.randint(20, 60))]
    changed = passage[:]
    changed[rng.randrange(8, len(passage) - 8)] = pool.pop()
    pages = [
        make_page(
            name, " ".join([*(pool.pop() for _ in range(40)), *middle, *(pool.pop() for _ in range(40))])
        )
        for name, middle in (("a", passage), ("b", changed))
    ]
    (copy,) = find_copies(pages)
    assert copy.left.text.split() == passage
    assert copy.right.text.split() == changed
