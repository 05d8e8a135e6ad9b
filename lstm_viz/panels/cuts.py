"""Where the gradient is cut: the forget gates, or a gradient unit by unit, as an image of units over steps."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QSizePolicy

from engine.protocol import DIRECT, DLDC, DLDH, KEEP, REST, CellGradients, UnitGradientsRead
from lstm_viz.backflow import Cut, cuts_of
from lstm_viz.laboratory import Laboratory
from lstm_viz.plots.reach_words import amount
from lstm_viz.plots.ticks import power_near
from lstm_viz.theme import Theme
from lstm_viz.widgets.card import Card, label
from lstm_viz.widgets.step_image import StepImage
from lstm_viz.words import to_translate, tr

QUANTITIES = to_translate(
    {
        KEEP: "forget gates",
        DLDH: "∂L/∂h by unit",
        DLDC: "∂L/∂c by unit",
        DIRECT: "direct part by unit",
        REST: "rest by unit",
    }
)
COLOURS = {KEEP: "forget", DLDH: "hidden", DLDC: "cell", DIRECT: "cell", REST: "hidden"}
DEEPEST = 12.0  # powers of ten that the scale of a gradient's image spans at most
MOST_MARKS = 40


class CutsPanel(Card):
    """Signal: `cell_wanted` (a step from 0): to be seen in the cell, of the model on the screen."""

    cell_wanted = Signal(int)

    def __init__(self, laboratory: Laboratory, theme: Theme) -> None:
        super().__init__()
        self._laboratory = laboratory
        self._cuts: list[Cut] = []
        self._title = label(role="title")
        self._note = label(role="muted")
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._quantity = QComboBox()
        self._quantity.setAccessibleName(tr("What the image shows"))
        self.image = StepImage(tr("Units over steps"), theme)
        self._words = label(role="muted", wrap=True)
        self._see = QPushButton()
        self._see.setProperty("role", "snug")
        self._build()
        self._quantity.activated.connect(lambda: laboratory.choose(quantity=self._quantity.currentData()))
        self.image.step_chosen.connect(self._on_step)
        self.image.pointed.connect(self._show_words)
        self._see.clicked.connect(lambda: self.cell_wanted.emit(self._strongest()))
        for changed in (laboratory.measured, laboratory.units_came, laboratory.chosen_changed):
            changed.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._show()

    def _build(self) -> None:
        self.body.setContentsMargins(12, 8, 10, 6)
        self.body.setSpacing(3)
        top = QHBoxLayout()
        top.addWidget(self._title)
        top.addWidget(self._note, 1)
        top.addWidget(self._quantity)
        self.body.addLayout(top)
        self.body.addWidget(self.image, 1)
        under = QHBoxLayout()
        under.addWidget(self._words, 1)
        under.addWidget(self._see)
        self.body.addLayout(under)

    def set_theme(self, theme: Theme) -> None:
        self.image.set_theme(theme)

    @property
    def title(self) -> str:
        """What the image is of; empty while there is none."""
        return "" if self._laboratory.units is None else self._title.text()

    def table(self) -> tuple[tuple[str, ...], list[tuple[object, ...]]]:
        """What the image shows: the mean of each stretch of steps, of each unit; both count from 1."""
        units = self._laboratory.units
        heading = ("quantity", "first_step", "last_step", "unit", "value")
        if units is None:
            return heading, []
        edges = units.step_edges.numpy().astype(int).tolist()
        stretches = zip(edges, edges[1:], units.values.numpy().tolist(), strict=False)
        return heading, [
            (units.quantity, first + 1, stop, unit, value)
            for first, stop, values in stretches
            for unit, value in enumerate(values, start=1)
        ]

    def _on_step(self, step: int) -> None:
        if self._laboratory.knobs.of_trace:
            self.cell_wanted.emit(step)

    def _strongest(self) -> int:
        return min(self._cuts, key=lambda cut: cut.log10).step

    def _show(self) -> None:
        """The newest image; while another is on its way the one before stays."""
        laboratory, result = self._laboratory, self._laboratory.result
        cell = None if result is None or not result.cells else result.cells[laboratory.chosen]
        quantities, quantity = laboratory.quantities, laboratory.quantity
        with QSignalBlocker(self._quantity):
            if list(quantities) != [self._quantity.itemData(at) for at in range(self._quantity.count())]:
                self._quantity.clear()
                for name in quantities:
                    self._quantity.addItem(self._name(name, cell), name)
            self._quantity.setCurrentIndex(self._quantity.findData(quantity))
        self._quantity.setVisible(len(quantities) > 1)
        self._title.setText(tr("Where it is cut") if quantity == KEEP else tr("Unit by unit"))
        if laboratory.units is not None:
            self._show_image(laboratory.units)
        self._cuts = [] if cell is None else cuts_of(cell)
        self.image.show_marks(tuple(cut.step for cut in self._cuts))
        self._see.setVisible(laboratory.knobs.of_trace and bool(self._cuts))
        if self._cuts:
            self._see.setText(tr("See step {step} in the cell", step=f"{self._strongest() + 1:,}"))
        self._show_words(-1)

    def _name(self, quantity: str, cell: CellGradients | None) -> str:
        if quantity == KEEP and cell is not None and cell.cell == "gru":
            return tr("update gates z")
        return tr(QUANTITIES[quantity])

    def _show_image(self, units: UnitGradientsRead) -> None:
        values = units.values.numpy().astype(np.float32).T
        edges = units.step_edges.numpy().astype(np.int64)
        if units.quantity == KEEP:
            order = np.argsort(values.mean(axis=1), kind="stable")
            self._note.setText(tr("least open first"))
            self.image.show_values(values[order], edges, COLOURS[KEEP], ("0", tr("1 (open)")))
            return
        shares, low, high = _on_a_scale(values)
        self._note.setText(tr("log scale"))
        ends = tr("≤ {low} or zero", low=power_near(low)), power_near(high)
        self.image.show_values(shares, edges, COLOURS[units.quantity], ends)

    def _show_words(self, step: int) -> None:
        """The cuts as a sentence; or what the step that is pointed at lets through."""
        result = self._laboratory.result
        if result is None or not result.cells:
            return
        cell = result.cells[self._laboratory.chosen]
        words = _cut_words(cell, self._cuts)
        cut = next((cut for cut in self._cuts if cut.step == step), None)
        if step >= 0 and cut is not None:
            words = tr("Step {step}: {left} of the direct part is left.", step=step + 1, left=amount(cut.log10))
        elif step >= 0:
            words = tr("Step {step}", step=f"{step + 1:,}")
        self._words.setText(words)
        self.image.setAccessibleDescription(words)


def _on_a_scale(values: NDArray[np.float32]) -> tuple[NDArray[np.float32], float, float]:
    """Logarithms as shares of a scale that ends at the largest; what is zero or below stands at its low end."""
    finite = values[np.isfinite(values)]
    high = float(np.ceil(finite.max())) if len(finite) else 0.0
    low = float(max(high - DEEPEST, np.floor(finite.min()))) if len(finite) else -1.0
    low = min(low, high - 1.0)
    shares = np.clip((values - low) / (high - low), 0, 1).astype(np.float32)
    return shares, low, high


def _cut_words(cell: CellGradients, cuts: list[Cut]) -> str:
    if DIRECT not in cell.curves:
        return tr("This cell has no gate that keeps its memory.")
    if not cuts:
        if cell.cell == "gru":
            return tr("At no step do the update gates let less than half of the direct part through.")
        return tr("At no step do the forget gates let less than half of the direct part through.")
    cost = power_near(sum(cut.log10 for cut in cuts))
    steps = ", ".join(f"{cut.step + 1:,}" for cut in sorted(cuts, key=lambda cut: cut.log10)[:4])
    if len(cuts) == 1:
        return tr(
            "At step {step} the memory is let go: {cost} of the direct part is left there.", step=steps, cost=cost
        )
    many = tr("{count} steps", count=len(cuts) if len(cuts) < MOST_MARKS else f"{MOST_MARKS}+")
    return tr(
        "{many} that let go more than half of the direct part leave {cost} of it together; most at {steps}.",
        many=many,
        cost=cost,
        steps=steps,
    )
