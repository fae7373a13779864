"""Bytes to text, once."""

from __future__ import annotations

import pytest

from crossread.read.decode import declared_charset, decode

SAYING = "Grüße aus Köln, später mehr – “so weit”, sagte Zoë in Málaga über Ærø."


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("plain".encode("ascii"), "utf-8"),
        (SAYING.encode(), "utf-8"),
        (b"\xef\xbb\xbfArvo", "utf-8"),
        ("\ufeff" + SAYING, "utf-16-le"),
        ("\ufeff" + SAYING, "utf-16-be"),
        (b'<meta charset="iso-8859-1">' + SAYING.encode(), "utf-8"),  # a lying charset
        (b'<meta charset="windows-1252">' + SAYING.encode("cp1252"), "cp1252"),
        (b'<meta content="text/html; charset=ISO-8859-1">' + SAYING.encode("cp1252"), "cp1252"),
        (b'<?xml version="1.0" encoding="koi8-r"?>' + "Арво сказал".encode("koi8-r"), "koi8-r"),
        (b'<meta charset="utf-8">' + "caf\xe9 bar".encode("latin-1"), "cp1252"),
        (b'<meta charset="no-such-charset">caf\xe9', "cp1252"),
        ("Arvo said on Monday.".encode("utf-16-le"), "utf-16-le"),
        (b'<meta charset="iso-2022-jp">' + "会議".encode("iso-2022-jp"), "iso2022_jp"),
    ],
)
def test_charset(data: bytes | str, encoding: str) -> None:
    sent = data if isinstance(data, bytes) else data.encode(encoding)
    decoded = decode(sent)
    assert decoded.encoding == encoding
    assert decoded.raw == sent.decode(encoding)
    assert decoded.undecodable == ()


def test_detection_of_a_charset_nobody_names() -> None:
    body = (
        "Президент Арво заявил в понедельник, что переговоры с соседями начнутся в мае, сообщает газета. " * 4
    )
    assert decode(body.encode("cp1251")).raw == body


def test_bad_bytes_are_told_not_dropped() -> None:
    decoded = decode("Grüße, schöne Grüße: ".encode() + b"\xff\xfe" + "ää".encode())
    assert decoded.raw == "Grüße, schöne Grüße: \ufffd\ufffdää"
    assert decoded.undecodable == (21, 22)
    assert decoded.encoding == "utf-8"


def test_a_replacement_character_in_the_file_is_no_bad_byte() -> None:
    assert decode("a\ufffdb".encode()).undecodable == ()


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"<meta charset=utf-8>", "utf-8"),
        (b"<meta charset='latin1'>", "cp1252"),
        (b"<meta charset='base64'>", None),
        (b"<p>charset=latin1", None),
    ],
)
def test_declared_charset(head: bytes, name: str | None) -> None:
    assert declared_charset(head) == name
