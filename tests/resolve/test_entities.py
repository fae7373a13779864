"""Entities over pages: spellings, short forms, namesakes, descriptions, judgements; in any order of pages."""

from __future__ import annotations

import re

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.model.facts import Annotations, Name, NameKind, Party, Quote
from crossread.model.page import Page
from crossread.model.story import Entity, Judgement
from crossread.model.text import Text
from crossread.resolve.entities import Resolution, resolve_entities

_NAME = re.compile(r"\[([^\]/]+)/(PER|ORG|GPE|LOC|MISC)\]|<([^>]+)>")


def page_of(number: int, marked: str) -> tuple[Page, Annotations]:
    """A page from a text in which names stand as [Name/KIND] and speakers as <words>; names in speakers
    too."""
    body, names, parties, at = "", [], [], 0
    for found in _NAME.finditer(marked):
        body += marked[at : found.start()]
        inner = found.group(3)
        if inner is None:
            names.append((len(body), found.group(1), found.group(2)))
            body += found.group(1)
        else:
            parties.append((len(body), inner))
            body += inner
        at = found.end()
    body += marked[at:]
    visible = Text(kind="source", body=body, segments=())
    page = Page(id=f"p{number}", source=f"{number}.txt", bytes_sha256="", raw=body, visible=visible)
    quotes = tuple(
        Quote(id=f"q{start}", mode="indirect", content=(page.span(0, 1),), speaker=_party(page, start, words))
        for start, words in parties
    )
    notes = Annotations(page=page.id, names=tuple(_name(page, *each) for each in names), quotes=quotes)
    return page, notes


def _name(page: Page, start: int, words: str, kind: NameKind) -> Name:
    return Name(span=page.span(start, start + len(words)), kind=kind)


def _party(page: Page, start: int, words: str) -> Party:
    return Party(span=page.span(start, start + len(words)))


def resolve(*marked: str, judgements: tuple[Judgement, ...] = ()) -> Resolution:
    pages = [page_of(number, text) for number, text in enumerate(marked)]
    return resolve_entities([page for page, _ in pages], [notes for _, notes in pages], judgements)


def forms(resolution: Resolution) -> dict[str, set[str]]:
    return {entity.name: {span.text for span in entity.mentions} for entity in resolution.entities}


def speakers(resolution: Resolution) -> list[str | None]:
    """The names of the entities that speak, page by page."""
    names = {entity.id: entity.name for entity in resolution.entities}
    quotes = [quote for notes in resolution.annotations for quote in notes.quotes]
    return [names.get(quote.speaker.entity or "") if quote.speaker else None for quote in quotes]


def test_spellings_surnames_and_acronyms_over_pages() -> None:
    found = forms(
        resolve(
            "[Serhij Najew/PER] spoke. [Najew/PER] left [U.S./GPE] soil. The [Tidal Research Office/ORG].",
            "[Serhiy Nayev/PER] of the [TRO/ORG] met [America/GPE]. Later [Nayev/PER] slept.",
            "The [United States/GPE] and [Najew/PER] of the [TRO/ORG] agreed.",
        )
    )
    assert found["Serhij Najew"] == {"Serhij Najew", "Najew", "Serhiy Nayev", "Nayev"}
    assert found["Tidal Research Office"] == {"Tidal Research Office", "TRO"}
    assert found["United States"] == {"U.S.", "America", "United States"}


def test_namesakes_are_kept_apart_by_their_place() -> None:
    resolution = resolve(
        "[Anna Berg/PER] spoke. Mrs. [Berg/PER] sat. [Olaf Hale/PER] and [Jon Berg/PER] came. [Berg/PER] ate."
    )
    found = {entity.name: [span.start for span in entity.mentions] for entity in resolution.entities}
    assert len(found["Anna Berg"]) == len(found["Jon Berg"]) == 2
    assert found["Anna Berg"][1] < found["Jon Berg"][0]


def test_a_relative_does_not_take_the_bare_surname() -> None:
    found = forms(
        resolve("[Jon Berg/PER] came with his wife, [Anna Berg/PER]. [Berg/PER] spoke. [Berg/PER] left.")
    )
    assert found["Jon Berg"] == {"Jon Berg", "Berg"}


def test_a_surname_addressed_as_the_other_sex_is_somebody_of_another_page() -> None:
    found = forms(
        resolve(
            "[Berg/PER] and [Anna Berg/PER] came to [Velisk/GPE] in [Sundria/GPE]. Mr. [Berg/PER] spoke.",
            "[Jon Berg/PER] came to [Velisk/GPE] in [Sundria/GPE].",
        )
    )
    assert found["Anna Berg"] == {"Anna Berg"}
    assert found["Jon Berg"] == {"Jon Berg", "Berg"}


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        (
            "Belarusian President [Ivo Brandt/PER] met [Jan Orel/PER]. <the Belarusian leader> agreed.",
            "Ivo Brandt",
        ),
        (
            "Kremlin chief [Ivo Brandt/PER] came. [Jan Orel/PER] sat. <the Russian leader> spoke.",
            "Ivo Brandt",
        ),
        (
            "[Ivo Brandt/PER], a spokesman for the board, met [Jan Orel/PER]. <the spokesman> left.",
            "Ivo Brandt",
        ),
        ("[Anna Berg/PER] met [Jon Orel/PER]. <She> said no.", "Anna Berg"),
        ("[Jon Orel/PER] said no to [Anna Berg/PER]. <he> left.", "Jon Orel"),
        ("The [Tern Agency/ORG] met. <the agency> said no.", "Tern Agency"),
        (
            "President [Ivo Brandt/PER] met French President [Jan Orel/PER]. <the president> said no.",
            "Ivo Brandt",
        ),
        ("[Ivo Brandt/PER] slept. <a senior official> said no.", None),
        ("[Ivo Brandt/PER] slept. <a spokesman> for him said no.", None),
    ],
)
def test_whom_a_description_or_a_pronoun_stands_for(marked: str, speaker: str | None) -> None:
    assert speakers(resolve(marked)) == [speaker]


@pytest.mark.parametrize(
    ("words", "state"),
    [("the Iranians", "Iran"), ("the French", "France"), ("the Swiss", None), ("Iranians abroad", None)],
)
def test_a_whole_people_is_its_state(words: str, state: str | None) -> None:
    resolution = resolve(f"[Iran/GPE] and [France/GPE] met [Ada Holm/PER]. <{words}> said so.")
    names = {entity.id: entity.name for entity in resolution.entities}
    (speaker,) = [quote.speaker for notes in resolution.annotations for quote in notes.quotes]
    assert speaker is not None
    assert (names[speaker.entity] if speaker.entity else None) == state


def test_people_named_together_are_the_first_of_them() -> None:
    page, notes = page_of(0, "[Ada Holm/PER], [Ivo Stern/PER] and [Jan Kolb/PER] said so.")
    together = _party(page, 0, "Ada Holm, Ivo Stern and Jan Kolb")
    quote = Quote(id="q", mode="indirect", content=(page.span(33, 40),), speaker=together)
    resolution = resolve_entities([page], [msgspec.structs.replace(notes, quotes=(quote,))])
    speaker = resolution.annotations[0].quotes[0].speaker
    assert speaker is not None
    assert speaker.entity == next(one.id for one in resolution.entities if one.name == "Ada Holm")


def test_a_short_form_of_two_bodies_joins_neither() -> None:
    found = forms(
        resolve(
            "The [Armed Forces of Ruritania/ORG] came.",
            "The [Armed Forces of Utopia/ORG] left.",
            "The [Armed Forces/ORG] slept.",
        )
    )
    assert len(found) == 3


def test_another_office_of_the_same_state_is_somebody_else() -> None:
    assert speakers(resolve("French President [Ivo Brandt/PER] came. <the French prime minister> left.")) == [
        None
    ]


def test_a_leader_is_known_from_another_page() -> None:
    found = speakers(
        resolve("Belarusian President [Ivo Brandt/PER] came.", "It rained. <the Belarusian leader> said so.")
    )
    assert found == ["Ivo Brandt"]


def test_every_join_has_a_reason_with_spans() -> None:
    resolution = resolve("[Dmitri Orlov/PER] came.", "[Dmitry Orlov/PER] came. [Orlov/PER] left.")
    (entity,) = resolution.entities
    assert {reason.feature for reason in entity.reasons} == {"spelling", "surname"}
    assert all(reason.left and reason.right and reason.note for reason in entity.reasons)


def test_judgements_join_and_part_and_can_be_withdrawn() -> None:
    pages = (
        "[Dmitri Orlov/PER] came.",
        "[Dmitry Orlov/PER] left.",
        "The [Tern Group/ORG] met the [Gull Group/ORG].",
    )
    apart = Judgement(left="Dmitri Orlov", right="Dmitry Orlov", verdict="different")
    same = Judgement(left="Tern Group", right="Gull Group", verdict="same", by="mk")
    found = resolve(*pages, judgements=(apart, same))
    assert sorted(len(entity.mentions) for entity in found.entities) == [1, 1, 2]
    assert [reason.note for entity in found.entities for reason in entity.reasons] == [
        "judged the same by mk"
    ]
    taken_back = msgspec.structs.replace(apart, withdrawn=True)
    assert len(resolve(*pages, judgements=(apart, same, taken_back)).entities) == 2


def test_a_judgement_may_name_ids() -> None:
    pages = ("The [Tern Group/ORG] met.", "The [Gull Group/ORG] met.")
    one, two = (entity.id for entity in resolve(*pages).entities)
    judged = resolve(*pages, judgements=(Judgement(left=one, right=two, verdict="same"),))
    assert len(judged.entities) == 1


def test_no_pages_no_entities() -> None:
    assert resolve_entities([], []) == Resolution(entities=(), annotations=())


SENTENCES = st.sampled_from(
    [
        "President [Ivo Brandt/PER] met [Ana Brandt/PER].",
        "[Brandt/PER] spoke in [Lisbon/GPE] of [Orel/PER].",
        "[Iwo Brandt/PER] and [Jan Orel/PER] of the [Tern Sea Agency/ORG].",
        "The [TSA/ORG] in the [U.S./GPE] denied it.",
        "[Orel/PER] left [America/GPE] for [Lisbon/GPE].",
    ]
)


def _content(entities: tuple[Entity, ...]) -> list[tuple[str, str, str, tuple[tuple[str, int], ...]]]:
    return sorted((e.id, e.name, e.kind, tuple((s.page, s.start) for s in e.mentions)) for e in entities)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(SENTENCES, min_size=1, max_size=3), min_size=1, max_size=5), st.randoms())
def test_the_order_of_pages_does_not_matter(pages: list[list[str]], random: object) -> None:
    read = [page_of(number, " ".join(sentences)) for number, sentences in enumerate(pages)]
    shuffled = list(read)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    first = resolve_entities([page for page, _ in read], [notes for _, notes in read])
    second = resolve_entities([page for page, _ in shuffled], [notes for _, notes in shuffled])
    assert _content(first.entities) == _content(second.entities)
    assert {notes.page: notes for notes in first.annotations} == {
        notes.page: notes for notes in second.annotations
    }
    spans = [span for entity in first.entities for span in entity.mentions]
    assert len(spans) == len(set(spans)) == sum(len(notes.names) for _, notes in read)
