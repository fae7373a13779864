"""One input to a page: decoded once, with what a reader sees of it; not yet zoned."""

from __future__ import annotations

import hashlib
import re
from datetime import date
from pathlib import Path

from crossread.errors import InputError
from crossread.model.ids import content_id
from crossread.model.page import Day, Page
from crossread.read.decode import Decoded, clean, decode
from crossread.read.html import read_html
from crossread.read.plain import line_blocks, plain_text
from crossread.read.settings import ReadSettings
from crossread.read.sniff import binary_kind, looks_like_html

_HTML_SUFFIXES = (".html", ".htm", ".xhtml")
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ][\d:.,]+(?:Z|[+-]\d\d:?\d\d)?)?")


def read_page(
    data: bytes | str | Path,
    *,
    url: str | None = None,
    source: str | None = None,
    published: str | None = None,
    settings: ReadSettings | None = None,
) -> Page:
    """The page in these bytes, this text or this file, without zones.

    A file's name says whether it is text or HTML; bytes and texts are looked at. `source` names the page in
    every record (default: the path, the URL, or "text"); `published` is a day that the caller knows (ISO).
    Raises InputError, with what was found and what to try, where there is nothing to read.
    """
    settings = settings or ReadSettings()
    if isinstance(data, Path):
        name = source or str(data)
        raw_bytes, kind = _file_bytes(data, name, settings), _kind_of(data)
    else:
        name, kind = source or url or "text", None
        raw_bytes = data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")
        _check_size(len(raw_bytes), name, settings)
    decoded = clean(data) if isinstance(data, str) else _decoded(raw_bytes, name)
    return make_page(
        decoded,
        sha256=hashlib.sha256(raw_bytes).hexdigest(),
        source=name,
        kind=kind,
        url=url,
        published=published,
    )


def make_page(
    decoded: Decoded,
    *,
    sha256: str,
    source: str,
    kind: str | None = None,
    url: str | None = None,
    published: str | None = None,
) -> Page:
    """The page of a decoded source; `kind` is "text", "html" or None (look at it).

    Raises InputError where nothing in it can be read by a person.
    """
    raw = decoded.raw
    if not raw.strip("\ufeff\0 \t\r\n\f\xa0"):
        raise InputError(f"{source} is empty: it holds no text. Check that it was saved.", source=source)
    is_html = kind == "html" or (kind is None and looks_like_html(raw))
    if is_html:
        reading = read_html(raw, decoded.undecodable)
        visible, blocks, metas = reading.visible, reading.blocks, reading.metas
    else:
        visible, blocks, metas = plain_text(raw, decoded.undecodable), line_blocks(raw), ()
    if not blocks:
        raise InputError(
            f"{source} shows no text: all of its {len(raw):,} characters are markup or scripts. "
            "Save the page from a browser after it has loaded, or give its text.",
            source=source,
        )
    return Page(
        id=content_id("page", sha256, source),
        source=source,
        bytes_sha256=sha256,
        raw=raw,
        visible=visible,
        encoding=decoded.encoding,
        url=url,
        published=_given_day(published, source),
        blocks=blocks,
        metas=metas,
    )


def _kind_of(path: Path) -> str | None:
    suffix = path.suffix.lower()
    return "html" if suffix in _HTML_SUFFIXES else "text" if suffix == ".txt" else None


def _file_bytes(path: Path, name: str, settings: ReadSettings) -> bytes:
    try:
        _check_size(path.stat().st_size, name, settings)
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError(f"{name} does not exist. Check the path.", source=name) from None
    except IsADirectoryError:
        raise InputError(f"{name} is a folder, and one page was asked for.", source=name) from None
    except (OSError, ValueError) as error:
        raise InputError(f"{name} cannot be opened: {error}.", source=name) from None


def _check_size(size: int, name: str, settings: ReadSettings) -> None:
    if size > settings.max_bytes:
        raise InputError(
            f"{name} is too large: {size / 1e6:.1f} MB, and a page may have "
            f"{settings.max_bytes / 1e6:.1f} MB (setting max_bytes). "
            "A file of many pages is read as JSON Lines, a page a row.",
            source=name,
        )


def _decoded(data: bytes, name: str) -> Decoded:
    if not data:
        raise InputError(f"{name} is empty: it has 0 bytes. Check that it was saved.", source=name)
    if kind := binary_kind(data):
        raise InputError(
            f"{name} holds {kind}, whatever its name says. Give text, HTML or JSON Lines.", source=name
        )
    return decode(data)


def _given_day(published: str | None, source: str) -> Day | None:
    if published is None:
        return None
    found = _DAY.fullmatch(published.strip())
    try:
        if found is None:
            raise ValueError
        return Day(value=date.fromisoformat(found[1]).isoformat(), basis="given")
    except ValueError:
        raise InputError(
            f'{source}: published is "{published[:40]}"; a day such as 2022-12-19 is wanted.', source=source
        ) from None
