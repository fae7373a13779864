"""Bytes to text, once: byte-order mark, UTF-8, declared charset, detection, in this order of trust.

Valid UTF-8 that is not plain ASCII is hardly ever anything else, so it wins over a declaration that says
otherwise (a lying charset). Bytes that the charset does not know become U+FFFD, and their places are told.
"""

from __future__ import annotations

import codecs
import re

import msgspec

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_AS_BROWSERS_READ = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
}
"""What browsers read under these labels (WHATWG Encoding Standard, section 4.2)."""

_CHARSET = re.compile(
    rb"""<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{2,40})"""
    rb"""|<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w:.-]{2,40})""",
    re.IGNORECASE,
)
_DECLARED_WITHIN = 4096  # browsers look at the first 1024 bytes; some pages put scripts before
_SAMPLE = 50_000  # bytes shown to the detector, which is slow
_FEW = 12  # fewer bytes above 127 than this tell a detector nothing: cp1252, what the web falls back to
_UTF8_RATIO = 2  # so many good characters beyond ASCII for a bad byte: damaged UTF-8, not another charset
_MARK = "\udcff"
_SURROGATES = re.compile("[\ud800-\udfff]")
_STATEFUL = ("iso2022", "hz", "utf_7", "utf7")


class Decoded(msgspec.Struct, frozen=True, kw_only=True):
    """A decoded source: `undecodable` are the offsets in `raw` where U+FFFD stands for unreadable bytes."""

    raw: str
    encoding: str
    undecodable: tuple[int, ...] = ()


def _mark(error: UnicodeError) -> tuple[str, int]:
    if isinstance(error, UnicodeDecodeError):
        return _MARK, error.end
    raise error


codecs.register_error("crossread.mark", _mark)


def decode(data: bytes, *, declared: str | None = None) -> Decoded:
    """The text of these bytes, character for character: marks, NULs and carriage returns stay.

    `declared` is a charset known from elsewhere (a header); otherwise the page's own declaration counts.
    """
    encoding = _choose(data, declared)
    return _marked(data.decode(encoding, "crossread.mark"), encoding)


def clean(body: str) -> Decoded:
    """A text that is decoded already, with lone surrogates (which no file can hold) as U+FFFD."""
    return _marked(body, "utf-8")


def _marked(body: str, encoding: str) -> Decoded:
    places = tuple(found.start() for found in _SURROGATES.finditer(body))
    return Decoded(raw=_SURROGATES.sub("�", body) if places else body, encoding=encoding, undecodable=places)


def _choose(data: bytes, declared: str | None) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return encoding
    if wide := wide_encoding(data):
        return wide
    named = _known(declared) or declared_charset(data)
    if named and named.startswith(_STATEFUL) and b"\x1b" in data and _fits(data, named):
        return named
    if _fits(data, "utf-8"):
        return "utf-8"
    if named and named != "utf-8" and _fits(data, named):
        return named
    return "utf-8" if _damaged_utf8(data) else _detect(data, named)


def wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a mark, which shows as NULs at every second byte of Western text; else None."""
    sample = data[:2000]
    half = len(sample) // 2
    if half < 4 or b"\0" not in sample:
        return None
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        nulls, others = sample[first::2].count(0), sample[1 - first :: 2].count(0)
        if nulls > half * 0.7 and others < half * 0.05:
            return encoding
    return None


def declared_charset(data: bytes) -> str | None:
    """The charset that the page's own meta tag or XML declaration names, as Python names it; or None."""
    found = _CHARSET.search(data[:_DECLARED_WITHIN])
    return _known((found[1] or found[2]).decode("ascii", "replace")) if found else None


def _known(label: str | None) -> str | None:
    if not label:
        return None
    try:
        name = codecs.lookup(label.strip()).name
        "".encode(name)
    except (LookupError, ValueError):
        return None  # no such charset, or a codec that is not one of text (base64, rot13)
    return "utf-8" if name.startswith(("utf-16", "utf-32", "utf-8")) else _AS_BROWSERS_READ.get(name, name)


def _fits(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeError:
        return False
    return True


def _damaged_utf8(data: bytes) -> bool:
    """Whether nearly all that is not ASCII is good UTF-8, with a bad byte here and there."""
    body = data.decode("utf-8", "crossread.mark")
    bad = body.count(_MARK)
    good = sum(1 for _ in re.finditer("[^\x00-\x7f]", body)) - bad
    return good >= _UTF8_RATIO * bad


def _detect(data: bytes, named: str | None) -> str:
    fallback = named if named and named != "utf-8" else "cp1252"
    high = re.search(rb"[\x80-\xff]", data)
    at = high.start() if high else 0
    sample = data[max(0, at - 500) : at + _SAMPLE]
    if len(re.findall(rb"[\x80-\xff]", sample)) < _FEW:
        return fallback
    from charset_normalizer import from_bytes  # 60 ms to load, and seldom needed

    best = from_bytes(sample, preemptive_behaviour=False).best()
    return (_known(best.encoding) if best else None) or fallback
