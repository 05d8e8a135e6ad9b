"""The h that somebody's own framework gave for the same sequence, held against the trace's.

Owns the reading of that array, the h of the trace step by step, and the largest difference. It does not own the
trace.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from engine.protocol import ReadTrace, TraceRead
from lstm_viz.engine_client import EngineClient
from lstm_viz.errors import UserError
from lstm_viz.failures import EngineError
from lstm_viz.npy import read_numbers
from lstm_viz.trace import Trace, floats_a_step, stretch_around
from lstm_viz.tracing import Tracing
from lstm_viz.words import tr
from lstm_viz.workers import Worker

MOST_BYTES = 1 << 30


@dataclass(frozen=True)
class OwnDifference:
    """The largest |difference|, where it is (step and unit from 0), and the largest |h| of the file."""

    name: str
    largest: float
    step: int
    unit: int
    scale: float


class OwnOutput(QObject):
    """Signal: `compared` (an OwnDifference or a UserError)."""

    compared = Signal(object)

    def __init__(self, tracing: Tracing, client: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tracing = tracing
        self._client = client
        self._worker = Worker(self)
        self._attempt = 0

    def compare(self, path: Path) -> None:
        """Reads an .npy file of (steps, units), or with a batch of one, and compares."""
        self._attempt += 1
        attempt, trace = self._attempt, self._tracing.trace
        if trace is None:
            return
        size = len(trace.overview.unit_peak["h"])

        def on_read(theirs: NDArray[np.float64]) -> None:
            if attempt == self._attempt:
                self._follow(attempt, trace, path.name, theirs)

        self._worker.run(
            lambda: shaped(_read(path), trace.steps, size, path.name, reverse=trace.direction == "reverse"),
            on_read,
            self.compared.emit,
        )

    def close(self) -> None:
        self._attempt += 1
        self._worker.close()

    def _follow(self, attempt: int, trace: Trace, name: str, theirs: NDArray[np.float64]) -> None:
        """Stretch by stretch, so that a long trace need not be here whole."""
        if trace.whole is not None:
            self.compared.emit(largest(name, trace.whole.arrays["h"], theirs, 0, None))
            return
        found: OwnDifference | None = None

        def ask(start: int) -> None:
            first, stop = stretch_around(start, trace.steps, floats_a_step(trace.model))
            body = ReadTrace(
                trace=trace.number,
                layer=trace.layer,
                direction=trace.direction,
                start=max(first, start),
                stop=stop,
            )
            self._client.send(body, on_reply, on_failure)

        def on_reply(reply: object) -> None:
            nonlocal found
            if not isinstance(reply, TraceRead) or attempt != self._attempt:
                return
            part = theirs[reply.start : reply.stop]
            found = largest(name, reply.arrays["h"].numpy(), part, reply.start, found)
            if reply.stop < trace.steps:
                ask(reply.stop)
            else:
                self.compared.emit(found)

        def on_failure(error: EngineError) -> None:
            if attempt == self._attempt:
                self.compared.emit(error)

        ask(0)


def largest(
    name: str, ours: NDArray[Any], theirs: NDArray[np.float64], start: int, before: OwnDifference | None
) -> OwnDifference:
    """The largest difference in a stretch that begins at `start`, or the one `before` it where that is larger."""
    apart = np.abs(ours.astype(np.float64) - theirs)
    apart = np.where(np.isfinite(apart), apart, np.inf)
    step, unit = np.unravel_index(int(np.argmax(apart)), apart.shape)
    scale = float(np.abs(theirs).max())
    here = OwnDifference(name, float(apart[step, unit]), start + int(step), int(unit), scale)
    if before is None:
        return here
    worse = here if here.largest > before.largest else before
    return OwnDifference(name, worse.largest, worse.step, worse.unit, max(scale, before.scale))


def shaped(array: NDArray[Any], steps: int, size: int, name: str, *, reverse: bool) -> NDArray[np.float64]:
    """The file's array as (steps, size), of both directions the one that is shown; raises UserError."""
    found = array
    if found.ndim == 3 and 1 in found.shape[:2]:
        found = found.reshape(max(found.shape[:2]), found.shape[2])
    if found.shape == (steps, 2 * size):
        found = found[:, size:] if reverse else found[:, :size]
    if found.shape != (steps, size):
        raise UserError(
            tr(
                "{name} has the shape {shape}; h is ({steps}, {size}) here.",
                name=name,
                shape=array.shape,
                steps=steps,
                size=size,
            ),
            tr("Save the h of every step of this very sequence, with a batch of one or none."),
        )
    return found.astype(np.float64)


def _read(path: Path) -> NDArray[Any]:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise UserError(tr("{name} is too large.", name=path.name))
        return read_numbers(path.read_bytes(), path.name)
    except OSError as error:
        raise UserError(tr("{name} cannot be read: {why}.", name=path.name, why=error.strerror)) from error
