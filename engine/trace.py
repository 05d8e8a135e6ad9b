"""Every gate of every step of a recurrent module, at the price of little more than its forward pass.

A fused module computes all gates and keeps them to itself; each cell knows how they come back (`engine.cells`).
Layers run singly, one direction at a time, with the module's own weights: what a layer reads is what the module
hands on to it, without dropout.

Owns the trace of a sequence that fits in memory (long ones: `engine.recording`). It does not own the arithmetic.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import torch
from torch import Tensor, nn

from engine.cells import cell_of
from engine.cells.cell import REVERSE, Cell, State, Values
from engine.protocol import Difference

FORWARD = "forward"


def directions_of(rnn: nn.RNNBase) -> tuple[str, ...]:
    """The directions in which every layer reads."""
    return (FORWARD, REVERSE) if rnn.bidirectional else (FORWARD,)


def before(values: Tensor, first: Tensor, reverse: bool) -> Tensor:
    """What stood before each step of values (T, …), in the order of the sequence: `first` (…) before the first.

    In the reverse direction that is the value of the step after, and `first` comes before the last.
    """
    return torch.cat((values[1:], first[None]) if reverse else (first[None], values[:-1]))


@dataclass(frozen=True, eq=False)
class DirectionTrace:
    """One layer in one direction, in the order of the sequence, whichever way the layer reads it.

    part["c"] is a quantity at every step, (T, B, size): each of `cell.quantities`.
    """

    layer: int
    direction: str
    cell: Cell
    x: Tensor  # (T, B, I), what the layer reads
    h: Tensor  # (T, B, P), the module's own
    unfolded: Values  # what h alone does not tell, (T, B, H) each
    first: State  # the state before the direction's first step: h (B, P), c (B, H) where the cell has one
    last: State  # the same after its last one, the module's own

    def __getitem__(self, quantity: str) -> Tensor:
        """A quantity at every step, (T, B, size). Raises KeyError where the cell has none such."""
        own = self._own
        return own[quantity] if quantity in own else self._derived[quantity]

    @property
    def _own(self) -> dict[str, Tensor]:
        return {"x": self.x, **self.unfolded, "h": self.h}

    @cached_property
    @torch.inference_mode()
    def _derived(self) -> dict[str, Tensor]:
        own, reverse = self._own, self.direction == REVERSE
        for state, first in zip(self.cell.states, self.first, strict=True):
            own[f"{state}_before"] = before(own[state], first, reverse)
        return own | self.cell.derived(own)

    @cached_property
    @torch.inference_mode()
    def difference(self) -> Difference:
        """The largest difference from what the module itself returned: h at every step, c at the last."""
        at_end = 0 if self.direction == REVERSE else -1
        ends = tuple(self.unfolded[name][at_end] for name in self.cell.states[1:])
        h, c, scale = self.cell.largest_difference(self.unfolded, self.h, ends, self.last[1:])
        return Difference(layer=self.layer, direction=self.direction, h=h, c=c, scale=scale)


@dataclass(frozen=True, eq=False)
class Trace:
    """Every layer and direction of one pass through a sequence, in torch's order: l0, l0 reverse, l1, …"""

    parts: tuple[DirectionTrace, ...]
    output: Tensor  # (T, B, P × directions), as the module returns it (time first)

    def at(self, layer: int, direction: str = FORWARD) -> DirectionTrace:
        """One layer (from 0) and direction; raises KeyError where the model has none such."""
        for part in self.parts:
            if (part.layer, part.direction) == (layer, direction):
                return part
        raise KeyError((layer, direction))

    @property
    def state(self) -> State:
        """h_n (layers × directions, B, P) and, where there is one, c_n (…, B, H), as the module returns them."""
        return tuple(torch.stack(ends) for ends in zip(*(part.last for part in self.parts), strict=True))

    @property
    def differences(self) -> tuple[Difference, ...]:
        """For every layer and direction, how far the trace lies from what the module itself returned."""
        return tuple(part.difference for part in self.parts)


@torch.inference_mode()
def trace(rnn: nn.RNNBase, x: Tensor, state: Tensor | State | None = None) -> Trace:
    """Runs a module over x and returns every quantity at every step, of every layer and direction.

    x and state are shaped as the module itself takes them: (T, B, I), (B, T, I) where it is batch_first, or
    (T, I); h_0 (layers × directions, B, P), or of an LSTM h_0 and c_0 (…, B, H). The trace is always (T, B, …).
    The module is not changed, and dropout is never applied, in train mode neither. Tensors in the result are
    inference tensors: they cannot take part in autograd. Raises ValueError where shapes do not fit,
    UnknownCellError where no cell is of the module's kind.
    """
    kind = cell_of(rnn)
    x, batched = _time_first(rnn, x)
    states = _initial_states(rnn, kind, x, state if batched or state is None else _with_batch(state))
    parts: list[DirectionTrace] = []
    for layer in range(rnn.num_layers):
        for direction in directions_of(rnn):
            first = tuple(values[len(parts)] for values in states)
            parts.append(_trace_direction(kind.of(rnn, layer, direction), layer, direction, x, first))
        x = parts[-1].h if not rnn.bidirectional else torch.cat((parts[-2].h, parts[-1].h), -1)
    return Trace(tuple(parts), x)


def _trace_direction(cell: Cell, layer: int, direction: str, x: Tensor, first: State) -> DirectionTrace:
    reverse = direction == REVERSE
    read = x.flip(0) if reverse else x  # in the order in which the layer reads
    h, last = cell.ready_for(x.device).run(read, first)
    unfolded = cell.unfold(read, h, first)
    if reverse:
        h, unfolded = h.flip(0), {name: values.flip(0) for name, values in unfolded.items()}
    return DirectionTrace(layer, direction, cell, x, h, unfolded, first, last)


def _time_first(rnn: nn.RNNBase, x: Tensor) -> tuple[Tensor, bool]:
    """x as (T, B, I), and whether it came with a batch; ValueError where its shape does not fit."""
    if x.dim() not in (2, 3) or x.shape[-1] != rnn.input_size:
        raise ValueError(f"the input is {tuple(x.shape)}; the layer reads {rnn.input_size} values a step")
    if x.numel() == 0:
        raise ValueError("the input has no step")
    batched = x.dim() == 3
    if not batched:
        return x[:, None], False
    return (x.transpose(0, 1) if rnn.batch_first else x), True


def _with_batch(state: Tensor | State) -> State:
    return tuple(values[:, None] for values in _as_tuple(state))


def _as_tuple(state: Tensor | State) -> State:
    return (state,) if isinstance(state, Tensor) else tuple(state)


def _initial_states(rnn: nn.RNNBase, kind: type[Cell], x: Tensor, state: Tensor | State | None) -> State:
    """The initial states of all layers and directions, (layers × directions, B, size), zero where none is given;
    ValueError where shapes do not fit.
    """
    rows = rnn.num_layers * len(directions_of(rnn))
    sizes = [(rnn.proj_size or rnn.hidden_size) if name == "h" else rnn.hidden_size for name in kind.states]
    shapes = [(rows, x.shape[1], size) for size in sizes]
    if state is None:
        return tuple(x.new_zeros(shape) for shape in shapes)
    given = _as_tuple(state)
    if [tuple(values.shape) for values in given] != shapes:
        raise ValueError(f"the initial state must be {shapes}, not {[tuple(values.shape) for values in given]}")
    return given
