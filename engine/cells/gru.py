"""The gated recurrent unit, as torch has it.

    r_t = σ(W_r [h_{t-1}, x_t] + b_r)             the reset gate: how much of the old state the candidate sees
    z_t = σ(W_z [h_{t-1}, x_t] + b_z)             the update gate: how much of the old state is kept
    m_t = W_hn h_{t-1} + b_hn                     what the old state says to the candidate
    n_t = tanh(W_in x_t + b_in + r_t ⊙ m_t)       the candidate
    h_t = z_t ⊙ h_{t-1} + (1 - z_t) ⊙ n_t         the hidden state

The cell is Cho et al.'s ("Learning Phrase Representations using RNN Encoder-Decoder", EMNLP 2014), with the reset
gate after the product and not before it, as cuDNN and torch compute it, so that W_hn h_{t-1} needs no r_t. z is
torch's: z = 1 keeps everything (as in Cho et al.; some textbooks have it the other way round). W_r [h, x] + b_r is
W_ir x + b_ir + W_hr h + b_hr.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn.functional import linear

from engine.cells.cell import Cell, OwnTerm, Row, State, Values, add_from_state, from_input
from engine.cells.slopes import Slopes, slope_of_sigmoid, slope_of_tanh
from engine.precision import exact_arithmetic


@dataclass(frozen=True, eq=False)
class GRUCell(Cell):
    """One layer of an `nn.GRU` in one direction."""

    name = "gru"
    mode = "GRU"
    gates = ("r", "z", "n")
    keeps = "z"
    candidate = "n"
    overview = (*gates, "h")
    quantities = ("x", "h_before", "r", "z", "m", "reset", "n", "kept", "written", "h")
    sums = ("r", "z", "m", "n")

    @staticmethod
    def module(input_size: int, hidden_size: int, **options: Any) -> nn.RNNBase:
        return nn.GRU(input_size, hidden_size, **options)

    def run(self, x: Tensor, first: State) -> tuple[Tensor, State]:
        with exact_arithmetic(x.device):
            h, last = torch.gru(
                x, first[0][None], self.tensors(), self.b_ih is not None, 1, 0.0, False, False, False
            )
        return h, (last[0],)

    def unfold(self, x: Tensor, h: Tensor, first: State) -> dict[str, Tensor]:
        """r, z, n, m and kept at every step: two matrix products and the activations."""
        steps, batch, _ = x.shape
        rows, units = steps * batch, self.hidden_size
        room = x.new_empty(5, rows, units)  # r, z, n, m, kept
        gates, n, m, kept = room[:2], room[2], room[3], room[4]
        with exact_arithmetic(x.device):
            from_input(x.reshape(rows, -1), self.w_ih, self.b_ih, room[:3])
            if self.b_hh is not None:
                gates += self.b_hh[: 2 * units].view(2, 1, units)
                m.copy_(self.b_hh[2 * units :])
            else:
                m.zero_()
            add_from_state(gates, h, first[0], self.w_hh[: 2 * units])
            add_from_state(room[3:4], h, first[0], self.w_hh[2 * units :])
        gates.sigmoid_()
        n.addcmul_(room[0], m).tanh_()
        torch.mul(room[1, :batch], first[0], out=kept[:batch])
        torch.mul(room[1, batch:], h[:-1].reshape(-1, units), out=kept[batch:])
        names = (*self.gates, "m", "kept")
        return dict(zip(names, room.view(5, steps, batch, units).unbind(0), strict=True))

    def shown(self, values: Values) -> Tensor:
        return torch.addcmul(values["n"], values["z"], values["n"], value=-1).add_(values["kept"])

    def derived(self, values: Values) -> dict[str, Tensor]:
        """What the reset gate lets through of m, and what the update gate lets through of the candidate: r ⊙ m and
        (1 - z) ⊙ n.
        """
        n = values["n"]
        return {"reset": values["r"] * values["m"], "written": torch.addcmul(n, values["z"], n, value=-1)}

    def pre_activations(self, x: Tensor, before: State) -> dict[str, Tensor]:
        with exact_arithmetic(x.device):
            of_x, of_h = (
                linear(x, self.w_ih, self.b_ih).chunk(3, -1),
                linear(before[0], self.w_hh, self.b_hh).chunk(3, -1),
            )
        r, z, m = of_x[0] + of_h[0], of_x[1] + of_h[1], of_h[2]
        return {"r": r, "z": z, "m": m, "n": of_x[2] + r.sigmoid() * m}

    def step(self, x: Tensor, before: State) -> dict[str, Tensor]:
        r, z, m, n = self.pre_activations(x, before).values()
        values = {"r": r.sigmoid(), "z": z.sigmoid(), "n": n.tanh(), "m": m}
        values["kept"] = values["z"] * before[0]
        return values | {"h": self.shown(values)}

    def slopes(self, values: Values) -> Slopes:
        r, z, n, m = (values[name] for name in ("r", "z", "n", "m"))
        by_candidate = (1 - z) * slope_of_tanh(n)
        return Slopes(
            memory_by_z=(
                by_candidate * m * slope_of_sigmoid(r),
                (values["h_before"] - n) * slope_of_sigmoid(z),
                by_candidate * r,
            ),
            memory_by_memory=z,
            kept=z,
            memory_by_input={2: by_candidate},  # W_in x is added past the reset gate
        )

    def row(self, quantity: str, unit: int) -> Row:
        """m reads h_before alone, n reads x alone: each has half of the candidate's row."""
        if quantity not in ("m", "n"):
            return super().row(quantity, unit)
        whole = super().row("n", unit)
        if quantity == "m":
            return whole._replace(w_ih=whole.w_ih[:0], b_ih=0.0)
        return whole._replace(w_hh=whole.w_hh[:0], b_hh=0.0)

    def own_terms(self, quantity: str, unit: int, values: Values) -> tuple[OwnTerm, ...]:
        """What n adds to its part of x: r ⊙ m."""
        return (OwnTerm("m", float(values["r"][unit]), float(values["m"][unit])),) if quantity == "n" else ()


CELL = GRUCell
