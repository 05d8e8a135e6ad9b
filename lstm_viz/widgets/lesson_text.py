"""Text of a lesson as a label: wrapped, with symbols and links that the Tab key reaches.

Owns the label. It does not own markup (`learn.texts`) nor what a link opens.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QLabel, QSizePolicy


class LessonText(QLabel):
    """Rich text in the size of its surroundings. `plain` is what a screen reader says. Signal: `pressed`."""

    pressed = Signal()

    def __init__(self, html: str = "", plain: str = "", kind: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        if kind:
            self.setProperty("kind", kind)
        self.show_text(html, plain)

    def show_text(self, html: str, plain: str = "") -> None:
        """Shows another text; links in it are reached by keys only where there are any."""
        self.setText(html)
        self.setAccessibleName(plain)
        linked = "<a " in html
        flags = Qt.TextInteractionFlag.LinksAccessibleByMouse
        if linked:
            flags |= Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        self.setTextInteractionFlags(flags if linked else Qt.TextInteractionFlag.NoTextInteraction)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if linked else Qt.FocusPolicy.NoFocus)
        self.setVisible(bool(html))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.pressed.emit()
