"""Keys that spellings of one name share."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from crossread.match.folding import fold, sound_key


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Nayev", "Najew"),
        ("Dmitry", "Dmitri"),
        ("Aleksandr", "Alexander"),
        ("Zelensky", "Zelenskyy"),
        ("Zelenskiy", "Zelenski"),
        ("Lukashenka", "Lukaschenka"),
        ("Oleksiy", "Oleksii"),
        ("Volodymyr", "Volodímir"),
    ],
)
def test_transliterations_share_a_key(left: str, right: str) -> None:
    assert sound_key(left) == sound_key(right)


def test_other_names_have_other_keys() -> None:
    assert sound_key("Berg") != sound_key("Burg")
    assert sound_key("Orlov") != sound_key("Pavlov")


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=40))
@example("𝘼İß´Ø")
def test_folding_twice_changes_nothing(raw: str) -> None:
    assert fold(fold(raw)) == fold(raw)
    assert isinstance(sound_key(raw), str)
