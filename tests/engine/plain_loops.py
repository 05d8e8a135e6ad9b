"""The cells again, written for the tests: a loop over the steps, and what each step is, in float64.

Torch's own `nn.LSTMCell`, `nn.GRUCell` and `nn.RNNCell` where there is one; of the peephole LSTM, which torch does
not have, its equations. Knows nothing of `engine.cells`.
"""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor, nn

Values = dict[str, Tensor]
States = tuple[Tensor, ...]

STATES = {"LSTM": 2, "LSTM_PEEPHOLE": 2, "GRU": 1, "RNN_TANH": 1, "RNN_RELU": 1}


def module_by_loops(rnn: nn.RNNBase, x: Tensor, state: States) -> tuple[Tensor, States]:
    """What a module returns for x (T, B, I) and its initial state, without dropout and without projection."""
    last: list[States] = []
    ways = ("", "_reverse") if rnn.bidirectional else ("",)
    for layer in range(rnn.num_layers):
        shown = []
        for way in ways:
            first = tuple(values[len(last)] for values in state)
            step = _one_step(rnn, f"_l{layer}{way}")
            h, end = _loop(step, x.flip(0) if way else x, first)
            shown.append(h.flip(0) if way else h)
            last.append(end)
        x = torch.cat(shown, -1)
    return x, tuple(torch.stack(ends) for ends in zip(*last, strict=True))


def _loop(step: Callable[[Tensor, States], States], x: Tensor, state: States) -> tuple[Tensor, States]:
    shown = []
    for x_t in x:
        state = step(x_t, state)
        shown.append(state[0])
    return torch.stack(shown), state


def _one_step(rnn: nn.RNNBase, suffix: str) -> Callable[[Tensor, States], States]:
    """(x_t, state before) → state after, of one layer and direction."""
    if rnn.mode == "LSTM_PEEPHOLE":
        return lambda x, state: _peephole_step(rnn, suffix, x, *state)
    kinds: dict[str, Callable[..., nn.RNNCellBase]] = {
        "LSTM": nn.LSTMCell,
        "GRU": nn.GRUCell,
        "RNN_TANH": lambda *sizes, **options: nn.RNNCell(*sizes, nonlinearity="tanh", **options),
        "RNN_RELU": lambda *sizes, **options: nn.RNNCell(*sizes, nonlinearity="relu", **options),
    }
    w_ih = getattr(rnn, f"weight_ih{suffix}")
    cell = kinds[rnn.mode](w_ih.shape[1], rnn.hidden_size, bias=rnn.bias, dtype=w_ih.dtype)
    weights = {name: getattr(rnn, name + suffix) for name, _ in cell.named_parameters()}

    def step(x: Tensor, state: States) -> States:
        read = state if rnn.mode == "LSTM" else state[0]
        after = torch.func.functional_call(cell, weights, (x, read))
        return after if rnn.mode == "LSTM" else (after,)

    return step


def _peephole_step(rnn: nn.RNNBase, suffix: str, x: Tensor, h: Tensor, c: Tensor) -> States:
    """Gers, Schraudolph and Schmidhuber 2002: the input and forget gates see c_{t-1}, the output gate c_t."""
    parts = [x @ getattr(rnn, f"weight_ih{suffix}").T, h @ getattr(rnn, f"weight_hh{suffix}").T]
    if rnn.bias:
        parts += [getattr(rnn, f"bias_ih{suffix}"), getattr(rnn, f"bias_hh{suffix}")]
    z_i, z_f, z_g, z_o = sum(parts[1:], parts[0]).chunk(4, -1)
    p_i, p_f, p_o = (getattr(rnn, f"weight_c{gate}{suffix}") for gate in "ifo")
    c_now = sigmoid(z_f + p_f * c) * c + sigmoid(z_i + p_i * c) * torch.tanh(z_g)
    return sigmoid(z_o + p_o * c_now) * torch.tanh(c_now), c_now


def sigmoid(z: Tensor) -> Tensor:
    return 1 / (1 + torch.exp(-z))


# --- every quantity of a step, from x, the state before, and the weights of one layer and direction in float64 ---


def lstm(w: Values, x: Tensor, h: Tensor, c: Tensor) -> Values:
    z_i, z_f, z_g, z_o = (x @ w["ih"].T + w["b_ih"] + h @ w["hh"].T + w["b_hh"]).chunk(4, -1)
    i, f, g, o = sigmoid(z_i), sigmoid(z_f), torch.tanh(z_g), sigmoid(z_o)
    c_now = f * c + i * g
    shown = o * torch.tanh(c_now)
    return {
        "i": i, "f": f, "g": g, "o": o, "kept": f * c, "written": i * g, "c": c_now, "tanh_c": torch.tanh(c_now),
        "h": shown @ w["hr"].T if "hr" in w else shown,
    }  # fmt: skip


def lstm_peephole(w: Values, x: Tensor, h: Tensor, c: Tensor) -> Values:
    z_i, z_f, z_g, z_o = (x @ w["ih"].T + w["b_ih"] + h @ w["hh"].T + w["b_hh"]).chunk(4, -1)
    i, f, g = sigmoid(z_i + w["ci"] * c), sigmoid(z_f + w["cf"] * c), torch.tanh(z_g)
    c_now = f * c + i * g
    o = sigmoid(z_o + w["co"] * c_now)
    return {
        "i": i, "f": f, "g": g, "o": o, "kept": f * c, "written": i * g, "c": c_now, "tanh_c": torch.tanh(c_now),
        "h": o * torch.tanh(c_now), "peep_i": w["ci"] * c, "peep_f": w["cf"] * c, "peep_o": w["co"] * c_now,
    }  # fmt: skip


def gru(w: Values, x: Tensor, h: Tensor) -> Values:
    x_r, x_z, x_n = (x @ w["ih"].T + w["b_ih"]).chunk(3, -1)
    h_r, h_z, m = (h @ w["hh"].T + w["b_hh"]).chunk(3, -1)
    r, z = sigmoid(x_r + h_r), sigmoid(x_z + h_z)
    n = torch.tanh(x_n + r * m)
    return {
        "r": r, "z": z, "m": m, "reset": r * m, "n": n, "kept": z * h, "written": (1 - z) * n,
        "h": (1 - z) * n + z * h,
    }  # fmt: skip


def rnn(w: Values, x: Tensor, h: Tensor) -> Values:
    a = x @ w["ih"].T + w["b_ih"] + h @ w["hh"].T + w["b_hh"]
    return {"a": a, "h": torch.tanh(a)}


def rnn_relu(w: Values, x: Tensor, h: Tensor) -> Values:
    a = x @ w["ih"].T + w["b_ih"] + h @ w["hh"].T + w["b_hh"]
    return {"a": a, "h": a.clamp(min=0)}


BY_HAND: dict[str, Callable[..., Values]] = {
    "lstm": lstm,
    "lstm_peephole": lstm_peephole,
    "gru": gru,
    "rnn": rnn,
    "rnn_relu": rnn_relu,
}


def weights_in_float64(module: nn.RNNBase, layer: int, direction: str) -> Values:
    """The weights of one layer and direction: "ih", "hh", "b_ih" and "b_hh" (0 without a bias), "hr", "ci", …"""
    suffix = f"_l{layer}" + ("_reverse" if direction == "reverse" else "")
    found = {"b_ih": torch.zeros(1, dtype=torch.float64), "b_hh": torch.zeros(1, dtype=torch.float64)}
    found = {name: zero.expand(len(getattr(module, f"weight_ih{suffix}"))) for name, zero in found.items()}
    for name, weight in module.named_parameters():
        if name.endswith(suffix) and name.count("_") == suffix.count("_") + 1:
            kind, rest = name.removesuffix(suffix).split("_")
            found[rest if kind == "weight" else f"b_{rest}"] = weight.detach().double()
    return found
