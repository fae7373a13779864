"""What became of one input at one stage: "could not check" is never shown as "nothing found" (law 6)."""

from __future__ import annotations

from typing import Literal

import msgspec


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """The result of a stage on an input: ok, skipped or failed, with the reason and the seconds it took."""

    stage: str
    input: str
    status: Literal["ok", "skipped", "failed"]
    reason: str | None = None
    seconds: float = 0.0
