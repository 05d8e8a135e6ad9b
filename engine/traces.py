"""The traces that the engine holds for its window: made, read in parts, let go when they are too many.

Owns the recordings by the numbers that the window gave them, and the check of what is asked about them. It does
not own how they are computed (`recording`, `overview`).
"""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import Any, NamedTuple

from numpy.typing import NDArray

from engine.alterations.what_if import BadAlterationError
from engine.arithmetic import unit_arithmetic
from engine.curve import Curve
from engine.errors import RequestFailedError
from engine.grading import Grading, grading
from engine.model import SequenceModel
from engine.overview import Overview
from engine.progress import told
from engine.protocol import (
    REPLY_BYTES,
    ArithmeticRead,
    Array,
    GateArithmetic,
    NumberSequence,
    OverviewRead,
    OwnProduct,
    ReadArithmetic,
    ReadOverview,
    ReadTrace,
    ReadUnit,
    SequenceTraced,
    SymbolSequence,
    TracedSequence,
    TraceRead,
    TraceSequence,
    UnitRead,
    UploadedSequence,
)
from engine.recording import Recording
from engine.sequences import check_sequence, sequence_array
from engine.service import Work
from engine.shelf import Shelf
from engine.uploads import Uploads
from engine.watch import Watch

TRACES_KEPT = 8
TRACE_BYTES = 512 << 20

JUDGEMENTS = 2  # target and right


class Held(NamedTuple):
    """A recording, and what is right of its model's answers where that is known."""

    recording: Recording
    grading: Grading | None


class Traces:
    """Recordings by number; `model_of` finds a model by its number, or raises RequestFailedError."""

    def __init__(self, uploads: Uploads, model_of: Callable[[int], SequenceModel]) -> None:
        self._uploads = uploads
        self._model_of = model_of
        self._recordings: Shelf[Held] = Shelf(TRACES_KEPT, TRACE_BYTES)

    def make(self, request: TraceSequence) -> Work:
        """Runs a model over a sequence."""
        began = perf_counter()
        model = self._model_of(request.model)
        values = self._sequence_of(request.sequence, model)
        try:
            recording = Recording(model, values, request.alterations, request.initial)
        except BadAlterationError as error:
            raise RequestFailedError("bad-alteration", number=error.number, error=error.reason) from error
        watch = Watch(request.trace, recording, request.watched)
        for progress in told(recording.run()):
            yield progress
            if progress is not None and (columns := watch.news()) is not None:
                yield columns
        held = Held(recording, grading(model.description, recording.sequence))
        self._recordings.put(request.trace, held, _bytes_of(recording, values.nbytes))
        return SequenceTraced(
            trace=request.trace,
            model=request.model,
            steps=recording.steps,
            layers=recording.layers,
            directions=tuple(recording.directions),
            differences=recording.differences,
            dtype=str(recording.dtype).removeprefix("torch."),
            device=recording.device.type,
            fused=recording.fused,
            cell=recording.cell(0, recording.directions[0]).name,
            passed=recording.passed,
            duration_ms=(perf_counter() - began) * 1000,
        )

    def read(self, request: ReadTrace) -> TraceRead:
        """Every quantity of some steps, and where it is known what is right."""
        recording, known = self._held(request)
        start, stop = request.start, request.stop
        if not 0 <= start < stop <= recording.steps:
            raise RequestFailedError("bad-range", start=start, stop=stop, length=recording.steps)
        _check_size((stop - start) * _bytes_of_step(recording, request.layer, request.direction))
        arrays = recording.window(request.layer, request.direction, start, stop)
        if known is not None and "answer" in arrays:
            arrays["target"] = known.targets[start:stop, None]
            arrays["right"] = known.right(arrays["answer"], start)[:, None]
        return TraceRead(
            trace=request.trace,
            layer=request.layer,
            direction=request.direction,
            start=start,
            stop=stop,
            arrays={name: Array.of(values) for name, values in arrays.items()},
        )

    def survey(self, request: ReadOverview) -> Work:
        """The means over runs of steps and of units."""
        recording, known = self._held(request)
        if request.columns < 1 or request.rows < 1:
            raise RequestFailedError("bad-resolution", columns=request.columns, rows=request.rows)
        cell = recording.cell(request.layer, request.direction)
        columns = min(request.columns, recording.steps)
        _check_size(sum(columns * min(request.rows, cell.size_of(name)) for name in cell.overview) * 4)
        overview = Overview(recording, request.layer, request.direction, request.columns, request.rows, known)
        yield from told(overview.run())
        return OverviewRead.of(request.trace, request.layer, request.direction, overview)

    def follow(self, request: ReadUnit) -> Work:
        """One unit over all steps."""
        recording, _ = self._held(request)
        if request.columns < 1:
            raise RequestFailedError("bad-resolution", columns=request.columns, rows=1)
        cell = recording.cell(request.layer, request.direction)
        if not 0 <= request.unit < cell.hidden_size:
            raise RequestFailedError("no-such-unit", unit=request.unit, units=cell.hidden_size)
        _check_size(min(request.columns, recording.steps) * 4 * 2 * len(cell.overview))
        curve = Curve(recording, request.layer, request.direction, request.unit, request.columns)
        yield from told(curve.run())
        return UnitRead(
            trace=request.trace,
            layer=request.layer,
            direction=request.direction,
            unit=request.unit,
            step_edges=Array.of(curve.step_edges),
            least={name: Array.of(values) for name, values in curve.least.items()},
            most={name: Array.of(values) for name, values in curve.most.items()},
        )

    def add_up(self, request: ReadArithmetic) -> ArithmeticRead:
        """One unit's sums at one step."""
        recording = self._held(request).recording
        step, unit = request.step, request.unit
        cell = recording.cell(request.layer, request.direction)
        if not 0 <= step < recording.steps:
            raise RequestFailedError("bad-range", start=step, stop=step + 1, length=recording.steps)
        if not 0 <= unit < cell.hidden_size:
            raise RequestFailedError("no-such-unit", unit=unit, units=cell.hidden_size)
        _check_size((len(cell.gates) + 1) * (cell.size_of("x") + cell.shown_size) * recording.dtype.itemsize)
        sums = unit_arithmetic(recording, request.layer, request.direction, step, unit)
        return ArithmeticRead(
            trace=request.trace,
            layer=request.layer,
            direction=request.direction,
            step=step,
            unit=unit,
            x=Array.of(sums.x),
            h_before=Array.of(sums.h_before),
            gates={
                name: GateArithmetic(
                    w_ih=Array.of(gate.w_ih),
                    w_hh=Array.of(gate.w_hh),
                    b_ih=gate.b_ih,
                    b_hh=gate.b_hh,
                    own=tuple(OwnProduct(**term._asdict()) for term in gate.own),
                    z=gate.z,
                    value=gate.value,
                    computed=gate.computed,
                    reads=None if gate.reads is None else Array.of(gate.reads),
                )
                for name, gate in sums.gates.items()
            },
        )

    def _sequence_of(
        self,
        sequence: SymbolSequence | NumberSequence | UploadedSequence | TracedSequence,
        model: SequenceModel,
    ) -> NDArray[Any]:
        """What a request wants to be run over, checked against the model."""
        if not isinstance(sequence, TracedSequence):
            return sequence_array(sequence, model.description, model.number_type, self._uploads)
        given = self.held(sequence.trace).recording.given
        check_sequence(given, model.description, model.number_type)
        return given

    def held(self, trace: int) -> Held:
        """What is held under a number; raises RequestFailedError where it is not, or no longer, here."""
        held = self._recordings.get(trace)
        if held is None:
            raise RequestFailedError("trace-gone", trace=trace)
        return held

    def _held(self, request: ReadTrace | ReadOverview | ReadUnit | ReadArithmetic) -> Held:
        """The recording that a request is about, once it is known to have that layer and direction."""
        held = self.held(request.trace)
        recording = held.recording
        if not 0 <= request.layer < recording.layers:
            raise RequestFailedError("no-such-layer", layer=request.layer, layers=recording.layers)
        if request.direction not in recording.directions:
            raise RequestFailedError("no-such-direction", direction=request.direction)
        return held


def _bytes_of(recording: Recording, sequence_bytes: int) -> int:
    rnn = recording.model.rnn
    values = recording.steps * recording.layers * len(recording.directions) * (rnn.proj_size or rnn.hidden_size)
    places = ((layer, direction) for layer in range(recording.layers) for direction in recording.directions)
    columns = sum(kept.nbytes for place in places if (kept := recording.columns(*place)) is not None)
    return values * recording.dtype.itemsize + columns + sequence_bytes


def _bytes_of_step(recording: Recording, layer: int, direction: str) -> int:
    head = recording.model.head
    answer = 0 if head is None else head.out_features
    values = sum(recording.sizes(layer, direction).values()) + answer + JUDGEMENTS
    return values * recording.dtype.itemsize


def _check_size(size: int) -> None:
    if size > REPLY_BYTES:
        raise RequestFailedError("too-much-asked", bytes=size, limit=REPLY_BYTES)
