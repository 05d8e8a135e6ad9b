"""The tiles of the image of units as pictures: made a few at a time, kept, and painted where they are seen.

Owns the pictures. It does not own the tiles (`image_tiles`), nor which part is seen (`seen_part`).
"""

from __future__ import annotations

import time
from collections import OrderedDict

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from lstm_viz.diagram.graph import Quantity
from lstm_viz.image_tiles import ImageTiles, Tile, TilePlace
from lstm_viz.theme import Theme
from lstm_viz.widgets.seen_part import SeenPart
from lstm_viz.widgets.unit_picture import picture_of

MOST_PICTURES = 200  # of up to half a MiB
MAKING_MS = 5.0  # for new pictures in one frame; the others come with the next


class TilePictures:
    """The pictures of one quantity, with the rows in one order."""

    def __init__(self, tiles: ImageTiles, theme: Theme) -> None:
        self._tiles = tiles
        self._theme = theme
        self.name = ""  # of the quantity
        self._quantity: Quantity | None = None
        self._scale = 1.0
        self._of_units: NDArray[np.floating] | None = None
        self._order: NDArray[np.int64] | None = None
        self._pictures: OrderedDict[tuple[TilePlace, int], tuple[Tile, QImage]] = OrderedDict()

    def show_quantity(
        self, name: str, quantity: Quantity, scale: float, of_units: NDArray[np.floating] | None
    ) -> None:
        """Which quantity, and what counts as 1 in its map: of all units, or of each its own, (units,)."""
        self.name, self._quantity, self._scale, self._of_units = name, quantity, scale, of_units
        self._pictures.clear()

    def show_order(self, order: NDArray[np.int64] | None) -> None:
        """Which unit stands in each row; None: by number."""
        self._order = order
        self._pictures.clear()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._pictures.clear()

    def paint(self, painter: QPainter, seen: SeenPart, level: int, ratio: float) -> bool:
        """Paints what is seen, as fine as tiles of that level are, or else as they are; `ratio` is how many pixels
        the screen has for one. False where some pictures are left for the next frame.
        """
        if self._quantity is None:
            return True
        deadline = time.perf_counter() + MAKING_MS / 1000
        view = seen.view
        # Rows are averaged where there are more of them than pixels, so that none is left out.
        rows = view.height() / max(1.0, seen.area.height() * ratio)
        fewer = 1 << max(0, int(np.floor(np.log2(max(1.0, rows)))))
        complete = True
        for place in self._tiles.places(self.name, level, int(view.left()), int(np.ceil(view.right()))):
            shown, tile = place, self._tiles.tile(place)
            while tile is None and shown.level < self._tiles.coarsest:
                shown = shown.parent
                tile = self._tiles.tile(shown)
            if tile is None:
                continue
            picture = self._picture(shown, tile, fewer, self._quantity, may_make=time.perf_counter() < deadline)
            if picture is None:
                complete = False
                continue
            # Of a coarser tile the part that this one would cover; only what is seen is drawn.
            start = max(place.start, tile.start, view.left())
            stop = min(place.start + place.steps, tile.stop, view.right())
            if start >= stop:
                continue  # not recorded yet
            columns = picture.width() / (tile.stop - tile.start)
            source = QRectF(
                (start - tile.start) * columns,
                view.top() / fewer,
                (stop - start) * columns,
                view.height() / fewer,
            )
            left, right = seen.x(start), seen.x(stop)
            painter.drawImage(QRectF(left, seen.area.top(), right - left, seen.area.height()), picture, source)
        return complete

    def _picture(
        self, place: TilePlace, tile: Tile, fewer: int, quantity: Quantity, *, may_make: bool
    ) -> QImage | None:
        key = (place, fewer)
        found = self._pictures.get(key)
        if found is not None and found[0] is tile:
            self._pictures.move_to_end(key)
            return found[1]
        if not may_make:
            return None
        values = tile.values if self._of_units is None else tile.values / self._of_units
        values = values if self._order is None else values[:, self._order]
        picture = picture_of(values, fewer, quantity, self._scale, self._theme)
        # Drawn again and again while one pans: that is several times quicker without a palette.
        picture = picture.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
        self._pictures[key] = tile, picture
        if len(self._pictures) > MOST_PICTURES:
            self._pictures.popitem(last=False)
        return picture
