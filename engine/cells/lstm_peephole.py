"""The LSTM with peepholes: its gates see the cell state, each unit its own.

    i_t = σ(W_i [h_{t-1}, x_t] + b_i + p_i ⊙ c_{t-1})    as in the LSTM, but for the last term
    f_t = σ(W_f [h_{t-1}, x_t] + b_f + p_f ⊙ c_{t-1})
    g_t = tanh(W_g [h_{t-1}, x_t] + b_g)
    c_t = f_t ⊙ c_{t-1} + i_t ⊙ g_t
    o_t = σ(W_o [h_{t-1}, x_t] + b_o + p_o ⊙ c_t)        sees the cell state that it is about to show
    h_t = o_t ⊙ tanh(c_t)

After Gers, Schraudolph and Schmidhuber ("Learning Precise Timing with LSTM Recurrent Networks", Journal of Machine
Learning Research 3, 2002), with weights from each cell to its own gates only (p is diagonal) and h squashed as
today. Their truncated gradient is not used here: the gradient is the whole one.

No library has such a layer fused, so it is a loop over the steps (`peephole_layers` beside it), and c is no linear
recurrence, as its gates depend on it. What can be computed for all steps at once is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

from engine.cells.cell import Cell, OwnTerm, State, Values, add_from_state, from_input
from engine.cells.lstm import LSTMCell, slopes_without_peepholes, through_the_gates
from engine.cells.peephole_layers import PeepholeLSTM, run_layer
from engine.cells.slopes import Slopes
from engine.precision import exact_arithmetic


@dataclass(frozen=True, eq=False)
class PeepholeLSTMCell(Cell):
    """One layer of a `PeepholeLSTM` in one direction."""

    name = "lstm_peephole"
    mode = "LSTM_PEEPHOLE"
    gates = LSTMCell.gates
    states = LSTMCell.states
    keeps = LSTMCell.keeps
    candidate = LSTMCell.candidate
    overview = LSTMCell.overview
    quantities = (*LSTMCell.quantities, "peep_i", "peep_f", "peep_o")
    sums = gates
    fused = False

    w_ci: Tensor  # (H,), the peepholes: what the gates of each unit see of its cell state
    w_cf: Tensor
    w_co: Tensor

    @staticmethod
    def module(input_size: int, hidden_size: int, **options: Any) -> nn.RNNBase:
        return PeepholeLSTM(input_size, hidden_size, **options)

    @property
    def peepholes(self) -> Tensor:
        """Those of i, f and o, (3, H)."""
        return torch.stack((self.w_ci, self.w_cf, self.w_co))

    def run(self, x: Tensor, first: State) -> tuple[Tensor, State]:
        h, c = first
        return run_layer(x, (h, c), self.w_ih, self.w_hh, self._bias(), self.peepholes)

    def unfold(self, x: Tensor, h: Tensor, first: State) -> dict[str, Tensor]:
        """i, f, g, o and c at every step: two matrix products, and a loop over what is left of i, f and c."""
        steps, batch, _ = x.shape
        rows, units = steps * batch, self.hidden_size
        room = x.new_empty(5, steps, batch, units)  # i, f, g, o, c
        z = room[:4].view(4, rows, units)
        with exact_arithmetic(x.device):
            from_input(x.reshape(rows, -1), self.w_ih, self._bias(), z)
            add_from_state(z, h, first[0], self.w_hh)
        i, f, g, o, c = room
        g.tanh_()
        of_c_before, before = self.peepholes[:2, None], first[1]
        for z_if, i_t, f_t, g_t, c_t in zip(
            room[:2].unbind(1), *(values.unbind(0) for values in (i, f, g, c)), strict=True
        ):
            z_if.addcmul_(before, of_c_before).sigmoid_()
            torch.mul(f_t, before, out=c_t).addcmul_(i_t, g_t)
            before = c_t
        o.addcmul_(c, self.w_co).sigmoid_()
        return {"i": i, "f": f, "g": g, "o": o, "c": c}

    def shown(self, values: Values) -> Tensor:
        return values["o"] * values["c"].tanh()

    def derived(self, values: Values) -> dict[str, Tensor]:
        """What the gates let through, and what each peephole adds to its gate's sum: p ⊙ c_before, of o p ⊙ c."""
        seen = {"i": values["c_before"], "f": values["c_before"], "o": values["c"]}
        weights = {"i": self.w_ci, "f": self.w_cf, "o": self.w_co}
        return through_the_gates(values) | {f"peep_{gate}": weights[gate] * seen[gate] for gate in seen}

    def pre_activations(self, x: Tensor, before: State) -> dict[str, Tensor]:
        z_i, z_f, z_g, z_o = self.from_both(x, before[0])
        c = before[1]
        z_i, z_f = z_i + self.w_ci * c, z_f + self.w_cf * c
        c = z_f.sigmoid() * c + z_i.sigmoid() * z_g.tanh()
        return {"i": z_i, "f": z_f, "g": z_g, "o": z_o + self.w_co * c}

    def step(self, x: Tensor, before: State) -> dict[str, Tensor]:
        i, f, g, o = self.pre_activations(x, before).values()
        i, f, g, o = i.sigmoid(), f.sigmoid(), g.tanh(), o.sigmoid()
        values = {"i": i, "f": f, "g": g, "o": o, "c": f * before[1] + i * g}
        return values | {"h": self.shown(values)}

    def slopes(self, values: Values) -> Slopes:
        plain = slopes_without_peepholes(values)
        of_i, of_f = plain.memory_by_z[:2]
        of_o = plain.shown_by_z[3]
        assert of_i is not None
        assert of_f is not None
        assert of_o is not None
        assert plain.shown_by_memory is not None
        return plain._replace(
            memory_by_memory=values["f"] + self.w_ci * of_i + self.w_cf * of_f,
            shown_by_memory=plain.shown_by_memory + self.w_co * of_o,
        )

    def own_terms(self, quantity: str, unit: int, values: Values) -> tuple[OwnTerm, ...]:
        """The gate's peephole: the candidate has none."""
        if quantity == "g":
            return ()
        weight = {"i": self.w_ci, "f": self.w_cf, "o": self.w_co}[quantity]
        seen = "c" if quantity == "o" else "c_before"
        return (OwnTerm(seen, float(weight[unit]), float(values[seen][unit])),)

    def _bias(self) -> Tensor | None:
        return None if self.b_ih is None or self.b_hh is None else self.b_ih + self.b_hh


CELL = PeepholeLSTMCell
