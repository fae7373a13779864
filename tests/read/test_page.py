"""One input to a page, and what is said where there is nothing to read."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossread.errors import InputError
from crossread.read.page import read_page
from crossread.read.settings import ReadSettings


def test_a_text_file_is_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("\ufeffMälar talks\r\n<p>no tag here</p>\n".encode())
    page = read_page(path)
    assert page.text == path.read_bytes().decode("utf-8")
    assert page.source == str(path) and page.visible.kind == "source"


def test_html_is_told_by_its_name_or_its_looks(tmp_path: Path) -> None:
    path = tmp_path / "a.HTM"
    path.write_text("just <b>bold</b>", encoding="utf-8")
    assert read_page(path).text == "just bold"
    assert read_page("<html><p>x y").text == "x y"
    assert read_page(b"x <b>y</b>").text == "x <b>y</b>"


def test_ids_come_from_bytes_and_name() -> None:
    one, two = read_page("Same words.", source="a"), read_page("Same words.", source="b")
    assert one.id != two.id and one.bytes_sha256 == two.bytes_sha256
    assert read_page("Same words.", source="a") == one


@pytest.mark.parametrize(
    ("given", "value"), [("2031-05-06", "2031-05-06"), ("2031-05-06T10:00:00Z", "2031-05-06")]
)
def test_a_given_day(given: str, value: str) -> None:
    day = read_page("Words.", published=given).published
    assert day is not None and (day.value, day.basis) == (value, "given")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "text is empty: it has 0 bytes. Check that it was saved."),
        ("\ufeff \n\0", "text is empty: it holds no text. Check that it was saved."),
        (
            b"\x89PNG\r\n\x1a\n\0\0",
            "text holds a PNG picture, whatever its name says. Give text, HTML or JSON Lines.",
        ),
        (
            "<html><script>x()</script>",
            "text shows no text: all of its 26 characters are markup or scripts. Save the page from a browser "
            "after it has loaded, or give its text.",
        ),
    ],
)
def test_nothing_to_read(data: bytes | str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        read_page(data)
    assert str(caught.value) == message
    assert caught.value.source == "text"


def test_bad_day_missing_file_and_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError, match='published is "6 May"; a day such as 2022-12-19 is wanted'):
        read_page("Words.", published="6 May")
    with pytest.raises(InputError, match="2031-02-30"):
        read_page("Words.", published="2031-02-30")
    with pytest.raises(InputError, match=r"does not exist\. Check the path\."):
        read_page(tmp_path / "none.txt")
    with pytest.raises(InputError, match="is a folder, and one page was asked for"):
        read_page(tmp_path)


def test_too_large() -> None:
    with pytest.raises(
        InputError, match=r"too large: 0\.0 MB, and a page may have 0\.0 MB \(setting max_bytes\)"
    ):
        read_page("x" * 200, settings=ReadSettings(max_bytes=100))
