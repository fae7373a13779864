"""What bytes are by their first ones."""

from __future__ import annotations

import pytest

from crossread.read.sniff import binary_kind, looks_like_html


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a PNG picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01", "a JPEG picture"),
        (b"%PDF-1.7\n1 0 obj", "a PDF document"),
        (b"PK\x03\x04\0\0\0\0", "a ZIP archive (or an Office document)"),
        (bytes(range(32)) * 20, "binary data, not text"),
        (b"text\0text\0text\0", "binary data, not text"),
        (b"BMW said on Monday.", None),
        (b"MZ is a short name.", None),
        ("Arvo".encode("utf-16"), None),
        (b"one NUL \0 in a long text" + b" of words" * 40, None),
        (b"", None),
    ],
)
def test_binary_kind(data: bytes, kind: str | None) -> None:
    assert binary_kind(data) == kind


@pytest.mark.parametrize(
    ("raw", "answer"),
    [
        ("<!DOCTYPE html><p>x", True),
        ("\ufeff \n<html lang=en>", True),
        ("<?xml version='1.0'?><html>", True),
        ("The <p> tag is told here.", False),
        ("<3 is a heart", False),
        ("", False),
    ],
)
def test_looks_like_html(raw: str, answer: bool) -> None:
    assert looks_like_html(raw) is answer
