"""Training with the Live workspace open beside the same without a window: training steps a second, in turns.

The same task, seed and cells, and the same number of threads, both ways; the window's heartbeat meanwhile.
"""

from __future__ import annotations

import statistics
import time
from contextlib import suppress

from engine.protocol import BeginRun, RunAdvanced, RunEnded
from lstm_viz.engine_pipe import EnginePipe
from lstm_viz.pictures import hidden_studio
from lstm_viz.settings import Settings

PAIRS = 10
SECONDS = 10.0
WARM_SECONDS = 2.0  # before anything is counted: torch's first training steps are slow
ENOUGH = 10_000_000
FRAME_MS = 16
LATE_MS = 100.0


def run() -> dict[str, float]:
    """Medians: the ratio with the window to without, both rates, and how late the window's heartbeat was."""
    pairs, beats = [], []
    for _ in range(PAIRS):
        alone = _without_window()
        beside, heard = _with_window()
        pairs.append((beside, alone))
        beats += heard
    return {
        "live_training_ratio": statistics.median(beside / alone for beside, alone in pairs),
        "live_training_steps_per_second": statistics.median(pair[0] for pair in pairs),
        "training_alone_steps_per_second": statistics.median(pair[1] for pair in pairs),
        "live_heartbeat_p99_ms": statistics.quantiles(beats, n=100)[-1],
        "live_heartbeat_worst_ms": max(beats),
        "live_heartbeats_late_share": sum(beat > LATE_MS for beat in beats) / len(beats),
    }


def _plan(run: int) -> BeginRun:
    from lstm_viz.runs.setup import RunSetup  # noqa: PLC0415  (it needs Qt, whose libraries are checked by now)

    setup = RunSetup()
    setup.set_training_steps(ENOUGH)
    return BeginRun(
        run=run, task=setup.plan.task, entrants=setup.plan.entrants, matched="hidden", training_steps=ENOUGH
    )


class _Enough(Exception):  # noqa: N818  (no error: the time is over)
    """Ends a run whose time is over."""


def _without_window() -> float:
    """Training steps a second of an engine whose words are only counted."""
    seen: list[tuple[float, int]] = []

    def on_said(reply: object) -> None:
        if isinstance(reply, RunAdvanced):
            now = time.perf_counter()
            seen.append((now, int(reply.training_step.numpy()[-1])))
            if now - seen[0][0] > WARM_SECONDS + SECONDS:
                raise _Enough

    with EnginePipe(device="cpu") as engine, suppress(_Enough):
        engine.ask(_plan(engine.new_number()), RunEnded, on_progress=on_said)
    return _rate(seen)


def _with_window() -> tuple[float, list[float]]:
    """The same in the window, and how long each of its heartbeats took, in ms."""
    from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer  # noqa: PLC0415

    seen: list[tuple[float, int]] = []
    beats: list[float] = []
    with hidden_studio(Settings(device="cpu"), (1440, 900)) as studio:
        studio.window.show_workspace("Live")
        studio.live_workspace.complete()
        studio.start_engine()
        training = studio.live.training
        training.begin(_plan(0))
        heart = QTimer(interval=FRAME_MS)
        last = [time.perf_counter()]

        def on_beat() -> None:
            now = time.perf_counter()
            if seen and now - seen[0][0] > WARM_SECONDS:
                beats.append(1000 * (now - last[0]))
            last[0] = now

        heart.timeout.connect(on_beat)
        heart.start()
        while not seen or seen[-1][0] - seen[0][0] < WARM_SECONDS + SECONDS:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            record = training.current
            if record is not None and not record.stored and record.training_step:
                seen.append((time.perf_counter(), record.training_step))
        heart.stop()
    return _rate(seen), beats


def _rate(seen: list[tuple[float, int]]) -> float:
    """Training steps a second after the warming up."""
    start = next(mark for mark in seen if mark[0] - seen[0][0] >= WARM_SECONDS)
    return (seen[-1][1] - start[1]) / (seen[-1][0] - start[0])
