"""What comes back through a fresh cell over a random sequence.

Owns one run of the laboratory, in pieces of work that stay short. It does not own the cell and its weights
(`fresh`), nor the way back (`flow`).
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

import torch
from torch import Tensor

from engine.cells import find
from engine.cells.cell import Cell, Values
from engine.gradients.curves import Floats
from engine.gradients.flow import Flow, ValuesOf, arriving, flow
from engine.gradients.fresh import block, fresh_cell, fresh_loss, random_sequence
from engine.gradients.scaled import log10
from engine.protocol import MeasuredLoss, MeasureFreshCells

# What a piece of the forward pass may hold: about 20 ms of work.
PIECE_PRODUCTS = 1 << 26
MOST_STEPS = 512


@dataclass(frozen=True, eq=False)
class Experiment:
    """One cell's way back over the random sequence, in the order of its steps, s last."""

    cell: Cell
    loss: MeasuredLoss
    flow: Flow
    logit_by_x: Floats  # log₁₀ of ‖∂logit/∂x_t‖, (n,)
    values_of: ValuesOf


def experiment(knobs: MeasureFreshCells, name: str, seed: int) -> Generator[None, None, Experiment]:
    """One kind of cell over the sequence of a seed, up to step s; yields after each piece of work.

    The knobs are sound (`fresh.complaint`).
    """
    steps = knobs.length if knobs.step is None else knobs.step + 1
    for gate in range(len(find(name).gates)):
        block(knobs, seed, gate)  # which keeps it: an eigenvalue of a large one takes a piece of its own
        yield None
    cell = fresh_cell(name, knobs, seed)
    values = yield from _run(cell, random_sequence(knobs, seed, steps))
    yield None
    loss = fresh_loss(knobs, seed, steps - 1, values["h"][-1, 0])
    assert loss.logit_by_h is not None
    last = arriving(cell, torch.stack((loss.by_h, loss.logit_by_h)))

    def values_of(start: int, stop: int) -> Values:
        return {quantity: of_all[start:stop] for quantity, of_all in values.items()}

    work = flow(cell, values_of, steps, last)
    while True:
        try:
            next(work)
        except StopIteration as finished:
            found: Flow = finished.value
            break
        yield None
    assert found.x is not None
    by_x = log10(found.x.log2_norm()[:, 1])
    return Experiment(cell, loss.measured, found, by_x, values_of)


def _run(cell: Cell, x: Tensor) -> Generator[None, None, dict[str, Tensor]]:
    """All that `Cell.slopes` takes, at every step, (T, 1, H)."""
    at_once = max(1, min(MOST_STEPS, PIECE_PRODUCTS // cell.w_hh.numel()))
    state = cell.no_state(batch=1)
    pieces: list[dict[str, Tensor]] = []
    for start in range(0, len(x), at_once):
        with torch.inference_mode():
            piece, state = _piece(cell, x[start : start + at_once], state)
        pieces.append(piece)
        yield None
    with torch.inference_mode():
        return {name: torch.cat([piece[name] for piece in pieces]) for name in pieces[0]}


def _piece(cell: Cell, x: Tensor, state: tuple[Tensor, ...]) -> tuple[dict[str, Tensor], tuple[Tensor, ...]]:
    h, last = cell.run(x, state)
    values = {**cell.unfold(x, h, state), "h": h}
    for name, first in zip(cell.states, state, strict=True):
        values[f"{name}_before"] = torch.cat((first[None], values[name][:-1]))
    return values, last
