"""Files that are dragged over a window: which they are, and that they reach whoever takes them.

Owns what of Qt's own stands back for them. What is done with a file is the window's matter, and its panels'.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QGraphicsView,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

# What takes whatever is dragged over it, and makes nothing good of a file.
NO_TAKERS: tuple[type[QWidget], ...] = (QGraphicsView, QLineEdit, QPlainTextEdit, QTextEdit)


def files_in(event: QDropEvent) -> list[Path]:
    """The files of this machine that are dragged."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


class DropsThrough(QObject):
    """A drag is offered to the first widget under it that takes any, and to no other. Those of Qt's own that would
    take files and do nothing with them, or write their names down, stand back before that.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def watch(self) -> None:
        """As soon as the system knows the window; again after it was hidden."""
        self._window.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's own name)
        if event.type() == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent) and files_in(event):
            for kind in NO_TAKERS:
                for widget in self._window.findChildren(kind):
                    widget.setAcceptDrops(False)
                    if isinstance(widget, QAbstractScrollArea):
                        widget.viewport().setAcceptDrops(False)
        return super().eventFilter(watched, event)
