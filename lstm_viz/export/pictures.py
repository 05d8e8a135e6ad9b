"""Any view as a picture: PNG at any size, SVG, PDF and TikZ as lines and letters.

Owns how a widget gets onto each kind of paper. It does not own which views there are (a workspace says so), nor
where the file goes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPoint, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageSize, QPaintDevice, QPainter, QPdfWriter, QRegion
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QGraphicsView, QWidget

from lstm_viz.errors import UserError
from lstm_viz.export import png
from lstm_viz.export.even_lines import with_even_lines
from lstm_viz.export.file_job import Told
from lstm_viz.export.scrolled import left_out, paint_cut_off, put_into, scrolled_in
from lstm_viz.export.tikz import tikz
from lstm_viz.paper import on_paper
from lstm_viz.words import tr

FORMS = {"PNG": ".png", "SVG": ".svg", "PDF": ".pdf", "TikZ": ".tex"}  # and the endings of their files
LARGEST_SIDE = 16384  # px of a PNG
HINTS = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
PDF_DOTS = 96  # an inch, as on a screen at its usual scale


def picture(widget: QWidget, form: str, width: int | None = None, *, transparent: bool = False) -> bytes:
    """A widget as the file of a form of FORMS; `width` px of a PNG (its own without). Raises UserError.

    Transparent: without the ground that the widget, or the view inside it, would be painted on.
    """
    return painted(widget, form, width, transparent=transparent)(lambda share: None)


def painted(
    widget: QWidget, form: str, width: int | None = None, *, transparent: bool = False
) -> Callable[[Told], bytes]:
    """As `picture`, in two parts: what is given makes the file of what is painted now, on any thread."""
    if form == "PNG":
        return partial(png.encoded, image(widget, width, transparent=transparent))
    if form == "TikZ":
        drawn = _svg(widget, (), transparent)
        return lambda _told: tikz(drawn)
    data = (svg if form == "SVG" else pdf)(widget, transparent=transparent)
    return lambda _told: data


def size_of(widget: QWidget, width: int | None = None) -> QSize:
    """The pixels of a picture of that width; raises UserError where the size is none that can be had."""
    factor = 1.0 if width is None else width / widget.width()
    size = QSize(round(widget.width() * factor), round(widget.height() * factor))
    if not 1 <= max(size.width(), size.height()) <= LARGEST_SIDE:
        raise UserError(
            tr("A picture of {width} × {height} cannot be made.", width=size.width(), height=size.height()),
            tr("A side may have at most {most} pixels.", most=LARGEST_SIDE),
        )
    return size


def image(widget: QWidget, width: int | None = None, *, transparent: bool = False) -> QImage:
    """The pixels, for a file or the clipboard; raises UserError where the size is none that can be had."""
    size = size_of(widget, width)
    found = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    if found.isNull():
        raise UserError(tr("There is not enough memory for a picture of this size."), tr("Choose a smaller one."))
    found.fill(Qt.GlobalColor.transparent)
    _paint_on(found, widget, transparent, 1.0 if width is None else width / widget.width())
    return found


def svg(widget: QWidget, *, transparent: bool = False) -> bytes:
    """Lines as lines, letters as letters; what is an image on the screen (a heat map) is one here."""
    views = _scrolled_in(widget)
    drawn = _svg(widget, views, transparent)
    return put_into(drawn, widget, views, partial(svg, transparent=transparent)) if views else drawn


def _svg(widget: QWidget, without: Sequence[QWidget], transparent: bool) -> bytes:
    buffer = QBuffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(widget.size())
    generator.setViewBox(QRect(QPoint(), widget.size()))
    generator.setTitle(widget.accessibleName() or tr("LSTM Viz"))
    generator.setDescription(widget.accessibleDescription())
    with left_out(without):
        _paint_on(generator, widget, transparent)
    return with_even_lines(bytes(buffer.data().data()))


def _scrolled_in(widget: QWidget) -> list[QWidget]:
    """A diagram is painted as it is seen; in anything else there may be views with more than they show."""
    return [] if isinstance(widget, QGraphicsView) else scrolled_in(widget)


def pdf(widget: QWidget, *, transparent: bool = False) -> bytes:
    """One page as large as the widget, its letters as text that can be searched."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setCreator("LSTM Viz")
    writer.setTitle(widget.accessibleName() or tr("LSTM Viz"))
    writer.setResolution(PDF_DOTS)
    inches = QSizeF(widget.size()) / PDF_DOTS
    writer.setPageSize(QPageSize(inches, QPageSize.Unit.Inch, "", QPageSize.SizeMatchPolicy.ExactMatch))
    writer.setPageMargins(QMarginsF())
    with QPainter(writer) as painter:
        painter.setRenderHints(HINTS)
        _paint_cut_off(painter, widget, QPoint(), transparent)
    return bytes(buffer.data().data())


def _paint_cut_off(painter: QPainter, widget: QWidget, at: QPoint, transparent: bool) -> None:
    """A widget with all that is scrolled in it, and nothing of what is scrolled out of sight."""
    views = _scrolled_in(widget)
    with left_out(views):
        _paint(widget, painter, transparent, at)
    painter.translate(at)
    paint_cut_off(painter, widget, views, lambda view, there: _paint_cut_off(painter, view, there, transparent))
    painter.translate(-at)


def _paint_on(device: QPaintDevice, widget: QWidget, transparent: bool, factor: float = 1.0) -> None:
    with QPainter(device) as painter:
        painter.setRenderHints(HINTS)
        painter.scale(factor, factor)
        _paint(widget, painter, transparent)


def _paint(widget: QWidget, painter: QPainter, transparent: bool, at: QPoint | None = None) -> None:
    """The widget and what is in it, anew; a diagram without its ground where that is not wanted."""
    if isinstance(widget, QGraphicsView):
        if not transparent:
            painter.fillRect(widget.rect(), widget.backgroundBrush())
        ground = widget.backgroundBrush()
        widget.setBackgroundBrush(Qt.BrushStyle.NoBrush)
        try:
            with on_paper():
                widget.render(painter, widget.rect(), widget.viewport().rect())
        finally:
            widget.setBackgroundBrush(ground)
        return
    flags = QWidget.RenderFlag.DrawChildren
    if not transparent:
        flags |= QWidget.RenderFlag.DrawWindowBackground
    with on_paper():
        widget.render(painter, at or QPoint(), QRegion(), flags)
