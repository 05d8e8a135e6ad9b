"""The minimal gated unit: one gate keeps the state, and resets what the candidate hears of it.

    f_t = σ(W_f [h_{t-1}, x_t] + b_f)
    m_t = W_hn h_{t-1} + b_hn
    n_t = tanh(W_in x_t + b_in + f_t ⊙ m_t)
    h_t = f_t ⊙ h_{t-1} + (1 - f_t) ⊙ n_t

After Zhou, Wu, Zhang and Zhou ("Minimal Gated Unit for Recurrent Neural Networks", International Journal of
Automation and Computing 13, 2016), with the reset after the product, and f = 1 keeping everything.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn.functional import linear

from engine.cells.cell import Cell, OwnTerm, Row, State, Values
from engine.cells.slopes import Slopes, slope_of_sigmoid, slope_of_tanh


class MinimalGated(nn.RNNBase):
    """As `nn.GRU` of one layer in one direction, with two blocks of rows: f and n."""

    def __init__(self, input_size: int, hidden_size: int, **options: Any) -> None:
        super().__init__("RNN_TANH", input_size, hidden_size, **options)
        self.mode = "MGU"
        for name, weight in list(self.named_parameters()):
            both = torch.empty(2 * hidden_size, *weight.shape[1:], dtype=weight.dtype, device=weight.device)
            setattr(self, name, nn.Parameter(nn.init.uniform_(both, -(hidden_size**-0.5), hidden_size**-0.5)))

    def flatten_parameters(self) -> None:
        """Nothing: no library has such a layer."""

    def forward(self, x: Tensor, first: Tensor | None = None) -> tuple[Tensor, Tensor]:
        state = x.new_zeros(x.shape[1], self.hidden_size) if first is None else first[0]
        h, last = MinimalGatedCell.of(self, 0, "forward").run(x, (state,))
        return h, last[0][None]


@dataclass(frozen=True, eq=False)
class MinimalGatedCell(Cell):
    """One layer of it."""

    name = "mgu"
    mode = "MGU"
    gates = ("f", "n")
    keeps = "f"
    candidate = "n"
    overview = (*gates, "h")
    quantities = ("x", "h_before", "f", "m", "reset", "n", "kept", "written", "h")
    sums = ("f", "m", "n")
    fused = False

    @staticmethod
    def module(input_size: int, hidden_size: int, **options: Any) -> nn.RNNBase:
        return MinimalGated(input_size, hidden_size, **options)

    def run(self, x: Tensor, first: State) -> tuple[Tensor, State]:
        h, shown = first[0], []
        for x_t in x.unbind(0):
            h = self.step(x_t, (h,))["h"]
            shown.append(h)
        return torch.stack(shown), (h,)

    def unfold(self, x: Tensor, h: Tensor, first: State) -> dict[str, Tensor]:
        before = torch.cat((first[0][None], h[:-1]))
        values = self.step(x.flatten(0, 1), (before.flatten(0, 1),))
        return {name: value.view(h.shape) for name, value in values.items() if name != "h"}

    def shown(self, values: Values) -> Tensor:
        return values["kept"] + (1 - values["f"]) * values["n"]

    def derived(self, values: Values) -> dict[str, Tensor]:
        return {"reset": values["f"] * values["m"], "written": (1 - values["f"]) * values["n"]}

    def pre_activations(self, x: Tensor, before: State) -> dict[str, Tensor]:
        of_x = linear(x, self.w_ih, self.b_ih).chunk(2, -1)
        of_h = linear(before[0], self.w_hh, self.b_hh).chunk(2, -1)
        f, m = of_x[0] + of_h[0], of_h[1]
        return {"f": f, "m": m, "n": of_x[1] + f.sigmoid() * m}

    def step(self, x: Tensor, before: State) -> dict[str, Tensor]:
        f, m, n = self.pre_activations(x, before).values()
        values = {"f": f.sigmoid(), "m": m, "n": n.tanh(), "kept": f.sigmoid() * before[0]}
        return values | {"h": self.shown(values)}

    def slopes(self, values: Values) -> Slopes:
        f, m, n = (values[name] for name in ("f", "m", "n"))
        by_candidate = (1 - f) * slope_of_tanh(n)
        by_f = (values["h_before"] - n + by_candidate * m) * slope_of_sigmoid(f)
        return Slopes(
            memory_by_z=(by_f, by_candidate * f), memory_by_memory=f, kept=f, memory_by_input={1: by_candidate}
        )

    def row(self, quantity: str, unit: int) -> Row:
        if quantity == "f":
            return super().row(quantity, unit)
        whole = super().row("n", unit)
        if quantity == "m":
            return whole._replace(w_ih=whole.w_ih[:0], b_ih=0.0)
        return whole._replace(w_hh=whole.w_hh[:0], b_hh=0.0)

    def own_terms(self, quantity: str, unit: int, values: Values) -> tuple[OwnTerm, ...]:
        return (OwnTerm("m", float(values["f"][unit]), float(values["m"][unit])),) if quantity == "n" else ()


CELL = MinimalGatedCell
