"""Values of many units as a picture with a palette: small in memory, quick to draw at any size. No widget."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from lstm_viz.diagram.graph import Quantity
from lstm_viz.powers import placed
from lstm_viz.theme import Theme
from lstm_viz.widgets.heat import LEVELS, colour_table

NO_NUMBER = LEVELS - 1  # the level of what is not a number


def picture_of(values: NDArray[np.floating], fewer: int, quantity: Quantity, scale: float, theme: Theme) -> QImage:
    """Values (columns, rows) as a picture with a row for every `fewer` rows, in the quantity's own colours; by
    powers of ten where the scale goes by those.
    """
    if fewer > 1:
        begins = np.arange(0, values.shape[1], fewer)
        lengths = np.diff(np.append(begins, values.shape[1]))
        values = np.add.reduceat(values, begins, axis=1) / lengths
    share = values if quantity.map == "gate" else (placed(values, scale) / (2 * scale) + 0.5)
    known = np.isfinite(share)
    levels = np.clip(np.where(known, share, 0.0) * (NO_NUMBER - 1) + 0.5, 0, NO_NUMBER - 1).astype(np.uint8)
    rows = np.ascontiguousarray(np.where(known, levels, np.uint8(NO_NUMBER)).T)
    height, width = rows.shape
    picture = QImage(rows.tobytes(), width, height, width, QImage.Format.Format_Indexed8).copy()
    table = colour_table(theme.name, quantity.colour, quantity.map)
    shown = np.rint(np.linspace(0, LEVELS - 1, NO_NUMBER)).astype(np.int64)
    picture.setColorTable([*table[shown].tolist(), 0])
    return picture
