"""Every gate of every step, against the fused `nn.LSTM` forward pass alone and beside a loop over `LSTMCell`.

`trace_ratio` is the trace alone; `trace_checked_ratio` is the trace and, in the timed part, its difference from
what nn.LSTM itself returned. `cell_loop_ratio` is the usual way to see inside: a loop over LSTMCell that keeps h
and c, and has shown no gate yet. Float32, two threads, inference mode, median of 21 rounds in which all are timed
in turn (the slow loop in rounds of its own, beside the fused pass again).
"""

from __future__ import annotations

from statistics import median

import torch
from torch import Tensor, nn

from engine.bench._timing import by_shape, interleaved, ratio, threads
from engine.trace import trace

# (T, B, I, H)
SHAPES = ((100, 1, 8, 16), (1000, 1, 32, 128), (1000, 1, 256, 512), (10000, 1, 32, 64), (200, 32, 64, 128))
CELL_LOOP_ROUNDS = 5


def run() -> dict[str, float]:
    """Ratios, and milliseconds of the fused pass and the trace, for each shape."""
    with threads(2), torch.inference_mode():
        return by_shape(SHAPES, _measure)


def _measure(steps: int, batch: int, inputs: int, hidden: int) -> dict[str, float]:
    torch.manual_seed(0)
    lstm, x = nn.LSTM(inputs, hidden), torch.randn(steps, batch, inputs)
    cell = nn.LSTMCell(inputs, hidden)
    seconds = interleaved(
        {"fused": lambda: lstm(x), "trace": lambda: trace(lstm, x), "checked": lambda: trace(lstm, x).differences}
    )
    beside = interleaved({"fused": lambda: lstm(x), "loop": lambda: _loop_over_cells(cell, x)}, CELL_LOOP_ROUNDS)
    return {
        "trace_ratio": ratio(seconds["trace"], seconds["fused"]),
        "trace_checked_ratio": ratio(seconds["checked"], seconds["fused"]),
        "cell_loop_ratio": ratio(beside["loop"], beside["fused"]),
        "fused_ms": 1000 * median(seconds["fused"]),
        "trace_ms": 1000 * median(seconds["trace"]),
    }


def _loop_over_cells(cell: nn.LSTMCell, x: Tensor) -> tuple[Tensor, Tensor]:
    """h and c at every step, (T, B, H) each."""
    h = c = x.new_zeros(x.shape[1], cell.hidden_size)
    kept: tuple[list[Tensor], list[Tensor]] = [], []
    for x_t in x:
        h, c = cell(x_t, (h, c))
        kept[0].append(h)
        kept[1].append(c)
    return torch.stack(kept[0]), torch.stack(kept[1])
