"""Every gate of every step of any `nn.LSTM`, at the price of little more than its forward pass.

`nn.LSTM` computes all gates and keeps them to itself. They come back in two passes: the fused layer gives h at
every step; with h_{t-1} known for every t, the pre-activations of all steps are two matrix products (no step waits
for the one before it), and c is a linear recurrence (`engine.scan`). Layers run singly, one direction at a time,
with the module's own weights: what a layer reads is what `nn.LSTM` hands on to it, without dropout.

Owns the trace of a sequence that fits in memory (long ones: `engine.recording`). It does not own the two passes
(`engine.passes`) nor the arithmetic (`engine.cells.lstm`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import torch
from torch import Tensor, nn

from engine.cells.lstm import LSTMWeights
from engine.passes import State, Unfolded, before, fused, largest_difference, ready_for, unfold
from engine.protocol import Difference

FORWARD, REVERSE = "forward", "reverse"


def directions_of(lstm: nn.LSTM) -> tuple[str, ...]:
    """The directions in which every layer reads."""
    return (FORWARD, REVERSE) if lstm.bidirectional else (FORWARD,)


@dataclass(frozen=True)
class DirectionTrace:
    """One layer in one direction, in the order of the sequence, whichever way the layer reads it."""

    layer: int
    direction: str
    weights: LSTMWeights
    x: Tensor  # (T, B, I), what the layer reads
    i: Tensor  # (T, B, H), and so f, g, o and c
    f: Tensor
    g: Tensor
    o: Tensor
    c: Tensor
    h: Tensor  # (T, B, P), nn.LSTM's own; P is proj_size, or H without a projection
    first: State  # h (B, P) and c (B, H) before the direction's first step
    last: State  # the same after its last one, nn.LSTM's own

    @property
    def h_before(self) -> Tensor:
        """h_{t-1} at every t, (T, B, P); in the reverse direction the h of the step after."""
        return before(self.h, self.first[0], self.direction == REVERSE)

    @property
    def c_before(self) -> Tensor:
        """c_{t-1} at every t, (T, B, H); in the reverse direction the c of the step after."""
        return before(self.c, self.first[1], self.direction == REVERSE)

    @property
    def tanh_c(self) -> Tensor:
        """tanh(c_t), (T, B, H): what the output gate lets through."""
        return self.c.tanh()

    @property
    def kept(self) -> Tensor:
        """f_t ⊙ c_{t-1}, (T, B, H): what the forget gate leaves of the cell state before."""
        return self.f * self.c_before

    @property
    def written(self) -> Tensor:
        """i_t ⊙ g_t, (T, B, H): what the input gate lets through of the candidate."""
        return self.i * self.g

    @cached_property
    def difference(self) -> Difference:
        """The largest difference from what the fused layer itself returned: h at every step, c at the last."""
        unfolded = Unfolded(self.i, self.f, self.g, self.o, self.c)
        at_end = 0 if self.direction == REVERSE else -1
        h, c, scale = largest_difference(self.weights, unfolded, self.h, self.c[at_end], self.last[1])
        return Difference(layer=self.layer, direction=self.direction, h=h, c=c, scale=scale)


@dataclass(frozen=True)
class LSTMTrace:
    """Every layer and direction of one pass through a sequence, in nn.LSTM's order: l0, l0 reverse, l1, …"""

    parts: tuple[DirectionTrace, ...]
    output: Tensor  # (T, B, P × directions), as nn.LSTM returns it (time first)

    def at(self, layer: int, direction: str = FORWARD) -> DirectionTrace:
        """One layer (from 0) and direction; raises KeyError where the model has none such."""
        for part in self.parts:
            if (part.layer, part.direction) == (layer, direction):
                return part
        raise KeyError((layer, direction))

    @property
    def state(self) -> State:
        """h_n and c_n as nn.LSTM returns them: (layers × directions, B, P) and (…, B, H)."""
        return torch.stack([p.last[0] for p in self.parts]), torch.stack([p.last[1] for p in self.parts])

    @property
    def differences(self) -> tuple[Difference, ...]:
        """For every layer and direction, how far the trace lies from what nn.LSTM itself returned."""
        return tuple(part.difference for part in self.parts)


@torch.inference_mode()
def trace(lstm: nn.LSTM, x: Tensor, state: State | None = None) -> LSTMTrace:
    """Runs `lstm` over x and returns i, f, g, o, c and h at every step, of every layer and direction.

    x and state are shaped as `lstm` itself takes them: (T, B, I), (B, T, I) where it is batch_first, or (T, I);
    h_0 (layers × directions, B, P) and c_0 (…, B, H). The trace is always (T, B, …). The module is not changed,
    and dropout is never applied, in train mode neither. Tensors in the result are inference tensors: they cannot
    take part in autograd. Raises ValueError where shapes do not fit.
    """
    x, h_0, c_0 = _time_first(lstm, x, state)
    parts: list[DirectionTrace] = []
    for layer in range(lstm.num_layers):
        for direction in directions_of(lstm):
            first = (h_0[len(parts)], c_0[len(parts)])
            parts.append(_trace_direction(LSTMWeights.of(lstm, layer, direction), layer, direction, x, first))
        x = parts[-1].h if not lstm.bidirectional else torch.cat((parts[-2].h, parts[-1].h), -1)
    return LSTMTrace(tuple(parts), x)


def _trace_direction(w: LSTMWeights, layer: int, direction: str, x: Tensor, first: State) -> DirectionTrace:
    reverse = direction == REVERSE
    read = x.flip(0) if reverse else x  # in the order in which the layer reads
    h, last = fused(ready_for(w, x.device), read, first)
    unfolded = unfold(w, read, h, first)
    if reverse:
        h, unfolded = h.flip(0), Unfolded(*(values.flip(0) for values in unfolded))
    return DirectionTrace(layer, direction, w, x, *unfolded, h, first, last)


def _time_first(lstm: nn.LSTM, x: Tensor, state: State | None) -> tuple[Tensor, Tensor, Tensor]:
    """x as (T, B, I), and the initial state, zero where none is given; ValueError where shapes do not fit."""
    if x.dim() not in (2, 3) or x.shape[-1] != lstm.input_size:
        raise ValueError(f"the input is {tuple(x.shape)}; the layer reads {lstm.input_size} values a step")
    batched = x.dim() == 3
    if not batched:
        x = x[:, None]
    elif lstm.batch_first:
        x = x.transpose(0, 1)
    if x.numel() == 0:
        raise ValueError("the input has no step")
    rows = lstm.num_layers * (2 if lstm.bidirectional else 1)
    shapes = (rows, x.shape[1], lstm.proj_size or lstm.hidden_size), (rows, x.shape[1], lstm.hidden_size)
    if state is None:
        return x, x.new_zeros(shapes[0]), x.new_zeros(shapes[1])
    h_0, c_0 = state if batched else (state[0][:, None], state[1][:, None])
    if (h_0.shape, c_0.shape) != shapes:
        raise ValueError(f"the initial state must be {shapes}, not {tuple(h_0.shape)}, {tuple(c_0.shape)}")
    return x, h_0, c_0
