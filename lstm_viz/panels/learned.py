"""What the layer learned: figures with a word on what each means, beside fresh weights, and its gates' values."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from lstm_viz import found_tables
from lstm_viz.learned import Figure, figures
from lstm_viz.looking import Looking
from lstm_viz.selection import Selection
from lstm_viz.shown_cell import ShownCell
from lstm_viz.theme import Theme
from lstm_viz.widgets.card import label
from lstm_viz.widgets.histogram import Histogram
from lstm_viz.words import tr


class Line(QWidget):
    """A figure: its name, its value at the right, and below, where wanted, its meaning and its fresh twin."""

    unit_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._name = label(wrap=True)
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._value = label()
        self._value.setProperty("kind", "figure")
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._more = label(role="muted", wrap=True)
        self._unit: int | None = None
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._name, 1)
        row.addWidget(self._value)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(1)
        column.addLayout(row)
        column.addWidget(self._more)

    def show_figure(self, figure: Figure, explained: bool) -> None:
        self._name.setText(figure.name)
        self._value.setText(figure.value)
        fresh = tr("fresh weights: {value}", value=figure.fresh) if figure.fresh else ""
        click = tr("Click to look at it.") if figure.unit is not None else ""
        self._more.setText(" ".join(filter(None, (figure.meaning, click, fresh))))
        self._more.setVisible(explained)
        self.setToolTip(self._more.text())
        self.setAccessibleName(f"{figure.name}: {figure.value}")
        self.setAccessibleDescription(self._more.text())
        self._unit = figure.unit
        goes = figure.unit is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if goes else Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if goes else Qt.FocusPolicy.NoFocus)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        if self._unit is not None:
            self.unit_wanted.emit(self._unit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._unit is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.unit_wanted.emit(self._unit)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            with QPainter(self) as painter:
                painter.setPen(QPen(self.palette().color(self.palette().ColorRole.Link), 1))
                painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class LearnedPanel(QWidget):
    """Shows the measurement of the layer that is shown; empty until it has come."""

    def __init__(self, shown_cell: ShownCell, selection: Selection, looking: Looking, theme: Theme) -> None:
        super().__init__()
        self._shown_cell = shown_cell
        self._selection = selection
        self._looking = looking
        self._theme = theme
        self._lines: list[Line] = []
        self._histograms: list[Histogram] = []
        self._caption = label(tr("What this layer learned"), role="caption")
        self.explain = QPushButton(tr("Explain"))
        self.explain.setCheckable(True)
        self.explain.setProperty("role", "pill")
        self.explain.setToolTip(tr("A word on each figure, and what fresh weights have there"))
        self._caption.setWordWrap(True)
        self._caption.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._values = label(tr("Gate values over all steps and units"), role="caption")
        self._values.setWordWrap(True)
        top = QHBoxLayout()
        top.addWidget(self._caption, 1)
        top.addWidget(self.explain)
        self._figures, self._pictures = QVBoxLayout(), QVBoxLayout()
        self._figures.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addLayout(self._figures)
        column.addSpacing(6)
        column.addWidget(self._values)
        column.addLayout(self._pictures)
        self.explain.toggled.connect(self.show_all)
        looking.measured.connect(self.show_all)
        self.show_all()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for histogram in self._histograms:
            histogram.set_theme(theme)

    @property
    def tabled(self) -> list[found_tables.Table]:
        """What is measured, as it can be written."""
        found = self._looking.measurement
        return [] if found is None else found_tables.of_layer(found)

    def show_all(self) -> None:
        """Every figure and histogram of the newest measurement."""
        found = self._looking.measurement
        self.setVisible(found is not None)
        if found is None:
            return
        told = figures(found)
        while len(self._lines) < len(told):
            line = Line()
            line.unit_wanted.connect(self._selection.set_unit)
            self._lines.append(line)
            self._figures.addWidget(line)
        for place, line in enumerate(self._lines):
            line.setVisible(place < len(told))
            if place < len(told):
                line.show_figure(told[place], self.explain.isChecked())
        quantities = self._shown_cell.cell.quantities
        names = [name for name in quantities if name in found.counts]
        while len(self._histograms) < len(names):
            histogram = Histogram(self._theme)
            self._histograms.append(histogram)
            self._pictures.addWidget(histogram)
        for place, histogram in enumerate(self._histograms):
            histogram.setVisible(place < len(names))
            if place < len(names):
                name, quantity = names[place], quantities[names[place]]
                histogram.show_counts(
                    quantity.symbol.split("_")[0],
                    tr(quantity.title or quantity.name),
                    quantity.colour,
                    found.counts[name].numpy(),
                    found.edges[name].numpy(),
                )
