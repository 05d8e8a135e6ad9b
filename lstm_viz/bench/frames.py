"""What a frame of the playing diagram costs: the moment moves, the panels follow, the window is painted whole."""

from __future__ import annotations

import time

from lstm_viz.bench._spread import spread
from lstm_viz.pictures import hidden_studio
from lstm_viz.settings import Settings

FRAMES = 300
SIZES = ((1440, 900), (3840, 2160))


def run() -> dict[str, float]:
    """Milliseconds a frame of the stored trace, at 95 % of the frames and in the middle, by size."""
    return {name: value for size in SIZES for name, value in _measure(size).items()}


def _measure(size: tuple[int, int]) -> dict[str, float]:
    from PySide6.QtGui import QImage, QPainter  # noqa: PLC0415  (after the libraries are checked)

    with hidden_studio(Settings(), size) as studio:
        view = studio.workspace.diagram.view
        target = QImage(view.viewport().size(), QImage.Format.Format_ARGB32_Premultiplied)
        costs = []
        for frame in range(FRAMES):
            start = time.perf_counter()
            studio.selection.set_position(studio.selection.end * frame / FRAMES)
            with QPainter(target) as painter:
                view.render(painter)
            costs.append(1000 * (time.perf_counter() - start))
    return spread(f"frame_{size[0]}x{size[1]}", costs)
