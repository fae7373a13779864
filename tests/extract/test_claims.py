"""What the sentences of an article claim."""

from __future__ import annotations

import pytest

from crossread.extract.claims import find_claims
from crossread.model.facts import Claim, Name, Party, Quote, Sentence
from crossread.model.page import Page
from crossread.model.text import Text


def claims_of(body: str, name: str | None = None, quoted: str | None = None) -> tuple[Claim, ...]:
    page = Page(
        id="p", source="p", bytes_sha256="p", raw=body, visible=Text(kind="source", body=body, segments=())
    )
    names, quotes = [], []
    if name:
        start = body.index(name)
        names = [Name(span=page.span(start, start + len(name)), kind="PER")]
    if quoted:
        start = body.index(quoted)
        speaker = Party(span=names[0].span, entity="entity-1")
        quotes = [
            Quote(id="q", mode="direct", content=(page.span(start, start + len(quoted)),), speaker=speaker)
        ]
    sentence = Sentence(span=page.span(0, len(body)), role="body")
    return find_claims(page, [sentence], names, (), (), quotes)


@pytest.mark.parametrize(
    ("body", "status", "polarity"),
    [
        ("The council sold the mill in May.", "happened", "affirmed"),
        ("The council did not sell the mill.", "happened", "negated"),
        ("The council will sell the mill.", "planned", "affirmed"),
        ("The council is set to sell the mill.", "planned", "affirmed"),
        ("The council may sell the mill.", "predicted", "affirmed"),
        ("The council is selling the mill.", "ongoing", "affirmed"),
        ("The council denied the sale of the mill.", "denied", "affirmed"),
        ("The council reportedly sold the mill.", "claimed", "affirmed"),
    ],
)
def test_status_and_polarity(body: str, status: str, polarity: str) -> None:
    claim = claims_of(body)[0]
    assert (claim.status, claim.polarity) == (status, polarity)


def test_the_subject_stands_before_the_verb_and_the_predicate_begins_with_its_base_form() -> None:
    claim = claims_of("Brandt sold the old mill in May.", name="Brandt")[0]
    assert claim.subject is not None
    assert claim.subject.span.text == "Brandt"
    assert claim.predicate.split()[0] == "sell"


def test_who_is_quoted_over_a_clause_says_it() -> None:
    claims = claims_of(
        '"The mill was never ours to sell," Brandt said.', "Brandt", "The mill was never ours to sell"
    )
    assert claims[0].said_by == Party(
        span=claims[0].names[0].span if claims[0].names else claims_name(claims), entity="entity-1"
    )


def claims_name(claims: tuple[Claim, ...]) -> object:
    said_by = claims[0].said_by
    assert said_by is not None
    return said_by.span


def test_every_claim_has_its_own_id_and_lies_in_its_sentence() -> None:
    claims = claims_of(
        "The port closed in March and was sold to a trading house, while the crew was still at sea."
    )
    assert len({claim.id for claim in claims}) == len(claims) == 3
    assert all(claim.sentence.covers(claim.evidence) for claim in claims)
