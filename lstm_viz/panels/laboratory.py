"""The laboratory's knobs: which cells, how long, how they start, what is measured. Speaks to `Laboratory`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.protocol import (
    DLDC,
    DLDH,
    DLOGITDX,
    IDENTITY,
    JACOBIAN,
    LONGEST,
    MOST_HIDDEN,
    NORMAL,
    ORTHOGONAL,
)
from lstm_viz.experiment import MEMORY, SEEDS_REPEATED
from lstm_viz.kinds import KINDS
from lstm_viz.laboratory import Laboratory
from lstm_viz.theme import px
from lstm_viz.widgets.card import Card, label
from lstm_viz.widgets.knob import Knob, growing, steady
from lstm_viz.widgets.scrolled import scrolled
from lstm_viz.words import to_translate, tr

STARTS = to_translate(
    {
        NORMAL: ("normal", "Independent normal numbers of variance 1/H, in each gate’s block"),
        ORTHOGONAL: ("orthogonal", "A matrix drawn evenly from the orthogonal ones, for each gate"),
        IDENTITY: ("identity", "The identity matrix; with ReLU the start of Le et al. (2015)"),
    }
)
METRICS = to_translate(
    {
        MEMORY: ("memory", "‖∂L/∂c_t‖ of the LSTM, ‖∂L/∂h_t‖ of RNN and GRU: cells are compared by these"),
        DLDH: ("‖∂L/∂h‖", "Of the hidden state; of an LSTM this is not the memory’s gradient"),
        DLDC: ("‖∂L/∂c‖", "Of the cell state, with the way through h; only where there is one"),
        DLOGITDX: ("‖∂logit/∂x‖", "Of what is read at each step"),
        JACOBIAN: ("σ₁ Jacobian", "Spectral norm of ∂(h_s, c_s)/∂(h_t, c_t); it fills in from s backwards"),
    }
)
SOURCES = to_translate({False: ("Fresh cells", ""), True: ("This model", "")})
LARGEST_SEED = 1_000_000
LEAST_STRETCH = 3  # of a column of buttons, in characters


class LaboratoryPanel(Card):
    """Signals: `raw_changed` (whether curves are divided by nothing), `wave_wanted` (on the diagram)."""

    raw_changed = Signal(bool)
    wave_wanted = Signal()

    def __init__(self, laboratory: Laboratory) -> None:
        super().__init__()
        self.setAccessibleName(tr("Laboratory"))
        self._laboratory = laboratory
        knobs = laboratory.knobs
        self.length = Knob(tr("Length T"), growing(2, LONGEST), tip=tr("Steps of the sequence, 2 to 5,000"))
        self.step = Knob(tr("Loss at step s"), [1, 2], tip=tr("The loss is the one at this step alone"))
        self.hidden = Knob(tr("Hidden units H"), growing(1, MOST_HIDDEN, 90))
        self.strength = Knob("", steady(0, 3, 0.01), 2)
        self.forget_bias = Knob(
            tr("Forget bias"), steady(-4, 8, 0.1), 1, tr("Of the gate that keeps: the LSTM’s f, the GRU’s z")
        )
        self.input_scale = Knob(tr("Input scale"), steady(0, 4, 0.05), 2)
        self.raw = QCheckBox(tr("raw, not divided by its value at s"))
        self._by_radius = QCheckBox(tr("set the spectral radius instead"))
        self._seed = QLineEdit(str(knobs.seed))
        self._repeat = QPushButton(tr("Repeat over {seeds} seeds", seeds=SEEDS_REPEATED))
        self._wave = QPushButton(tr("Watch it travel on the diagram"))
        self._sources = self._pills(SOURCES, self._on_source)
        self._starts = self._pills(STARTS, lambda start: laboratory.change(start=start))
        self._metrics = self._pills(METRICS, laboratory.set_metric)
        self._cells: dict[str, QPushButton] = {}
        self._fresh = QWidget()
        self._problem = label(role="bad", wrap=True)
        self._build()
        self._connect()
        laboratory.knobs_changed.connect(self._show)
        laboratory.metric_changed.connect(self._show)
        laboratory.measured.connect(self._show)
        laboratory.busy_changed.connect(self._show)
        laboratory.refused.connect(self._on_refused)
        self._on_refused(None)
        self._show()

    def _pills(self, options: Mapping[Any, tuple[str, str]], chosen: Callable[[Any], object]) -> QButtonGroup:
        """Buttons of which one is down; `chosen` is called with its option's value."""
        group = QButtonGroup(self)
        values = list(options)
        for place, (value, (name, tip)) in enumerate(options.items()):
            button = QPushButton(tr(name))
            button.setCheckable(True)
            button.setProperty("role", "snug")
            button.setProperty("value", value)
            button.setToolTip(tr(tip))
            button.setMinimumWidth(1)
            group.addButton(button, place)
        group.idClicked.connect(lambda place: chosen(values[place]))
        return group

    def _build(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(round(px(7)))
        column.addWidget(label(tr("Laboratory"), role="title"))
        column.addLayout(_grid(self._sources.buttons(), 2))
        fresh = QVBoxLayout(self._fresh)
        fresh.setContentsMargins(0, 0, 0, 0)
        fresh.setSpacing(round(px(5)))
        for knob in (self.length, self.hidden, self.strength):
            fresh.addWidget(knob)
        fresh.addWidget(self._by_radius)
        for knob in (self.forget_bias, self.input_scale):
            fresh.addWidget(knob)
        fresh.addWidget(label(tr("Start of the recurrent weights"), role="caption"))
        fresh.addLayout(_grid(self._starts.buttons(), 3))
        fresh.addWidget(label(tr("Cells"), role="caption"))
        for cell, kind in KINDS.items():
            button = self._cells[cell] = QPushButton(tr(kind.label))
            button.setCheckable(True)
            button.setProperty("role", "snug")
            button.setToolTip(tr(kind.words))
            button.setMinimumWidth(1)
            button.clicked.connect(partial(self._on_cell, cell))
        fresh.addLayout(_grid(list(self._cells.values()), 3))
        column.addWidget(self._fresh)
        column.addWidget(self._wave)
        column.addWidget(self.step)
        column.addWidget(label(tr("What is measured"), role="caption"))
        column.addLayout(_grid(self._metrics.buttons(), 2))
        column.addWidget(self.raw)
        self._seeds = QWidget()
        seeds = QHBoxLayout(self._seeds)
        seeds.setContentsMargins(0, 0, 0, 0)
        seeds.addWidget(label(tr("float64, exact, seed"), role="muted"))
        seeds.addWidget(self._seed, 1)
        column.addWidget(self._seeds)
        column.addWidget(self._repeat)
        column.addWidget(self._problem)
        clipping = tr("Clipping is a matter of training: it changes the updates of the weights, not this curve.")
        column.addWidget(label(clipping, role="muted", wrap=True))
        column.addStretch(1)
        scroll = scrolled(inside)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.setContentsMargins(14, 10, 6, 8)
        self.body.addWidget(scroll)

    def _connect(self) -> None:
        change = self._laboratory.change
        self.length.turned.connect(lambda value: change(length=int(value)))
        self.step.turned.connect(self._on_step)
        self.hidden.turned.connect(lambda value: change(hidden_size=int(value)))
        self.strength.turned.connect(lambda value: change(strength=value))
        self.forget_bias.turned.connect(lambda value: change(forget_bias=value))
        self.input_scale.turned.connect(lambda value: change(input_scale=value))
        self.raw.toggled.connect(self.raw_changed)
        self._by_radius.toggled.connect(lambda by_radius: change(by_radius=by_radius))
        self._repeat.setCheckable(True)
        self._repeat.setProperty("role", "snug")
        self._repeat.clicked.connect(lambda repeated: change(repeated=repeated))
        self._wave.clicked.connect(self.wave_wanted)
        self._seed.setValidator(QIntValidator(0, LARGEST_SEED, self._seed))
        self._seed.setAccessibleName(tr("Seed"))
        self._seed.editingFinished.connect(lambda: change(seed=int(self._seed.text() or 0)))

    def _on_source(self, of_trace: bool) -> None:
        self._laboratory.change(of_trace=of_trace)

    def _on_step(self, value: float) -> None:
        step = int(value)
        self._laboratory.change(step=None if step >= self._laboratory.steps else step - 1)

    def _on_cell(self, cell: str, chosen: bool) -> None:
        """At least one cell stays."""
        cells = (
            set(self._laboratory.knobs.cells) | {cell} if chosen else set(self._laboratory.knobs.cells) - {cell}
        )
        if cells:
            self._laboratory.change(cells=tuple(name for name in KINDS if name in cells))
        self._show()

    def _on_refused(self, error: object) -> None:
        self._problem.setText("" if error is None else str(error))
        self._problem.setVisible(error is not None)

    def _show(self) -> None:
        """Every knob at its value."""
        laboratory, knobs = self._laboratory, self._laboratory.knobs
        for group, value in (
            (self._sources, knobs.of_trace),
            (self._starts, knobs.start),
            (self._metrics, laboratory.metric),
        ):
            for button in group.buttons():
                button.setChecked(button.property("value") == value)
        for cell, button in self._cells.items():
            button.setChecked(cell in knobs.cells)
        self.length.show_value(knobs.length)
        steps = laboratory.steps
        self.step.show_range(steady(1, steps, 1) if steps <= LONGEST else growing(1, steps, LONGEST))
        self.step.show_value(steps if knobs.step is None else knobs.step + 1, tr("last"))
        self.hidden.show_value(knobs.hidden_size)
        if knobs.by_radius:
            self.strength.rename(tr("Spectral radius of W"), tr("Of each gate’s own H × H block"))
        else:
            self.strength.rename(tr("Weight scale"), tr("What each gate’s H × H block is multiplied by"))
        self.strength.show_value(knobs.strength)
        self.forget_bias.show_value(knobs.forget_bias)
        self.input_scale.show_value(knobs.input_scale)
        with QSignalBlocker(self._by_radius):
            self._by_radius.setChecked(knobs.by_radius)
        if not self._seed.hasFocus():
            self._seed.setText(str(knobs.seed))
        self._repeat.setChecked(knobs.repeated)
        progress = laboratory.progress if knobs.repeated else None
        words = tr("Repeat over {seeds} seeds", seeds=SEEDS_REPEATED)
        if progress is not None:
            words = tr("{percent} % of {seeds} seeds", percent=round(100 * progress), seeds=SEEDS_REPEATED)
        self._repeat.setText(words)
        for widget in (self._fresh, self._seeds, self._repeat):
            widget.setVisible(not knobs.of_trace)
        self._wave.setVisible(knobs.of_trace)


def _grid(buttons: Sequence[QWidget], columns: int) -> QLayout:
    """Buttons side by side, the columns as wide as their words need."""
    grid = QGridLayout()
    grid.setSpacing(4)
    for place, button in enumerate(buttons):
        grid.addWidget(button, place // columns, place % columns)
    for column in range(columns):
        words = [button.text() for button in buttons[column::columns] if isinstance(button, QAbstractButton)]
        grid.setColumnStretch(column, LEAST_STRETCH + max(map(len, words), default=0))
    return grid
