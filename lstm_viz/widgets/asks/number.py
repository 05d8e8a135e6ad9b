"""A number that is typed."""

from __future__ import annotations

from typing import Self

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy

from lstm_viz.looks import Given
from lstm_viz.theme import px
from lstm_viz.widgets.asks.base import ENTER, AskWidget
from lstm_viz.widgets.card import label
from lstm_viz.words import tr

WIDTH = 120.0
DIGITS = 11  # that there is room for


class NumberField(QLineEdit):
    """A field for a number: its words are large and fixed, a comma is a point."""

    def __init__(self, name: str, width: float = WIDTH) -> None:
        super().__init__()
        self.setProperty("kind", "answer")
        self.setAccessibleName(name)
        self.setMaxLength(24)
        self.setMinimumWidth(round(px(width * 0.6)))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft)

    def ask_for(self, places: int) -> None:
        """Says how many places are wanted; of whole numbers nothing."""
        words = "" if places == 0 else tr("1 place") if places == 1 else tr("{places} places", places=places)
        self.setPlaceholderText(words)
        self.setAccessibleDescription(words)

    def sizeHint(self) -> QSize:
        """As wide as its number and what is asked for, however large the words are."""
        size, metrics = super().sizeHint(), self.fontMetrics()
        beside = size.width() - 17 * metrics.horizontalAdvance("x")  # Qt's own guess
        widest = max(metrics.horizontalAdvance(words) for words in ("0" * DIGITS, self.placeholderText()))
        size.setWidth(widest + max(beside, round(px(26))))
        return size

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is told by `returnPressed`, and is told once."""
        super().keyPressEvent(event)
        if event.key() in ENTER:
            event.accept()

    @property
    def typed(self) -> str:
        return self.text().strip()


class NumberAsk(AskWidget):
    """`given` is what was typed."""

    def __init__(self, name: str, unit: str = "", places: int = 0) -> None:
        super().__init__()
        self.field = NumberField(name)
        self.field.ask_for(places)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field)
        if unit:
            row.addWidget(label(unit))
        row.addStretch(1)
        self.field.textEdited.connect(self.edited)
        self.field.returnPressed.connect(self.taken)

    def given(self) -> str | None:
        return self.field.typed or None

    def take_over(self, before: Self) -> None:
        self.field.setText(before.field.text())

    def show_given(self, given: Given) -> None:
        if isinstance(given, str):
            self.field.setText(given)

    def take_focus(self) -> None:
        self.field.setFocus()
        self.field.selectAll()
