"""How an entrant's weights and its newest gradient are distributed, by layer and gate.

Owns the counting. Of a layer with gates, a gate's rows of all its weights and biases are counted together.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.protocol import Array, Histogram
from engine.runs.halt import place_of
from engine.runs.learner import Learner

Place = tuple[int | None, str]


def histograms(learner: Learner, bins: int) -> tuple[Histogram, ...]:
    """One a gate of each layer, one for what a layer has beside its gates, and one for the head."""
    flat = learner.flat
    weights, gradients = (_by_place(learner, vector) for vector in (flat.values, flat.gradient))
    found = []
    for place, values in weights.items():
        of_gradient = gradients[place]
        weight_counts, weight_edges = np.histogram(values, bins, _range(values))
        gradient_counts, gradient_edges = np.histogram(of_gradient, bins, _range(of_gradient))
        if not learner.has_gradient:
            gradient_counts = np.zeros_like(gradient_counts)
        found.append(
            Histogram(
                layer=place[0],
                gate=place[1],
                weight_edges=Array.of(weight_edges.astype(np.float32)),
                weight_counts=Array.of(weight_counts.astype(np.int32)),
                gradient_edges=Array.of(gradient_edges.astype(np.float32)),
                gradient_counts=Array.of(gradient_counts.astype(np.int32)),
            )
        )
    return tuple(found)


def _by_place(learner: Learner, vector: Tensor) -> dict[Place, NDArray[np.float32]]:
    pieces: dict[Place, list[Tensor]] = {}
    for place, piece in _pieces(learner, vector):
        pieces.setdefault(place, []).append(piece.flatten())
    return {place: torch.cat(of_place).numpy() for place, of_place in pieces.items()}


def _pieces(learner: Learner, vector: Tensor) -> Iterator[tuple[Place, Tensor]]:
    for name, part in learner.flat.parts(vector):
        layer, gates = place_of(name, learner.model)
        if not gates:
            yield (layer, ""), part
        for gate, block in zip(gates, part.chunk(len(gates)) if gates else (), strict=True):
            yield (layer, gate), block


def _range(values: NDArray[np.float32]) -> tuple[float, float]:
    """From the least to the most, and a range around a value that is the only one."""
    least, most = float(values.min()), float(values.max())
    return (least, most) if least < most else (least - 0.5, most + 0.5)
