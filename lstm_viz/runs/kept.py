"""Runs as a document keeps them: curves, gates and where each stood, without their weights. Knows no Qt.

Owns the structs, and that what is read agrees with itself: a record is drawn without being checked again.
"""

from __future__ import annotations

from typing import Annotated

import msgspec
import numpy as np
from msgspec import Meta

from engine.protocol import Array, GateSpread, GradientsMeasured, Method, RunBegan, RunHalted, Setting
from lstm_viz.runs.flow import Flow
from lstm_viz.runs.record import CURVES, RunRecord, Spreads
from lstm_viz.runs.series import Series

MOST_ENTRANTS = 16

Count = Annotated[int, Meta(ge=0, le=1 << 40)]
Name = Annotated[str, Meta(max_length=400)]


class KeptSeries(msgspec.Struct, frozen=True, kw_only=True):
    """A curve: `arrays` are the least, the most, the sum and the count of each of its n places."""

    stride: Count
    first: Count | None
    stop: Count
    arrays: tuple[Array, Array, Array, Array]


class KeptSpreads(msgspec.Struct, frozen=True, kw_only=True):
    """An entrant's gates through training: `steps` (n,) and for each layer and quantity their quantiles (n, 5)."""

    steps: Array
    quantiles: tuple[tuple[Count, Name, Array], ...]
    newest: tuple[GateSpread, ...]


class KeptFlow(msgspec.Struct, frozen=True, kw_only=True):
    """How far the gradient reached in each model of the run."""

    training_step: Count
    measured: GradientsMeasured
    labels: tuple[Name, ...]


class KeptRun(msgspec.Struct, frozen=True, kw_only=True):
    """A whole run as `RunRecord` holds it; `curves` are those of `record.CURVES`, one entrant after the other."""

    began: RunBegan
    title: Name
    name: Name
    seed: int
    shown: bool
    broken_off: bool
    settings: dict[str, Setting]
    method: Method
    training_step: Count
    training_steps: Count
    sequences: Count
    kept_every: Annotated[int, Meta(ge=1)]
    kept_first: Count
    halted: RunHalted | None
    curves: tuple[KeptSeries, ...]
    spreads: tuple[KeptSpreads, ...]
    flow: KeptFlow | None = None


def kept_of(record: RunRecord, flow: Flow | None) -> KeptRun:
    """A run as it stands; its arrays are copied, so that it may go on."""
    curves = [record.curves[entrant, quantity] for entrant in range(len(record.entrants)) for quantity in CURVES]
    return KeptRun(
        began=record.began,
        title=record.title,
        name=record.name,
        seed=record.seed,
        shown=record.shown,
        broken_off=record.broken_off or not record.over,
        settings=dict(record.settings),
        method=record.method,
        training_step=record.training_step,
        training_steps=record.training_steps,
        sequences=record.sequences,
        kept_every=record.kept_every,
        kept_first=record.kept_first,
        halted=record.halted,
        curves=tuple(_kept_series(curve) for curve in curves),
        spreads=tuple(_kept_spreads(spreads) for spreads in record.spreads),
        flow=None
        if flow is None or flow.record is not record
        else KeptFlow(training_step=flow.training_step, measured=flow.measured, labels=flow.labels),
    )


def record_of(kept: KeptRun) -> RunRecord:
    """A kept run as one that is over; raises ValueError where its parts do not agree."""
    entrants = len(kept.began.entrants)
    if not 1 <= entrants <= MOST_ENTRANTS or len(kept.spreads) != entrants:
        raise ValueError("a run has no models, or another number of them")
    if len(kept.curves) != entrants * len(CURVES):
        raise ValueError("a run has another number of curves")
    record = RunRecord(kept.began, kept.title, kept.name, kept.seed, stored=True)
    record.opened = record.over = True
    record.shown, record.broken_off, record.paused = kept.shown, kept.broken_off, False
    record.settings, record.method, record.halted = dict(kept.settings), kept.method, kept.halted
    record.training_step, record.training_steps = kept.training_step, kept.training_steps
    record.sequences, record.kept_every, record.kept_first = kept.sequences, kept.kept_every, kept.kept_first
    places = [(entrant, quantity) for entrant in range(entrants) for quantity in CURVES]
    record.curves = {place: _series(curve) for place, curve in zip(places, kept.curves, strict=True)}
    record.spreads = tuple(_spreads(spreads) for spreads in kept.spreads)
    return record


def flow_of(kept: KeptRun, record: RunRecord) -> Flow | None:
    """The gradients that are kept with a run; raises ValueError where they are not of its models."""
    flow = kept.flow
    if flow is None:
        return None
    if len(flow.measured.cells) != len(record.entrants):
        raise ValueError("the gradients are of another number of models")
    return Flow(record, flow.training_step, flow.measured, flow.labels, stored=True)


def _kept_series(series: Series) -> KeptSeries:
    stride, first, stop, arrays = series.packed()
    least, most, total, count = (Array.of(array) for array in arrays)
    return KeptSeries(stride=stride, first=first, stop=stop, arrays=(least, most, total, count))


def _series(kept: KeptSeries) -> Series:
    arrays = tuple(array.numpy() for array in kept.arrays)
    if [array.dtype.kind for array in arrays] != ["f", "f", "f", "i"]:
        raise ValueError("the places of a curve are of another type")
    return Series.unpacked(kept.stride, kept.first, kept.stop, arrays)


def _kept_spreads(spreads: Spreads) -> KeptSpreads:
    steps, quantiles = spreads.packed()
    return KeptSpreads(
        steps=Array.of(steps),
        quantiles=tuple((layer, quantity, Array.of(rows)) for (layer, quantity), rows in quantiles.items()),
        newest=tuple(spreads.newest.values()),
    )


def _spreads(kept: KeptSpreads) -> Spreads:
    quantiles = {(layer, quantity): rows.numpy().astype(np.float32) for layer, quantity, rows in kept.quantiles}
    for spread in kept.newest:
        if spread.quantiles.numpy().shape != (5,) or spread.left.numpy().shape != spread.right.numpy().shape:
            raise ValueError("the newest gates of a run have another shape")
    return Spreads.unpacked(kept.steps.numpy().astype(np.int64), quantiles, kept.newest)
