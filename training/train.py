"""Trains the heads and the encoder together, writing a checkpoint an epoch and a record of the run.

    python training/train.py --shared DIR --base WHEEL --out FOLDER [--silver FILE] [--epochs N] [--name NAME]

`DIR` holds the unpacked archives `entities`, `quotes-polnear` and `wikinews` (or their data/*.tar.xz, which
are unpacked to --scratch). The seed is fixed; on another machine the order of sums may still differ.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import tarfile
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from attribution_sets import polnear, read_silver, wikinews
from bert import HEAD_PLANS, WIDTH, MiniLM, load_base
from evaluate import score_model
from examples import IGNORED, QuoteMarks, all_windows, batches, cut_documents
from export_encoder import MAX_PIECES, unpacked_base
from name_sets import crossner, gum, meantime, re3d, tweets, wikigold
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

if TYPE_CHECKING:
    from collections.abc import Sequence

    from documents import Document
    from examples import Batch, Example

SEED = 20261121
ARCHIVES = ("entities", "quotes-polnear", "wikinews")
TOKENS_A_BATCH = 2048
RATE, HEAD_RATE, WARM_UP = 2e-4, 1e-3, 0.06
"""Step sizes of the encoder and of what is new in it; a small model takes more than BERT's 5e-5."""
VECTOR_WEIGHT = 3.0
"""Of 1 - cosine to the base vectors: enough to keep them above .9 while the heads learn."""
HELD_OUT = 4
"""Every fourth document of re3d, GUM and MEANTIME, by the hash of its name, is for measuring."""

NON_COMMERCIAL = "re3d/BBC_Online/"
"""This part of re3d is CC BY-NC: it may measure, and does not train weights that anyone may use."""


def held_out(document: Document) -> bool:
    """Whether a document is for measuring; the other sets are all for training."""
    if document.corpus not in ("re3d", "GUM", "MEANTIME"):
        return False
    if NON_COMMERCIAL in document.name:
        return True
    return int(hashlib.sha256(document.name.encode()).hexdigest(), 16) % HELD_OUT == 0


def unpacked(shared: Path, scratch: Path) -> Path:
    """The folder that holds the archives unpacked."""
    if all((shared / name).is_dir() for name in ARCHIVES):
        return shared
    for name in ARCHIVES:
        with tarfile.open(shared / "data" / f"{name}.tar.xz") as archive:
            archive.extractall(scratch, filter="data")
    return scratch


def read_documents(root: Path, silver: Path | None) -> tuple[list[Document], list[Document]]:
    """The documents for training and those for measuring."""
    teacher = read_silver(silver)
    documents: list[Document] = []
    for read in (wikigold, tweets, crossner, re3d, gum, meantime):
        documents += read(root / "entities")
    training = [document for document in documents if not held_out(document)]
    training += polnear(root, "train", teacher)
    training += wikinews(root, teacher)
    return training, [document for document in documents if held_out(document)] + list(
        polnear(root, "dev", {})
    )


@torch.no_grad()
def base_vectors(model: MiniLM, examples: Sequence[Example]) -> Tensor:
    """What the base model says of every sentence alone, unit length, in the examples' order."""
    model.eval()
    found = torch.zeros(sum(len(example.document.sentences) for example in examples), WIDTH)
    rows: list[tuple[int, Tensor]] = []
    for example in examples:
        edges = (example.pieces.sentence[1:] != example.pieces.sentence[:-1]).nonzero()[0] + 1
        for i, ids in enumerate(torch.from_numpy(example.pieces.ids).tensor_split(torch.from_numpy(edges))):
            rows.append((example.first_sentence + i, ids[: MAX_PIECES - 2]))
    rows.sort(key=lambda row: len(row[1]))
    for at in range(0, len(rows), 64):
        some = rows[at : at + 64]
        width = max(len(ids) for _, ids in some) + 2
        ids = torch.zeros(len(some), width, dtype=torch.int64)
        for i, (_, row) in enumerate(some):
            ids[i, : len(row) + 2] = torch.cat((torch.tensor([101]), row, torch.tensor([102])))
        mask = ids > 0
        with torch.autocast("cpu", dtype=torch.bfloat16):
            hidden, _ = model(ids, torch.zeros_like(ids), mask)
        pooled = (hidden.float() * mask[:, :, None]).sum(1)
        found[[i for i, _ in some]] = functional.normalize(pooled, dim=1)
    return found


def losses(model: MiniLM, batch: Batch, base: Tensor) -> Tensor:
    """The loss of each head and, last, of the vectors."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        hidden, logits = model(batch.ids, batch.casing, batch.mask)
    found: list[Tensor] = []
    parts = logits.float().split([len(plan.labels) for plan in HEAD_PLANS], dim=2)
    for part, labels, weights in zip(parts, batch.labels, batch.weights, strict=True):
        each = functional.cross_entropy(part.transpose(1, 2), labels, ignore_index=IGNORED, reduction="none")
        counted = (labels != IGNORED) & (weights[:, None] > 0)
        found.append((each * weights[:, None]).sum() / counted.sum().clamp_min(1))
    kept = batch.sentence >= 0
    sums = torch.zeros(len(batch.base_rows), WIDTH).index_add(0, batch.sentence[kept], hidden.float()[kept])
    found.append(1 - functional.cosine_similarity(sums, base[batch.base_rows]).mean())
    return torch.stack(found)


def optimizer_of(model: MiniLM) -> torch.optim.Optimizer:
    """AdamW over all but the word and position tables, which stay as they are."""
    for table in (model.words, model.positions):
        table.weight.requires_grad_(False)
    new = [*model.heads.parameters(), *model.casing.parameters()] if model.heads else []
    known = {id(parameter) for parameter in new}
    old = [q for q in model.parameters() if q.requires_grad and id(q) not in known]
    groups = [{"params": old, "lr": RATE}, {"params": new, "lr": HEAD_RATE}]
    return torch.optim.AdamW(groups, weight_decay=0.01)


def slope(step: int, steps: int) -> float:
    """The share of the step size: up over the warm-up, then down to nothing."""
    warm = max(1, int(steps * WARM_UP))
    return (step + 1) / warm if step < warm else max(0.0, (steps - step) / (steps - warm))


def train(arguments: argparse.Namespace, root: Path, scratch: Path) -> None:
    """The whole run."""
    chance = random.Random(SEED)
    torch.manual_seed(SEED)
    torch.set_num_threads(arguments.threads)
    folder = unpacked_base(arguments.base, scratch)
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    training, measuring = read_documents(root, arguments.silver)
    examples = cut_documents(tokenizer, training[:: arguments.every])
    model = load_base(MiniLM(HEAD_PLANS), folder / "model.safetensors")
    base = base_vectors(model, examples)
    print(f"{len(examples)} documents, {len(base)} sentences, base vectors done", flush=True)
    marks, optimizer = QuoteMarks.of(tokenizer), optimizer_of(model)
    room, record = MAX_PIECES - 2, []
    steps = arguments.epochs * len(
        list(batches(all_windows(examples, room, chance), TOKENS_A_BATCH, None, marks))
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: slope(step, steps))
    weight = torch.tensor([1.0] * len(HEAD_PLANS) + [VECTOR_WEIGHT])
    began = time.monotonic()
    step = 0
    for epoch in range(arguments.epochs):
        model.train()
        for batch in batches(all_windows(examples, room, chance), TOKENS_A_BATCH, chance, marks):
            each = losses(model, batch, base)
            (each * weight).sum().backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad()
            if step % 50 == 0:
                row = {
                    "step": step,
                    "seconds": round(time.monotonic() - began),
                    "losses": [round(x, 4) for x in each.tolist()],
                }
                record.append(row)
                print(f"epoch {epoch} of {steps} steps: {row}", flush=True)
            step += 1
        torch.save(model.state_dict(), arguments.out / f"{arguments.name}-{epoch + 1}.pt")
        print(json.dumps(score_model(model, cut_documents(tokenizer, measuring), marks)), flush=True)
    write_record(arguments, root, record, score_model(model, cut_documents(tokenizer, measuring), marks))


def write_record(
    arguments: argparse.Namespace, root: Path, record: list[object], scores: dict[str, object]
) -> None:
    """Writes runs/NAME.json: what went in, how, and what came out."""
    data = {name: folder_hash(root / name) for name in ARCHIVES}
    if arguments.silver:
        data["silver"] = hashlib.sha256(arguments.silver.read_bytes()).hexdigest()
    settings = {
        "seed": SEED, "epochs": arguments.epochs, "tokens_a_batch": TOKENS_A_BATCH,
        "rate": RATE, "head_rate": HEAD_RATE,
        "warm_up": WARM_UP, "vector_weight": VECTOR_WEIGHT, "max_pieces": MAX_PIECES,
        "torch": torch.__version__,
    }  # fmt: skip
    run = {"name": arguments.name, "data": data, "settings": settings, "curve": record, "scores": scores}
    (arguments.out / f"{arguments.name}.json").write_text(json.dumps(run, indent=1) + "\n", encoding="utf-8")


def folder_hash(folder: Path) -> str:
    """A hash of all files of a folder, names and contents."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            digest.update(f"{path.relative_to(folder)}\0".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--silver", type=Path)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument(
        "--every", type=int, default=1, help="train on every n-th document only, to try things"
    )
    parser.add_argument("--name", default="first-heads")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        train(arguments, unpacked(arguments.shared, Path(scratch)), Path(scratch))


if __name__ == "__main__":
    main()
