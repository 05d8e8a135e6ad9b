"""The trace with ∂L/∂h_t and ∂L/∂c_t at all steps, against one plain forward and backward with weight gradients.

L is the loss at the last step. `gradients_ratio` is the trace (every gate of every step) and both gradients
together, by the plain pass; beside it two other ways to the same numbers: `fused_probe_ratio`, one fused backward
pass with a zero input whose weights are the identity, and a scan; and `retained_ratio`, a loop over `LSTMCell`
that retains each step's gradients. Float32, one thread, median of 21 rounds in which all are timed in turn (the
slow loop in rounds of its own).
"""

from __future__ import annotations

from statistics import median

import torch
from torch import Tensor, nn

from engine.bench._timing import by_shape, interleaved, ratio, threads
from engine.cells.lstm import LSTMCell
from engine.gradients.flow import Flow, traced_flow
from engine.scan import linear_recurrence
from engine.trace import trace

# (T, B, I, H)
SHAPES = ((100, 1, 8, 16), (1000, 1, 32, 128), (100, 32, 8, 64))
RETAINING_ROUNDS = 5


def run() -> dict[str, float]:
    """Ratios, and milliseconds of the plain pass and of the gradients, for each shape."""
    with threads(1):
        return by_shape(SHAPES, _measure)


def _measure(steps: int, batch: int, inputs: int, hidden: int) -> dict[str, float]:
    torch.manual_seed(0)
    lstm, x = nn.LSTM(inputs, hidden), torch.randn(steps, batch, inputs)
    by_h = torch.randn(batch, hidden)
    cell = nn.LSTMCell(inputs, hidden)
    seconds = interleaved(
        {
            "plain": lambda: _plain(lstm, x, by_h),
            "gradients": lambda: _gradients(lstm, x, by_h),
            "probe": lambda: fused_probe(lstm, x, by_h),
        }
    )
    beside = interleaved(
        {"plain": lambda: _plain(lstm, x, by_h), "retained": lambda: _retained(cell, x, by_h)}, RETAINING_ROUNDS
    )
    return {
        "gradients_ratio": ratio(seconds["gradients"], seconds["plain"]),
        "fused_probe_ratio": ratio(seconds["probe"], seconds["plain"]),
        "retained_ratio": ratio(beside["retained"], beside["plain"]),
        "plain_ms": 1000 * median(seconds["plain"]),
        "gradients_ms": 1000 * median(seconds["gradients"]),
    }


def _plain(lstm: nn.LSTM, x: Tensor, by_h: Tensor) -> None:
    for weight in lstm.parameters():
        weight.grad = None
    h, _ = lstm(x)
    torch.autograd.backward(h[-1], by_h)


def _gradients(lstm: nn.LSTM, x: Tensor, by_h: Tensor) -> Flow:
    return traced_flow(trace(lstm, x).parts[0], by_h)


def fused_probe(lstm: nn.LSTM, x: Tensor, by_h: Tensor) -> tuple[Tensor, Tensor]:
    """∂L/∂h_t and ∂L/∂c_t, (T, B, H) each, and the trace that they need, by one fused backward pass."""
    steps, batch, _ = x.shape
    units = lstm.hidden_size
    with torch.inference_mode():
        traced = trace(lstm, x).parts[0]
    zero = torch.zeros(steps, batch, 4 * units, requires_grad=True)
    with torch.no_grad():
        cell = LSTMCell.of(lstm, 0, "forward")
        w_ih = torch.cat((cell.w_ih, torch.eye(4 * units)), 1)
        weights = [w_ih, *(weight.detach() for weight in cell.tensors()[1:])]
    first = (x.new_zeros(1, batch, units),) * 2
    h, _, _ = torch.lstm(torch.cat((x, zero), -1), first, weights, True, 1, 0.0, True, False, False)
    (by_z,) = torch.autograd.grad(h[-1], zero, by_h)
    with torch.inference_mode():
        of_h = torch.cat((by_z[1:] @ cell.w_hh, by_h[None]))
        tanh_c = traced.unfolded["c"].tanh()
        into_c = of_h * traced.unfolded["o"] * (1 - tanh_c * tanh_c)
        f_after = torch.cat((traced.unfolded["f"][1:], torch.ones(1, batch, units)))
        of_c = linear_recurrence(f_after.flip(0), into_c.flip(0), torch.zeros(batch, units)).flip(0)
    return of_h, of_c


def _retained(cell: nn.LSTMCell, x: Tensor, by_h: Tensor) -> list[Tensor | None]:
    state = (x.new_zeros(x.shape[1], cell.hidden_size),) * 2
    kept: list[Tensor] = []
    for x_t in x:
        state = cell(x_t, state)
        for value in state:
            value.retain_grad()
        kept += state
    torch.autograd.backward(state[0], by_h)
    return [value.grad for value in kept]
