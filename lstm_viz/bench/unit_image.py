"""Panning and zooming the image of all units over all steps: 1024 units × 100,000 steps, what a frame costs.

The tiles are made up here, as the engine would send them: measured is the window's share, which is what a frame
waits for. Every frame pans on, so that new pictures are made all the time; then the same while zooming.
"""

from __future__ import annotations

import statistics
import time

import numpy as np

from lstm_viz.pictures import hidden_studio
from lstm_viz.settings import Settings

STEPS, UNITS = 100_000, 1024
SEEN = 12_000  # steps while panning
FRAMES = 300
SIZES = ((1440, 900), (3840, 2160))


def run() -> dict[str, float]:
    """Milliseconds a frame, in the middle and at 95 % of the frames, by the window's size."""
    return {name: value for size in SIZES for name, value in _measure(size).items()}


def _measure(size: tuple[int, int]) -> dict[str, float]:
    from PySide6.QtCore import QPointF, QRectF  # noqa: PLC0415  (after the libraries are checked)
    from PySide6.QtGui import QImage  # noqa: PLC0415

    from lstm_viz.diagram.graph import load_cell  # noqa: PLC0415
    from lstm_viz.image_tiles import TILE_COLUMNS, ImageTiles, Tile, TilePlace  # noqa: PLC0415
    from lstm_viz.theme import LIGHT  # noqa: PLC0415
    from lstm_viz.widgets.unit_image import UnitImage  # noqa: PLC0415

    rng = np.random.default_rng(0)
    made_up = rng.standard_normal((TILE_COLUMNS, UNITS)).astype(np.float32)

    class MadeUpTiles(ImageTiles):
        """Every tile is there, as after a while of looking about."""

        @property
        def coarsest(self) -> int:
            return 7

        def tile(self, place: TilePlace) -> Tile:
            stop = min(STEPS, place.start + place.steps)
            return Tile(place.start, stop, made_up[: max(1, -(-(stop - place.start) >> place.level))])

    costs: dict[str, list[float]] = {"pan": [], "zoom": []}
    with hidden_studio(Settings(), size) as studio:
        studio.window.show_workspace("Inspect")
        room = studio.inspect_workspace.image.image.size()
        tiles = MadeUpTiles(studio.tracing, studio.client)
        image = UnitImage(LIGHT, tiles)
        image.resize(room)
        image.show_trace(STEPS, UNITS)
        image.show_quantity("c", load_cell("lstm").quantities["c"], 3.0)
        image.show_order(rng.permutation(UNITS))
        target = QImage(room, QImage.Format.Format_ARGB32_Premultiplied)
        for name, of_frames in costs.items():
            image.set_view(QRectF(0, 0, SEEN if name == "pan" else STEPS, UNITS))
            for frame in range(FRAMES):
                start = time.perf_counter()
                if name == "pan":
                    image.pan(QPointF(-8, 0))
                else:
                    image.zoom(1.03 if frame < FRAMES / 2 else 1 / 1.03, QPointF(room.width() / 3, 10))
                image.render(target)
                of_frames.append(1000 * (time.perf_counter() - start))
        image.close()
    return {
        f"unit_image_{name}_{size[0]}x{size[1]}_{kind}_ms": value
        for name, of_frames in costs.items()
        for kind, value in (
            ("median", statistics.median(of_frames)),
            ("p95", statistics.quantiles(of_frames, n=20)[-1]),
        )
    }
