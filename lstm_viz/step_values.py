"""The values of a quantity at many steps, brought together: out of the trace where it is held whole, else piece by
piece from the engine.

Owns the question that is under way and what has come of it. It does not own what is shown of a long trace
(`image_tiles`), nor what becomes of the values.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.protocol import ImageRead, ReadImage
from lstm_viz.engine_client import EngineClient
from lstm_viz.errors import UserError
from lstm_viz.trace import Trace
from lstm_viz.tracing import Tracing
from lstm_viz.words import tr

PIECE_VALUES = 1 << 18  # of one answer: a megabyte
PIECE_STEPS = 1 << 16  # so that a coarse piece does not take long either, and can be taken back

Stop = Callable[[], None]


@dataclass(frozen=True)
class Stretch:
    """A quantity at the steps start … stop-1, as means over runs of `run` steps; of one unit, or of all.

    A projected h has fewer values than there are units: its last one stands for the units beyond.
    """

    quantity: str
    start: int
    stop: int
    run: int = 1
    unit: int | None = None


@dataclass(frozen=True, eq=False)
class Columns:
    """Means, (columns, size); column k is of the steps step_edges[k] … step_edges[k+1]-1."""

    step_edges: NDArray[np.int64]
    values: NDArray[np.floating]


class StepValues:
    """Brings what is wanted of the trace that is shown."""

    def __init__(self, tracing: Tracing, client: EngineClient) -> None:
        self._tracing = tracing
        self._client = client

    def bring(
        self,
        wanted: Stretch,
        done: Callable[[Columns], None],
        failed: Callable[[UserError], None],
        told: Callable[[float], None],
    ) -> Stop:
        """`done` or `failed` is called once, `told` before with the share that is here; what is given stops it."""
        trace = self._tracing.trace
        if self._tracing.recorded is not None:
            failed(UserError(tr("The trace is still being recorded."), tr("Wait until it is there.")))
        elif trace is None:
            failed(UserError(tr("There is no trace yet."), tr("Type a sequence that the model can read.")))
        elif trace.whole is not None and wanted.run == 1:
            values = trace.whole.arrays[wanted.quantity][wanted.start : wanted.stop]
            done(Columns(np.arange(wanted.start, wanted.stop + 1), _of_unit(values, wanted.unit)))
        else:
            bringing = _Bringing(self._client, trace, wanted, done, failed, told)
            bringing.ask()
            return bringing.stop
        return lambda: None


class _Bringing:
    """One question after the other, until all has come."""

    def __init__(
        self,
        client: EngineClient,
        trace: Trace,
        wanted: Stretch,
        done: Callable[[Columns], None],
        failed: Callable[[UserError], None],
        told: Callable[[float], None],
    ) -> None:
        self._client, self._trace, self._wanted = client, trace, wanted
        self._done, self._failed, self._told = done, failed, told
        size = len(trace.overview.unit_peak[wanted.quantity])
        self._piece = max(1, min(PIECE_VALUES // size, PIECE_STEPS // wanted.run)) * wanted.run
        self._next = wanted.start
        self._edges: list[NDArray[np.int64]] = []
        self._values: list[NDArray[np.floating]] = []
        self._request = 0
        self._stopped = False

    def ask(self) -> None:
        start = self._next
        stop = min(start + self._piece, self._wanted.stop)
        self._request = self._client.send(
            ReadImage(
                trace=self._trace.number,
                layer=self._trace.layer,
                direction=self._trace.direction,
                quantity=self._wanted.quantity,
                start=start,
                stop=stop,
                columns=-(-(stop - start) // self._wanted.run),
            ),
            self._take,
            self._fail,
        )

    def stop(self) -> None:
        if not self._stopped:
            self._stopped = True
            self._client.cancel(self._request)

    def _take(self, reply: ImageRead) -> None:
        if self._stopped:
            return
        edges = reply.step_edges.numpy().astype(np.int64)
        self._edges.append(edges[:-1])
        self._values.append(_of_unit(np.asarray(reply.values.numpy(), np.float32), self._wanted.unit))
        self._next = int(edges[-1])
        if self._next < self._wanted.stop:
            self._told((self._next - self._wanted.start) / (self._wanted.stop - self._wanted.start))
            self.ask()
        else:
            self._stopped = True
            edges = np.concatenate((*self._edges, edges[-1:]))
            self._done(Columns(edges, np.concatenate(self._values)))

    def _fail(self, error: UserError) -> None:
        if not self._stopped:
            self._stopped = True
            self._failed(error)


def _of_unit(values: NDArray[np.floating], unit: int | None) -> NDArray[np.floating]:
    """All units, or one as a column of its own."""
    if unit is None:
        return values
    place = min(unit, values.shape[1] - 1)
    return values[:, place : place + 1].copy()
