"""Values as JSON and back, checked while they are read."""

from __future__ import annotations

from typing import TypeVar

import msgspec

T = TypeVar("T")

_ENCODER = msgspec.json.Encoder(order="deterministic")


def as_json(value: object) -> bytes:
    """`value` as compact JSON; equal values give equal bytes."""
    return _ENCODER.encode(value)


def from_json(content: bytes | str, kind: type[T]) -> T:
    """The value of type `kind` that `content` describes. Raises msgspec.DecodeError."""
    return msgspec.json.decode(content, type=kind)
