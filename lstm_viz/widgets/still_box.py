"""A box of choices inside something that scrolls: the wheel scrolls, and never chooses."""

from __future__ import annotations

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox


class StillBox(QComboBox):
    """Choices by click and key; the wheel goes on to what the box stands in."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
