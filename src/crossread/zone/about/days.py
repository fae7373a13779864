"""The days a page was published and changed: as its markup, its address or its own words say."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from crossread.model.page import Day, Page, Role
from crossread.zone.about.daylabels import DayLabel, dateline_day, day_labels, opening_day
from crossread.zone.about.daymarkup import Dated, id_day, is_universal, local_day, markup_days, url_day


class Days(NamedTuple):
    """What a page says of its own days."""

    published: Day | None
    modified: Day | None


def find_days(page: Page, roles: Sequence[Role]) -> Days:
    """The days of publication and of the last change; `roles` are those of the page's blocks.

    Trusted in this order: what the caller gave, the markup (see `_as_shown`), the address, a label at the
    headline, a line that opens with a date, any other label, an id with a time in the address, a dateline.
    A page that tells only of a change was published by that day at the latest: it is taken for both.
    """
    published, modified = markup_days(page)
    labels = day_labels(page, roles)
    address = url_day(page)
    if published:
        published = _as_shown(local_day(published), modified, labels, address)
    modified = modified or next((label.day for label in labels if label.is_change), None)
    published = published or address
    told = [label for label in labels if not label.is_change]
    published = published or next((label.day for label in told if label.shown), None)
    published = published or opening_day(page, roles)
    published = published or next((label.day for label in told), None)
    published = published or modified or id_day(page) or dateline_day(page, roles, modified)
    return Days(page.published or _day(published), page.modified or _day(modified))


def _day(found: Dated | None) -> Day | None:
    return Day(value=found.value, basis=found.basis, evidence=(found.span,)) if found else None


def _as_shown(
    stated: Dated, modified: Dated | None, labels: Sequence[DayLabel], address: Dated | None
) -> Dated:
    """The day that readers see, where the markup's differs from it for a reason that is known.

    A moment of universal time is another day far from Greenwich: the label at the headline or the address
    has the outlet's. A page that shows the day of its last change as its own was published anew. The
    general words of a plain meta tag (`date`, `dc.date`) often mean the file.
    """
    shown = next((label.day for label in labels if label.shown and not label.is_change), None)
    if is_universal(stated):
        for other in (shown, address):
            if other and _apart(stated, other) == 1:
                return other
    if shown and (stated.is_plain or (modified and shown.value == modified.value)):
        return shown
    return stated


def _apart(left: Dated, right: Dated) -> int:
    return abs((date.fromisoformat(left.value) - date.fromisoformat(right.value)).days)
