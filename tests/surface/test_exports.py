"""The public door: small, sorted, documented, and all of it there."""

from __future__ import annotations

import crossread


def test_all_is_sorted_small_and_there() -> None:
    assert crossread.__all__ == sorted(crossread.__all__)
    assert len(crossread.__all__) <= 25
    for name in crossread.__all__:
        assert getattr(crossread, name).__doc__


def test_an_unknown_name_is_an_attribute_error() -> None:
    try:
        crossread.nothing  # type: ignore[attr-defined]  # noqa: B018
    except AttributeError as error:
        assert "nothing" in str(error)
    else:
        raise AssertionError("an unknown name was given")
