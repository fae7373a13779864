from __future__ import annotations

from crossread.brief.passage import SentenceIndex, alike, read_scope, terms_of


def test_a_scope_holds_what_belongs_to_the_story(story, pages, notes, facts):
    scope = read_scope(story, pages[::-1], notes[::-1], facts)
    assert [page.id for page in scope.pages] == [note.page for note in scope.notes] == ["a", "b", "c"]
    assert scope.cast == {"holm": 3}
    assert len(scope.facts) == len(facts)


def test_sentences_by_place(pages, notes):
    index = SentenceIndex(notes[0])
    second = notes[0].sentences[1].span
    assert index.holding(pages[0].span(second.start + 3, second.start + 9)).span == second
    assert index.rank(second) == 1
    assert index.lead() == second


def test_alike_passages_share_most_of_the_shorter_ones_words(notes):
    a, b, c = (note.sentences for note in notes)
    assert alike(terms_of(a[1].span), terms_of(c[0].span))
    assert not alike(terms_of(a[1].span), terms_of(b[1].span))
    assert not alike(frozenset(), terms_of(b[1].span))
