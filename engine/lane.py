"""One layer in one direction while it is recorded: piece by piece, each as long as it pays.

Owns the pieces: the fused pass over many steps, and the second pass in segments that are quick to look at again.
It does not own the order of layers, nor what is kept (`engine.recording`, `engine.tracks`).

A fused layer on the CPU puts its weights into an order of its own at every call. Of large weights that takes as
long as dozens of steps, so their pieces are long ones, done beside the service, which listens meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from itertools import pairwise
from time import perf_counter, thread_time

import torch
from torch import Tensor

from engine.beside import beside
from engine.cells.cell import State, Values
from engine.columns import edges_of_runs
from engine.tracks import Pace, Segment, Track

# Of a sequence whose unfolded quantities take no more than this in a layer and direction they are kept: one that
# is changed while somebody watches is looked at as often as it is computed.
KEPT_BYTES = 2 << 20
# From so many bytes of weights on pieces take LONG_SECONDS, beside the service.
LARGE_WEIGHTS = 1 << 20
LONG_SECONDS = 0.25
# Multiplications of a segment's second pass, some 25 ms of one core: what a look at a single step may cost.
SEGMENT_PRODUCTS = 1 << 29


class Lane:
    """Fills a track. `read` gives what a layer reads at steps start … stop-1, (n, 1, I); `most` is the longest
    piece.
    """

    def __init__(
        self, track: Track, read: Callable[[int, int, int], Tensor], device: torch.device, most: int
    ) -> None:
        self._track, self._read = track, read
        self._steps = len(track.h)
        self._ready = {cell: cell.ready_for(device) for _, cell in track.cells}
        # Other programs' turns on a busy CPU do not count: shorter pieces would only add to the work. A device
        # that works beside this thread has no such clock.
        self._clock = thread_time if device.type == "cpu" else perf_counter
        cell = track.cell
        weights = sum(weight.nbytes for weight in cell.tensors())
        # A projection is computed with a setting changed that is the whole process's: never beside others.
        plain = cell.fused and cell.shown_size == cell.hidden_size
        self._long = device.type == "cpu" and plain and weights >= LARGE_WEIGHTS
        self._pace = Pace(most, LONG_SECONDS) if self._long else Pace(most)
        products = cell.w_ih.numel() + cell.w_hh.numel()
        self._segment_steps = max(1, SEGMENT_PRODUCTS // products) if self._long else most
        itemsize = track.h.dtype.itemsize
        self._keeps = self._steps * 8 * cell.hidden_size * itemsize <= KEPT_BYTES
        self._state = track.first

    @property
    def done(self) -> int:
        """How many steps were read."""
        return self._track.done

    @property
    def next_steps(self) -> int:
        """How many steps the next piece would have; 0 at the end."""
        return min(self._pace.steps, self._steps - self.done)

    def advance(self) -> Generator[None, None, None]:
        """The next piece; yields while it is done beside."""
        began = self.done
        steps = min(self._pace.steps, self._track.until(began) - began)
        if self._long:
            seconds = yield from beside(lambda: self._piece(steps))
        else:
            seconds = self._piece(steps)
        self._pace.took(steps, seconds)
        if self.done == self._steps:
            self._track.segments.sort(key=lambda segment: segment.start)

    @torch.inference_mode()
    def _piece(self, steps: int) -> float:
        """Reads so many steps; gives how many seconds that took."""
        torch.get_num_threads()  # asked in a new thread, it has as many of its own as this process may have
        began = self._clock()
        track = self._track
        start = self._steps - self.done - steps if track.reverse else self.done
        x = self._read(track.layer, start, start + steps)
        x = x.flip(0) if track.reverse else x  # in the order in which the layer reads
        cell = track.cell_at(0 if track.reverse else self.done)
        h, last = self._ready[cell].at(self.done).run(x, self._state)
        track.h[start : start + steps] = (h.flip(0) if track.reverse else h)[:, 0]
        state = self._state
        for first, stop in pairwise(edges_of_runs(steps, -(-steps // self._segment_steps)).tolist()):
            state = self._unfold(x[first:stop], h[first:stop], state, last if stop == steps else None)
        self._state = tuple(end.clone() for end in last)  # copies: the originals may be views of much more
        return self._clock() - began

    def _unfold(self, x: Tensor, h: Tensor, state: State, last: State | None) -> State:
        """The second pass over a segment, (n, 1, …) in the order of reading; gives the state after it.

        `last` is what the fused pass tells, at the end of a piece alone.
        """
        track, steps = self._track, len(h)
        start = self._steps - self.done - steps if track.reverse else self.done
        cell = track.cell_at(0 if track.reverse else self.done)
        reading = cell.at(self.done)
        unfolded = reading.unfold(x, h, state)
        ends = tuple(unfolded[name][-1] for name in cell.states[1:])
        difference = reading.largest_difference(unfolded, h, ends, ends if last is None else last[1:])
        track.difference = difference.or_more(track.difference)
        track.runaway.watch(cell, self.done, h, unfolded, difference)
        track.segments.append(Segment(start, start + steps, state))
        if self._keeps:
            track.unfolded[start] = of_one(unfolded, track.reverse)
        elif track.columns is not None:
            values = unfolded if "h" in unfolded else {**unfolded, "h": h}
            track.columns.add(start, of_one(values, track.reverse))
        track.done += steps
        return (h[-1].clone(), *(end.clone() for end in ends))


def of_one(unfolded: Values, reverse: bool) -> dict[str, Tensor]:
    """What a cell unfolded of one sequence, (n, 1, H) each as it reads, in the order of the sequence: (n, H)."""
    return {name: values[:, 0].flip(0) if reverse else values[:, 0] for name, values in unfolded.items()}
