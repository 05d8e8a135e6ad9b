"""Giving a talk at 1920 × 1080: how long each frame of a scene change takes, from the click until nothing moves.

A frame is what the window's thread does between two looks at its events: the key, the state brought about, the
painting. The shipped talks are given from the first scene to the last, without an engine.
"""

from __future__ import annotations

import statistics
import time

from lstm_viz.pictures import hidden_studio
from lstm_viz.settings import Settings

SIZE = (1920, 1080)
NOTHING_MS = 0.3  # of the thread's own time: less than that and nothing was painted
IDLE_SECONDS = 0.004  # between two looks at the events, as a timer of 16 ms leaves it
LONGEST_SECONDS = 0.8  # of a way that is played: what comes later is the same again


def run() -> dict[str, float]:
    """Milliseconds a frame in the middle, at 99 % of the frames, and of the longest; what the window's thread took
    itself at 99 % and in the longest, which other programs do not lengthen; and how many frames there were.
    """
    from PySide6.QtCore import QCoreApplication  # noqa: PLC0415  (after the libraries are checked)

    from lstm_viz.present import opened_talk, shipped_talks  # noqa: PLC0415

    frames: list[tuple[float, float]] = []

    def now() -> tuple[float, float]:
        return 1000 * time.perf_counter(), 1000 * time.thread_time()

    def count(start: tuple[float, float]) -> None:
        end = now()
        if end[1] - start[1] > NOTHING_MS:
            frames.append((end[0] - start[0], end[1] - start[1]))

    with hidden_studio(Settings(), SIZE) as studio:
        for name in shipped_talks.names():
            show = studio.open_talk(opened_talk.named(name))
            show.begin()
            show.audience.resize(*SIZE)
            _settle()
            show.presenter.training_wanted.disconnect()  # there is no engine here
            while show.presenter.next_place() is not None:
                end = time.perf_counter() + LONGEST_SECONDS
                start = now()
                show.presenter.next()
                count(start)
                while (show.presenter.is_gliding or show.audience.overlay.fading) and time.perf_counter() < end:
                    time.sleep(IDLE_SECONDS)
                    start = now()
                    QCoreApplication.processEvents()
                    count(start)
                show.audience.overlay.end_fade()
            show.leave()
    costs, own = (list(times) for times in zip(*frames, strict=True))
    return {
        "present_frame_median_ms": statistics.median(costs),
        "present_frame_p99_ms": statistics.quantiles(costs, n=100)[-1],
        "present_frame_longest_ms": max(costs),
        "present_frame_own_p99_ms": statistics.quantiles(own, n=100)[-1],
        "present_frame_own_longest_ms": max(own),
        "present_frames": float(len(costs)),
    }


def _settle() -> None:
    from PySide6.QtCore import QCoreApplication  # noqa: PLC0415

    for _ in range(20):
        QCoreApplication.processEvents()
