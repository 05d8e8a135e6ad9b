"""A heading that ends in … where there is no room for all of it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

CLAUSE = ", "


class ElidedLabel(QLabel):
    """One line; the whole of it is its tool tip."""

    def __init__(self, role: str = "title", *, clauses: bool = False) -> None:
        """`clauses`: what stands between commas is there whole or not at all, as far as one has room."""
        super().__init__()
        self._clauses = clauses
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:  # noqa: N802  (Qt's own name)
        super().setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(1, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), self.alignment(), self.seen)

    @property
    def seen(self) -> str:
        """The words that have room."""
        metrics, words = self.fontMetrics(), self.text()
        while self._clauses and CLAUSE in words and metrics.horizontalAdvance(words) > self.width():
            words = words.rpartition(CLAUSE)[0]
        return metrics.elidedText(words, Qt.TextElideMode.ElideRight, self.width())
