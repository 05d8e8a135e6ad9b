"""Why an LSTM's gradient reaches so far: its memory's gradient as total, direct part and rest, as lines."""

from __future__ import annotations

from math import isfinite, isinf

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox

from engine.protocol import DIRECT, REST, CellGradients
from lstm_viz.laboratory import Laboratory
from lstm_viz.plots import reaches
from lstm_viz.plots.reach import ReachPlot
from lstm_viz.plots.reach_findings import kept_a_step
from lstm_viz.plots.reach_words import cell_name
from lstm_viz.theme import Theme
from lstm_viz.widgets.card import label
from lstm_viz.widgets.plot_card import PlotCard
from lstm_viz.words import tr


class TakenApartPanel(PlotCard):
    """Signal: `export_wanted` (what has a title, a canvas and a table; a format)."""

    export_wanted = Signal(object, str)

    def __init__(self, laboratory: Laboratory, theme: Theme) -> None:
        self.plot = ReachPlot(tr("The memory’s gradient taken apart"), theme)
        self.canvas = self.plot.canvas
        super().__init__(self.canvas, lambda form: self.export_wanted.emit(self, form), self.plot.summary)
        self.plot.setParent(self)
        self._laboratory = laboratory
        self._raw = False
        self.title = ""
        self._cell = QComboBox()
        self._cell.setAccessibleName(tr("Cell that is taken apart"))
        self._cell.activated.connect(lambda: laboratory.choose(kind=self._cell.currentData()))
        self.add_choice(self._cell)
        self._words = label(role="muted", wrap=True)
        self.body.addWidget(self._words)
        # After the large plot has its curves, as an event of its own: the window never waits for both.
        laboratory.measured.connect(self._show, Qt.ConnectionType.QueuedConnection)
        laboratory.chosen_changed.connect(self._show)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        self.plot.set_theme(theme)

    def set_raw(self, raw: bool) -> None:
        self._raw = raw
        self._show()

    def table(self) -> tuple[tuple[str, ...], list[tuple[object, ...]]]:
        """The chosen cell's curves."""
        result = self._laboratory.result
        cells = () if result is None else (result.cells[self._laboratory.chosen],)
        return reaches.HEADING, reaches.table(cells, {})

    def _show(self) -> None:
        result = self._laboratory.result
        if result is None or not result.cells:
            self._cell.hide()
            self.show_words(tr("Why: the gradient taken apart"), "")
            return
        cell = result.cells[self._laboratory.chosen]
        offered = result.cells[:1] if result.compared else result.cells
        self._show_choice(tuple(one for one in offered if DIRECT in one.curves), cell)
        name = cell_name(cell.cell)
        drawn = reaches.of_parts(cell, self._raw)
        self.title = tr("Why: the {cell} taken apart", cell=name)
        self.plot.show(drawn, (cell.start, cell.stop), self._raw)
        self.show_words(self.title, "")
        self._words.setText(self._said(cell, name))

    def _show_choice(self, cells: tuple[CellGradients, ...], chosen: CellGradients) -> None:
        with QSignalBlocker(self._cell):
            if [cell.cell for cell in cells] != [self._cell.itemData(at) for at in range(self._cell.count())]:
                self._cell.clear()
                for cell in cells:
                    self._cell.addItem(cell_name(cell.cell), cell.cell)
            self._cell.setCurrentIndex(self._cell.findData(chosen.cell))
        self._cell.setVisible(len(cells) > 1)

    def _said(self, cell: CellGradients, name: str) -> str:
        if DIRECT not in cell.curves:
            return tr("The {cell} has no gate that keeps its memory: there is nothing to take apart.", cell=name)
        words = tr("Direct: the gates held constant. Rest: total minus direct, elementwise; the norms do not add.")
        kept = kept_a_step(cell)
        if kept is not None:
            words += tr(" The direct part keeps {kept} % a step in the mean.", kept=f"{100 * kept:.3g}")
        far = -1 if cell.direction == "reverse" else 0
        direct, rest = (float(cell.curves[part].log10.numpy()[far]) for part in (DIRECT, REST))
        if isinf(rest) and isfinite(direct):
            words += tr(" A rest that is within the total’s rounding is drawn as zero.")
        if isfinite(direct) and isfinite(rest) and direct != rest:
            larger = tr(" At its far end the direct part is the larger one.")
            words += larger if direct > rest else tr(" At its far end the rest is the larger one.")
        return words
