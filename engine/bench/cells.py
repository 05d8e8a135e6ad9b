"""The traces of the cells beside the LSTM, each against its own module's forward pass alone.

As `trace` measures the LSTM: `trace_ratio` is the trace, `trace_checked_ratio` the trace with its difference from
what the module itself returned. Of a cell that no library has fused (`Cell.fused`), the module's pass is a loop in
Python; `module_by_lstm` says how many times that of `nn.LSTM` with the same sizes a pass takes. Float32, two
threads, inference mode, median of 21 rounds in which all are timed in turn.
"""

from __future__ import annotations

from statistics import median

import torch
from torch import nn

from engine.bench._timing import interleaved, ratio, threads
from engine.cells import all_cells
from engine.trace import trace

# (T, B, I, H)
SHAPES = ((100, 1, 8, 16), (1000, 1, 32, 128), (200, 32, 64, 128))


def run() -> dict[str, float]:
    """Ratios, and milliseconds of the module's pass, for each cell and shape."""
    figures: dict[str, float] = {}
    with threads(2), torch.inference_mode():
        for cell in all_cells():
            if cell == "lstm":
                continue
            for shape in SHAPES:
                name = "{}_T{}_B{}_I{}_H{}".format(cell, *shape)
                figures |= {f"{figure}_{name}": value for figure, value in _measure(cell, *shape).items()}
    return figures


def _measure(cell: str, steps: int, batch: int, inputs: int, hidden: int) -> dict[str, float]:
    torch.manual_seed(0)
    rnn, lstm = all_cells()[cell].module(inputs, hidden), nn.LSTM(inputs, hidden)
    x = torch.randn(steps, batch, inputs)
    seconds = interleaved(
        {
            "module": lambda: rnn(x),
            "trace": lambda: trace(rnn, x),
            "checked": lambda: trace(rnn, x).differences,
            "lstm": lambda: lstm(x),
        }
    )
    return {
        "trace_ratio": ratio(seconds["trace"], seconds["module"]),
        "trace_checked_ratio": ratio(seconds["checked"], seconds["module"]),
        "module_by_lstm": ratio(seconds["module"], seconds["lstm"]),
        "module_ms": 1000 * median(seconds["module"]),
    }
