"""The LSTM's arithmetic, as the textbook writes it.

    i_t = σ(W_i [h_{t-1}, x_t] + b_i)      how much of the candidate is written
    f_t = σ(W_f [h_{t-1}, x_t] + b_f)      how much of the old cell state is kept
    g_t = tanh(W_g [h_{t-1}, x_t] + b_g)   the candidate (drawn C̃_t)
    o_t = σ(W_o [h_{t-1}, x_t] + b_o)      how much of the cell state is shown
    c_t = f_t ⊙ c_{t-1} + i_t ⊙ g_t        the cell state (drawn C_t)
    h_t = o_t ⊙ tanh(c_t)                  the hidden state; with a projection, W_hr (o_t ⊙ tanh(c_t))

The cell is Hochreiter and Schmidhuber's ("Long Short-Term Memory", Neural Computation 9(8), 1997) with the forget
gate of Gers, Schmidhuber and Cummins ("Learning to Forget: Continual Prediction with LSTM", Neural Computation
12(10), 2000) and, where there is one, the projection of Sak, Senior and Beaufays (Interspeech 2014).

Owns one step and its parts, and the weights of one layer in one direction. It does not own sequences
(`engine.trace`). Arrays hold the gates in torch's order i, f, g, o; W [h, x] + b is torch's
W_ih x + b_ih + W_hh h + b_hh.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor, nn

GATES = ("i", "f", "g", "o")
QUANTITIES = (*GATES, "c", "h")


@dataclass(frozen=True)
class LSTMWeights:
    """The weights of one layer in one direction: the module's own tensors, not copies."""

    w_ih: Tensor  # (4H, I)
    w_hh: Tensor  # (4H, P), where P is proj_size, or H without a projection
    b_ih: Tensor | None  # (4H,)
    b_hh: Tensor | None  # (4H,)
    w_hr: Tensor | None  # (P, H), the projection

    @classmethod
    def of(cls, lstm: nn.LSTM, layer: int, direction: str) -> LSTMWeights:
        """The weights that `lstm` has now for a layer (from 0) and a direction ("forward" or "reverse")."""
        suffix = f"_l{layer}_reverse" if direction == "reverse" else f"_l{layer}"
        return cls(
            w_ih=getattr(lstm, "weight_ih" + suffix),
            w_hh=getattr(lstm, "weight_hh" + suffix),
            b_ih=getattr(lstm, "bias_ih" + suffix) if lstm.bias else None,
            b_hh=getattr(lstm, "bias_hh" + suffix) if lstm.bias else None,
            w_hr=getattr(lstm, "weight_hr" + suffix) if lstm.proj_size else None,
        )

    @property
    def hidden_size(self) -> int:
        """H, the number of units."""
        return self.w_ih.shape[0] // 4

    def tensors(self) -> list[Tensor]:
        """Those that there are, in the order in which torch wants them."""
        return [w for w in (self.w_ih, self.w_hh, self.b_ih, self.b_hh, self.w_hr) if w is not None]


class LSTMStep(NamedTuple):
    """Every quantity of one step: i, f, g, o and c are (N, H), h is (N, P)."""

    i: Tensor
    f: Tensor
    g: Tensor
    o: Tensor
    c: Tensor
    h: Tensor


def from_input(x: Tensor, w: LSTMWeights, out: Tensor | None = None) -> Tensor:
    """The input's part of every pre-activation, W_ih x + b: x is (N, I), the result (4, N, H)."""
    w_ih = w.w_ih.view(4, -1, x.shape[-1]).transpose(1, 2)  # (4, I, H)
    x = x.expand(4, -1, -1)  # (4, N, I)
    if w.b_ih is None or w.b_hh is None:
        return torch.bmm(x, w_ih, out=out)
    bias = (w.b_ih + w.b_hh).view(4, 1, -1)  # (4, 1, H)
    return torch.baddbmm(bias, x, w_ih, out=out)


def add_from_state(z: Tensor, h: Tensor, w: LSTMWeights) -> None:
    """Adds the state's part, W_hh h, to pre-activations in place: z is (4, N, H), h the step before's (N, P)."""
    z.baddbmm_(h.expand(4, -1, -1), w.w_hh.view(4, -1, h.shape[-1]).transpose(1, 2))


def pre_activations(x: Tensor, h: Tensor, w: LSTMWeights) -> Tensor:
    """z = W [h, x] + b of every gate and unit, (4, N, H), from x_t (N, I) and h_{t-1} (N, P)."""
    z = from_input(x, w)
    add_from_state(z, h, w)
    return z


def row_of(w: LSTMWeights, gate: str, unit: int) -> tuple[Tensor, Tensor, float, float]:
    """What one unit of a gate weighs its inputs with: its rows of W_ih (I,) and W_hh (P,), its b_ih and b_hh.

    Both are 0 where there is no bias. Raises ValueError for a gate that the cell does not have.
    """
    row = GATES.index(gate) * w.hidden_size + unit
    b_ih, b_hh = (0.0 if b is None else float(b[row]) for b in (w.b_ih, w.b_hh))
    return w.w_ih[row], w.w_hh[row], b_ih, b_hh


def activate(z: Tensor) -> Tensor:
    """Turns pre-activations (4, N, H) into i, f, g and o in place: σ for the gates, tanh for the candidate."""
    z[:2].sigmoid_()
    z[2].tanh_()
    z[3].sigmoid_()
    return z


def exposed(o: Tensor, c: Tensor, w: LSTMWeights) -> Tensor:
    """h = o ⊙ tanh(c), projected where the layer projects: (…, H) to (…, P)."""
    h = c.tanh().mul_(o)
    return h if w.w_hr is None else h @ w.w_hr.t()


def lstm_step(x: Tensor, h: Tensor, c: Tensor, w: LSTMWeights) -> LSTMStep:
    """One step from x_t (N, I), h_{t-1} (N, P) and c_{t-1} (N, H)."""
    z = pre_activations(x, h, w)  # (4, N, H)
    i, f, g, o = activate(z)  # (N, H) each
    c = f * c + i * g  # (N, H)
    return LSTMStep(i, f, g, o, c, exposed(o, c, w))
