"""Models with random weights, made up here: their figures are about size, not about what they learned."""

from __future__ import annotations

import torch

from engine.model import SequenceModel
from engine.protocol import ModelDescription


def made_up_model(
    alphabet: tuple[str, ...],
    hidden_size: int,
    *,
    num_layers: int = 1,
    cell: str = "lstm",
    inputs: str = "symbols",
) -> SequenceModel:
    """A model that reads one of the alphabet a step and answers with one; the same every time."""
    torch.manual_seed(0)
    description = ModelDescription(
        name="bench",
        title="bench",
        cell=cell,
        inputs=inputs,
        alphabet=alphabet,
        input_size=len(alphabet),
        hidden_size=hidden_size,
        num_layers=num_layers,
        output="classes",
        classes=alphabet,
    )
    return SequenceModel(description).requires_grad_(False).eval()


def symbols(count: int) -> tuple[str, ...]:
    """An alphabet of s0, s1 and so on."""
    return tuple(f"s{number}" for number in range(count))
