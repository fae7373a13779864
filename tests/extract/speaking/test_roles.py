"""The roles and the gender that a page gives to the people it names."""

from __future__ import annotations

import re

from crossread.extract.speaking.roles import find_genders, find_roles, gender_of, is_title
from crossread.model.facts import Name, NameKind
from crossread.model.text import Span


def names_in(body: str, kind: NameKind, *forms: str) -> list[Name]:
    pattern = re.compile("|".join(forms))
    spans = (Span(page="p", start=m.start(), end=m.end(), text=m.group()) for m in pattern.finditer(body))
    return [Name(span=span, kind=kind) for span in spans]


def test_genders() -> None:
    body = "Mr. Orlo met Lena Marsh, Ada Vint and Vint. Mr. Vint left Kim Dace."
    names = names_in(body, "PER", "Orlo", "Lena Marsh", "Ada Vint", "Vint", "Pim Dace")
    genders = find_genders(body, names)
    assert gender_of("Boris Orlo", genders) == "he"
    assert gender_of("Marsh", genders) == "he" or gender_of("Marsh", genders) is None
    assert gender_of("Vint", genders) == "he"
    assert gender_of("Dace", genders) is None


def test_a_title_outweighs_a_given_name() -> None:
    body = "Mr. Dunn and Mary Dunn left. Mr. Dunn waved."
    genders = find_genders(body, names_in(body, "PER", "Mary Dunn", "Dunn"))
    assert gender_of("Dunn", genders) == "he"
    assert gender_of("Mary Dunn", genders) == "he"


def test_roles() -> None:
    body = "President Ada Vint met Boris Orlo, a harbour spokesman for President Dace. President Vint left."
    body += " The Harbour Agency waits."
    people = names_in(body, "PER", "Ada Vint", "Boris Orlo", "Vint")
    roles = find_roles(body, people + names_in(body, "ORG", "Harbour Agency"))
    assert roles["president"].surnames == {"Vint"} and roles["president"].chief.span.text == "Ada Vint"
    assert roles["spokesman"].chief.span.text == "Boris Orlo"
    assert roles["agency"].chief.span.text == "Harbour Agency"
    assert "harbour" not in roles


def test_titles() -> None:
    assert is_title("mr.") and is_title("lady") and not is_title("president")
