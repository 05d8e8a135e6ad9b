"""A card around a plot: its heading, what stands beside it, and a menu that takes the plot elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from lstm_viz.theme import px
from lstm_viz.widgets.card import Card
from lstm_viz.widgets.elided import CLAUSES, SECOND_WORD, ElidedLabel
from lstm_viz.words import tr

FORMATS = ("CSV", "PNG", "SVG")
AROUND, AROUND_NARROW = (12, 8, 6, 6), (8, 8, 2, 6)  # px
NARROW = 140  # px of a window at its usual scale: a card whose words need all of its width


class PlotCard(Card):
    """`export` is called with a format of FORMATS, `tell` gives the plot in words."""

    def __init__(self, canvas: QWidget, export: Callable[[str], None], tell: Callable[[], str]) -> None:
        super().__init__()
        self.body.setContentsMargins(*AROUND)
        self.body.setSpacing(2)
        self._canvas = canvas
        self._tell = tell
        self._title = ElidedLabel(less=SECOND_WORD)
        self._title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._note = ElidedLabel("muted", less=CLAUSES)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._more = QToolButton()
        self._more.setText("⋯")
        self._more.setProperty("role", "more")
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_of_formats = QMenu(self._more)
        for name in FORMATS:
            self.menu_of_formats.addAction(tr("Export as {format}…", format=name), partial(export, name))
        self._more.setMenu(self.menu_of_formats)
        top = self._top = QHBoxLayout()
        top.setSpacing(3)
        top.addWidget(self._title)
        top.addWidget(self._note, 1)
        top.addWidget(self._more)
        self.body.addLayout(top)
        self.body.addWidget(canvas, 1)
        canvas.setMinimumSize(1, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.body.setContentsMargins(*(AROUND_NARROW if event.size().width() < px(NARROW) else AROUND))

    def add_choice(self, widget: QWidget) -> None:
        """What is chosen stands beside the menu."""
        self._top.insertWidget(self._top.count() - 1, widget)

    def show_words(self, title: str, note: str, short: str = "") -> None:
        """The heading, and what stands at its right; `short` is a heading where there is no room for all of it."""
        self._title.show_words(title, short)
        self._note.setText(note)
        self._more.setAccessibleName(tr("Export: {title}", title=title))

    def tell(self) -> None:
        """Gives the plot's words to who cannot see it."""
        self._canvas.setAccessibleDescription(self._tell())
