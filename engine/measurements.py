"""The gradients that the engine holds for its window: measured, read in parts, let go when they are too many.

Owns the measurements by the numbers that the window gave them, and the check of what is asked. It does not own how
they are computed (`engine.gradients`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product
from time import perf_counter
from typing import NamedTuple, TypeVar

import numpy as np

from engine.cells.cell import REVERSE, Cell
from engine.columns import edges_of_runs
from engine.errors import RequestFailedError
from engine.gradients.answers import cell_gradients, curves_of, unit_rows
from engine.gradients.block import Earlier
from engine.gradients.curves import Floats, horizon, states
from engine.gradients.flow import Flow, ValuesOf
from engine.gradients.fresh import complaint
from engine.gradients.jacobian import JacobianCurve
from engine.gradients.laboratory import experiment
from engine.gradients.stack import measure
from engine.progress import told
from engine.protocol import (
    KEEP,
    REPLY_BYTES,
    Array,
    CellGradients,
    GradientsMeasured,
    JacobianRead,
    MeasuredLoss,
    MeasureFreshCells,
    MeasureGradients,
    Progressed,
    ReadJacobian,
    ReadUnitGradients,
    UnitGradientsRead,
)
from engine.recording import Recording
from engine.service import Work
from engine.shelf import Shelf
from engine.traces import Held

MEASUREMENTS_KEPT = 4
MEASUREMENT_BYTES = 512 << 20
PROGRESS_SECONDS = 0.1
STEP_BYTES = 12  # of a curve: log10 and state
BAND_BYTES = 12  # of a band: three of float32
MOST_CURVES = 5  # of a cell: the norms by h, c and x, and the two parts

Found = TypeVar("Found")


@dataclass(eq=False)
class Kept:
    """What later requests read on from, of one cell at steps start … stop-1 of the sequence."""

    cell: Cell
    flow: Flow
    values_of: ValuesOf
    start: int
    stop: int
    reverse: bool = False
    earlier: Earlier | None = None  # who read the first of them, where it was not `cell`
    jacobian: JacobianCurve | None = None

    @property
    def bytes(self) -> int:
        """About as many as the gradients hold, and the values from which the Jacobian comes."""
        flow = self.flow
        each = [flow.h.values, flow.memory.values] + ([] if flow.x is None else [flow.x.values])
        return 3 * sum(values.nbytes for values in each)


class Asked(NamedTuple):
    """What `MeasureGradients` asks of one trace."""

    recording: Recording
    layer: int
    step: int
    target: float | None  # what is right at the step, where that is known


class Measurements:
    """Gradients by number; `trace_of` finds a trace by its number, or raises RequestFailedError."""

    def __init__(self, trace_of: Callable[[int], Held]) -> None:
        self._trace_of = trace_of
        self._shelf: Shelf[list[Kept]] = Shelf(MEASUREMENTS_KEPT, MEASUREMENT_BYTES)

    def of_traces(self, request: MeasureGradients) -> Work:
        """One layer and direction of each trace."""
        began = perf_counter()
        if request.reach < 0:
            raise RequestFailedError("bad-measurement", error=f"reach: 0 at least, not {request.reach}")
        asked = [self._asked(request, number) for number in request.traces]
        lags = sum(min(request.reach + 1, each.recording.steps) for each in asked)
        _check_size(lags * MOST_CURVES * STEP_BYTES)
        kept: list[Kept] = []
        replies: list[CellGradients] = []
        for recording, layer, step, target in asked:
            work = measure(recording, layer, request.direction, step, target, request.reach)
            found = yield from told(work)
            curves = yield from curves_of(found.flow, found.logit_by_x)
            stretch = (found.start, found.stop)
            kept.append(Kept(found.cell, found.flow, found.values_of, *stretch, found.reverse, found.earlier))
            spread = {name: [curve] for name, curve in curves.items()}
            replies.append(
                cell_gradients(found.cell, layer, request.direction, found.start, found.stop, found.loss, spread)
            )
        return self._measured(request.gradients, kept, replies, began)

    def of_fresh_cells(self, request: MeasureFreshCells) -> Work:
        """The laboratory."""
        began = perf_counter()
        wrong = complaint(request)
        if wrong is not None:
            raise RequestFailedError("bad-measurement", error=wrong)
        steps = request.length if request.step is None else request.step + 1
        bytes_of_step = STEP_BYTES + (BAND_BYTES if request.seeds > 1 else 0)
        _check_size(len(request.cells) * MOST_CURVES * steps * bytes_of_step)
        kept: list[Kept] = []
        replies: list[CellGradients] = []
        told, total = began, request.seeds * len(request.cells)
        for name in request.cells:
            spread: dict[str, list[Floats]] = {}
            losses: list[MeasuredLoss] = []
            for number in range(request.seeds):
                found = yield from experiment(request, name, request.seed + number)
                curves = yield from curves_of(found.flow, found.logit_by_x)
                for metric, curve in curves.items():
                    spread.setdefault(metric, []).append(curve)
                if not losses:
                    kept.append(Kept(found.cell, found.flow, found.values_of, 0, steps))
                losses.append(found.loss)
                if perf_counter() - told >= PROGRESS_SECONDS:
                    told = perf_counter()
                    yield Progressed(len(replies) * request.seeds + number + 1, total)
            replies.append(cell_gradients(kept[-1].cell, 0, "forward", 0, steps, losses[0], spread))
        return self._measured(request.gradients, kept, replies, began)

    def jacobian(self, request: ReadJacobian) -> JacobianRead:
        """The next piece of a Jacobian's curve."""
        kept = self._of(request)
        steps = kept.stop - kept.start
        if kept.jacobian is None:
            kept.jacobian = JacobianCurve(kept.cell, kept.values_of, steps, kept.earlier)
        curve = kept.jacobian
        stop = curve.left
        curve.advance()
        piece = curve.log10[curve.left : stop]
        far = horizon(curve.log10, float(curve.log10[-1])) if curve.complete else None
        first, end = kept.start + curve.left, kept.start + stop
        if kept.reverse:
            piece, first, end = piece[::-1], kept.stop - stop, kept.stop - curve.left
        return JacobianRead(
            gradients=request.gradients,
            cell=request.cell,
            start=first,
            stop=end,
            log10=Array.of(piece),
            state=Array.of(states(piece, kept.cell.w_hh.dtype)),
            complete=curve.complete,
            horizon=None if far is None else far.lag,
            ends="" if far is None else far.ends,
        )

    def units(self, request: ReadUnitGradients) -> Work:
        """Units × steps of one gradient, or of the gate that keeps."""
        kept = self._of(request)
        if request.columns < 1:
            raise RequestFailedError("bad-resolution", columns=request.columns, rows=1)
        names = (*kept.flow.names, *((KEEP,) if kept.flow.kept is not None else ()))
        if request.quantity not in names:
            wrong = f"quantity: one of {', '.join(names)}, not {request.quantity[:40]!r}"
            raise RequestFailedError("bad-measurement", error=wrong)
        edges = edges_of_runs(kept.stop - kept.start, request.columns)
        _check_size((len(edges) - 1) * kept.cell.hidden_size * 4)
        values = yield from unit_rows(kept.flow, request.quantity)
        values = values[::-1] if kept.reverse else values
        reduce = np.minimum if request.quantity == KEEP else np.maximum
        return UnitGradientsRead(
            gradients=request.gradients,
            cell=request.cell,
            quantity=request.quantity,
            step_edges=Array.of((edges + kept.start).astype(np.int32)),
            values=Array.of(reduce.reduceat(values, edges[:-1]).astype(np.float32)),
        )

    def _asked(self, request: MeasureGradients, trace: int) -> Asked:
        held = self._trace_of(trace)
        recording = held.recording
        layer = recording.layers - 1 if request.layer is None else request.layer
        if not 0 <= layer < recording.layers:
            raise RequestFailedError("no-such-layer", layer=layer, layers=recording.layers)
        if request.direction not in recording.directions:
            raise RequestFailedError("no-such-direction", direction=request.direction[:40])
        # Gradients by what the model reads go through every layer.
        for place in product(range(recording.layers), recording.directions):
            why = recording.cell(*place).no_gradients
            if why:
                raise RequestFailedError("bad-measurement", error=why)
        targets = np.full(recording.steps, np.nan) if held.grading is None else held.grading.targets
        step = request.step
        if step is None and request.direction == REVERSE:
            step = 0
        elif step is None:
            judged = np.flatnonzero(~np.isnan(targets))
            step = int(judged[-1]) if judged.size else recording.steps - 1
        if not 0 <= step < recording.steps:
            raise RequestFailedError("bad-range", start=step, stop=step + 1, length=recording.steps)
        target = float(targets[step])
        return Asked(recording, layer, step, None if np.isnan(target) else target)

    def _measured(
        self, number: int, kept: list[Kept], replies: list[CellGradients], began: float
    ) -> GradientsMeasured:
        self._shelf.put(number, kept, sum(each.bytes for each in kept))
        duration = (perf_counter() - began) * 1000
        return GradientsMeasured(gradients=number, cells=tuple(replies), duration_ms=duration)

    def _of(self, request: ReadJacobian | ReadUnitGradients) -> Kept:
        kept = self._shelf.get(request.gradients)
        if kept is None:
            raise RequestFailedError("gradients-gone", gradients=request.gradients)
        if not 0 <= request.cell < len(kept):
            wrong = f"cell: from 0 to {len(kept) - 1}, not {request.cell}"
            raise RequestFailedError("bad-measurement", error=wrong)
        return kept[request.cell]


def _check_size(size: int) -> None:
    if size > REPLY_BYTES:
        raise RequestFailedError("too-much-asked", bytes=size, limit=REPLY_BYTES)
