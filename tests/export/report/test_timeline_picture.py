"""The timeline's geometry."""

from __future__ import annotations

from itertools import pairwise

from crossread.export.report.index import index_dossier
from crossread.export.report.timeline_picture import BREAK_DAYS, STEP, draw_timeline, show_rows
from crossread.model.dossier import Dossier
from crossread.model.story import TimelineEntry


def test_days_go_from_left_to_right_with_room_for_their_labels(dossier: Dossier) -> None:
    story = dossier.stories[0]
    picture = draw_timeline(index_dossier(dossier), story.timeline, story.pages, 1)
    assert picture is not None
    xs = [tick.x for tick in picture.ticks]
    assert all(right - left >= STEP for left, right in pairwise(xs))
    assert xs[-1] < picture.width


def test_the_axis_breaks_over_months(dossier: Dossier) -> None:
    story = dossier.stories[0]
    picture = draw_timeline(index_dossier(dossier), story.timeline, story.pages, 1)
    assert picture is not None
    broken = [tick.label for tick in picture.ticks if tick.broken is not None]
    assert broken == ["2027", "Jan", "14 Mar", "21 Jun"]
    assert BREAK_DAYS == 60


def test_entries_of_one_day_are_stacked_and_stay_inside(dossier: Dossier) -> None:
    story = dossier.stories[0]
    picture = draw_timeline(index_dossier(dossier), story.timeline, story.pages, 1)
    assert picture is not None
    assert len({(dot.x, dot.y) for dot in picture.entries}) == len(story.timeline)
    assert all(10 <= dot.y < picture.axis for dot in picture.entries)
    assert all(picture.axis < dot.y < picture.height for dot in picture.pages)


def test_without_a_day_there_is_no_picture_but_a_list(dossier: Dossier) -> None:
    story, index = dossier.stories[0], index_dossier(dossier)
    entry = TimelineEntry(when="PAST_REF", text="Long ago.", evidence=story.timeline[0].evidence)
    assert draw_timeline(index, (entry,), story.pages, 1) is None
    assert show_rows(index, story, 5)[0].name == "t5"
    assert show_rows(index, story, 5)[0].number == 1
