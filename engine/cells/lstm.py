"""The LSTM, as the textbook writes it.

    i_t = σ(W_i [h_{t-1}, x_t] + b_i)      how much of the candidate is written
    f_t = σ(W_f [h_{t-1}, x_t] + b_f)      how much of the old cell state is kept
    g_t = tanh(W_g [h_{t-1}, x_t] + b_g)   the candidate (drawn C̃_t)
    o_t = σ(W_o [h_{t-1}, x_t] + b_o)      how much of the cell state is shown
    c_t = f_t ⊙ c_{t-1} + i_t ⊙ g_t        the cell state (drawn C_t)
    h_t = o_t ⊙ tanh(c_t)                  the hidden state; with a projection, W_hr (o_t ⊙ tanh(c_t))

The cell is Hochreiter and Schmidhuber's ("Long Short-Term Memory", Neural Computation 9(8), 1997) with the forget
gate of Gers, Schmidhuber and Cummins ("Learning to Forget: Continual Prediction with LSTM", Neural Computation
12(10), 2000) and, where there is one, the projection of Sak, Senior and Beaufays (Interspeech 2014).

W [h, x] + b is torch's W_ih x + b_ih + W_hh h + b_hh. With every gate known, c is a linear recurrence
(`engine.scan`), so that no loop goes over all steps.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

from engine.cells.cell import Cell, State, Values, add_from_state, from_input
from engine.cells.recipe import SHOWN
from engine.cells.slopes import Slopes, slope_of_sigmoid, slope_of_tanh
from engine.precision import exact_arithmetic
from engine.scan import scan_in_place


@dataclass(frozen=True, eq=False)
class LSTMCell(Cell):
    """One layer of an `nn.LSTM` in one direction."""

    name = "lstm"
    mode = "LSTM"
    gates = ("i", "f", "g", "o")
    states = ("h", "c")
    keeps = "f"
    candidate = "g"
    overview = (*gates, "c", "h")
    quantities = ("x", "h_before", "c_before", *gates, "kept", "written", "c", "tanh_c", "h")
    sums = gates
    projects = True

    w_hr: Tensor | None = None  # (P, H), the projection

    @staticmethod
    def module(input_size: int, hidden_size: int, **options: Any) -> nn.RNNBase:
        return nn.LSTM(input_size, hidden_size, **options)

    def run(self, x: Tensor, first: State) -> tuple[Tensor, State]:
        # The call that `nn.LSTM.forward` makes, for one layer and without dropout. On the CPU this is oneDNN's
        # layer, which can also hand out a workspace that holds the gates: in a layout of its own that no one
        # documents, so it is left alone.
        state = [first[0][None], first[1][None]]
        with exact_arithmetic(x.device, projection=self.w_hr is not None):
            h, h_last, c_last = torch.lstm(
                x, state, self.tensors(), self.b_ih is not None, 1, 0.0, False, False, False
            )
        return h, (h_last[0], c_last[0])

    def unfold(self, x: Tensor, h: Tensor, first: State) -> dict[str, Tensor]:
        """i, f, g, o and c at every step: two matrix products, the activations, a scan."""
        steps, batch, _ = x.shape
        rows, units = steps * batch, self.hidden_size
        room = x.new_empty(6, rows, units)  # i, f, g, o, c, and room for the scan
        z = room[:4]
        bias = None if self.b_ih is None or self.b_hh is None else self.b_ih + self.b_hh
        with exact_arithmetic(x.device):
            from_input(x.reshape(rows, -1), self.w_ih, bias, z)
            add_from_state(z, h, first[0], self.w_hh)
        z[:2].sigmoid_()
        z[2].tanh_()
        z[3].sigmoid_()
        torch.mul(z[0], z[2], out=room[4])
        scan_in_place(
            z[1].view(steps, batch * units), room[4:].view(2, steps, batch * units), first[1].reshape(-1)
        )
        return dict(zip((*self.gates, "c"), room[:5].view(5, steps, batch, units).unbind(0), strict=True))

    def shown(self, values: Values) -> Tensor:
        h = values["o"] * values["c"].tanh()
        return h if self.w_hr is None else h @ self.w_hr.t()

    def derived(self, values: Values) -> dict[str, Tensor]:
        found = through_the_gates(values)
        return found if self.w_hr is None else found | {SHOWN: values["o"] * found["tanh_c"]}

    def pre_activations(self, x: Tensor, before: State) -> dict[str, Tensor]:
        return dict(zip(self.gates, self.from_both(x, before[0]), strict=True))

    def step(self, x: Tensor, before: State) -> dict[str, Tensor]:
        i, f, g, o = self.pre_activations(x, before).values()
        i, f, g, o = i.sigmoid(), f.sigmoid(), g.tanh(), o.sigmoid()
        values = {"i": i, "f": f, "g": g, "o": o, "c": f * before[1] + i * g}
        return values | {"h": self.shown(values)}

    def slopes(self, values: Values) -> Slopes:
        return slopes_without_peepholes(values)


def slopes_without_peepholes(values: Values) -> Slopes:
    """The derivatives of every step of an LSTM whose gates do not see the cell state."""
    i, f, g, o = (values[name] for name in LSTMCell.gates)
    tanh_c = values["c"].tanh()
    return Slopes(
        memory_by_z=(
            g * slope_of_sigmoid(i),
            values["c_before"] * slope_of_sigmoid(f),
            i * slope_of_tanh(g),
            None,
        ),
        memory_by_memory=f,
        kept=f,
        shown_by_z=(None, None, None, tanh_c * slope_of_sigmoid(o)),
        shown_by_memory=o * slope_of_tanh(tanh_c),
    )


def through_the_gates(values: Values) -> dict[str, Tensor]:
    """What the forget gate leaves of the cell state before, what the input gate lets through of the candidate, and
    what there is for the output gate to let through: f ⊙ c_before, i ⊙ g and tanh(c).
    """
    return {
        "kept": values["f"] * values["c_before"],
        "written": values["i"] * values["g"],
        "tanh_c": values["c"].tanh(),
    }


CELL = LSTMCell
