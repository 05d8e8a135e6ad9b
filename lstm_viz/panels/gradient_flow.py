"""How far the gradient reaches back in each model of the race, live: the panel under the training's plots."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QMenu, QSizePolicy, QToolButton

from engine.protocol import DLDC, DLDH, DLOGITDX
from lstm_viz.plots.flow import MEMORY, FlowPlot
from lstm_viz.runs.following import Following
from lstm_viz.selection import Selection
from lstm_viz.theme import Theme
from lstm_viz.widgets.card import Card, label
from lstm_viz.widgets.plot_card import FORMATS
from lstm_viz.words import tr

METRICS = (
    (
        MEMORY,
        "of the memory",
        "‖∂L/∂c_t‖ of the LSTM, ‖∂L/∂h_t‖ of the RNN and the GRU: by these cells are compared",
    ),
    (DLDH, "‖∂L/∂h_t‖", "Of the hidden state, with all ways through later steps"),
    (DLDC, "‖∂L/∂c_t‖", "Of the cell state, with the way through h_t; only where there is one"),
    (DLOGITDX, "‖∂logit/∂x_t‖", "Of what the model reads at each step"),
)


class GradientFlowPanel(Card):
    """Signal: `export_wanted` (what has a title, a canvas and a table; a format)."""

    export_wanted = Signal(object, str)

    def __init__(self, following: Following, selection: Selection, theme: Theme) -> None:
        super().__init__()
        self.title = tr("Gradient flow")
        self._following = following
        self._selection = selection
        self.plot = FlowPlot(theme, self)
        self.canvas = self.plot.canvas
        self.table = self.plot.table
        self._title = label(role="title")
        self._note = label(role="muted")
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._axis = label(role="muted")
        self._axis.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._axis.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._metric = QComboBox()
        self._metric.setAccessibleName(tr("Which gradient"))
        for metric, words, tip in METRICS:
            self._metric.addItem(tr(words), metric)
            self._metric.setItemData(self._metric.count() - 1, tr(tip), Qt.ItemDataRole.ToolTipRole)
        self._raw = QCheckBox(tr("raw"))
        self._raw.setToolTip(tr("The norms themselves, not divided by their value at the step of the loss"))
        self._more = QToolButton()
        self._more.setText("⋯")
        self._more.setProperty("role", "more")
        self._more.setAccessibleName(tr("Export: {title}", title=self.title))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self._more)
        for name in FORMATS:
            menu.addAction(tr("Export as {format}…", format=name), partial(self.export_wanted.emit, self, name))
        self._more.setMenu(menu)
        self._build()
        self._metric.currentIndexChanged.connect(self._show)
        self._raw.toggled.connect(self._show)
        following.flow_changed.connect(self._show)
        selection.moment_changed.connect(self._show_step)
        self._show()

    def _build(self) -> None:
        self.body.setContentsMargins(12, 6, 10, 6)
        self.body.setSpacing(2)
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self._title)
        top.addWidget(self._note, 1)
        for widget in (self._metric, self._raw, self._more):
            top.addWidget(widget)
        self.body.addLayout(top)
        self.body.addWidget(self.canvas, 1)
        self.body.addWidget(self._axis)
        self.canvas.setMinimumSize(1, 1)

    def set_theme(self, theme: Theme) -> None:
        self.plot.set_theme(theme)
        self._show_step()

    def summary(self) -> str:
        return self.plot.summary()

    def _show(self) -> None:
        flow = self._following.flow
        self.plot.show(flow, self._metric.currentData(), self._raw.isChecked())
        self._title.setText(tr("Gradient flow"))
        self._axis.setText(self.plot.axis_words())
        self._axis.setToolTip(tr("Clipping changes the updates of the weights, not these curves."))
        if flow is None:
            self._note.setText(tr("it comes with the first training step"))
        else:
            words = tr("stored, training step {step}") if flow.stored else tr("exact, training step {step}")
            self._note.setText(words.format(step=f"{flow.training_step:,}"))
        self.canvas.setAccessibleDescription(self.plot.summary())
        self._show_step()

    def _show_step(self) -> None:
        self.plot.show_step(self._selection.step)
