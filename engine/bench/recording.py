"""A long sequence, T = 100,000 at H = 256, against the fused pass alone; and how long its pieces of work are."""

from __future__ import annotations

from collections.abc import Iterable
from time import perf_counter

import numpy as np
import torch

from engine.bench._made_up import made_up_model, symbols
from engine.bench._timing import threads
from engine.overview import Overview
from engine.recording import Recording

STEPS, HIDDEN, SYMBOLS = 100_000, 256, 64


def run() -> dict[str, float]:
    """Seconds, the ratio to the fused pass, and the longest pieces in milliseconds; two threads."""
    model = made_up_model(symbols(SYMBOLS), HIDDEN)
    sequence = np.random.default_rng(0).integers(0, SYMBOLS, STEPS)
    with threads(2), torch.inference_mode():
        x = model.encode(torch.from_numpy(sequence)[:, None])
        began = perf_counter()
        model.rnn(x)
        fused = perf_counter() - began
        recording = Recording(model, sequence)
        recorded = _pieces(recording.run())
        overview = _pieces(Overview(recording, 0, "forward", 1000, 64).run())
        began = perf_counter()
        recording.window(0, "forward", STEPS // 2, STEPS // 2 + 300)
        window = perf_counter() - began
    return {
        "recording_seconds": sum(recorded),
        "recording_ratio": sum(recorded) / fused,
        "recording_longest_piece_ms": 1000 * max(recorded),
        "overview_seconds": sum(overview),
        "overview_longest_piece_ms": 1000 * max(overview),
        "window_of_300_steps_ms": 1000 * window,
    }


def _pieces(work: Iterable[object]) -> list[float]:
    """How many seconds each turn of a generator takes."""
    seconds, began = [], perf_counter()
    for _ in work:
        seconds.append(perf_counter() - began)
        began = perf_counter()
    return seconds
