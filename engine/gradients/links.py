"""The derivatives of one step after another, put together so that a step back is few operations.

Owns how the slopes of a cell become factors of the chain rule, and the matrix of a whole step. It does not own the
slopes (`engine.cells`), nor the way back (`adjoint`).
"""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor

from engine.cells.slopes import Slopes


class Links(NamedTuple):
    """The derivatives of n steps as the loop wants them; R = the gates, and c's own way back if there is a c."""

    by_carry: Tensor | None  # (n, B, R, H): from c to each gate's sum and to c before; None: no c
    by_shown: Tensor  # (n, B, R, H): the same from the shown h
    straight: Tensor | None  # (n, B, H): from h to h before, past W_hh, of cells without a c
    shown_by_memory: Tensor | None  # (n, B, H): ∂h_t/∂c_t
    by_input: dict[int, Tensor]  # gate k: what its sum's part of x is multiplied with instead of memory_by_z
    reset: tuple[Tensor, Tensor] | None = None  # (n, B, H) each: as `Slopes.reset`


def links_of(slopes: Slopes, gates: int) -> Links:
    """The slopes of n steps in one tensor a kind."""
    some = next(slope for slope in (*slopes.memory_by_z, *slopes.shown_by_z) if slope is not None)
    steps, batch, units = some.shape
    if slopes.shown_by_memory is None:
        by_shown = some.new_empty(steps, batch, gates, units)
        for gate, slope in enumerate(slopes.memory_by_z):
            by_shown[:, :, gate] = 0 if slope is None else slope
        by_input = dict(slopes.memory_by_input)
        return Links(None, by_shown, slopes.memory_by_memory, None, by_input, slopes.reset)
    by_carry = some.new_empty(steps, batch, gates + 1, units)
    for gate, slope in enumerate((*slopes.memory_by_z, slopes.memory_by_memory)):
        by_carry[:, :, gate] = 0 if slope is None else slope
    by_shown = by_carry * slopes.shown_by_memory[:, :, None]
    for gate, slope in enumerate(slopes.shown_by_z):
        if slope is not None:
            by_shown[:, :, gate] += slope
    return Links(by_carry, by_shown, None, slopes.shown_by_memory, dict(slopes.memory_by_input))


def step_matrices(links: Links, w_hh: Tensor) -> Tensor:
    """∂(h_t, c_t)/∂(h_{t-1}, c_{t-1}) of each step, (n, S, S): gradients (N, S) times it are those a step back.

    S is H, or 2H where there is a c. The links' batch is 1; w_hh is (G·H, H), without a projection.
    """
    steps, _, _, units = links.by_shown.shape
    weights = w_hh.view(-1, units, units)  # (G, H, H)
    gates = len(weights)
    kinds = [links.by_shown] if links.by_carry is None else [links.by_shown, links.by_carry]
    sources = torch.cat(kinds, 1)  # (n, 1 or 2, R, H): from h, from c
    # Copied into the order of the product, which is several times slower on strided parts.
    by_unit = sources[:, :, :gates].permute(3, 0, 1, 2).reshape(units, -1, gates)
    through = torch.bmm(by_unit, weights.transpose(0, 1).contiguous())
    matrices = through.new_zeros(steps, len(kinds), units, len(kinds), units)
    matrices[:, :, :, 0] = through.view(units, steps, len(kinds), units).permute(1, 2, 0, 3)
    if links.by_carry is not None:
        matrices[:, :, :, 1].diagonal(dim1=-2, dim2=-1).copy_(sources[:, :, gates])
    elif links.straight is not None:
        matrices[:, 0, :, 0].diagonal(dim1=-2, dim2=-1).add_(links.straight[:, 0])
    return matrices.view(steps, len(kinds) * units, len(kinds) * units)


def part(links: Links, start: int, stop: int) -> Links:
    """The links of some steps."""
    by_carry, by_shown, straight, shown, by_input, reset = links
    return Links(
        None if by_carry is None else by_carry[start:stop],
        by_shown[start:stop],
        None if straight is None else straight[start:stop],
        None if shown is None else shown[start:stop],
        {gate: slope[start:stop] for gate, slope in by_input.items()},
        None if reset is None else (reset[0][start:stop], reset[1][start:stop]),
    )


def double(links: Links) -> Links:
    """The links in float64."""
    by_carry, by_shown, straight, shown, by_input, reset = links
    return Links(
        None if by_carry is None else by_carry.double(),
        by_shown.double(),
        None if straight is None else straight.double(),
        None if shown is None else shown.double(),
        {gate: slope.double() for gate, slope in by_input.items()},
        None if reset is None else (reset[0].double(), reset[1].double()),
    )
