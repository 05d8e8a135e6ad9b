"""Which words in a window have not the room that they need: a button's or a label's. Used by tests alone."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget

from lstm_viz.widgets.elided import ElidedLabel

NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
SLACK = 2  # px: a glyph may reach a little beyond its advance


def clipped(window: QWidget) -> list[str]:
    """What is shown and cannot be read whole, each with the room that it lacks in px."""
    return [f"{widget.__class__.__name__} “{words}” lacks {lack}" for widget, words, lack in _clipped(window)]


def _clipped(window: QWidget) -> Iterator[tuple[QWidget, str, int]]:
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.text():
            lack = button.sizeHint().width() - button.width()
            yield from _told(button, button.text(), max(lack, _beyond(button)))
    for label in window.findChildren(QLabel):
        if label.isVisible() and label.text() and not isinstance(label, ElidedLabel):  # that one says it whole
            yield from _told(label, label.text(), max(_lack(label), _beyond(label)))


def _told(widget: QWidget, words: str, lack: int) -> Iterator[tuple[QWidget, str, int]]:
    if lack > SLACK and not _is_scrolled_away(widget):
        yield widget, words, lack


def _lack(label: QLabel) -> int:
    """Of a label in one line its width, of one in several their height."""
    room = label.contentsRect()
    if label.wordWrap():
        return label.heightForWidth(label.width()) - label.height()
    text = label.text()
    if label.textFormat() != Qt.TextFormat.PlainText and "<" in text:
        document = QTextDocument()
        document.setDefaultFont(label.font())
        document.setHtml(text)
        return round(document.idealWidth()) - room.width() - SLACK
    lines = text.split("\n")
    return max(label.fontMetrics().horizontalAdvance(line) for line in lines) - room.width()


def _beyond(widget: QWidget) -> int:
    """How far it reaches out of an area that cannot be scrolled sideways."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea) and around.horizontalScrollBarPolicy() == NEVER:
            right = widget.mapTo(around.viewport(), QPoint(widget.width(), 0)).x()
            return right - around.viewport().width()
        around = around.parentWidget()
    return 0


def _is_scrolled_away(widget: QWidget) -> bool:
    """Whether it stands in an area outside of what that shows."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            seen = QRect(QPoint(0, 0), around.viewport().size())
            at = widget.mapTo(around.viewport(), QPoint(0, 0))
            middle = at.y() + widget.height() // 2
            return not seen.top() <= middle <= seen.bottom()
        around = around.parentWidget()
    return False
