"""The pictures of a report: all units over all steps with a scale and its axes, and the diagram at a step.

Owns how they are set on paper, always in light colours. The diagram's picture needs the window's own thread, the
other one does not.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QImageWriter, QPainter, QPen

from lstm_viz import theme as look
from lstm_viz.diagram.frame import frame_of
from lstm_viz.diagram.graph import Cell, Quantity
from lstm_viz.diagram.view import CellView
from lstm_viz.errors import UserError
from lstm_viz.theme import LIGHT
from lstm_viz.trace import Trace, Values
from lstm_viz.widgets.colour_scale import end_words
from lstm_viz.widgets.heat import coloured, image
from lstm_viz.widgets.unit_picture import picture_of
from lstm_viz.words import readable, tr

WIDTH, HEIGHT = 1240, 560  # px of the units' picture
DIAGRAM = QSize(1240, 720)
LEFT, TOP, RIGHT, BOTTOM = 74.0, 46.0, 18.0, 48.0
WORDS, SMALL = 17.0, 15.0
LEVELS = 128


@dataclass(frozen=True, eq=False)
class UnitsShown:
    """All units over all steps: means over runs of steps (columns, units), which unit stands in each row, and what
    counts as 1.
    """

    quantity: Quantity
    values: NDArray[np.floating]
    rows: NDArray[np.int64] | None  # None: by number
    scale: float
    saturates: bool
    steps: int


def units_picture(shown: UnitsShown, step: int) -> bytes:
    """The image as PNG, with `step` marked."""
    paper = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    paper.fill(QColor(LIGHT.card))
    with QPainter(paper) as painter:
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        area = QRectF(LEFT, TOP, WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM)
        values = shown.values if shown.rows is None else shown.values[:, shown.rows]
        fewer = max(1, ceil(values.shape[1] / area.height()))
        pixels = picture_of(values, fewer, shown.quantity, shown.scale, LIGHT)
        painter.drawImage(area, pixels)
        painter.setPen(QPen(LIGHT.colour("text"), 1.5))
        x = area.left() + (step + 0.5) / shown.steps * area.width()
        painter.drawLine(QPointF(x, area.bottom() + 2), QPointF(x, area.bottom() + 9))
        _axes(painter, area, shown, x, step)
        _scale(painter, QRectF(area.left(), 8, area.width(), TOP - 16), shown)
    return png(paper)


def diagram_picture(cell: Cell, trace: Trace, values: Values, step: int, unit: int) -> bytes:
    """The drawn cell with every number of a step, whole, as PNG."""
    view = CellView(cell, LIGHT)
    view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    view.resize(DIAGRAM)
    phase = len(cell.phases) - 1
    frame = frame_of(cell, values, trace.scales_of(unit), phase, 1.0, unit, trace.model.classes)
    view.show_frame(frame, readable(trace.sequence.labels[step]))
    found = view.grab().toImage()
    view.close()
    view.deleteLater()
    return png(found)


def png(picture: QImage) -> bytes:
    """The pixels as a file; raises UserError."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"png")).write(picture):
        raise UserError(tr("Qt could not make a PNG of this size."))
    return bytes(buffer.data().data())


def _axes(painter: QPainter, area: QRectF, shown: UnitsShown, x: float, step: int) -> None:
    painter.setFont(look.font("sans", SMALL))
    painter.setPen(LIGHT.colour("muted"))
    units = shown.values.shape[1]
    middle = Qt.AlignmentFlag.AlignVCenter
    below = QRectF(area.left(), area.bottom() + 12, area.width(), BOTTOM - 16)
    painter.drawText(below, Qt.AlignmentFlag.AlignLeft | middle, tr("step {step}", step=1))
    painter.drawText(below, Qt.AlignmentFlag.AlignRight | middle, f"{shown.steps:,}")
    said = tr("step {step}", step=f"{step + 1:,}")
    wide = QFontMetricsF(painter.font()).horizontalAdvance(said)
    if area.left() + 1.6 * wide < x < area.right() - 1.6 * wide:
        painter.setPen(LIGHT.colour("text"))
        painter.drawText(
            QRectF(x - wide, below.top(), 2 * wide, below.height()), Qt.AlignmentFlag.AlignCenter, said
        )
    painter.setPen(LIGHT.colour("muted"))
    beside = QRectF(4, area.top(), LEFT - 12, area.height())
    if shown.rows is None:
        painter.drawText(beside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, tr("unit 1"))
        painter.drawText(beside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, f"{units:,}")
    else:
        painter.drawText(beside, Qt.AlignmentFlag.AlignRight | middle, tr("{units}\nunits", units=f"{units:,}"))


def _scale(painter: QPainter, room: QRectF, shown: UnitsShown) -> None:
    """The quantity's name, and its colours with the numbers of their ends."""
    painter.setFont(look.font("sans", WORDS, bold=True))
    painter.setPen(LIGHT.colour("text"))
    middle = Qt.AlignmentFlag.AlignVCenter
    quantity = shown.quantity
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | middle, tr(quantity.title or quantity.name))
    gate = quantity.map == "gate"
    ends = (0.0, 1.0) if gate else (-shown.scale, shown.scale)
    low, high = ("0", "1") if gate else (end_words(ends[0]), end_words(ends[1]))
    if shown.saturates and not gate:
        low, high = f"≤ {low}", f"≥ {high}"
    painter.setFont(look.font("mono", SMALL))
    metrics = QFontMetricsF(painter.font())
    after, before, long = metrics.horizontalAdvance(high), metrics.horizontalAdvance(low), 150.0
    painter.setPen(LIGHT.colour("muted"))
    painter.drawText(room, Qt.AlignmentFlag.AlignRight | middle, high)
    bar = QRectF(room.right() - after - 8 - long, room.center().y() - 6, long, 12)
    painter.drawText(
        QRectF(bar.left() - before - 8, room.top(), before, room.height()),
        Qt.AlignmentFlag.AlignLeft | middle,
        low,
    )
    levels = np.linspace(*ends, LEVELS)[None, :]
    painter.drawImage(bar, image(coloured(levels, quantity, shown.scale, LIGHT)))
