"""Equations set as a book sets them: outlines made beforehand and shipped in resources/cells/typeset.json.

Owns the drawing of such an outline: sharp at every scaling, in any colour, without a font or a typesetter at run
time. The outlines are made by `python -m tests.lstm_viz.test_typeset`; a notation that has none is drawn with the
fonts that are there (`symbols`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources

import msgspec
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from lstm_viz import symbols

EM = 1000  # the outlines' units in a font size of 1


class Outline(msgspec.Struct, frozen=True):
    """A notation's width, and its outline: "M x y", "L x y", "Q x y x y" and "Z", the baseline at y = 0."""

    width: int
    path: str


@dataclass(frozen=True, eq=False)
class Shape:
    """An outline ready to be filled, in units of 1/EM of the font size."""

    width: float
    path: QPainterPath


def width(notation: str, pixels: float) -> float:
    """How wide `draw` draws a notation at a font size in pixels."""
    shape = _shape(notation)
    return symbols.width(notation, pixels) if shape is None else shape.width * pixels / EM


def draw(painter: QPainter, at: QPointF, notation: str, pixels: float, colour: QColor) -> None:
    """Draws a notation with its baseline's left end at `at`."""
    shape = _shape(notation)
    if shape is None:
        symbols.draw(painter, at, notation, pixels, colour)
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.translate(at)
    painter.scale(pixels / EM, pixels / EM)
    painter.drawPath(shape.path)
    painter.restore()


@cache
def outlines() -> dict[str, Outline]:
    """Every outline that is shipped, by its notation."""
    data = (resources.files("resources") / "cells" / "typeset.json").read_bytes()
    return msgspec.json.decode(data, type=dict[str, Outline])


@cache
def _shape(notation: str) -> Shape | None:
    outline = outlines().get(notation)
    if outline is None:
        return None
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    tokens = iter(outline.path.split())
    for command in tokens:
        if command == "M":
            path.moveTo(float(next(tokens)), float(next(tokens)))
        elif command == "L":
            path.lineTo(float(next(tokens)), float(next(tokens)))
        elif command == "Q":
            path.quadTo(*(float(next(tokens)) for _ in range(4)))
        elif command == "Z":
            path.closeSubpath()
        else:
            raise ValueError(f"{command!r} in the outline of {notation!r}")
    return Shape(outline.width, path)
