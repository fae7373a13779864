"""Labels without their texts: split from an annotation and joined to the texts again."""

from __future__ import annotations

import json
import runpy
from pathlib import Path
from typing import Any

import pytest

LABELS = runpy.run_path(str(Path(__file__).resolve().parents[2] / "bench" / "quality" / "labels.py"))

TEXTS = {
    "post": "Ice closes the weir\n\nThe weir froze on Friday.\r\nThe weir froze on Friday, the keeper’s aunt said.\n",
    "mirror": "Ein Wehr 🧊 friert\nEis, Eis, Eis.\n",
}
PLACES: list[tuple[str, int, str]] = [
    ("post", 1, "Ice closes the weir"),
    ("post", 3, "The weir froze on Friday"),
    ("post", 4, "The weir froze on Friday"),
    ("post", 4, "keeper’s aunt"),
    ("mirror", 1, "🧊"),
    ("mirror", 2, "Eis, Eis"),
]


def place(row: tuple[str, int, str]) -> dict[str, Any]:
    return dict(zip(("doc", "line", "text"), row, strict=True))


def annotation() -> dict[str, Any]:
    """An annotation as the guidelines write it; what may hold words of the text stands beside the places."""
    quote = {"id": "q1", "mode": "direct", "content": [place(PLACES[1]), place(PLACES[2])]}
    return {
        "story": "weir",
        "quotes": [quote, {"id": "q2", "content": [place(PLACES[3])], "speaker": None}],
        "facts": [{"kind": "date", "sides": [[place(PLACES[4])], [place(PLACES[5])]]}],
        "labels": [place(PLACES[0])],
    }


@pytest.fixture
def stories(tmp_path: Path) -> Path:
    folder = tmp_path / "weir"
    folder.mkdir()
    for name, body in TEXTS.items():
        (folder / f"{name}.txt").write_bytes(body.encode("utf-8"))
    return folder


def write(path: Path, data: object) -> Path:
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


def test_joined_labels_are_the_annotation_again(stories: Path, tmp_path: Path) -> None:
    split = LABELS["split"](stories, write(tmp_path / "gold.json", annotation()))
    assert LABELS["join"](stories, write(tmp_path / "labels.json", split)) == annotation()


def test_labels_hold_places_and_no_words(stories: Path, tmp_path: Path) -> None:
    gold = annotation()
    gold["quotes"][0] |= {"note": "The weir froze", "cue": "said", "title": "Ice", "horizon": "Friday"}
    split = LABELS["split"](stories, write(tmp_path / "gold.json", gold))
    told = json.dumps(split, ensure_ascii=False)
    assert not [words for _, _, words in PLACES if words in told]
    assert split["quotes"][0].keys() == {"id", "mode", "content"}
    first, second = split["quotes"][0]["content"]
    body = TEXTS["post"]
    assert (first["start"], second["start"]) == (body.index("The weir"), body.rindex("The weir"))
    assert body[second["start"] : second["end"]] == PLACES[2][2]
    assert split["texts"].keys() == TEXTS.keys()


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_a_text_that_has_changed_is_refused(stories: Path, tmp_path: Path, name: str) -> None:
    labels = write(
        tmp_path / "labels.json", LABELS["split"](stories, write(tmp_path / "gold.json", annotation()))
    )
    (stories / f"{name}.txt").write_text(TEXTS[name] + "Ice.", encoding="utf-8")
    with pytest.raises(SystemExit, match=f"labels.json: the text of {name} in .* is not the one annotated"):
        LABELS["join"](stories, labels)


def test_words_that_are_not_there_are_an_error(stories: Path, tmp_path: Path) -> None:
    gold = write(tmp_path / "gold.json", {"quotes": [place(("mirror", 2, "🧊"))]})
    with pytest.raises(ValueError, match="substring not found"):
        LABELS["split"](stories, gold)
