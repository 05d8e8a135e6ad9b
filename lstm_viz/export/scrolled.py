"""What is scrolled, on paper: a view that shows a part of its contents shows no more of them in a file.

Qt paints widgets into SVG and PDF without a word about where each ends, so what is scrolled out of sight would
stand beside it. Owns how such a view is left out of what is painted, and put back cut off at its edges. It does
not own how a widget gets onto paper (`pictures`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

NAMED = re.compile(rb'(\bid="|url\(#|href="#)')  # where an SVG gives a name, or says one
INSIDE = re.compile(rb"<svg\b[^>]*>\s*(?:<title>.*?</title>)?\s*(?:<desc>.*?</desc>)?(.*)</svg>\s*\Z", re.DOTALL)


def scrolled_in(widget: QWidget) -> list[QWidget]:
    """The outermost viewports in a widget that have more than they show."""
    found: list[QWidget] = []
    for area in widget.findChildren(QAbstractScrollArea):
        view = area.viewport()
        there = view.isVisibleTo(widget) and not any(outer.isAncestorOf(area) for outer in found)
        if there and max(area.verticalScrollBar().maximum(), area.horizontalScrollBar().maximum()) > 0:
            found = [inner for inner in found if not view.isAncestorOf(inner)] + [view]
    return found


@contextmanager
def left_out(views: Sequence[QWidget]) -> Iterator[None]:
    """Inside, nothing of these is painted."""
    eater = _Eater()
    widgets = [widget for view in views for widget in (view, *view.findChildren(QWidget))]
    for widget in widgets:
        widget.installEventFilter(eater)
    try:
        yield
    finally:
        for widget in widgets:
            widget.removeEventFilter(eater)


class _Eater(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's own name)
        return event.type() == QEvent.Type.Paint


def paint_cut_off(
    painter: QPainter, widget: QWidget, views: Sequence[QWidget], paint: Callable[[QWidget, QPoint], object]
) -> None:
    """Paints the views that were left out of a widget, each within its edges; `paint` puts one at a point."""
    for view in views:
        at = view.mapTo(widget, QPoint())
        painter.save()
        painter.setClipRect(QRectF(at, view.size().toSizeF()))
        paint(view, at)
        painter.restore()


def put_into(svg: bytes, widget: QWidget, views: Sequence[QWidget], drawn: Callable[[QWidget], bytes]) -> bytes:
    """An SVG of a widget with the views that were left out of it, each within its edges; `drawn` makes an SVG."""
    parts = []
    for number, view in enumerate(views):
        inside = INSIDE.search(drawn(view))
        if inside is None:
            continue  # Qt wrote something else than an SVG: better without it than broken
        at, size, prefix = view.mapTo(widget, QPoint()), view.size(), f"part{number}-"
        names = NAMED.sub(rb"\g<1>" + prefix.encode(), inside[1])
        edges = f'<clipPath id="{prefix}edges"><rect width="{size.width()}" height="{size.height()}"/></clipPath>'
        placed = f'<g transform="translate({at.x()},{at.y()})"><g clip-path="url(#{prefix}edges)">'
        parts.append(f"{edges}\n{placed}\n".encode() + names + b"\n</g></g>\n")
    whole, end, rest = svg.rpartition(b"</svg>")
    return whole + b"".join(parts) + end + rest
