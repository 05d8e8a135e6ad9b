"""The simple recurrent network, with ReLU instead of tanh: h_t = max(0, a_t), a_t = W [h_{t-1}, x_t] + b.

Nothing squashes what is large, so a memory may last, and may grow without bound (Le, Jaitly and Hinton, "A Simple
Way to Initialize Recurrent Networks of Rectified Linear Units", arXiv:1504.00941, 2015).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

from engine.cells.cell import State, Values
from engine.cells.rnn import RNNCell
from engine.cells.slopes import Slopes
from engine.precision import exact_arithmetic


@dataclass(frozen=True, eq=False)
class ReLURNNCell(RNNCell):
    """One layer of an `nn.RNN` with nonlinearity="relu" in one direction."""

    name = "rnn_relu"
    mode = "RNN_RELU"
    candidate_squash = "relu"

    @staticmethod
    def module(input_size: int, hidden_size: int, **options: Any) -> nn.RNNBase:
        return nn.RNN(input_size, hidden_size, nonlinearity="relu", **options)

    def run(self, x: Tensor, first: State) -> tuple[Tensor, State]:
        with exact_arithmetic(x.device):
            h, last = torch.rnn_relu(
                x, first[0][None], self.tensors(), self.b_ih is not None, 1, 0.0, False, False, False
            )
        return h, (last[0],)

    def shown(self, values: Values) -> Tensor:
        return values["a"].relu()

    def slopes(self, values: Values) -> Slopes:
        """At 0 the slope is 0, as in torch."""
        a = values["a"]
        return Slopes(memory_by_z=((a > 0).to(a.dtype),), memory_by_memory=None, kept=None)


CELL = ReLURNNCell
