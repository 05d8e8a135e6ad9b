"""Heat maps: arrays turned into pictures with the quantities' own colour maps. No widget."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from lstm_viz.diagram.graph import Quantity
from lstm_viz.powers import placed
from lstm_viz.theme import Theme

LEVELS = 256


@lru_cache(maxsize=32)
def colour_table(theme_name: str, colour: str, kind: str) -> NDArray[np.uint32]:
    """The map of a quantity as LEVELS colours (0xAARRGGBB): gates from 0 to 1, signed values from −1 to 1."""
    from lstm_viz.theme import THEMES  # noqa: PLC0415  (the cache's key is a name, since a theme is not hashable)

    theme = THEMES[theme_name]
    stops = (
        [theme.neutral, theme.quantities[colour]]
        if kind == "gate"
        else [theme.negative, theme.neutral, theme.positive]
    )
    levels = np.linspace(0, len(stops) - 1, LEVELS)
    channels = [[int(stop[first : first + 2], 16) for stop in stops] for first in (1, 3, 5)]
    red, green, blue = (
        np.interp(levels, range(len(stops)), channel).round().astype(np.uint32) for channel in channels
    )
    return np.uint32(0xFF000000) | red << np.uint32(16) | green << np.uint32(8) | blue


def coloured(values: NDArray[np.floating], quantity: Quantity, scale: float, theme: Theme) -> NDArray[np.uint32]:
    """The colours of an array, same shape; `scale` is what counts as 1. What is not a number is transparent,
    what is infinite the end of the map."""
    table = colour_table(theme.name, quantity.colour, quantity.map)
    share = values if quantity.map == "gate" else (placed(values, scale or 1.0) / (scale or 1.0) + 1) / 2
    known = ~np.isnan(share)
    # Before it is scaled: the product of what has run away may overflow.
    level = (np.clip(np.where(known, share, 0), 0, 1) * (LEVELS - 1) + 0.5).astype(np.int64)
    result: NDArray[np.uint32] = np.where(known, table[level], np.uint32(0))
    return result


def image(colours: NDArray[np.uint32]) -> QImage:
    """Colours (height, width) as a picture that owns its bytes."""
    rows = np.ascontiguousarray(colours)
    height, width = rows.shape
    return QImage(rows.tobytes(), width, height, 4 * width, QImage.Format.Format_ARGB32).copy()
