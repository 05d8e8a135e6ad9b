"""A plot as a file: its numbers as CSV, its picture as PNG or SVG."""

from __future__ import annotations

import csv
import io

from PySide6.QtCore import QBuffer, QIODevice, QRect, QSize
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgGenerator

from lstm_viz.plots.canvas import Canvas

FINER = 3  # pixels of a PNG for each one on the screen


def as_csv(heading: tuple[str, ...], rows: list[tuple[object, ...]]) -> bytes:
    """Rows under their heading, in full."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(heading)
    writer.writerows(rows)
    return stream.getvalue().encode()


def as_png(canvas: Canvas) -> bytes:
    """The plot as it is seen, several times as fine."""
    picture = QPixmap(canvas.size() * FINER)
    picture.fill(canvas.theme.colour("card"))
    with QPainter(picture) as painter:
        painter.scale(FINER, FINER)
        canvas.paint_on(painter)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return bytes(buffer.data().data())


def as_svg(canvas: Canvas, title: str) -> bytes:
    """The plot as it is seen, as lines and letters."""
    buffer = QBuffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(canvas.width(), canvas.height()))
    generator.setViewBox(QRect(0, 0, canvas.width(), canvas.height()))
    generator.setTitle(title)
    with QPainter(generator) as painter:
        painter.fillRect(canvas.rect(), canvas.theme.colour("card"))
        canvas.paint_on(painter)
    return bytes(buffer.data().data())
