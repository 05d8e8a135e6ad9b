"""All units over all steps, in tiles: what is looked at, as fine as it can be shown, coarse before fine.

A tile holds means over runs of 2^level steps, for every unit of a layer, of one quantity. Owns the tiles that are
kept, which of them are wanted, and the one that is asked for. A trace that is held whole answers at once, without
the engine; of one that is still being recorded the coarse tiles grow. It does not own how tiles are drawn.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from engine.protocol import ImageRead, ReadImage
from lstm_viz.engine_client import EngineClient
from lstm_viz.engine_state import EngineState, Phase
from lstm_viz.errors import UserError
from lstm_viz.failures import EngineError
from lstm_viz.powers import end_of
from lstm_viz.recorded import Recorded
from lstm_viz.trace import Trace, scale_of_most
from lstm_viz.tracing import Tracing
from lstm_viz.words import tr

TILE_COLUMNS = 128
MOST_BYTES = 160 << 20
COARSE_COLUMNS = 1024  # about so many has the whole sequence at its coarsest

Floats = NDArray[np.floating]


@dataclass(frozen=True)
class TilePlace:
    """Which tile: columns index·128 … of runs of 2^level steps."""

    quantity: str
    level: int
    index: int

    @property
    def start(self) -> int:
        return self.index * self.steps

    @property
    def steps(self) -> int:
        """How many steps it covers, but for the sequence's last tile."""
        return TILE_COLUMNS << self.level

    @property
    def parent(self) -> TilePlace:
        """The coarser tile that covers it."""
        return TilePlace(self.quantity, self.level + 1, self.index // 2)


@dataclass(frozen=True, eq=False)
class Tile:
    """Means over runs of the steps start … stop-1, (columns, units)."""

    start: int
    stop: int
    values: Floats

    def at(self, step: int) -> Floats:
        """The values at a step, (units,)."""
        columns: Floats = self.values[(step - self.start) * len(self.values) // (self.stop - self.start)]
        return columns


class ImageTiles(QObject):
    """Signals: `changed` (a tile came), `cleared` (another trace is shown), `refused` (a UserError or None)."""

    changed = Signal()
    cleared = Signal()
    refused = Signal(object)

    def __init__(self, tracing: Tracing, client: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tracing = tracing
        self._client = client
        self._part: tuple[int, int, str, bool] | None = None
        self._tiles: OrderedDict[TilePlace, Tile] = OrderedDict()
        self._bytes = 0
        self._wishes: dict[str, tuple[TilePlace, ...]] = {}
        self._asked: TilePlace | None = None
        self._request = 0
        self._stopped = False
        tracing.trace_changed.connect(self._on_trace_changed)
        tracing.recorded_changed.connect(self._on_recorded)
        client.state_changed.connect(self._on_engine_state)
        self._on_trace_changed()

    @property
    def coarsest(self) -> int:
        """The level at which the whole sequence has about COARSE_COLUMNS columns."""
        shown = self._tracing.recorded or self._tracing.trace
        steps = 1 if shown is None else shown.steps
        return max(0, (max(1, steps) - 1).bit_length() - COARSE_COLUMNS.bit_length() + 1)

    @property
    def pending(self) -> int:
        """How many wanted tiles have not come."""
        return sum(place not in self._tiles for places in self._wishes.values() for place in places)

    def places(self, quantity: str, level: int, start: int, stop: int) -> tuple[TilePlace, ...]:
        """The tiles that cover the steps start … stop-1."""
        steps = TILE_COLUMNS << level
        return tuple(
            TilePlace(quantity, level, index)
            for index in range(max(0, start) // steps, max(0, stop - 1) // steps + 1)
        )

    def want(self, who: str, places: Iterable[TilePlace]) -> None:
        """What somebody looks at now, the most urgent first, in place of what they wanted before."""
        self._wishes[who] = tuple(places)
        self._ask()

    def tile(self, place: TilePlace) -> Tile | None:
        """A tile, if it is here."""
        found = self._tiles.get(place)
        if found is not None:
            self._tiles.move_to_end(place)
            return found
        trace = self._tracing.trace
        recorded = self._tracing.recorded
        if (
            recorded is not None
            or trace is None
            or trace.whole is None
            or place.quantity not in trace.whole.arrays
        ):
            return None
        start, stop = place.start, min(place.start + place.steps, trace.steps)
        if start >= stop:
            return None
        values = trace.whole.arrays[place.quantity][start:stop]
        return self._keep(place, Tile(start, stop, _means(values, place.level)))

    def best(self, place: TilePlace) -> Tile | None:
        """A tile, or else the finest coarser one that covers it."""
        found = self.tile(place)
        while found is None and place.level < self.coarsest:
            place = place.parent
            found = self.tile(place)
        return found

    def _keep(self, place: TilePlace, tile: Tile) -> Tile:
        self._tiles[place] = tile
        self._bytes += tile.values.nbytes
        while self._bytes > MOST_BYTES and len(self._tiles) > 1:
            _, oldest = self._tiles.popitem(last=False)
            self._bytes -= oldest.values.nbytes
        return tile

    def _wanted(self) -> Iterator[TilePlace]:
        """In turns what each of those who look wants most."""
        for round_ in zip_longest(*self._wishes.values()):
            for place in round_:
                if place is not None and self.tile(place) is None:
                    yield place

    def _ask(self) -> None:
        trace = self._tracing.trace
        if self._asked is not None or self._stopped or trace is None or trace.stored:
            return
        if self._tracing.recorded is not None:
            return  # the engine would answer only after it
        place = next(self._wanted(), None)
        if place is None or place.start >= trace.steps:
            return
        start, stop = place.start, min(place.start + place.steps, trace.steps)
        body = ReadImage(
            trace=trace.number,
            layer=trace.layer,
            direction=trace.direction,
            quantity=place.quantity,
            start=start,
            stop=stop,
            columns=-(-(stop - start) >> place.level),
        )
        part = self._part
        self._asked = place

        def on_reply(reply: object) -> None:
            self._asked = None
            if part == self._part and isinstance(reply, ImageRead):
                self._keep(place, Tile(start, stop, _floats(reply.values.numpy())))
                self.changed.emit()
            self._ask()

        def on_failure(error: EngineError) -> None:
            self._asked = None
            if part == self._part:
                self._stopped = True
                self.refused.emit(error)
            else:
                self._ask()

        def on_dropped() -> None:
            self._asked = None
            self._ask()

        self._request = self._client.send(body, on_reply, on_failure, on_dropped=on_dropped)

    def _on_trace_changed(self) -> None:
        part = self._shown_part()
        if part == self._part:
            return
        self._part = part
        if self._asked is not None:
            self._client.cancel(self._request)
        self._tiles.clear()
        self._bytes = 0
        self._wishes.clear()
        self._stopped = False
        self.refused.emit(None)
        self.cleared.emit()

    def _shown_part(self) -> tuple[int, int, str, bool] | None:
        recorded, trace = self._tracing.recorded, self._tracing.trace
        if recorded is not None:
            return recorded.number, recorded.layer, recorded.direction, False
        return None if trace is None else (trace.number, trace.layer, trace.direction, trace.stored)

    def _on_recorded(self) -> None:
        """More of a trace is recorded, or it is over: of what has come every tile that is whole stays."""
        self._on_trace_changed()
        recorded = self._tracing.recorded
        if recorded is not None:
            for level in range(recorded.run.bit_length() - 1, self.coarsest + 1):
                self._take(recorded, level)
            self.changed.emit()
        elif self._tracing.trace is not None:
            steps = self._tracing.trace.steps
            for place in [place for place, tile in self._tiles.items() if not _is_whole(place, tile, steps)]:
                self._bytes -= self._tiles.pop(place).values.nbytes
            self._ask()

    def _take(self, recorded: Recorded, level: int) -> None:
        """The tiles of a level, as far as they are recorded."""
        run = 1 << level
        first = -(-recorded.start // run) * run
        last = recorded.stop if recorded.stop == recorded.steps else recorded.stop // run * run
        if first >= last:
            return
        for place in self.places(recorded.quantity, level, first, last):
            before = self._tiles.get(place)
            if before is not None and _is_whole(place, before, recorded.steps):
                continue
            start, stop = max(place.start, first), min(place.start + place.steps, last)
            begin, end = ((step - recorded.start + recorded.run - 1) // recorded.run for step in (start, stop))
            if before is not None:
                self._bytes -= before.values.nbytes
            together = level - (recorded.run.bit_length() - 1)
            self._keep(place, Tile(start, stop, _means(recorded.values[begin:end], together)))

    def _on_engine_state(self, state: EngineState) -> None:
        if state.phase is Phase.READY and self._stopped:
            self._stopped = False
            self.refused.emit(None)
            self._ask()


def _is_whole(place: TilePlace, tile: Tile, steps: int) -> bool:
    """Whether a tile holds all steps of its place that the sequence has."""
    return (tile.start, tile.stop) == (place.start, min(place.start + place.steps, steps))


def scale_of(trace: Trace, quantity: str, unit: int | None = None) -> tuple[float, bool]:
    """What counts as 1 in a quantity's map of one unit, or of all, and whether there are values beyond it.

    One unit's map ends at its own largest |value|; of all units the memory has the scale that most of them need.
    """
    overview = trace.overview
    if unit is not None:
        of_units = overview.unit_peak[quantity]
        peak = float(of_units[min(unit, len(of_units) - 1)])
    elif quantity == overview.memory:
        return overview.scales_of(0)[quantity], overview.saturates(quantity)
    else:
        peak = float(overview.peak.get(quantity, 1.0))
    return (peak, False) if np.isfinite(peak) and peak > 0 else (1.0, False)


def scale_while_recorded(recorded: Recorded) -> tuple[float, bool]:
    """The same of as much as is recorded of a long trace; `scale_of` has what it comes to."""
    if recorded.quantity != "c":
        return (end_of(recorded.peak) if np.isfinite(recorded.peak) else 1.0), False
    scale = scale_of_most(recorded.unit_peak)
    return scale, recorded.peak > scale


def _means(values: Floats, level: int) -> Floats:
    if level == 0:
        return values
    begins = np.arange(0, len(values), 1 << level)
    lengths = np.diff(np.append(begins, len(values)))
    means: Floats = np.add.reduceat(values, begins, axis=0) / lengths[:, None]
    return means.astype(np.float32)


def _floats(values: NDArray[np.generic]) -> Floats:
    if not np.issubdtype(values.dtype, np.floating):
        raise UserError(tr("The engine sent an image of {dtype}.", dtype=values.dtype))
    return values  # type: ignore[return-value]
