"""One diagram, or two side by side: the model's, and the one that it is compared with. On a place that is tall and
narrow the second stands below the first.

Owns where they stand and whose they are, which is written above them where there are two. It does not own which
model stands beside the first, nor that both are in step (`companion`).
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from lstm_viz.companion import Companion
from lstm_viz.panels.compare import in_short
from lstm_viz.panels.diagram import DiagramPanel
from lstm_viz.selection import Selection
from lstm_viz.shown_cell import ShownCell
from lstm_viz.theme import Theme, px
from lstm_viz.tracing import Tracing
from lstm_viz.widgets.card import label

NARROW = 900.0  # px of a window at its usual scale: two diagrams side by side on less can hardly be read
LOW = 330.0  # px: the height of a diagram that needs all of it
TALL = 0.75  # of the width: from there on there is room for one below the other


class SideBySide(QWidget):
    """`first` is the model's diagram; `second` is made when it is first wanted. Signal: `second_made`."""

    second_made = Signal()
    _presenting = False

    def __init__(
        self, shown_cell: ShownCell, selection: Selection, tracing: Tracing, companion: Companion, theme: Theme
    ) -> None:
        super().__init__()
        self._shown_cell = shown_cell
        self._tracing = tracing
        self._companion = companion
        self._theme = theme
        self._captions = label(role="caption"), label(role="caption")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._sheets: list[QWidget] = []
        self.first = DiagramPanel(shown_cell.cell, selection, tracing, theme)
        self.second: DiagramPanel | None = None
        self._add(self.first, self._captions[0])
        companion.shown_cell.changed.connect(self._on_second_cell_changed)
        companion.changed.connect(self._show_second)
        tracing.trace_changed.connect(self._show_captions)
        self._show_second()

    @property
    def comparing(self) -> bool:
        """Whether two diagrams are shown."""
        return self._companion.trace is not None

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for diagram in self._there():
            diagram.set_theme(theme)

    def set_gliding(self, gliding: bool) -> None:
        """Whether one depth glides into the other, or (reduced motion) takes its place."""
        for diagram in self._there():
            diagram.set_gliding(gliding)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        below = self.width() < px(NARROW) and self.height() > TALL * self.width()
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight)
        self._lay_buttons()

    def _lay_buttons(self) -> None:
        """Where two diagrams are low, what is beside their buttons is theirs, too."""
        low = self.comparing and self._row.direction() == QBoxLayout.Direction.TopToBottom
        low = low and self.height() < 2 * px(LOW)
        alone = self._presenting and not self.comparing
        for diagram in self._there():
            diagram.lay_buttons_over(low or alone)

    def set_presenting(self, presenting: bool) -> None:
        """Before an audience one diagram has all the room that there is, under its phases, too."""
        self._presenting = presenting
        self.first.offer_depths(not presenting and not self.comparing)
        self._lay_buttons()

    def set_spacing(self, spacing: int) -> None:
        self._row.setSpacing(spacing)

    def _there(self) -> list[DiagramPanel]:
        return [self.first] if self.second is None else [self.first, self.second]

    def _add(self, diagram: DiagramPanel, caption: QLabel) -> None:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(caption)
        column.addWidget(diagram, 1)
        self._row.addWidget(sheet, 1)
        self._sheets.append(sheet)

    def _on_second_cell_changed(self) -> None:
        if self.second is not None:
            self.second.set_cell(self._companion.shown_cell.cell)

    def _show_second(self) -> None:
        if self.comparing and self.second is None:
            companion = self._companion
            self.second = DiagramPanel(
                companion.shown_cell.cell, companion.selection, companion.tracing, self._theme
            )
            self.second.set_gliding(self.first.gliding)
            self.second.offer_depths(False)
            self._add(self.second, self._captions[1])
            self.second_made.emit()
        if len(self._sheets) > 1:
            self._sheets[1].setVisible(self.comparing)
        self.first.offer_depths(not self._presenting and not self.comparing)
        self._lay_buttons()
        self._show_captions()

    def _show_captions(self) -> None:
        for caption, trace in zip(self._captions, (self._tracing.trace, self._companion.trace), strict=True):
            caption.setVisible(self.comparing)
            caption.setText(in_short(trace.model) if trace is not None else "")
