"""Time expressions of news English and their TIMEX3 values."""

from __future__ import annotations

from crossread.grammar.times.expressions import TimeMatch, find_times

__all__ = ["TimeMatch", "find_times"]
