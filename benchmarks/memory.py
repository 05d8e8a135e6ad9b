"""Memory of both processes while a run without an end trains at full speed with the window open.

    python -m benchmarks.memory --minutes 60

Prints the resident memory of window and engine twice a minute, and at the end what the second half added.
"""

from __future__ import annotations

import argparse
import re
import time
from pathlib import Path

import numpy as np

from lstm_viz.bench.live_training import SIZE, begin
from lstm_viz.pictures import hidden_studio
from lstm_viz.settings import Settings

EVERY_SECONDS = 30.0


def resident_mib(process: int | str) -> float:
    """The memory that a process has resident now, in MiB."""
    found = re.search(r"VmRSS:\s+(\d+) kB", Path(f"/proc/{process}/status").read_text())
    assert found is not None
    return int(found[1]) / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--minutes", type=float, default=60)
    minutes = parser.parse_args().minutes
    marks: list[tuple[float, float, float]] = []
    with hidden_studio(Settings(), SIZE) as studio:
        from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415

        begin(studio)
        start = time.perf_counter()
        while (passed := time.perf_counter() - start) < minutes * 60:
            marks.append((passed / 60, resident_mib("self"), resident_mib(studio.client.pid)))
            record = studio.live.training.current
            step = 0 if record is None else record.training_step
            said = "{:.1f} min: window {:.1f} MiB, engine {:.1f} MiB, training step {}".format(*marks[-1], step)
            print(said, flush=True)
            loop = QEventLoop()
            QTimer.singleShot(round(EVERY_SECONDS * 1000), loop.quit)
            loop.exec()
    half = np.array([mark for mark in marks if mark[0] >= minutes / 2])
    slope = np.polyfit(half[:, 0], half[:, 1:], 1)[0] * minutes / 2
    most = np.max(marks, 0)[1:]
    print("second half: window {:+.2f} MiB, engine {:+.2f} MiB; most: {:.1f}, {:.1f}".format(*slope, *most))


if __name__ == "__main__":
    main()
