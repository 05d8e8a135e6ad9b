"""The gradients that a scene shows, computed earlier: asked of an engine, kept, and believed again only where all
parts agree. Owns what is kept of them; the runs are `stored_run`'s.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
import numpy as np
from msgspec.structs import replace

from engine.protocol import (
    JACOBIAN,
    LONGEST,
    Array,
    GradientsMeasured,
    JacobianRead,
    MeasureGradients,
    ReadJacobian,
)
from lstm_viz.engine_pipe import EnginePipe
from lstm_viz.experiment import SEEDS_REPEATED, Jacobian, joined
from lstm_viz.model_shelf import ModelShelf
from lstm_viz.present.stored_run import traced_by
from lstm_viz.present.talk import changes_of, knobs_of
from lstm_viz.scene import Scene
from lstm_viz.words import tr

Jacobians = Mapping[int, Jacobian]  # by the cell's place


class StoredJacobian(msgspec.Struct, frozen=True, kw_only=True):
    """A whole `Jacobian` as it is written."""

    start: int
    stop: int
    log10: Array
    state: Array
    horizon: int | None
    ends: str


def measure(engine: EnginePipe, shelf: ModelShelf, scene: Scene) -> tuple[GradientsMeasured, dict[int, Jacobian]]:
    """Has an engine measure what a scene's laboratory shows, as the window asks for it; raises UserError."""
    assert scene.laboratory is not None
    knobs, number = knobs_of(scene.laboratory), engine.new_number()
    if knobs.of_trace:
        runs = (scene, replace(scene, untouched=True)) if changes_of(scene) else (scene,)
        traces = [traced_by(engine, shelf, run)[1] for run in runs]
        step = None if knobs.step is None else min(knobs.step, traces[0].steps - 1)
        measured = engine.ask(
            MeasureGradients(
                gradients=number,
                traces=tuple(traced.trace for traced in traces),
                layer=(scene.layer or 1) - 1,
                direction=scene.direction or "forward",
                step=step,
                reach=LONGEST,
            ),
            GradientsMeasured,
        )
    else:
        measured = engine.ask(knobs.request(number, SEEDS_REPEATED if knobs.repeated else 1), GradientsMeasured)
    jacobians: dict[int, Jacobian] = {}
    if scene.laboratory.metric == JACOBIAN:
        jacobians = {place: _jacobian(engine, number, place) for place in range(len(measured.cells))}
    # It is no engine's any more, and how long it took is nobody's business.
    return replace(measured, gradients=0, duration_ms=0.0), jacobians


def _jacobian(engine: EnginePipe, number: int, place: int) -> Jacobian:
    """The whole curve, piece by piece."""
    found: Jacobian | None = None
    while found is None or not found.complete:
        found = joined(found, engine.ask(ReadJacobian(gradients=number, cell=place), JacobianRead))
    return found


def measured_in(data: bytes) -> GradientsMeasured:
    """A stored measurement; raises ValueError where its parts do not agree."""
    measured = msgspec.msgpack.decode(data, type=GradientsMeasured)
    for cell in measured.cells:
        for curve in cell.curves.values():
            length = cell.stop - cell.start
            if not curve.log10.numpy().shape == curve.state.numpy().shape == (length,) or cell.start < 0:
                raise ValueError(tr("a stored curve has another length"))
            bands = () if curve.band is None else (curve.band.least, curve.band.most)
            if any(side.numpy().shape != (length,) for side in bands):
                raise ValueError(tr("a stored curve has another length"))
        if cell.memory not in cell.curves or not cell.start <= cell.loss.step < cell.stop:
            raise ValueError(tr("a stored measurement has no curve of its memory"))
    return measured


def jacobians_written(jacobians: Jacobians) -> bytes:
    """The curves that are whole."""
    kept = {
        place: StoredJacobian(
            start=one.start,
            stop=one.stop,
            log10=Array.of(one.log10),
            state=Array.of(one.state),
            horizon=one.horizon,
            ends=one.ends,
        )
        for place, one in jacobians.items()
        if one.complete
    }
    return msgspec.msgpack.encode(kept)


def jacobians_in(data: bytes, measured: GradientsMeasured) -> dict[int, Jacobian]:
    """The stored curves of a measurement's cells; raises ValueError where they are not of them."""
    found = {}
    for place, one in msgspec.msgpack.decode(data, type=dict[int, StoredJacobian]).items():
        log10, state, length = one.log10.numpy(), one.state.numpy(), one.stop - one.start
        if not (0 <= place < len(measured.cells) and one.start >= 0 and length > 0):
            raise ValueError(tr("a stored curve is of no cell"))
        if not log10.shape == state.shape == (length,):
            raise ValueError(tr("a stored curve has another length"))
        wide, states = log10.astype(np.float64), state.astype(np.int32)
        found[place] = Jacobian(one.start, one.stop, wide, states, True, one.horizon, one.ends)
    return found


def apart(stored: GradientsMeasured, measured: GradientsMeasured, within: float = 1e-3) -> list[str]:
    """Where gradients measured now differ from stored ones by more than `within` powers of ten."""
    if len(stored.cells) != len(measured.cells):
        return [tr("its gradients are of other cells")]
    found = []
    for before, now in zip(stored.cells, measured.cells, strict=True):
        old, new = before.curves[before.memory].log10.numpy(), now.curves[now.memory].log10.numpy()
        known = np.isfinite(old) & np.isfinite(new) if old.shape == new.shape else np.zeros(0, bool)
        if old.shape != new.shape or np.any(np.abs(old[known].astype(float) - new[known].astype(float)) > within):
            found.append(tr("the gradients of {cell} differ", cell=before.cell))
    return found
