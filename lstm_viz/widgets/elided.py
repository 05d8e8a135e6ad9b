"""A heading that ends in … where there is no room for all of it."""

from __future__ import annotations

import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

# What may be left off at the end, in place of letters: the first group is left.
CLAUSES = re.compile(r"(.*), [^,]*")
SECOND_WORD = re.compile(r"(\w+)[ -]\w+")


class ElidedLabel(QLabel):
    """One line; the whole of it is its tool tip."""

    def __init__(self, role: str = "title", *, less: re.Pattern[str] | None = None) -> None:
        """`less`: the words in its first group are shown instead where all of them have no room."""
        super().__init__()
        self._less = less
        self._short = ""
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:  # noqa: N802  (Qt's own name)
        super().setText(text)
        self.setToolTip(text)

    def show_words(self, text: str, short: str = "") -> None:
        """A text, and what is shown instead where it has no room."""
        self._short = short
        self.setText(text)
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(1, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setFont(self.font())
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(self.rect(), self.alignment(), self.seen)

    @property
    def seen(self) -> str:
        """The words that have room."""
        metrics, words = self.fontMetrics(), self.text()
        if self._short and metrics.horizontalAdvance(words) > self.width():
            words = self._short
        while metrics.horizontalAdvance(words) > self.width():
            shorter = None if self._less is None else self._less.fullmatch(words)
            if shorter is None:
                break
            words = shorter[1]
        return metrics.elidedText(words, Qt.TextElideMode.ElideRight, self.width())
