"""Places of a sequence, each by a few words from about it, one under the other; as many are seen as fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from lstm_viz.theme import px

ROW = 34  # px of a window at its usual scale
MOST_SEEN = 4  # at once


class PlacesList(QListWidget):
    """Signal: `wanted` (a place's number, from 0), by a click or by Enter."""

    wanted = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._chosen: int | None = None  # which is to be chosen as soon as it is there
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemClicked.connect(lambda _: self.wanted.emit(self.currentRow()))
        self.itemActivated.connect(lambda _: self.wanted.emit(self.currentRow()))

    def show_places(self, places: Sequence[tuple[str, str]]) -> None:
        """Other places: the words of each, and what is said where the pointer rests."""
        self.clear()
        for words, tip in places:
            item = QListWidgetItem(words)
            item.setToolTip(tip)
            self.addItem(item)
        self.fit()
        self.choose(self._chosen)

    def choose(self, place: int | None) -> None:
        """Chooses a place, now or as soon as it is there; nobody is sent to it."""
        self._chosen = place
        if place is not None and place < self.count():
            self.setCurrentRow(place)
            self._chosen = None

    def fit(self) -> None:
        """As tall as the places that are seen at once; also after the window's scale has changed."""
        self.setFixedHeight(round(px(ROW) * min(MOST_SEEN, max(1, self.count()))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentItem() is not None:
            self.itemActivated.emit(self.currentItem())
        else:
            super().keyPressEvent(event)
