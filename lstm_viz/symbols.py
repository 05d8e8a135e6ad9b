"""Mathematical symbols as the textbook writes them: "C_{t−1}", "b_f". Parsing, HTML, and drawing."""

from __future__ import annotations

import re
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from lstm_viz import theme

_RUN = re.compile(r"_\{([^}]*)\}|_(\w)")
_IN_PROSE = re.compile(r"\b([A-Za-z]\u0303?)_(?:\{([^}]*)\}|(\w)(?!\w))")
_UPRIGHT = re.compile(r"(σ|Σ|tanh|ReLU|max|⊙|[·+=()\[\],×0-9.−%]+|\s+)")


@lru_cache(maxsize=512)
def runs(symbol: str) -> tuple[tuple[str, bool], ...]:
    """The pieces of a symbol: (text, is it a subscript)."""
    result: list[tuple[str, bool]] = []
    end = 0
    for match in _RUN.finditer(symbol):
        if match.start() > end:
            result.append((symbol[end : match.start()], False))
        result.append((match.group(1) or match.group(2), True))
        end = match.end()
    if end < len(symbol):
        result.append((symbol[end:], False))
    return tuple(result)


def html(symbol: str) -> str:
    """A symbol or an equation as rich text: variables in italics, operators and numbers upright."""
    parts = []
    for text, low in runs(symbol):
        pieces = "".join(
            piece if not piece or _UPRIGHT.fullmatch(piece) else f"<i>{piece}</i>"
            for piece in _UPRIGHT.split(text)
        )
        parts.append(f"<sub>{pieces}</sub>" if low else pieces)
    return "".join(parts)


def prose(text: str) -> str:
    """A sentence as rich text: symbols such as h_{t−1} in italics with their subscripts, words as they are."""
    return _IN_PROSE.sub(lambda found: f"<i>{found[1]}</i><sub>{found[2] or found[3]}</sub>", text)


def plain(symbol: str) -> str:
    """A symbol as plain text, for a screen reader."""
    return "".join(text for text, _ in runs(symbol))


def width(symbol: str, pixels: float, *, italic: bool = True, bold: bool = False) -> float:
    """How wide `draw` draws it."""
    return sum(
        QFontMetricsF(theme.font("serif", _size(pixels, low), italic=italic, bold=bold)).horizontalAdvance(text)
        for text, low in runs(symbol)
    )


def draw(
    painter: QPainter,
    at: QPointF,
    symbol: str,
    pixels: float,
    colour: QColor,
    *,
    italic: bool = True,
    bold: bool = False,
) -> QRectF:
    """Draws a symbol with its baseline's left end at `at`; returns the rectangle it fills."""
    x = at.x()
    painter.setPen(colour)
    least = theme.least() / (painter.worldTransform().m11() or 1.0)
    for text, low in runs(symbol):
        font = theme.font("serif", max(least, _size(pixels, low)), italic=italic, bold=bold)
        painter.setFont(font)
        painter.drawText(QPointF(x, at.y() + (pixels * 0.22 if low else 0)), text)
        x += QFontMetricsF(font).horizontalAdvance(text)
    return QRectF(at.x(), at.y() - pixels, x - at.x(), pixels * 1.4)


def _size(pixels: float, low: bool) -> float:
    return pixels * 0.66 if low else pixels
