"""What went first when numbers are not finite any more.

Owns the search, in the order in which things are computed: the weights, the forward pass layer by layer and step
by step, the loss, the backward pass from the head down. It does not own what becomes of the run.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch import Tensor

from engine.model import SequenceModel
from engine.runs.learner import Learner
from engine.tasks.task import Batch, Task
from engine.traced import traced

WEIGHT, VALUE, LOSS, GRADIENT = "weight", "value", "loss", "gradient"


@dataclass(frozen=True)
class First:
    """What was not finite first: where, and in which gates or quantities, if there are some to tell apart."""

    what: str  # WEIGHT, VALUE, LOSS or GRADIENT
    layer: int | None  # None: the head
    quantities: tuple[str, ...] = ()
    step: int | None = None  # of the sequence, from 0


@dataclass(frozen=True)
class Halt:
    """Why a run stopped by itself, and where it is now."""

    training_step: int  # that could not be made
    kept_step: int
    entrant: int
    loss: float
    first: First
    learning_rate: float
    clip_norm: float | None


@torch.no_grad()
def halt_of(learner: Learner, task: Task, batch: Batch) -> First:
    """What went first in an update that could not be made, whose loss or gradient the learner still has."""
    flat, model = learner.flat, learner.model
    found = _first_part(flat.parts(flat.values), model, WEIGHT, upwards=True)
    found = found or _first_value(model, batch)
    if found is not None:
        return found
    outputs = model(batch.inputs)
    if not torch.isfinite(outputs).all():
        return First(VALUE, None)
    if not math.isfinite(task.loss(outputs, batch).item()):
        return First(LOSS, None)
    return _first_part(flat.parts(flat.gradient), model, GRADIENT, upwards=False) or First(GRADIENT, None)


def _first_value(model: SequenceModel, batch: Batch) -> First | None:
    """The first layer with a value that is not finite, and the first step in it."""
    for part in traced(model, batch.inputs):
        wrong = {name: _steps_not_finite(part[name]) for name in part.cell.overview}
        steps = torch.stack(list(wrong.values())).any(0)
        if steps.any():
            step = int(steps.int().argmax())
            return First(VALUE, part.layer, tuple(name for name, at in wrong.items() if at[step]), step)
    return None


def _steps_not_finite(values: Tensor) -> Tensor:
    """(T,) bool: at which steps any of values (T, B, H) is not finite."""
    return ~torch.isfinite(values).flatten(1).all(1)


def _first_part(
    parts: Iterator[tuple[str, Tensor]], model: SequenceModel, what: str, *, upwards: bool
) -> First | None:
    """The first layer (from the first on, or from the head down) with a number that is not finite, its gates."""
    wrong: dict[int | None, set[str]] = {}
    for name, part in parts:
        if torch.isfinite(part).all():
            continue
        layer, gates = place_of(name, model)
        blocks = part.chunk(len(gates)) if gates else ()
        bad = {gate for gate, block in zip(gates, blocks, strict=True) if not torch.isfinite(block).all()}
        wrong.setdefault(layer, set()).update(bad)
    if not wrong:
        return None
    layers = sorted((layer for layer in wrong if layer is not None), reverse=not upwards)
    order: list[int | None] = [*layers, None] if upwards else [None, *layers]
    layer = next(layer for layer in order if layer in wrong)
    return First(what, layer, tuple(gate for gate in model.cell.gates if gate in wrong[layer]))


def place_of(name: str, model: SequenceModel) -> tuple[int | None, tuple[str, ...]]:
    """The layer of a parameter (None: the head), and the gates whose rows it holds, one block each.

    "rnn.weight_hh_l0_reverse" is of layer 0; a decoder's layers follow the encoder's. None of a plain RNN's parts,
    of a projection or of peepholes is told apart by gates.
    """
    part, _, parameter = name.partition(".")
    if part not in ("rnn", "decoder"):
        return None, ()
    kind, _, rest = parameter.partition("_l")
    layer = int(rest.removesuffix("_reverse")) + (model.description.num_layers if part == "decoder" else 0)
    gates = model.cell.gates if kind in ("weight_ih", "weight_hh", "bias_ih", "bias_hh") else ()
    return layer, gates if len(gates) > 1 else ()
