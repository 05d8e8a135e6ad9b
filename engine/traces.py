"""The traces that the engine holds for its window: made, read in parts, let go when they are too many.

Owns the recordings by the numbers that the window gave them, and the check of what is asked about them. It does
not own how they are computed (`recording`, `overview`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter

from engine.errors import RequestFailedError
from engine.model import SequenceModel
from engine.overview import Overview
from engine.protocol import (
    REPLY_BYTES,
    Array,
    OverviewRead,
    Progressed,
    ReadOverview,
    ReadTrace,
    SequenceTraced,
    TraceRead,
    TraceSequence,
)
from engine.recording import Recording
from engine.sequences import sequence_array
from engine.service import Work
from engine.shelf import Shelf
from engine.uploads import Uploads

TRACES_KEPT = 8
TRACE_BYTES = 512 << 20
PROGRESS_SECONDS = 0.1

# The vectors of hidden_size that a step of an LSTM's trace holds: c_before, i, f, g, o, kept, written, c, tanh_c.
CELL_VECTORS = 9


class Traces:
    """Recordings by number; `model_of` finds a model by its number, or raises RequestFailedError."""

    def __init__(self, uploads: Uploads, model_of: Callable[[int], SequenceModel]) -> None:
        self._uploads = uploads
        self._model_of = model_of
        self._recordings: Shelf[Recording] = Shelf(TRACES_KEPT, TRACE_BYTES)

    def make(self, request: TraceSequence) -> Work:
        """Runs a model over a sequence."""
        began = perf_counter()
        model = self._model_of(request.model)
        values = sequence_array(request.sequence, model.description, self._uploads)
        recording = Recording(model, values)
        yield from _progress(recording.run())
        self._recordings.put(request.trace, recording, _bytes_of(recording, values.nbytes))
        return SequenceTraced(
            trace=request.trace,
            model=request.model,
            steps=recording.steps,
            layers=recording.layers,
            directions=tuple(recording.directions),
            differences=recording.differences,
            dtype=str(recording.dtype).removeprefix("torch."),
            device=recording.device.type,
            duration_ms=(perf_counter() - began) * 1000,
        )

    def read(self, request: ReadTrace) -> TraceRead:
        """Every quantity of some steps."""
        recording = self._recording(request)
        start, stop = request.start, request.stop
        if not 0 <= start < stop <= recording.steps:
            raise RequestFailedError("bad-range", start=start, stop=stop, length=recording.steps)
        _check_size((stop - start) * _bytes_of_step(recording, request.layer))
        arrays = recording.window(request.layer, request.direction, start, stop)
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
        recording = self._recording(request)
        if request.columns < 1 or request.rows < 1:
            raise RequestFailedError("bad-resolution", columns=request.columns, rows=request.rows)
        sizes = recording.sizes(request.layer, request.direction)
        columns = min(request.columns, recording.steps)
        _check_size(sum(columns * min(request.rows, size) for size in sizes.values()) * 4)
        overview = Overview(recording, request.layer, request.direction, request.columns, request.rows)
        yield from _progress(overview.run())
        return OverviewRead(
            trace=request.trace,
            layer=request.layer,
            direction=request.direction,
            step_edges=Array.of(overview.step_edges),
            unit_edges={name: Array.of(edges) for name, edges in overview.unit_edges.items()},
            arrays={name: Array.of(values) for name, values in overview.arrays.items()},
            peak=overview.peak,
        )

    def _recording(self, request: ReadTrace | ReadOverview) -> Recording:
        """The recording that a request is about, once it is known to have that layer and direction."""
        recording = self._recordings.get(request.trace)
        if recording is None:
            raise RequestFailedError("trace-gone", trace=request.trace)
        if not 0 <= request.layer < recording.layers:
            raise RequestFailedError("no-such-layer", layer=request.layer, layers=recording.layers)
        if request.direction not in recording.directions:
            raise RequestFailedError("no-such-direction", direction=request.direction)
        return recording


def _progress(pieces: Iterator[tuple[int, int]]) -> Iterator[Progressed | None]:
    """A turn for each piece of work, told about ten times a second."""
    told = perf_counter()
    for done, total in pieces:
        now = perf_counter()
        if now - told >= PROGRESS_SECONDS:
            told = now
            yield Progressed(done, total)
        else:
            yield None


def _bytes_of(recording: Recording, sequence_bytes: int) -> int:
    rnn = recording.model.rnn
    values = recording.steps * recording.layers * len(recording.directions) * (rnn.proj_size or rnn.hidden_size)
    return values * recording.dtype.itemsize + sequence_bytes


def _bytes_of_step(recording: Recording, layer: int) -> int:
    model = recording.model
    rnn = model.rnn
    h = rnn.proj_size or rnn.hidden_size
    x = rnn.input_size if layer == 0 else h * len(recording.directions)
    answer = 0 if model.head is None else model.head.out_features
    return (x + 2 * h + CELL_VECTORS * rnn.hidden_size + answer) * recording.dtype.itemsize


def _check_size(size: int) -> None:
    if size > REPLY_BYTES:
        raise RequestFailedError("too-much-asked", bytes=size, limit=REPLY_BYTES)
