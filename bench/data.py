"""The development data, unpacked once into a folder that git ignores."""

from __future__ import annotations

import tarfile
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / ".data"


def unpack(shared: Path, archive: str) -> Path:
    """The folder of `archive` (a stem of `shared/data/*.tar.xz`), unpacked there if it was not.

    Raises SystemExit with what to do where the archive is missing.
    """
    target = FOLDER / archive
    if not target.exists():
        packed = shared / "data" / f"{archive}.tar.xz"
        if not packed.is_file():
            raise SystemExit(f"{packed} is missing: give the folder of development data with --shared")
        FOLDER.mkdir(exist_ok=True)
        with tarfile.open(packed) as tar:
            tar.extractall(FOLDER, filter="data")
    return target
