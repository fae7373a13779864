"""What bytes are, by their first ones: a picture named .txt is told as such."""

from __future__ import annotations

import re

from crossread.read.decode import wide_encoding

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"BM", "a BMP picture"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"RIFF", "a WebP picture or a sound file"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive (or an Office document)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\0", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"\x1aE\xdf\xa3", "a video"),
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_LOOK_AT = 8192  # bytes: enough to tell text from noise, and quickly looked through
_CONTROL_SHARE = 0.02  # text has hardly any control characters, compressed data one in ten
_SHORT_MAGIC = 3  # two or three letters may begin a text ("BMW said"): they count only with control bytes
_HTML = re.compile(
    r"<(?:!doctype\s+html|html|head|body|title|meta|script|article|section|div|table|p|h1|span|a)[\s>/]",
    re.IGNORECASE,
)


def binary_kind(data: bytes) -> str | None:
    """What a reader would call these bytes where they are no text ("a PNG picture"); None for text."""
    start = data[:_LOOK_AT]
    if wide_encoding(data) or start.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")):
        return None
    noisy = len(_CONTROL.findall(start)) > _CONTROL_SHARE * len(start)
    for magic, kind in _MAGIC:
        if start.startswith(magic) and (noisy or (len(magic) > _SHORT_MAGIC and not magic.isalpha())):
            return kind
    if data[4:12].startswith(b"ftyp"):
        return "a video or a picture"
    return "binary data, not text" if noisy else None


def looks_like_html(raw: str) -> bool:
    """Whether a text begins like a page of HTML: a known tag among its first 2,000 characters."""
    start = raw[:2000].lstrip("\ufeff \t\r\n")
    return start.startswith("<") and bool(_HTML.search(start))
