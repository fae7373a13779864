"""Quantities of news English: value, unit, what is counted, hedge."""

from __future__ import annotations

from crossread.grammar.quantities.amounts import QuantityMatch, find_quantities

__all__ = ["QuantityMatch", "find_quantities"]
