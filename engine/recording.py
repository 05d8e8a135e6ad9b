"""A long sequence through a whole model: h is kept, everything else is computed again where somebody looks.

A trace of 100,000 steps at 256 units would take gigabytes. A `Recording` runs each layer and direction in segments
of time, keeps h of every step and c at each segment's beginning, and gives every quantity of any steps from those,
by the same two passes as a short trace (`engine.passes`). Work comes in pieces that stay below 50 ms, so that
whoever drives it can look at something else in between.

Owns what is kept and how it is read back. It does not own means over long stretches (`engine.overview`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.cells.lstm import QUANTITIES, LSTMWeights
from engine.model import SequenceModel
from engine.passes import State, Unfolded, before, fused, largest_difference, ready_for, unfold
from engine.protocol import Difference
from engine.trace import REVERSE, directions_of

# A piece of work aims at half of the 50 ms that it may take, as the next one may turn out slower.
PIECE_SECONDS = 0.025
FIRST_STEPS = 16
# The longest segment: it bounds what a look at a single step costs, and the room that a piece takes.
SEGMENT_STEPS = 1024
SEGMENT_BYTES = 32 << 20


@dataclass(frozen=True)
class Segment:
    """Steps start … stop-1, and the state with which the layer enters them: h (1, P) and c (1, H).

    A forward layer enters at `start`, a reverse one at `stop`.
    """

    start: int
    stop: int
    first: State


@dataclass
class Track:
    """What is kept of one layer in one direction."""

    layer: int
    direction: str
    weights: LSTMWeights
    h: Tensor  # (T, P), on the CPU, nn.LSTM's own
    segments: list[Segment] = field(default_factory=list)  # once complete, in the order of the sequence
    difference: tuple[float, float, float] = (0.0, 0.0, 1.0)  # of h, of c, and max(1, max|c|)

    @property
    def reverse(self) -> bool:
        """Whether the layer reads from the end."""
        return self.direction == REVERSE


class Pace:
    """How many steps to take at once: as many as fill PIECE_SECONDS, growing carefully from a few."""

    def __init__(self, most: int) -> None:
        self._most = most
        self.steps = min(FIRST_STEPS, most)

    def took(self, steps: int, seconds: float) -> None:
        """Learns from a piece of work."""
        fitting = int(steps * PIECE_SECONDS / max(seconds, 1e-6))
        self.steps = max(1, min(fitting, 4 * steps, self._most))


class Recording:
    """One sequence through a model, with h of every layer kept. Complete once `run` is exhausted.

    `sequence` is (T,) integers for symbols or text, else (T, I) numbers; it is copied. Raises ValueError where it
    does not fit the model.
    """

    def __init__(self, model: SequenceModel, sequence: NDArray[Any]) -> None:
        self.model = model
        self.steps = len(sequence)
        self.layers = model.rnn.num_layers
        self.directions = directions_of(model.rnn)
        weight = next(model.rnn.parameters())
        self.device, self.dtype = weight.device, weight.dtype
        _check(model, sequence)
        self._sequence = torch.from_numpy(np.array(sequence))
        self._tracks: dict[tuple[int, str], Track] = {}
        self._looked_at: dict[tuple[int, str], tuple[int, Unfolded]] = {}

    @torch.inference_mode()
    def run(self) -> Iterator[tuple[int, int]]:
        """Computes; yields (done, total) after each piece of work, in steps over all layers and directions."""
        total = self.steps * self.layers * len(self.directions)
        before = 0
        for layer in range(self.layers):
            for direction in self.directions:
                track = self._new_track(layer, direction)
                for done in self._record(track):
                    yield before + done, total
                before += self.steps
                self._tracks[layer, direction] = track

    @property
    def differences(self) -> tuple[Difference, ...]:
        """The largest differences from nn.LSTM's own h at every step, and from its c at the end of every segment.

        Each segment begins with nn.LSTM's own c, so no error adds up over the sequence.
        """
        tracks = self._tracks.values()
        rows = [(track.layer, track.direction, *track.difference) for track in tracks]
        return tuple(
            Difference(layer=layer, direction=way, h=h, c=c, scale=most) for layer, way, h, c, most in rows
        )

    @torch.inference_mode()
    def window(self, layer: int, direction: str, start: int, stop: int) -> dict[str, NDArray[Any]]:
        """Every quantity at steps start … stop-1, (stop - start, size of the quantity) each.

        x, h_before, c_before, i, f, g, o, kept (f⊙c_before), written (i⊙g), c, tanh_c and h; of the last layer of
        a model with a head also answer, (n, classes) or (n, 1). In the reverse direction "before" is the step
        after. The segments that hold these steps are computed again, so ask for what will be shown. Raises
        IndexError where the recording has no such steps, layer or direction.
        """
        track = self._track(layer, direction)
        if not 0 <= start < stop <= self.steps:
            raise IndexError(f"steps {start} … {stop - 1} of {self.steps}")
        parts = [self._cells(track, number, start, stop) for number in _overlapping(track.segments, start, stop)]
        cells = {name: torch.cat([part[name] for part in parts]) for name in parts[0]}
        values = {"x": self._input(layer, start, stop)[:, 0], "h_before": _h_before(track, start, stop)}
        values |= cells | {"kept": cells["f"] * cells["c_before"], "written": cells["i"] * cells["g"]}
        values["tanh_c"] = cells["c"].tanh()
        values["h"] = track.h[start:stop]
        arrays = {name: tensor.numpy(force=True).copy() for name, tensor in values.items()}
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

    def sizes(self, layer: int, direction: str) -> dict[str, int]:
        """How many values a quantity has at a step. Raises IndexError as `window` does."""
        track = self._track(layer, direction)
        return dict.fromkeys(QUANTITIES, track.weights.hidden_size) | {"h": track.h.shape[1]}

    def weights(self, layer: int, direction: str) -> LSTMWeights:
        """The weights of a layer and direction. Raises IndexError as `window` does."""
        return self._track(layer, direction).weights

    @torch.inference_mode()
    def pieces(self, layer: int, direction: str) -> Iterator[tuple[int, Unfolded, Tensor]]:
        """The whole of a layer and direction, a segment at a time: its first step, its gates and c (n, H), its h
        (n, P). Raises IndexError as `window` does.
        """
        track = self._track(layer, direction)
        for segment in track.segments:
            yield segment.start, self._unfold(track, segment), track.h[segment.start : segment.stop]

    def _new_track(self, layer: int, direction: str) -> Track:
        rnn = self.model.rnn
        h = torch.empty(self.steps, rnn.proj_size or rnn.hidden_size, dtype=self.dtype)
        return Track(layer, direction, LSTMWeights.of(rnn, layer, direction), h)

    def _record(self, track: Track) -> Iterator[int]:
        """Fills a track; yields the number of steps done after each piece."""
        weights = ready_for(track.weights, self.device)
        pace = Pace(self._most_steps(track))
        zero = track.weights.w_ih.new_zeros
        state = zero(1, track.h.shape[1]), zero(1, track.weights.hidden_size)
        done = 0
        while done < self.steps:
            began = perf_counter()
            steps = min(pace.steps, self.steps - done)
            start = self.steps - done - steps if track.reverse else done
            x = self._input(track.layer, start, start + steps)
            x = x.flip(0) if track.reverse else x  # in the order in which the layer reads
            h, last = fused(weights, x, state)
            unfolded = unfold(track.weights, x, h, state)
            found = largest_difference(track.weights, unfolded, h, unfolded.c[-1], last[1])
            track.difference = tuple(np.maximum(track.difference, found).tolist())  # NaN stays NaN
            track.h[start : start + steps] = (h.flip(0) if track.reverse else h)[:, 0]
            track.segments.append(Segment(start, start + steps, state))
            state = last[0].clone(), last[1].clone()  # copies: the originals may be views of much more
            done += steps
            pace.took(steps, perf_counter() - began)
            yield done
        track.segments.sort(key=lambda segment: segment.start)

    def _cells(self, track: Track, number: int, start: int, stop: int) -> dict[str, Tensor]:
        """The gates and cell states of one segment's steps from `start` to `stop`, as far as they lie in it."""
        segment = track.segments[number]
        known = self._looked_at.get((track.layer, track.direction))
        if known is None or known[0] != number:
            known = number, self._unfold(track, segment)
            self._looked_at[track.layer, track.direction] = known
        unfolded = known[1]
        cut = slice(max(start - segment.start, 0), stop - segment.start)
        c_before = before(unfolded.c, segment.first[1][0], track.reverse)
        return {"c_before": c_before[cut]} | {name: values[cut] for name, values in unfolded._asdict().items()}

    def _unfold(self, track: Track, segment: Segment) -> Unfolded:
        """A segment's gates and cell states, (n, H) each, always computed for the whole segment: the numbers of a
        step are the same whatever window it is seen in.
        """
        x = self._input(track.layer, segment.start, segment.stop)
        h = track.h[segment.start : segment.stop, None].to(self.device)
        if not track.reverse:
            return Unfolded(*(values[:, 0] for values in unfold(track.weights, x, h, segment.first)))
        unfolded = unfold(track.weights, x.flip(0), h.flip(0), segment.first)
        return Unfolded(*(values[:, 0].flip(0) for values in unfolded))

    def _input(self, layer: int, start: int, stop: int) -> Tensor:
        """What a layer reads at steps start … stop-1, (n, 1, I), on the device."""
        if layer:
            return self._h(layer - 1, start, stop)[:, None].to(self.device)
        return self.model.encode(self._sequence[start:stop, None].to(self.device))

    def _h(self, layer: int, start: int, stop: int) -> Tensor:
        """A layer's h, of both directions side by side where there are two, (n, P × directions)."""
        return torch.cat([self._tracks[layer, direction].h[start:stop] for direction in self.directions], -1)

    def _track(self, layer: int, direction: str) -> Track:
        if (layer, direction) not in self._tracks:
            raise IndexError(f"no layer {layer}, {direction}")
        return self._tracks[layer, direction]

    def _most_steps(self, track: Track) -> int:
        """The longest segment whose input and unfolded quantities take no more than SEGMENT_BYTES."""
        values = 3 * track.weights.w_ih.shape[1] + 8 * track.weights.hidden_size  # one-hot symbols are int64 first
        return max(1, min(SEGMENT_STEPS, SEGMENT_BYTES // (values * self.dtype.itemsize)))


def _overlapping(segments: list[Segment], start: int, stop: int) -> range:
    """The numbers of the segments that hold a step of start … stop-1."""
    first = bisect_right(segments, start, key=lambda segment: segment.start) - 1
    return range(first, bisect_left(segments, stop, key=lambda segment: segment.start))


def _h_before(track: Track, start: int, stop: int) -> Tensor:
    """h_{t-1}, or in the reverse direction h of the step after, (n, P); zero where there is none."""
    shift = 1 if track.reverse else -1
    wanted = torch.arange(start, stop) + shift
    inside = (wanted >= 0) & (wanted < len(track.h))
    return track.h[wanted.clamp(0, len(track.h) - 1)].where(inside[:, None], 0)


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
