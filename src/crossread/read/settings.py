"""What may be read, and how much of it: the settings of `read`."""

from __future__ import annotations

import msgspec


class ReadSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Limits of reading.

    `max_bytes`: a page with more bytes is not read (50 MB: three hundred times a usual news page of 170 kB,
    and about twenty seconds of work). `suffixes`: the files of a folder that are taken for pages.
    """

    max_bytes: int = 50_000_000
    suffixes: tuple[str, ...] = (".txt", ".html", ".htm", ".xhtml")
