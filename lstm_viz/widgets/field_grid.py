"""Fields in columns, each under its words; and what a line of text as a field can hold."""

from __future__ import annotations

from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from lstm_viz.widgets.card import label


class FieldGrid(QGridLayout):
    """As many columns of the same width as it is made with; fields come row by row."""

    def __init__(self, columns: int) -> None:
        super().__init__()
        self._columns = columns
        self._holders: list[tuple[QWidget, int]] = []  # and over how many columns each stands
        self.setHorizontalSpacing(12)
        self.setVerticalSpacing(4)
        for column in range(columns):
            self.setColumnStretch(column, 1)

    def put(self, words: str, field: QWidget, across: int = 1) -> QLabel:
        """Puts a field, which is called so to a screen reader, too, into the next place, over so many columns;
        returns its words.
        """
        name, holder = label(words, role="muted"), QWidget()
        cell = QVBoxLayout(holder)
        cell.setContentsMargins(0, 0, 0, 0)
        cell.setSpacing(1)
        cell.addWidget(name)
        cell.addWidget(field)
        field.setAccessibleName(words)
        row, column = divmod(sum(wide for _, wide in self._holders), self._columns)
        self.addWidget(holder, row, column, 1, across)
        self._holders.append((holder, across))
        return name

    def keep(self, count: int) -> None:
        """Takes away the fields behind the first ones."""
        for holder, _ in self._holders[count:]:
            self.removeWidget(holder)
            holder.hide()
            holder.deleteLater()
        del self._holders[count:]


def line_field(validator: QValidator) -> QLineEdit:
    """A line that takes only what the validator lets in."""
    field = QLineEdit()
    validator.setParent(field)
    field.setValidator(validator)
    return field


def whole_number(field: QLineEdit) -> int | None:
    """The whole number in a line; None where it is empty."""
    return int(field.text()) if field.text() else None


def show_text(field: QLineEdit, text: str) -> None:
    """What a field holds, unless somebody is typing into it."""
    if not field.hasFocus() and field.text() != text:
        field.setText(text)
