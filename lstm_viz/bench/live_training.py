"""Training with the window open, diagram and plots live, beside the same run without a window.

Pairs of ten seconds in turn; both sides let the engine choose its threads, which are the same. The task is adding
at T = 100 with batches of 32 and an LSTM of 64 units. While the window is open its diagram plays, and a clock of
its own beats every frame.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from engine.protocol import BeginRun, Entrant, RunAdvanced, RunEnded, Setting
from lstm_viz.engine_pipe import EnginePipe
from lstm_viz.errors import UserError
from lstm_viz.pictures import hidden_studio
from lstm_viz.settings import Settings
from lstm_viz.words import tr

if TYPE_CHECKING:
    from lstm_viz.studio import Studio

PAIRS = 10
WARM_SECONDS, SECONDS = 3.0, 10.0
FRAME_MS = 1000 / 60
SIZE = (1440, 900)
PATIENCE_SECONDS = 120.0


def plan(run: int) -> BeginRun:
    """A run without an end."""
    settings: dict[str, Setting] = {"shortest": 100, "longest": 100, "batch_size": 32}
    entrant = Entrant(name="LSTM", hidden_size=64)
    return BeginRun(run=run, task="adding", settings=settings, entrants=(entrant,), training_steps=0)


def run() -> dict[str, float]:
    """Training steps a second each way, the median ratio of the pairs, and how the window kept up."""
    with_window, without, frames, late = [], [], [], []
    for _ in range(PAIRS):
        speed, shown, lateness = _with_window()
        with_window.append(speed)
        frames.append(shown)
        late.append(lateness)
        without.append(_without_window())
    ratios = [first / second for first, second in zip(with_window, without, strict=True)]
    return {
        "live_training_steps_per_s": statistics.median(with_window),
        "training_alone_steps_per_s": statistics.median(without),
        "live_training_ratio": statistics.median(ratios),
        "live_training_frames_per_s": statistics.median(frames),
        "live_training_latest_beat_ms": max(late),
    }


class _EnoughError(Exception):
    """The time is over."""


def _without_window() -> float:
    """Training steps a second of an engine that only trains."""
    counted: list[tuple[float, int]] = []

    def count(progress: object) -> None:
        if isinstance(progress, RunAdvanced):
            counted.append((time.perf_counter(), int(progress.training_step.numpy()[-1])))
            if counted[-1][0] > counted[0][0] + WARM_SECONDS + SECONDS:
                raise _EnoughError

    with EnginePipe() as engine:
        try:
            engine.ask(plan(engine.new_number()), RunEnded, on_progress=count)
        except _EnoughError:
            return _speed(counted)
    raise UserError(tr("The run has ended before its time."))


def _speed(counted: list[tuple[float, int]]) -> float:
    """Training steps a second, after the warm-up."""
    begin = next(mark for mark in counted if mark[0] >= counted[0][0] + WARM_SECONDS)
    return (counted[-1][1] - begin[1]) / (counted[-1][0] - begin[0])


def _with_window() -> tuple[float, float, float]:
    """Training steps a second, frames a second of the playing diagram, and the latest beat in ms."""
    with hidden_studio(Settings(), SIZE) as studio:
        begin(studio)
        counted = [(time.perf_counter(), _training_step(studio))]
        beats: list[float] = []
        painted = _count_frames(studio, beats)
        _spend(WARM_SECONDS)
        beats.clear()
        before = painted()
        counted.append((time.perf_counter(), _training_step(studio)))
        _spend(SECONDS)
        counted.append((time.perf_counter(), _training_step(studio)))
        (start, first), (stop, last) = counted[1:]
        lateness = np.diff(beats) * 1000 - FRAME_MS
        return (last - first) / (stop - start), (painted() - before) / (stop - start), float(lateness.max())


def begin(studio: Studio) -> None:
    """Shows the Live workspace, starts the engine and a run without an end, and plays."""
    from lstm_viz.studio import LIVE  # noqa: PLC0415  (Qt)

    studio.window.show_workspace(LIVE)
    studio.live_workspace.complete()
    studio.start_engine()
    studio.live.training.begin(plan(0))
    studio.playback.play()
    end = time.perf_counter() + PATIENCE_SECONDS
    while _training_step(studio) < 1:
        _spend(0.05)
        if studio.live.training.problem is not None:
            raise studio.live.training.problem
        if time.perf_counter() > end:
            raise UserError(tr("The engine did not answer in time."), tr("Try again, or look at its log."))


def _training_step(studio: Studio) -> int:
    record = studio.live.training.current
    return 0 if record is None or record.stored else record.training_step


def _count_frames(studio: Studio, beats: list[float]) -> Callable[[], int]:
    """What tells how many frames of the diagram were painted so far; `beats` gets the window's own clock."""
    from PySide6.QtCore import QEvent, QObject, Qt, QTimer  # noqa: PLC0415

    class Frames(QObject):
        count = 0

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
            self.count += event.type() == QEvent.Type.Paint
            return super().eventFilter(watched, event)

    viewport = studio.live_workspace.diagram.view.viewport()
    frames = Frames(viewport)
    viewport.installEventFilter(frames)
    clock = QTimer(viewport, interval=round(FRAME_MS))
    clock.setTimerType(Qt.TimerType.PreciseTimer)
    clock.timeout.connect(lambda: beats.append(time.perf_counter()))
    clock.start()
    return lambda: frames.count


def _spend(seconds: float) -> None:
    """Lets the window live for a while."""
    from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415

    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()
