"""Results as bytes: what a cache keeps, and what a process hands over."""

from __future__ import annotations

from typing import TypeVar

import msgspec
import numpy as np

Record = TypeVar("Record")


def pack(record: object) -> bytes:
    """The record as MessagePack, its vectors as float32. Raises UnicodeEncodeError where a string has lone
    surrogates."""
    return msgspec.msgpack.encode(record, enc_hook=_encode)


def unpack(data: bytes, kind: type[Record]) -> Record:
    """The record of this kind; its vectors cannot be written to. Raises msgspec.DecodeError or ValueError
    where the bytes are no such record."""
    return msgspec.msgpack.decode(data, type=kind, dec_hook=_decode)


def _encode(value: object) -> object:
    if isinstance(value, np.ndarray):
        return (value.shape, value.astype(np.float32).tobytes())
    raise NotImplementedError(f"{type(value).__name__} cannot be packed")


def _decode(kind: type, value: tuple[list[int], bytes]) -> object:
    shape, data = value
    return np.frombuffer(data, dtype=np.float32).reshape(shape)
