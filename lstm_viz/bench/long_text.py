"""A long text in the Inspect workspace: 100,000 characters through two layers of 512 units, from the wish until
the image of the upper layer is complete, against the fused `nn.LSTM` pass alone.

The whole program works: the window with everything that it asks, the wire, the engine. The fused pass is a process
that imports torch alone, with as many threads as the engine takes; half of it runs before and half of it after, so
that the ratio holds on a machine that is busy elsewhere, if it is as busy throughout. The model is made up.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time

import numpy as np

from lstm_viz.bench._made_up import made_up_description, made_up_model
from lstm_viz.engine_command import engine_command
from lstm_viz.pictures import hidden_studio, show_workspace, wait_for_trace
from lstm_viz.settings import Settings

STEPS, HIDDEN, LAYERS, CHARACTERS = 100_000, 512, 2, 96
BEAT_MS = 50

FUSED = """
import time, torch
torch.set_num_threads(max(1, torch.get_num_threads() - 1))
rnn, state = torch.nn.LSTM({characters}, {hidden}, {layers}), None
with torch.inference_mode():
    text = torch.randint(0, {characters}, ({steps}, 1))
    start = time.perf_counter()
    for part in text.split(5000):
        _, state = rnn(torch.nn.functional.one_hot(part, {characters}).float(), state)
    print(time.perf_counter() - start)
"""


def run() -> dict[str, float]:
    """Seconds, and ratios to the fused pass: until something of the image is seen, until the trace is there, until
    the image is complete, until what the layer learned is there, too; and the latest heartbeat of the window.
    """
    model = made_up_description(
        tuple(chr(33 + number) for number in range(CHARACTERS)),
        HIDDEN,
        num_layers=LAYERS,
        inputs="text",
        example="abc",
    )
    data = made_up_model(model)
    text = "".join(model.alphabet[each] for each in np.random.default_rng(0).integers(0, CHARACTERS, STEPS))
    fused = _fused_seconds(STEPS // 2)
    with hidden_studio(Settings(), (1440, 900)) as studio:
        from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer  # noqa: PLC0415  (Qt's libraries are checked)

        studio.start_engine()
        wait_for_trace(studio)
        show_workspace(studio, "inspect")
        beats: list[float] = []
        timer = QTimer()
        timer.setInterval(BEAT_MS)
        timer.timeout.connect(lambda: beats.append(time.perf_counter()))
        timer.start()
        start = time.perf_counter()
        studio.document.set_model(model, text, data)
        inspect, seconds = studio.inspect_workspace, dict[str, float]()
        while len(seconds) < 4:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            traced = studio.tracing.trace is not None and studio.tracing.trace.model == model
            seen = {
                "first": traced or studio.tracing.recorded is not None,
                "trace": traced,
                "image": traced and not inspect.tiles.pending and inspect.looking.units is not None,
                "learned": traced and inspect.looking.measurement is not None,
            }
            for name in seen.keys() - seconds.keys():
                if seen[name]:
                    seconds[name] = time.perf_counter() - start
        timer.stop()
    fused += _fused_seconds(STEPS - STEPS // 2)
    return {
        "long_text_fused_s": fused,
        "long_text_first_s": seconds["first"],
        **{f"long_text_{name}_ratio": seconds[name] / fused for name in ("trace", "image", "learned")},
        "long_text_latest_beat_ms": float(np.diff(beats).max()) * 1000 - BEAT_MS,
    }


def _fused_seconds(steps: int) -> float:
    code = FUSED.format(steps=steps, hidden=HIDDEN, layers=LAYERS, characters=CHARACTERS)
    environment = {**os.environ, **engine_command().environment}
    command = [sys.executable, "-P", "-c", code]
    return float(subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout)
