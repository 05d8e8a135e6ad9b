"""Weights that torch's weight_norm keeps as a length and a direction, multiplied out: w = g · v / ‖v‖.

Owns the two ways in which they are called (torch.nn.utils.weight_norm and .parametrizations.weight_norm). It does
not own which tensors make a layer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import numpy as np

from engine.formats.contents import REAL, StoredTensor, Values

_LENGTH = re.compile(
    r"(?P<prefix>(?:.*\.)?)(?:(?P<old>weight_[ih]h\w*)_g|parametrizations\.(?P<new>weight_[ih]h\w*)\.original0)"
)


def with_products(tensors: Mapping[str, StoredTensor]) -> Mapping[str, StoredTensor]:
    """All tensors, and each weight of a recurrent layer that is a product, under its own name."""
    products: dict[str, StoredTensor] = {}
    for name, length in tensors.items():
        found = _LENGTH.fullmatch(name)
        if found is None:
            continue
        weight = found["prefix"] + (found["old"] or found["new"])
        beside = f"{weight}_v" if found["old"] else name.removesuffix("0") + "1"
        direction = tensors.get(beside)
        if weight not in tensors and direction is not None and _fit(length, direction):
            products[weight] = _product(length, direction)
    return {**tensors, **products} if products else tensors


def _fit(length: StoredTensor, direction: StoredTensor) -> bool:
    """One length for the whole matrix, for each of its rows, or for each of its columns."""
    return (
        length.dtype in REAL
        and direction.dtype in REAL
        and len(direction.shape) == 2
        and (not length.shape or (len(length.shape) == 2 and 1 in length.shape))
        and all(1 in pair or len(set(pair)) == 1 for pair in zip(length.shape, direction.shape, strict=False))
    )


def _product(length: StoredTensor, direction: StoredTensor) -> StoredTensor:
    def load() -> Values:
        lengths, directions = (np.asarray(part.load(), np.float64) for part in (length, direction))
        shared = tuple(axis for axis, size in enumerate(lengths.shape or (1, 1)) if size == 1)
        with np.errstate(invalid="ignore"):  # a row of zeros has no direction: torch gives what is not finite, too
            weights: Values = lengths * directions / np.linalg.norm(directions, axis=shared, keepdims=True)
        return weights.astype(np.float64 if direction.dtype == "float64" else np.float32)

    return StoredTensor(direction.shape, direction.dtype, load)
