"""A sequence of T = 100,000 through an LSTM of H = 256: memory of both processes, and the window's heartbeat.

The model is made up (random weights, symbols). While the engine works the diagram plays; afterwards the selection
jumps about, so that stretches are fetched.
"""

from __future__ import annotations

import re
import sys
import time
from pathlib import Path

import numpy as np

from lstm_viz.bench._made_up import made_up_description, made_up_model
from lstm_viz.errors import UserError
from lstm_viz.pictures import hidden_studio, wait_for_trace
from lstm_viz.settings import Settings
from lstm_viz.words import tr

STEPS, HIDDEN, SYMBOLS = 100_000, 256, 64
BEAT_MS = 50
JUMPS = 40


def run() -> dict[str, float]:
    """Peak resident memory in MiB, the latest heartbeat in ms, and how long the trace took in s."""
    if sys.platform != "linux":
        raise UserError(tr("Peak memory is read from Linux's own figures only."))
    from PySide6.QtCore import QCoreApplication, QTimer  # noqa: PLC0415  (after the libraries are checked)

    model = made_up_description(tuple(f"s{index}" for index in range(SYMBOLS)), HIDDEN, example="s0 s1 s2")
    data = made_up_model(model)
    rng = np.random.default_rng(0)
    text = " ".join(model.alphabet[index] for index in rng.integers(0, SYMBOLS, STEPS))
    with hidden_studio(Settings(), (1440, 900)) as studio:
        studio.start_engine()
        wait_for_trace(studio)
        beats: list[float] = []
        timer = QTimer()
        timer.setInterval(BEAT_MS)
        timer.timeout.connect(lambda: beats.append(time.perf_counter()))
        timer.start()
        studio.playback.play()
        start = time.perf_counter()
        studio.document.set_model(model, text, data)
        wait_for_trace(studio)
        seconds = time.perf_counter() - start
        for _ in range(JUMPS):
            studio.selection.set_step(int(rng.integers(0, STEPS)))
            end = time.perf_counter() + 0.1
            while time.perf_counter() < end:
                QCoreApplication.processEvents()
        timer.stop()
        lateness = np.diff(beats) * 1000 - BEAT_MS
        return {
            "long_sequence_trace_s": seconds,
            "long_sequence_latest_beat_ms": float(lateness.max()),
            "long_sequence_engine_peak_mib": peak_mib(studio.client.pid),
            "long_sequence_window_peak_mib": peak_mib("self"),
        }


def peak_mib(process: int | str) -> float:
    """The most memory that a process has had resident, in MiB."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{process}/status").read_text())
    if found is None:
        raise UserError(tr("The system does not tell the memory of process {process}.", process=process))
    return int(found[1]) / 1024
