"""The ledger of forecasts and the table of events."""

from __future__ import annotations

from crossread.export.report.events import show_events, show_forecasts
from crossread.export.report.index import index_dossier
from crossread.model.dossier import Dossier


def test_forecasts_stand_by_the_day_they_name(dossier: Dossier) -> None:
    rows = show_forecasts(index_dossier(dossier), dossier.stories[0].pages)
    assert [(row.horizon, row.said_by.name if row.said_by else None) for row in rows] == [
        ("2 April 2031", "The commission"),
        ("June 2031", "Ilse Maren"),
        ("21 June 2031", "Ilse Maren"),
        ("", None),
    ]


def test_events_say_who_does_what_to_whom(dossier: Dossier) -> None:
    rows = show_events(index_dossier(dossier), dossier.stories[0].pages)
    told = {
        (row.actor.name if row.actor else "", row.act, row.recipient.name if row.recipient else "")
        for row in rows
    }
    assert told == {("Ilse Maren", "meets or talks with", "Taro Veldt"), ("Sarn", "agrees with", "Norvia")}
    assert show_events(index_dossier(dossier), dossier.stories[1].pages) == ()
