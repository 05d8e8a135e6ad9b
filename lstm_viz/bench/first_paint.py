"""The diagram's first paint, from the start of the process, beside a process that imports torch and pyqtgraph.

Both run on the platform of this machine's display, or offscreen where there is none, in turns.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time

from lstm_viz.engine_command import engine_command
from lstm_viz.system_libraries import why_no_display

PAIRS = 11

OTHER = """
import sys, time
import torch
import pyqtgraph
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

class Plot(pyqtgraph.PlotWidget):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(f"{time.time():.6f}", flush=True)
        QTimer.singleShot(0, QApplication.instance().quit)

application = QApplication(sys.argv[:1])
plot = Plot()
plot.show()
application.exec()
"""


def run() -> dict[str, float]:
    """Medians in seconds, and the median ratio of the pairs."""
    environment = {**os.environ, **engine_command().environment}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
    if why_no_display():
        environment["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as cache:
        environment["PYTHONPYCACHEPREFIX"] = cache
        ours = [sys.executable, "-m", "lstm_viz", "--report-first-paint"]
        other = [sys.executable, "-c", OTHER]
        for command in (ours, other):
            _seconds_to_paint(command, environment)
        pairs = [
            (_seconds_to_paint(ours, environment), _seconds_to_paint(other, environment)) for _ in range(PAIRS)
        ]
    return {
        "first_paint_s": statistics.median(pair[0] for pair in pairs),
        "torch_and_pyqtgraph_window_s": statistics.median(pair[1] for pair in pairs),
        "first_paint_ratio": statistics.median(first / second for first, second in pairs),
    }


def _seconds_to_paint(command: list[str], environment: dict[str, str]) -> float:
    """From just before the process starts to the moment it reports, by the machine's clock."""
    start = time.time()
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return float(done.stdout.split()[-1]) - start
