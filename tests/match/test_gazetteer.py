"""Places of the world by name."""

from __future__ import annotations

from crossread.match.gazetteer import capitals, countries, country_names, country_of, places


def test_countries_by_name_alias_and_people() -> None:
    assert country_of("Belarus") == country_of("Belarusian") == "BY"
    assert country_of("U.S.") == country_of("America") == country_of("American") == "US"
    assert country_of("Xyzzy") is None
    assert country_names()["BY"] == "Belarus"
    assert countries()["north korea"] == "KP"
    assert capitals()["minsk"] == "BY"


def test_places_hold_no_common_words() -> None:
    assert places()["lisbon"] == "GPE"
    assert places()["middle east"] == "LOC"
    assert not {"most", "said", "of", "the", "march", "us"} & set(places())
