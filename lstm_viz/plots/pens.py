"""How a cell's curves are told apart: by the kind of their line and by their label, never by a quantity's colour.

Owns the pens; which line a cell has is part of the visual language (`theme`).
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from lstm_viz.theme import Theme, line_of, mix

# How near to the card's colour the curves of the runs are that were trained before.
FADED = 0.5
RAW = 0.8  # and how near what lies behind a smoothed curve is
DASHES = {Qt.PenStyle.DashLine: [5.0, 3.0], Qt.PenStyle.DotLine: [1.2, 2.2]}  # in widths of the line


def colour(theme: Theme, cell: str, faded: bool = False) -> QColor:
    """Neutral: LSTMs in the colour of words, other cells softer; fainter for an earlier run."""
    name = theme.text if cell.startswith("lstm") else theme.muted
    return mix(name, theme.card, FADED if faded else 0.0)


def pen(theme: Theme, cell: str, width: float = 2.0, faded: bool = False) -> QPen:
    """A cell's curve; wider than 1 px only where it has few points."""
    kind = line_of(cell)
    result = QPen(colour(theme, cell, faded), width, kind)
    if kind in DASHES:
        result.setDashPattern(DASHES[kind])
    result.setCosmetic(True)
    result.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    result.setCapStyle(Qt.PenCapStyle.FlatCap)
    return result


def raw_pen(theme: Theme, cell: str) -> QPen:
    """What lies behind a smoothed curve: thin and pale, never dashed."""
    result = QPen(mix(colour(theme, cell).name(), theme.card, RAW), 1.0)
    result.setCosmetic(True)
    return result
