"""Recurrent layers as a textbook writes them, a loop over the steps: what the engine's gradients are held against.

Written without the engine's arithmetic. It works in float64 with autograd and, as every function in it is
analytic, in complex128. A *nudge* is added to a state as it comes into being: the derivative by the nudge at step
t is the gradient by the state at t, and a nudge along the imaginary axis gives it without any subtraction (Squire
and Trapp, "Using Complex Variables to Estimate Derivatives of Real Functions", SIAM Review 40, 1998).
"""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor, nn

Nudges = Mapping[str, Tensor]  # "h" (T, P) and "c" (T, H), in the order of the sequence


def sigmoid(z: Tensor) -> Tensor:
    return 1 / (1 + torch.exp(-z))


def relu(z: Tensor) -> Tensor:
    return z * (z.real > 0)


def layer(kind: str, weights: Mapping[str, Tensor], x: Tensor, nudges: Nudges | None, reverse: bool) -> Tensor:
    """h at every step (T, P) of one layer in one direction over x (T, I), from zero states."""
    w_ih, w_hh = weights["weight_ih"], weights["weight_hh"]
    zero = torch.zeros(len(w_ih), dtype=x.dtype)
    b_ih, b_hh = weights.get("bias_ih", zero), weights.get("bias_hh", zero)
    h = torch.zeros(w_hh.shape[1], dtype=x.dtype)
    gates = {"lstm": 4, "lstm_peephole": 4, "gru": 3}.get(kind, 1)
    c = torch.zeros(len(w_hh) // gates, dtype=x.dtype)
    shown: dict[int, Tensor] = {}
    for t in reversed(range(len(x))) if reverse else range(len(x)):
        of_x, of_h = w_ih @ x[t] + b_ih, w_hh @ h + b_hh
        if kind in ("rnn", "rnn_relu"):
            h = torch.tanh(of_x + of_h) if kind == "rnn" else relu(of_x + of_h)
        elif kind == "gru":
            (x_r, x_z, x_n), (h_r, h_z, h_n) = of_x.chunk(3), of_h.chunk(3)
            r, z = sigmoid(x_r + h_r), sigmoid(x_z + h_z)
            h = (1 - z) * torch.tanh(x_n + r * h_n) + z * h
        else:
            z_i, z_f, z_g, z_o = (of_x + of_h).chunk(4)
            if kind == "lstm_peephole":
                z_i, z_f = z_i + weights["weight_ci"] * c, z_f + weights["weight_cf"] * c
            c = sigmoid(z_f) * c + sigmoid(z_i) * torch.tanh(z_g)
            if nudges is not None:
                c = c + nudges["c"][t]
            if kind == "lstm_peephole":
                z_o = z_o + weights["weight_co"] * c
            h = sigmoid(z_o) * torch.tanh(c)
            if "weight_hr" in weights:
                h = weights["weight_hr"] @ h
        if nudges is not None:
            h = h + nudges["h"][t]
        shown[t] = h
    return torch.stack([shown[t] for t in range(len(x))])


def logits(kind: str, rnn: nn.RNNBase, head: nn.Linear, x: Tensor, at: tuple[int, str], nudges: Nudges) -> Tensor:
    """What a head says at every step (T, outputs) over all layers of `rnn` from x (T, I); `at` is nudged."""
    for number in range(rnn.num_layers):
        both = []
        for direction in ("forward", "reverse")[: 1 + rnn.bidirectional]:
            suffix = f"_l{number}" + ("_reverse" if direction == "reverse" else "")
            weights = {
                name.removesuffix(suffix): weight.detach().to(x.dtype)
                for name, weight in rnn.named_parameters()
                if name.endswith(suffix)
            }
            nudged = nudges if (number, direction) == at else None
            both.append(layer(kind, weights, x, nudged, direction == "reverse"))
        x = torch.cat(both, -1)
    return x @ head.weight.detach().to(x.dtype).T + head.bias.detach().to(x.dtype)
