"""Heat maps: arrays turned into pictures with the quantities' own colour maps. No widget."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

from lstm_viz.diagram.graph import Quantity
from lstm_viz.theme import Theme

LEVELS = 256


@lru_cache(maxsize=32)
def colour_table(theme_name: str, colour: str, kind: str) -> NDArray[np.uint32]:
    """The map of a quantity as LEVELS colours (0xAARRGGBB): gates from 0 to 1, signed values from −1 to 1."""
    from lstm_viz.theme import THEMES  # noqa: PLC0415  (the cache's key is a name, since a theme is not hashable)

    theme = THEMES[theme_name]
    levels = np.linspace(0, 1, LEVELS)
    colours: list[QColor]
    if kind == "gate":
        colours = [theme.gate(colour, level) for level in levels.tolist()]
    else:
        colours = [theme.signed(2 * level - 1) for level in levels.tolist()]
    return np.array([colour.rgb() for colour in colours], dtype=np.uint32)


def coloured(values: NDArray[np.floating], quantity: Quantity, scale: float, theme: Theme) -> NDArray[np.uint32]:
    """The colours of an array, same shape; `scale` is what counts as 1. What is not a number is transparent."""
    table = colour_table(theme.name, quantity.colour, quantity.map)
    share = values if quantity.map == "gate" else (values / (scale or 1.0) + 1) / 2
    finite = np.isfinite(share)
    level = np.clip(np.where(finite, share, 0) * (LEVELS - 1) + 0.5, 0, LEVELS - 1).astype(np.int64)
    result: NDArray[np.uint32] = np.where(finite, table[level], np.uint32(0))
    return result


def image(colours: NDArray[np.uint32]) -> QImage:
    """Colours (height, width) as a picture that owns its bytes."""
    rows = np.ascontiguousarray(colours)
    height, width = rows.shape
    return QImage(rows.tobytes(), width, height, 4 * width, QImage.Format.Format_ARGB32).copy()
