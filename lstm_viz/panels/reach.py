"""How far the gradient reaches in each cell: the laboratory's large plot, and what its curves show in words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from engine.protocol import DLDC, DLOGITDX, JACOBIAN
from lstm_viz.experiment import MEMORY
from lstm_viz.laboratory import Laboratory
from lstm_viz.plots import reaches
from lstm_viz.plots.reach import ReachPlot
from lstm_viz.plots.reach_findings import findings, seeds_words
from lstm_viz.plots.reach_words import metric_words, title
from lstm_viz.theme import Theme
from lstm_viz.widgets.card import label
from lstm_viz.widgets.plot_card import PlotCard
from lstm_viz.words import tr


class ReachPanel(PlotCard):
    """Signal: `export_wanted` (what has a title, a canvas and a table; a format)."""

    export_wanted = Signal(object, str)

    def __init__(self, laboratory: Laboratory, theme: Theme) -> None:
        self.plot = ReachPlot(tr("How far the gradient reaches"), theme)
        self.canvas = self.plot.canvas
        super().__init__(self.canvas, lambda form: self.export_wanted.emit(self, form), self.plot.summary)
        self.plot.setParent(self)
        self._laboratory = laboratory
        self._raw = False
        self.title = ""
        self._axis = label(role="muted")
        self._axis.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._axis.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words = label(wrap=True)
        self._words.setProperty("role", "muted")
        self.body.addWidget(self._axis)
        self.body.addWidget(self._words)
        for changed in (laboratory.measured, laboratory.jacobian_came, laboratory.metric_changed):
            changed.connect(self._show)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        self.plot.set_theme(theme)

    def set_raw(self, raw: bool) -> None:
        """Whether the norms are divided by nothing."""
        self._raw = raw
        self._show()

    def table(self) -> tuple[tuple[str, ...], list[tuple[object, ...]]]:
        """Everything that was measured."""
        result = self._laboratory.result
        cells = () if result is None else result.cells
        return reaches.HEADING, reaches.table(
            cells, self._laboratory.jacobians, compared=result is not None and result.compared
        )

    def _show(self) -> None:
        laboratory, result = self._laboratory, self._laboratory.result
        metric = laboratory.metric
        if result is None or not result.cells:
            self.show_words(
                tr("How strongly each earlier step still moves the loss"), tr("the engine is starting")
            )
            return
        first = result.cells[0]
        step = first.loss.step
        self.title = title(metric, step)
        drawn = reaches.of_metric(result, metric, self._raw, laboratory.jacobians)
        tokens = tuple(result.trace.sequence.labels) if result.trace is not None else ()
        start = min(cell.start for cell in result.cells)
        stop = max(cell.stop for cell in result.cells)
        self.plot.show(drawn, (start, stop), self._raw, tokens)
        norm = tr("largest singular value") if metric == JACOBIAN else self._norm(first.hidden_size)
        of_loss = not self._raw and metric not in (
            JACOBIAN,
            DLOGITDX,
        )  # at which step it is, the axis says as well
        short = tr("How strongly each earlier step still moves the loss") if of_loss else ""
        self.show_words(self.title, tr("log scale, {norm}, {dtype}", norm=norm, dtype=first.dtype), short)
        way = tr("left to right") if first.direction == "reverse" else tr("right to left")
        if self._raw or metric == JACOBIAN:
            axis = tr("time step; the gradient travels {way}", way=way)
        else:
            axis = tr(
                "time step; divided by its value at step {step}; travels {way}", step=f"{step + 1:,}", way=way
            )
        self._axis.setText(axis)
        names = tuple(cell.cell for cell in result.cells)
        said = metric_words(metric, names)
        parts = [said[0].upper() + said[1:] + ".", *(findings(result)[:3] if metric in (MEMORY, DLDC) else [])]
        seeds = seeds_words(result, metric)
        if seeds:
            parts.insert(1, seeds[0].upper() + seeds[1:] + ".")
        self._words.setText(" ".join(parts))

    def _norm(self, units: int) -> str:
        return tr("L2 norm over {units} units", units=units)
