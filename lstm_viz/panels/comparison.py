"""Two checkpoints side by side: what changed, by gate and by unit, and both traces on the same input."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite
from pathlib import Path

import numpy as np
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lstm_viz.companion import Companion
from lstm_viz.comparison import Comparison
from lstm_viz.curve import Curve
from lstm_viz.selection import Selection
from lstm_viz.shown_cell import ShownCell
from lstm_viz.theme import Theme
from lstm_viz.tracing import Tracing
from lstm_viz.weight_changes import block_words, changes, share_words, units_by_change
from lstm_viz.widgets.card import Card, label
from lstm_viz.widgets.change_table import ChangeTable
from lstm_viz.widgets.elided import ElidedLabel
from lstm_viz.widgets.scrolled import scrolled
from lstm_viz.widgets.two_curves import Course, TwoCurves
from lstm_viz.widgets.unit_bars import MOST_ROWS, Bar, UnitBars
from lstm_viz.words import number, tr

STATES = ("c", "h")  # whose courses are shown, where both cells have them


class ComparisonPanel(Card):
    """Follows the selection. Signals: `done`, the image is wanted again; `cell_wanted`, both diagrams are."""

    done = Signal()
    cell_wanted = Signal()

    def __init__(
        self,
        comparison: Comparison,
        companion: Companion,
        shown_cell: ShownCell,
        selection: Selection,
        tracing: Tracing,
        theme: Theme,
    ) -> None:
        super().__init__()
        self._comparison = comparison
        self._companion = companion
        self._shown_cell = shown_cell
        self._selection = selection
        self._tracing = tracing
        self._title = ElidedLabel()
        self.file = QPushButton(tr("A second file…"))
        self.file.setToolTip(tr("Opens a second checkpoint; nothing in it is run"))
        self.itself = QPushButton(tr("A second layer"))
        self.itself.setToolTip(tr("A second layer of the same file"))
        self.cell = QPushButton(tr("Both as cells"))
        self.cell.setToolTip(tr("Shows both diagrams side by side, on the same input and in step"))
        self.back = QPushButton(tr("Back to the image"))
        self.back.setToolTip(tr("Show all units over all steps again (Esc)"))
        for button in (self.file, self.itself, self.cell, self.back):
            button.setProperty("role", "snug")
        self.layer = _box(tr("Layer of the second file"))
        self.part = _box(tr("Which of its layers, and in which direction"))
        self._words = label(role="muted", wrap=True)
        self._problem = label(role="bad", wrap=True)
        self.table = ChangeTable(theme)
        self.bars = UnitBars(theme)
        self.bars.setAccessibleName(tr("Units that changed, the one that changed most first"))
        self._by_gate = label(tr("Change of the weights, ‖B − A‖ ÷ ‖A‖"), role="caption")
        self._by_unit = label(tr("Units that changed most"), role="caption")
        self._unit = label(role="muted", wrap=True)
        self._traces = label(role="caption", wrap=True)
        self._apart = label(role="muted", wrap=True)
        self.curves = {name: TwoCurves(theme) for name in STATES}
        self._build()
        self.setAcceptDrops(True)
        self.file.clicked.connect(self.choose_file)
        self.itself.clicked.connect(comparison.open_itself)
        self.cell.clicked.connect(self.cell_wanted)
        self.back.clicked.connect(self.done)
        self.layer.activated.connect(self._on_layer)
        self.part.activated.connect(lambda place: comparison.choose_part(self.part.itemData(place)))
        self.bars.picked.connect(selection.set_unit)
        comparison.changed.connect(self._show)
        selection.unit_changed.connect(self._show_unit)
        selection.moment_changed.connect(self._show_step)
        for traced in (tracing, companion.tracing):
            traced.trace_changed.connect(self._show_traces)
            traced.curve_changed.connect(self._show_traces)
        self._show()

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._title, 1)
        for widget in (self.file, self.itself, self.cell, self.back):
            top.addWidget(widget)
        choices = QHBoxLayout()
        choices.setSpacing(8)
        choices.addWidget(self._words, 1)
        choices.addWidget(self.layer)
        choices.addWidget(self.part)
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(6)
        sides = QHBoxLayout()
        sides.setSpacing(20)
        courses = (self._traces, *self.curves.values(), self._apart)
        columns: tuple[tuple[int, tuple[QWidget, ...]], ...] = (
            (3, (self._by_gate, self.table, *courses)),
            (2, (self._by_unit, self.bars, self._unit)),
        )
        for share, widgets in columns:
            side = QVBoxLayout()
            side.setSpacing(6)
            for each in widgets:
                side.addWidget(each)
            side.addStretch(1)
            sides.addLayout(side, share)
        column.addLayout(sides)
        column.addStretch(1)
        scroll = scrolled(self._inside, tr("What changed"))
        self.body.addLayout(top)
        self.body.addLayout(choices)
        self.body.addWidget(self._problem)
        self.body.addWidget(scroll, 1)

    def set_theme(self, theme: Theme) -> None:
        self.table.set_theme(theme)
        self.bars.set_theme(theme)
        for curves in self.curves.values():
            curves.set_theme(theme)

    def begin(self) -> None:
        """It is seen: what was asked for while it was not is shown."""
        self.file.setFocus()
        self._show()

    def choose_file(self) -> None:
        """Asks for a file and puts its layer beside the one that is looked at."""
        name, _ = QFileDialog.getOpenFileName(self, tr("Open another checkpoint"), "", tr("All files (*)"))
        if name:
            self._comparison.open(Path(name))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self._comparison.open(Path(event.mimeData().urls()[0].toLocalFile()))
        event.acceptProposedAction()

    def _on_layer(self, place: int) -> None:
        path = self._comparison.path
        if path is not None:
            self._comparison.open(path, self.layer.itemText(place))

    def _show(self) -> None:
        comparison = self._comparison
        found, problem = comparison.found, comparison.problem
        there = comparison.model is not None
        self._title.setText(
            tr("Beside it: {title}", title=comparison.title) if there else tr("Two checkpoints side by side")
        )
        self._problem.setText(str(problem) if problem else "")
        self._problem.setVisible(problem is not None)
        self._inside.setVisible(found is not None)
        self.cell.setVisible(self._companion.trace is not None)
        self._words.setText(self._said())
        self._fill(self.layer, [(name, name) for name in comparison.layers], comparison.layer)
        parts = [(_part_words(part), part) for part in comparison.parts]
        self._fill(self.part, parts, comparison.part)
        if found is not None:
            self.table.show_changes(self._shown_cell.cell.quantities, changes(found))
            ranked = units_by_change(found)[:MOST_ROWS]
            largest = max((change.share for change in ranked if isfinite(change.share)), default=0.0) or 1.0
            bars = tuple(
                Bar(change.unit, change.share / largest, words=share_words(change.share)) for change in ranked
            )
            self.bars.show_bars(bars, "cell" if "c" in self._shown_cell.cell.quantities else "hidden")
            self._show_unit()

    def _said(self) -> str:
        """What was compared, and what could not be."""
        found = self._comparison.found
        if self._comparison.model is None:
            return tr(
                "Open or drop a second checkpoint, or take another layer: what changed in each gate and unit is "
                "told, and both run over the same input."
            )
        if found is None:
            return "" if self._comparison.problem else tr("Comparing …")
        if found.left_out:
            names = ", ".join(block_words(block) for block in found.left_out)
            return tr("Not compared, for their sizes differ: {names}.", names=names)
        if not found.unit_change.numpy().any():
            return tr("All weights are the same.")
        return tr("A is the layer that is looked at, B the one beside it.")

    @staticmethod
    def _fill(box: QComboBox, entries: Sequence[tuple[str, object]], chosen: object) -> None:
        with QSignalBlocker(box):
            box.clear()
            for words, data in entries:
                box.addItem(words, data)
            place = next((place for place, (_, data) in enumerate(entries) if data == chosen), -1)
            box.setCurrentIndex(place)
        box.setVisible(len(entries) > 1)

    def _show_unit(self) -> None:
        found, unit = self._comparison.found, self._selection.unit
        self.bars.show_unit(unit)
        if found is None:
            return
        place, change = next(
            (
                (place, change)
                for place, change in enumerate(units_by_change(found), start=1)
                if change.unit == unit
            ),
            (0, None),
        )
        if change is not None:
            quantity = self._shown_cell.cell.quantities.get(change.gate)
            self._unit.setText(
                tr(
                    "Unit {unit} changed by {share}, most in its {gate}; {place} of {all}.",
                    unit=unit + 1,
                    share=share_words(change.share),
                    gate=quantity.name if quantity is not None else change.gate,
                    place=place,
                    all=found.unit_change.shape[1],
                )
            )
        self._show_traces()

    def _show_step(self) -> None:
        if self.isVisible():
            for curves in self.curves.values():
                curves.show_step(self._selection.step)

    def _show_traces(self) -> None:
        """Both courses of the unit, where both are there."""
        first, second, unit = self._tracing.trace, self._companion.trace, self._selection.unit
        alike = first is not None and second is not None and first.sequence is second.sequence
        for widget in (self._traces, self._apart, *self.curves.values()):
            widget.setVisible(alike)
        if not alike or not self.isVisible() or self._comparison.found is None:
            return
        self._traces.setText(tr("Unit {unit} on the same input: in colour A, the thin line B", unit=unit + 1))
        pair = self._tracing.curve(unit), self._companion.tracing.curve(unit)
        here = [curve for curve in pair if curve is not None]
        said = []
        for name, widget in self.curves.items():
            quantity = self._shown_cell.cell.quantities.get(name)
            courses = [course_of(curve, name) for curve in here if name in curve.least]
            widget.setVisible(quantity is not None and len(courses) == len(pair))
            if quantity is not None and len(courses) == len(pair):
                widget.show_courses(quantity, tuple(courses), self._selection.step)
                apart = largest_gap(*courses)
                if apart is not None:
                    said.append(
                        tr(
                            "{name} differs by at most {value}, at step {step}",
                            name=quantity.name,
                            value=number(apart[0], 3),
                            step=f"{apart[1] + 1:,}",
                        )
                    )
        self._apart.setText("; ".join(said))


def course_of(curve: Curve, name: str) -> Course:
    """One quantity of a unit's curve."""
    return Course(curve.step_edges, np.asarray(curve.least[name]), np.asarray(curve.most[name]))


def largest_gap(one: Course, other: Course) -> tuple[float, int] | None:
    """The largest difference of two courses and its step (from 0); None where they are not known step by step."""
    steps = int(one.step_edges[-1])
    if len(one.least) != steps or len(other.least) != steps:
        return None
    gaps = np.abs(np.asarray(one.least, np.float64) - np.asarray(other.least, np.float64))
    step = int(np.argmax(gaps))
    return float(gaps[step]), step


def _box(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(12)
    return box


def _part_words(part: tuple[int, str]) -> str:
    layer, direction = part
    words = tr("layer {number} · forward") if direction == "forward" else tr("layer {number} · reverse")
    return words.format(number=layer + 1)
