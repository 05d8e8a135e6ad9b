"""A long sequence through a whole model: h is kept, everything else is computed again where somebody looks.

A trace of 100,000 steps at 256 units would take gigabytes. A `Recording` runs each layer and direction in segments
of time, keeps h of every step and the whole state at each segment's beginning, and gives every quantity of any
steps from those, by the same two passes as a short trace (`engine.cells`). Work comes in turns that stay below
50 ms, so that whoever drives it can look at something else in between.

Owns what is kept and how it is read back. It does not own how it is computed (`engine.lane`),
nor means over long stretches (`engine.columns`, `engine.overview`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Generator, Iterator, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.alterations.what_if import WhatIf
from engine.cells.cell import Cell, Values
from engine.columns import MOST_BYTES, Columns, bytes_for
from engine.lane import KEPT_BYTES, Lane, of_one
from engine.model import SequenceModel
from engine.protocol import Alteration, Difference, InitialState, Passed
from engine.runaway import Runaway
from engine.trace import before
from engine.tracks import Segment, Track

# The longest segment: it bounds what a look at a single step costs, and the room that a piece takes.
SEGMENT_STEPS = 1024
SEGMENT_BYTES = 32 << 20


class Recording:
    """One sequence through a model, with h of every layer kept. Complete once `run` is exhausted.

    `sequence` is (T,) integers for symbols or text, else (T, I) numbers; it is copied. What is changed in the
    model and its input is done to copies: `model` and `sequence` are changed, `given` is not. Raises ValueError
    where a sequence does not fit the model, BadAlterationError where a change does not.
    """

    def __init__(
        self,
        model: SequenceModel,
        sequence: NDArray[Any],
        alterations: Sequence[Alteration] = (),
        initial: Sequence[InitialState] = (),
    ) -> None:
        self.what_if = WhatIf(model, len(sequence), alterations, initial)
        self.model = model = self.what_if.model
        self.steps = len(sequence)
        self.layers = model.rnn.num_layers
        self.directions = model.description.directions
        weight = next(model.rnn.parameters())
        self.device, self.dtype = weight.device, weight.dtype
        _check(model, sequence)
        self.given = np.array(sequence)
        self.sequence = self.what_if.sequence(self.given)
        self._sequence = torch.from_numpy(self.sequence)
        self._tracks: dict[tuple[int, str], Track] = {}
        self._looked_at: dict[tuple[int, str], tuple[int, Values]] = {}

    @torch.inference_mode()
    def run(self) -> Generator[tuple[int, int] | None, None, None]:
        """Computes; yields (done, total) after each piece of work, in steps over all layers and directions, and
        None while one goes on beside.

        Where every layer reads in the same direction all of them advance together, so that the last layer's
        beginning is known long before the first layer's end.
        """
        total = self.steps * self.layers * len(self.directions)
        together = len(self.directions) == 1
        lanes: list[Lane] = []
        for layer in range(self.layers):
            for direction in self.directions:
                track = self._tracks[layer, direction] = self._new_track(layer, direction)
                lanes.append(Lane(track, self._input, self.device, self._most_steps(track)))
        while unfinished := [lane for lane in lanes if lane.done < self.steps]:
            lane = unfinished[0]
            if together:
                for below, above in pairwise(lanes):
                    lane = above if 0 < above.next_steps <= below.done - above.done else lane
            yield from lane.advance()
            yield sum(each.done for each in lanes), total

    def recorded(self, layer: int, direction: str) -> Track | None:
        """What is kept of a layer and direction, while it is recorded, too; None where nothing is yet."""
        return self._tracks.get((layer, direction))

    @property
    def differences(self) -> tuple[Difference, ...]:
        """The largest differences from the module's own h at every step, and its c at the end of every segment.

        Each segment begins with the module's own state, so no error adds up over the sequence.
        """
        return tuple(
            Difference(layer=track.layer, direction=track.direction, **track.difference._asdict())
            for track in self._tracks.values()
            if track.difference is not None
        )

    @property
    def passed(self) -> tuple[Passed, ...]:
        """Where values run away."""
        return tuple(each for track in self._tracks.values() for each in track.runaway.passed)

    @property
    def fused(self) -> bool:
        """Whether every layer ran as one call of a library; else some ran as a loop over the steps."""
        return all(cell.fused for track in self._tracks.values() for _, cell in track.cells)

    @torch.inference_mode()
    def window(self, layer: int, direction: str, start: int, stop: int) -> dict[str, NDArray[Any]]:
        """Every quantity at steps start … stop-1, (stop - start, size of the quantity) each.

        All that the cell names (`Cell.traced`); of the last layer of a model with a head also answer,
        (n, classes) or (n, 1). In the reverse direction "before" is the step after. The segments that hold these
        steps are computed again, so ask for what will be shown. Raises IndexError where the recording has no such
        steps, layer or direction.
        """
        track = self._track(layer, direction)
        if not 0 <= start < stop <= self.steps:
            raise IndexError(f"steps {start} … {stop - 1} of {self.steps}")
        parts = [self._part(track, number, start, stop) for number in _overlapping(track.segments, start, stop)]
        values = {name: torch.cat([part[name] for part in parts]) for name in parts[0]}
        values["x"] = self._input(layer, start, stop)[:, 0]
        values["h"] = track.h[start:stop].to(self.device)
        values["h_before"] = _h_before(track, start, stop).to(self.device)
        values |= track.cell.derived(values)
        arrays = {name: values[name].numpy(force=True).copy() for name in track.cell.traced}
        answers = self.answers(layer, start, stop)
        return arrays if answers is None else arrays | {"answer": answers}

    @torch.inference_mode()
    def answers(self, layer: int, start: int, stop: int) -> NDArray[Any] | None:
        """What the model says at steps start … stop-1, (n, classes) or (n, 1); None but for the last layer of a
        model with a head.
        """
        answer = (
            self.model.answer(self._h(layer, start, stop).to(self.device)) if layer == self.layers - 1 else None
        )
        return None if answer is None else answer.numpy(force=True).copy()

    @torch.inference_mode()
    def inputs(self, layer: int, start: int, stop: int) -> Tensor:
        """What a layer reads at steps start … stop-1, (n, 1, I), on the device."""
        return self._input(layer, start, stop)

    def columns(self, layer: int, direction: str) -> Columns | None:
        """Means that are here already; None of a short sequence, and of one that would need too much room."""
        return self._track(layer, direction).columns

    def sizes(self, layer: int, direction: str) -> dict[str, int]:
        """How many values a quantity has at a step. Raises IndexError as `window` does."""
        cell = self.cell(layer, direction)
        return {name: cell.size_of(name) for name in cell.quantities}

    def cell(self, layer: int, direction: str, step: int = 0) -> Cell:
        """The cell of a layer and direction, with its weights at a step. Raises IndexError as `window` does."""
        return self._track(layer, direction).cell_at(step)

    def reader(self, layer: int, direction: str, step: int) -> Cell:
        """The same, with all steps read that the layer reads before this one."""
        return self._track(layer, direction).cell_for(step, step + 1)

    def first_of(self, layer: int, direction: str, step: int) -> int:
        """From which step on the weights are those of a step. Raises IndexError as `window` does."""
        return self._track(layer, direction).since(step)

    @torch.inference_mode()
    def pieces(
        self, layer: int, direction: str, start: int = 0, stop: int | None = None
    ) -> Iterator[tuple[int, Values]]:
        """A layer and direction, a whole segment at a time: its first step, and what the cell names for an
        overview (`Cell.overview`), (n, H) each, h (n, P). Only segments that hold a step of start … stop-1; all of
        them unless told. Raises IndexError as `window` does.
        """
        track = self._track(layer, direction)
        for number in _overlapping(track.segments, start, self.steps if stop is None else stop):
            segment = track.segments[number]
            values = {"h": track.h[segment.start : segment.stop]}
            if set(track.cell.overview) - values.keys():
                values |= self._unfold(track, segment)
            yield segment.start, {name: values[name] for name in track.cell.overview}

    def _new_track(self, layer: int, direction: str) -> Track:
        cell = self.what_if.layer(layer, direction)
        cells = [(0, cell)]
        if self.model.decoder is not None:
            first = int(self.model.handovers(self._sequence[:, None]))
            decoder = (first, self.what_if.layer(layer, direction, decoder=True))
            cells = [part for part in (*cells, decoder) if part[0] < self.steps and (first or part is decoder)]
        sizes = {name: cell.size_of(name) for name in cell.overview}
        kept = self.steps * 8 * cell.hidden_size * self.dtype.itemsize <= KEPT_BYTES
        room = bytes_for(self.steps, sizes) * self.layers * len(self.directions)
        return Track(
            layer,
            direction,
            tuple(cells),
            torch.empty(self.steps, cell.shown_size, dtype=self.dtype),
            self.what_if.first(layer, direction, cell),
            Runaway(layer, direction, self.steps),
            columns=None if kept or room > MOST_BYTES else Columns(self.steps, sizes),
        )

    def _part(self, track: Track, number: int, start: int, stop: int) -> dict[str, Tensor]:
        """What h alone does not tell of one segment's steps from `start` to `stop`, as far as they lie in it, and
        what stood before in the states beside h.
        """
        segment = track.segments[number]
        known = self._looked_at.get((track.layer, track.direction))
        if known is None or known[0] != number:
            known = number, self._unfold(track, segment)
            self._looked_at[track.layer, track.direction] = known
        unfolded = known[1]
        cut = slice(max(start - segment.start, 0), stop - segment.start)
        part = {name: values[cut] for name, values in unfolded.items()}
        for state, first in zip(track.cell.states[1:], segment.first[1:], strict=True):
            part[f"{state}_before"] = before(unfolded[state], first[0], track.reverse)[cut]
        return part

    def _unfold(self, track: Track, segment: Segment) -> dict[str, Tensor]:
        """What h alone does not tell of a segment, (n, H) each, always computed for the whole segment: the numbers
        of a step are the same whatever window it is seen in.
        """
        if segment.start in track.unfolded:
            return dict(track.unfolded[segment.start])
        x = self._input(track.layer, segment.start, segment.stop)
        h = track.h[segment.start : segment.stop, None].to(self.device)
        cell = track.cell_for(segment.start, segment.stop)
        if track.reverse:
            x, h = x.flip(0), h.flip(0)
        return of_one(cell.unfold(x, h, segment.first), track.reverse)

    def _input(self, layer: int, start: int, stop: int) -> Tensor:
        """What a layer reads at steps start … stop-1, (n, 1, I), on the device."""
        if layer:
            return self._h(layer - 1, start, stop)[:, None].to(self.device)
        return self.what_if.encoded(self.model.encode(self._sequence[start:stop, None].to(self.device)), start)

    def _h(self, layer: int, start: int, stop: int) -> Tensor:
        """A layer's h, of both directions side by side where there are two, (n, P × directions)."""
        return torch.cat([self._tracks[layer, direction].h[start:stop] for direction in self.directions], -1)

    def _track(self, layer: int, direction: str) -> Track:
        if (layer, direction) not in self._tracks:
            raise IndexError(f"no layer {layer}, {direction}")
        return self._tracks[layer, direction]

    def _most_steps(self, track: Track) -> int:
        """The longest segment whose input and unfolded quantities take no more than SEGMENT_BYTES."""
        values = 3 * track.cell.size_of("x") + 8 * track.cell.hidden_size  # one-hot symbols are int64 first
        return max(1, min(SEGMENT_STEPS, SEGMENT_BYTES // (values * self.dtype.itemsize)))


def _overlapping(segments: list[Segment], start: int, stop: int) -> range:
    """The numbers of the segments that hold a step of start … stop-1."""
    first = bisect_right(segments, start, key=lambda segment: segment.start) - 1
    return range(first, bisect_left(segments, stop, key=lambda segment: segment.start))


def _h_before(track: Track, start: int, stop: int) -> Tensor:
    """h_{t-1}, or in the reverse direction h of the step after, (n, P); at the first what the layer began with."""
    shift = 1 if track.reverse else -1
    wanted = torch.arange(start, stop) + shift
    inside = (wanted >= 0) & (wanted < len(track.h))
    return track.h[wanted.clamp(0, len(track.h) - 1)].where(inside[:, None], track.first[0].cpu())


def _check(model: SequenceModel, sequence: NDArray[Any]) -> None:
    """Raises ValueError where a sequence does not fit a model."""
    size = model.description.input_size
    if model.description.inputs == "numbers":
        if sequence.ndim != 2 or sequence.shape[1] != size:
            raise ValueError(f"the sequence is {sequence.shape}; the model reads {size} numbers a step")
    elif sequence.ndim != 1 or sequence.dtype.kind not in "iu":
        raise ValueError(f"the sequence is {sequence.dtype} {sequence.shape}; the model reads one symbol a step")
    elif sequence.size and not 0 <= sequence.min() <= sequence.max() < size:
        raise ValueError(f"the symbols are {sequence.min()} … {sequence.max()}; the model knows 0 … {size - 1}")
    if not sequence.size:
        raise ValueError("the sequence has no step")
