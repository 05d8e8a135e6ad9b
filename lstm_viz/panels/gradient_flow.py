"""How far the gradient reaches back in each model of the race, live: the panel under the training's plots."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox

from engine.protocol import DLDC, DLDH, DLOGITDX
from lstm_viz.experiment import MEMORY
from lstm_viz.plots import flow, reaches
from lstm_viz.plots.reach import ReachPlot
from lstm_viz.runs.following import Following
from lstm_viz.selection import Selection
from lstm_viz.theme import Theme
from lstm_viz.widgets.elided import CLAUSES, ElidedLabel
from lstm_viz.widgets.plot_card import PlotCard
from lstm_viz.words import to_translate, tr

METRICS = to_translate(
    {
        MEMORY: (
            "of the memory",
            "‖∂L/∂c_t‖ of the LSTM, ‖∂L/∂h_t‖ of the RNN and the GRU: cells are compared by these",
        ),
        DLDH: ("‖∂L/∂h_t‖", "Of the hidden state, with all ways through later steps"),
        DLDC: ("‖∂L/∂c_t‖", "Of the cell state, with the way through h_t; only where there is one"),
        DLOGITDX: ("‖∂logit/∂x_t‖", "Of what the model reads at each step"),
    }
)


class GradientFlowPanel(PlotCard):
    """Signal: `export_wanted` (what has a title, a canvas and a table; a format)."""

    export_wanted = Signal(object, str)

    def __init__(self, following: Following, selection: Selection, theme: Theme) -> None:
        self.title = tr("Gradient flow")
        self.plot = ReachPlot(self.title, theme)
        self.canvas = self.plot.canvas
        super().__init__(self.canvas, lambda form: self.export_wanted.emit(self, form), self.plot.summary)
        self.plot.setParent(self)
        self._following = following
        self._selection = selection
        self._axis = ElidedLabel(role="muted", less=CLAUSES)
        self._axis.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._metric = QComboBox()
        self._metric.setAccessibleName(tr("Which gradient"))
        for metric, (words, tip) in METRICS.items():
            self._metric.addItem(tr(words), metric)
            self._metric.setItemData(self._metric.count() - 1, tr(tip), Qt.ItemDataRole.ToolTipRole)
        self._raw = QCheckBox(tr("raw"))
        self._raw.setToolTip(tr("The norms themselves, not divided by their value at the step of the loss"))
        self.add_choice(self._metric)
        self.add_choice(self._raw)
        self.body.addWidget(self._axis)
        self._metric.currentIndexChanged.connect(self._show)
        self._raw.toggled.connect(self._show)
        following.flow_changed.connect(self._show)
        selection.moment_changed.connect(self._show_step)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        self.plot.set_theme(theme)
        self._show_step()

    @property
    def choices(self) -> tuple[str, bool]:
        """Which gradient, and whether it is divided by nothing."""
        return self._metric.currentData(), self._raw.isChecked()

    def choose(self, metric: str, raw: bool) -> None:
        """Makes these choices; a gradient that there is not is the first one."""
        self._metric.setCurrentIndex(max(0, self._metric.findData(metric)))
        self._raw.setChecked(raw)

    def summary(self) -> str:
        return self.plot.summary()

    def table(self) -> tuple[tuple[str, ...], list[tuple[object, ...]]]:
        """Everything that was measured."""
        shown = self._following.flow
        return reaches.HEADING, [] if shown is None else flow.table_of(shown)

    def _show(self) -> None:
        shown, metric, raw = self._following.flow, self._metric.currentData(), self._raw.isChecked()
        if shown is None:
            self.show_words(self.title, tr("it comes with the first training step"))
            return
        self.plot.show(flow.reaches_of(shown, metric, raw), flow.span_of(shown), raw, shown.labels)
        words = flow.axis_words(shown, metric, raw)
        self._axis.setText(words)
        self._axis.setToolTip(f"{words}\n{tr('Clipping changes the updates of the weights, not these curves.')}")
        words = tr("stored, training step {step}") if shown.stored else tr("exact, training step {step}")
        self.show_words(self.title, words.format(step=f"{shown.training_step:,}"))
        self._show_step()

    def _show_step(self) -> None:
        """A stored flow is of another sequence than the timeline's."""
        shown = self._following.flow
        self.plot.show_step(None if shown is None or shown.stored else self._selection.step)
