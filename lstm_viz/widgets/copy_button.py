"""A button that copies: its menu names the formats, and what is copied goes to the clipboard."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolButton

from lstm_viz.words import to_translate, tr

FORMATS = to_translate({"LaTeX": "LaTeX", "Text": "Text", "CSV": "CSV"})


class CopyButton(QToolButton):
    """`text_in` gives the text in a format, by the format's name. It says "Copied" until one turns away."""

    def __init__(self, formats: Iterable[str], text_in: Callable[[str], str], what: str) -> None:
        super().__init__()
        self._text_in = text_in
        self.setText(tr("Copy"))
        self.setProperty("role", "menu")
        self.setToolTip(what)
        self.setAccessibleName(what)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_of_formats = QMenu(self)
        for name in formats:
            action = self.menu_of_formats.addAction(tr("as {format}", format=tr(FORMATS[name])))
            action.triggered.connect(lambda _=False, name=name: self.copy_as(name))
        self.setMenu(self.menu_of_formats)

    def copy_as(self, name: str) -> None:
        """Puts the text in one format on the clipboard, and says so."""
        QApplication.clipboard().setText(self._text_in(name))
        self.setText(tr("Copied"))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.setText(tr("Copy"))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setText(tr("Copy"))
