"""From gradients to the messages that a window draws.

Owns which curves a cell is answered with. It does not own the requests (`engine.measurements`), nor what a curve
is (`curves`).
"""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from engine.cells.cell import REVERSE, Cell
from engine.gradients.curves import Floats, band, message
from engine.gradients.flow import Flow
from engine.protocol import DLDC, DLDH, DLOGITDX, KEEP, PARTS, CellGradients, MeasuredLoss


def curves_of(flow: Flow, logit_by_x: Floats | None) -> Generator[None, None, dict[str, Floats]]:
    """log₁₀ of the norms of L's gradients and of the logit's by x, (n,) each, in reading order; in short turns."""
    curves = yield from flow.curves()
    return curves if logit_by_x is None else curves | {DLOGITDX: logit_by_x}


def cell_gradients(
    cell: Cell,
    layer: int,
    direction: str,
    start: int,
    stop: int,
    loss: MeasuredLoss,
    curves: Mapping[str, Sequence[Floats]],
) -> CellGradients:
    """The answer about one cell: each seed's curves in reading order, the first one drawn and the band of all."""
    memory = DLDC if "c" in cell.states else DLDH
    reverse = direction == REVERSE
    messages = {}
    for name, of_seeds in curves.items():
        at_loss_step = [float(each[-1]) for each in curves[memory if name in PARTS else name]]
        spread = band(of_seeds, at_loss_step, reverse) if len(of_seeds) > 1 else None
        messages[name] = message(of_seeds[0], at_loss_step[0], cell.w_hh.dtype, reverse, spread)
    return CellGradients(
        cell=cell.name,
        layer=layer,
        direction=direction,
        dtype=str(cell.w_hh.dtype).removeprefix("torch."),
        hidden_size=cell.hidden_size,
        memory=memory,
        start=start,
        stop=stop,
        loss=loss,
        curves=messages,
    )


def unit_rows(flow: Flow, quantity: str) -> Generator[None, None, NDArray[np.floating]]:
    """log₁₀ of each unit's |gradient| of L, or what the gate that keeps lets through, (n, size)."""
    if quantity != KEEP:
        return (yield from flow.units(quantity))
    assert flow.kept is not None
    return flow.kept[:, 0].numpy()
