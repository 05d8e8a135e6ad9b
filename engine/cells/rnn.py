"""The simple recurrent network, with tanh.

    a_t = W [h_{t-1}, x_t] + b    what the step before showed and what comes in, weighed
    h_t = tanh(a_t)               the hidden state: all that there is of a memory

The network is Elman's ("Finding Structure in Time", Cognitive Science 14(2), 1990) as torch has it. W [h, x] + b
is torch's W_ih x + b_ih + W_hh h + b_hh.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

from engine.cells.cell import Cell, State, Values, add_from_state, from_input
from engine.cells.slopes import Slopes, slope_of_tanh
from engine.precision import exact_arithmetic


@dataclass(frozen=True, eq=False)
class RNNCell(Cell):
    """One layer of an `nn.RNN` in one direction."""

    name = "rnn"
    mode = "RNN_TANH"
    gates = ("h",)
    candidate = "h"
    overview = ("h",)
    quantities = ("x", "h_before", "a", "h")
    sums = ("h",)

    @staticmethod
    def module(input_size: int, hidden_size: int, **options: Any) -> nn.RNNBase:
        return nn.RNN(input_size, hidden_size, nonlinearity="tanh", **options)

    def run(self, x: Tensor, first: State) -> tuple[Tensor, State]:
        with exact_arithmetic(x.device):
            h, last = torch.rnn_tanh(
                x, first[0][None], self.tensors(), self.b_ih is not None, 1, 0.0, False, False, False
            )
        return h, (last[0],)

    def unfold(self, x: Tensor, h: Tensor, first: State) -> dict[str, Tensor]:
        """a at every step: two matrix products."""
        rows = x.shape[0] * x.shape[1]
        a = x.new_empty(1, rows, self.hidden_size)
        bias = None if self.b_ih is None or self.b_hh is None else self.b_ih + self.b_hh
        with exact_arithmetic(x.device):
            from_input(x.reshape(rows, -1), self.w_ih, bias, a)
            add_from_state(a, h, first[0], self.w_hh)
        return {"a": a.view(h.shape)}

    def shown(self, values: Values) -> Tensor:
        return values["a"].tanh()

    def pre_activations(self, x: Tensor, before: State) -> dict[str, Tensor]:
        return {"h": self.from_both(x, before[0])[0]}

    def step(self, x: Tensor, before: State) -> dict[str, Tensor]:
        values = {"a": self.pre_activations(x, before)["h"]}
        return values | {"h": self.shown(values)}

    def slopes(self, values: Values) -> Slopes:
        return Slopes(memory_by_z=(slope_of_tanh(values["h"]),), memory_by_memory=None, kept=None)


CELL = RNNCell
