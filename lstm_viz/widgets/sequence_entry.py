"""Where another sequence comes from: it is typed or dropped, is a test signal, or one that was read before.

Owns these controls, and the way of what they give into the document. A text of subwords is cut first. It does not
own the list of what was read (`kept_texts`), nor how a sequence is shown.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QSignalBlocker
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from lstm_viz.document import Document
from lstm_viz.kept_texts import KeptTexts
from lstm_viz.opening import Opening
from lstm_viz.signals import SIGNALS, signal_text
from lstm_viz.subwords import Subwords
from lstm_viz.widgets.card import label
from lstm_viz.words import tr


class SequenceEntry(QWidget):
    """A line to type in, the test signals, the list, and how long the sequence is that is shown."""

    def __init__(self, document: Document, opening: Opening, texts: KeptTexts, subwords: Subwords) -> None:
        super().__init__()
        self._document = document
        self._opening = opening
        self._texts = texts
        self._subwords = subwords
        self.typed = QLineEdit()
        self.typed.setAccessibleName(tr("Another sequence"))
        self.typed.setPlaceholderText(tr("Type or drop text, a CSV or a NumPy array here"))
        self.kept = QComboBox()
        self.kept.setAccessibleName(tr("Sequences that were read"))
        self.kept.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kept.setMinimumContentsLength(9)
        self.signals = QToolButton()
        self.signals.setText(tr("Test signals"))
        self.signals.setProperty("role", "menu")
        self.signals.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.signals.setToolTip(tr("Feeds the layer an impulse, a step, noise or silence"))
        menu = QMenu(self.signals)
        for name in SIGNALS:
            menu.addAction(tr(name), partial(self._feed, name))
        self.signals.setMenu(menu)
        self._length = label(role="muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.typed, 1)
        for widget in (self.signals, self.kept, self._length):
            row.addWidget(widget)
        self.typed.returnPressed.connect(lambda: self._read(self.typed.text()))
        self.kept.activated.connect(texts.take)
        texts.changed.connect(self._show_kept)
        self._show_kept()

    def show_length(self, steps: int | None) -> None:
        """How many steps are shown; None while the model that is there has no sequence."""
        self._length.setVisible(steps is not None)
        if steps is not None:
            self._length.setText(tr("{steps} steps", steps=f"{steps:,}"))

    def show_signals(self) -> None:
        """Only a layer that reads numbers can be fed one."""
        self.signals.setVisible(self._document.model.inputs == "numbers")

    def take_dropped(self, data: QMimeData) -> None:
        """Files, or a text."""
        found = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if len(found) == 1 and found[0].suffix.lower() == ".txt" and self._cuts:
            self._subwords.cut(found[0], self._take)
        elif found:
            self._opening.drop(found)
        elif data.hasText():
            self._read(data.text())

    def _read(self, text: str) -> None:
        if self._cuts:
            self._subwords.cut(text, self._take)
        else:
            self._take(text)

    def _take(self, text: str) -> None:
        self._document.set_text(text)
        self._texts.keep()

    @property
    def _cuts(self) -> bool:
        model = self._document.model
        return model.inputs == "symbols" and self._subwords.cuts_for(model.alphabet)

    def _feed(self, name: str) -> None:
        self._document.set_text(signal_text(name, self._document.model.input_size))
        self._texts.keep(tr(name))

    def _show_kept(self) -> None:
        with QSignalBlocker(self.kept):
            self.kept.clear()
            for name in self._texts.names:
                self.kept.addItem(name)
            self.kept.setCurrentIndex(self._texts.current)
        self.kept.setVisible(self.kept.count() > 1)
