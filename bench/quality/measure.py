"""One row of a benchmark, and the floors that only rise."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec

FLOORS = Path(__file__).with_name("floors.json")
NOISE = 0.0005
"""Rounding of the printed figures; every measure here is deterministic."""


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A measured figure (0 to 1, more is better), what was asked of it and what a peer reaches."""

    name: str
    value: float
    asked: float | None = None
    peer: float | None = None
    note: str = ""


def read_floors() -> dict[str, float]:
    """The floor of every measure that has one."""
    return msgspec.json.decode(FLOORS.read_bytes(), type=dict[str, float]) if FLOORS.exists() else {}


def below_floor(rows: list[Row]) -> list[str]:
    """A line for every row that has fallen under its floor."""
    floors = read_floors()
    values = {row.name: row.value for row in rows}
    return [
        f"{name}: {values[name]:.4f} is under its floor {floor:.4f}"
        for name, floor in floors.items()
        if name in values and values[name] < floor - NOISE
    ]


def raise_floors(rows: list[Row]) -> None:
    """Lift every floor to what was measured; a floor never falls here (edit the file, with a reason)."""
    floors = read_floors()
    for row in rows:
        floors[row.name] = round(max(row.value, floors.get(row.name, 0.0)), 4)
    FLOORS.write_text(json.dumps(dict(sorted(floors.items())), indent=1) + "\n", encoding="utf-8")


def table(rows: list[Row]) -> str:
    """The rows as a Markdown table."""
    floors = read_floors()
    lines = ["| measure | measured | asked | peer | floor | |", "|---|---|---|---|---|---|"]
    for row in rows:
        cells = [f"{row.value:.3f}", _cell(row.asked), _cell(row.peer), _cell(floors.get(row.name)), row.note]
        lines.append(f"| {row.name} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _cell(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"
