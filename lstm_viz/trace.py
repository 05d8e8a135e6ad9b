"""A trace as the window holds it: numbers that the engine computed, never changed.

A small trace is held whole. Of a large one the window holds the overview and the stretches of time that it
showed last; the rest stays in the engine. Knows no Qt.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from math import isfinite

import numpy as np
from numpy.typing import NDArray

from engine.protocol import ModelDescription, OverviewRead, SequenceTraced, TraceRead
from lstm_viz.powers import POWERS_FROM, end_of
from lstm_viz.sequence import Sequence

Values = Mapping[str, NDArray[np.floating]]

STRETCH_BYTES = 1 << 20  # about so much is asked for at a time
STRETCHES_KEPT = 12

# What is drawn on the memory's scale beside the memory itself, and the percentile of the units' peaks that their
# map ends at, but never beyond LARGEST_COMMON: tanh 4 is 0.999, so what is larger looks the same to the rest of
# the network.
ON_THE_BELT = ("kept", "written")
COMMON_SHARE = 80
LARGEST_COMMON = 4.0


@dataclass(frozen=True, eq=False)
class Stretch:
    """Every quantity at steps start … stop-1, (stop - start, size) each."""

    start: int
    stop: int
    arrays: Values

    @classmethod
    def of(cls, reply: TraceRead) -> Stretch:
        arrays = {name: _floats(array.numpy()) for name, array in reply.arrays.items()}
        return cls(reply.start, reply.stop, arrays)


@dataclass(frozen=True, eq=False)
class Overview:
    """Means over runs of steps and units, (columns, rows) a quantity; its largest |value| and that of its units.

    `answers` holds what the model says in each run, (columns,) each, as the engine's `OverviewRead` tells.
    """

    step_edges: NDArray[np.int64]
    unit_edges: Mapping[str, NDArray[np.int64]]
    arrays: Values
    peak: Mapping[str, float]
    unit_peak: Values
    answers: Values

    @classmethod
    def of(cls, reply: OverviewRead) -> Overview:
        return cls(
            reply.step_edges.numpy().astype(np.int64),
            {name: edges.numpy().astype(np.int64) for name, edges in reply.unit_edges.items()},
            {name: _floats(array.numpy()) for name, array in reply.arrays.items()},
            dict(reply.peak),
            {name: _floats(array.numpy()) for name, array in reply.unit_peak.items()},
            {name: _floats(array.numpy()) for name, array in reply.answers.items()},
        )

    @property
    def memory(self) -> str:
        """The quantity that goes on to the next step as the cell's memory: c, or h where the cell has no c."""
        return "c" if "c" in self.unit_peak else "h"

    @property
    def _on_the_belt(self) -> tuple[str, ...]:
        return (self.memory, f"{self.memory}_before", *ON_THE_BELT)

    def scales_of(self, unit: int) -> Mapping[str, float]:
        """What counts as 1 in each quantity's map, and as "belt", the width scale of this unit's memory.

        Units may drift far beyond all others: the maps of the memory have the scale of most units, and values
        beyond it saturate; the belt has the unit's own. At least 1 each, rounded up to a tenth, or from 10³ on to
        a power of ten. The same object for the same unit, however often it is asked for.
        """
        if unit not in self._scales:
            of_units = self._memory_peaks
            most = scale_of_most(of_units)
            largest_input = self.peak.get("x", 1.0)
            largest_input = max(1.0, largest_input) if isfinite(largest_input) else 1.0
            scales = dict.fromkeys(self._on_the_belt, most) | {"x": largest_input}
            self._scales[unit] = scales | {"belt": end_of(float(of_units[min(unit, len(of_units) - 1)]))}
        return self._scales[unit]

    def saturates(self, quantity: str) -> bool:
        """Whether a quantity has values beyond the scale of its map."""
        peak = self.peak.get(self.memory if quantity in self._on_the_belt else quantity, 0.0)
        return peak > self.scales_of(0).get(quantity, 1.0)

    @cached_property
    def _memory_peaks(self) -> NDArray[np.float64]:
        """The largest |value| of each unit's memory; where one is no number, of what was one before."""
        peaks = self.unit_peak[self.memory].astype(np.float64)
        means = np.abs(self.arrays[self.memory])
        known = means[np.isfinite(means)]
        before = float(known.max()) if len(known) else 1.0
        return np.where(np.isnan(peaks), np.inf if before >= POWERS_FROM else before, peaks)

    @cached_property
    def _scales(self) -> dict[int, Mapping[str, float]]:
        return {}


@dataclass(frozen=True, eq=False, kw_only=True)
class Trace:
    """One layer and direction of a model over one sequence."""

    number: int  # the engine's name for it
    model: ModelDescription
    sequence: Sequence
    summary: SequenceTraced
    layer: int
    direction: str
    overview: Overview
    stretches: tuple[Stretch, ...] = ()
    stored: bool = False  # shown from a file of the program, not computed just now
    read: tuple[str, ...] = ()  # what stands at each step where a change reads something else there

    @property
    def steps(self) -> int:
        return self.sequence.steps

    @property
    def labels(self) -> tuple[str, ...]:
        """What was read at each step, as it is shown."""
        return self.read or self.sequence.labels

    @property
    def handover(self) -> int | None:
        """The first step that a decoder reads, with weights of its own; None where the model has no decoder."""
        symbol = self.model.decoder_from
        if not symbol:
            return None
        labels = self.sequence.labels
        return labels.index(symbol) if symbol in labels else self.steps

    def in_decoder(self, step: int) -> bool:
        """Whether the decoder reads a step, not the encoder."""
        return self.handover is not None and step >= self.handover

    @property
    def units(self) -> int:
        return self.model.hidden_size

    @property
    def whole(self) -> Stretch | None:
        """The stretch that covers every step, where the trace is small enough to be held so."""
        return next((held for held in self.stretches if held.stop - held.start == self.steps), None)

    def at(self, step: int) -> Values | None:
        """Every quantity at a step, (size,) each; None while the engine still holds it."""
        for held in self.stretches:
            if held.start <= step < held.stop:
                return {name: array[step - held.start] for name, array in held.arrays.items()}
        return None

    def with_stretch(self, stretch: Stretch) -> Trace:
        """The same trace that also holds `stretch`; the oldest is let go."""
        return replace(self, stretches=(stretch, *self.stretches[: STRETCHES_KEPT - 1]))

    def scales_of(self, unit: int) -> Mapping[str, float]:
        """What counts as 1 in each quantity's map, as the overview has it; more stretches change nothing in it."""
        return self.overview.scales_of(unit)


def stretch_around(step: int, steps: int, width: int) -> tuple[int, int]:
    """Which steps to ask for so that `step` and its neighbours are there; `width` floats stand in one step."""
    length = max(1, min(steps, STRETCH_BYTES // (4 * max(1, width))))
    if length >= steps:
        return 0, steps
    start = min(max(0, step - length // 3), steps - length)
    return start, start + length


def floats_a_step(model: ModelDescription) -> int:
    """About how many numbers one step of a trace holds: x, up to 14 vectors of units, answer and its mark."""
    return (model.embedding_size or model.input_size) + 14 * model.hidden_size + len(model.classes) + 3


def _floats(array: NDArray[np.generic]) -> NDArray[np.floating]:
    if not np.issubdtype(array.dtype, np.floating):
        raise TypeError(f"a trace holds floats, not {array.dtype}")
    return array  # type: ignore[return-value]


def scale_of_most(peaks: NDArray[np.floating]) -> float:
    """Where a map of all units' memory ends, from the largest |value| of each: by powers of ten where most units
    run away; else one that does must not pale the others.
    """
    common = _percentile(peaks, COMMON_SHARE)
    return end_of(common) if common >= POWERS_FROM else min(LARGEST_COMMON, end_of(common))


def _percentile(values: NDArray[np.floating], share: float) -> float:
    """As numpy's own, which would load numpy's masked arrays before the first picture."""
    return float(np.interp(share / 100 * (len(values) - 1), np.arange(len(values)), np.sort(values)))
