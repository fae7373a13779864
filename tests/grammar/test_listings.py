"""Word lists as plain files."""

from __future__ import annotations

from crossread.grammar.listings import listed_pairs, listed_rows


def test_rows_come_without_comments_and_blank_ones() -> None:
    rows = listed_rows("crossread.grammar", "verbs.txt")
    assert "accept" in rows
    assert all(row and not row.startswith("#") for row in rows)


def test_pairs_are_parted_by_the_first_tab() -> None:
    assert ("km", "kilometers|kilometres|kilometer|kilometre|km") in listed_pairs(
        "crossread.grammar.quantities", "units.tsv"
    )
