"""All units over all steps as an image: rows in an order of one's choice, a unit and a step picked by a click."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSignalBlocker
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QToolButton

from engine.protocol.looking import BY_HALF_LIFE, BY_NUMBER, BY_SIMILARITY
from lstm_viz import step_tables
from lstm_viz.diagram.graph import Quantity
from lstm_viz.image_tiles import ImageTiles, scale_of, scale_while_recorded
from lstm_viz.looking import Looking
from lstm_viz.recorded import Recorded
from lstm_viz.selection import Selection
from lstm_viz.shown_cell import ShownCell
from lstm_viz.step_values import StepValues
from lstm_viz.theme import Theme
from lstm_viz.tracing import Tracing
from lstm_viz.widgets.card import Card, label
from lstm_viz.widgets.colour_scale import ColourScale
from lstm_viz.widgets.elided import ElidedLabel
from lstm_viz.widgets.unit_image import UnitImage
from lstm_viz.words import number, to_translate, tr

MOST_BEYOND = 0.5  # of the rows beyond the scale of all: then each has one of its own
GROWN = 1.1  # by how much a unit must have outgrown its scale while it is recorded, before all is drawn anew
ORDER_WORDS = to_translate(
    {
        BY_SIMILARITY: "rows by similarity",
        BY_HALF_LIFE: "rows by half-life",
        BY_NUMBER: "rows by number",
    }
)


class ImagePanel(Card):
    """Follows the selection and what is looked for."""

    def __init__(
        self,
        shown_cell: ShownCell,
        selection: Selection,
        tracing: Tracing,
        looking: Looking,
        tiles: ImageTiles,
        values: StepValues,
        theme: Theme,
    ) -> None:
        super().__init__()
        self._shown_cell = shown_cell
        self._selection = selection
        self._tracing = tracing
        self._looking = looking
        self._tiles = tiles
        self._values = values
        self._part: tuple[int, int, str] | None = None
        self._read: tuple[str, int] | None = None  # the sequence, and how many rows it has
        self._peaks: NDArray[np.floating] = np.zeros(0)  # of the units, as they were when the map was scaled last
        self._title = ElidedLabel()
        self._pointed = label(role="muted")
        self.scale = ColourScale(theme)
        self.whole = QToolButton()
        self.whole.setText(tr("All"))
        self.whole.setToolTip(tr("Shows all steps and all units (0)"))
        self.whole.setAccessibleName(tr("Show all steps and units"))
        self.each = QPushButton("±")
        self.each.setCheckable(True)
        self.each.setProperty("role", "pill")
        self.each.setToolTip(tr("Each row in a scale of its own: what every unit does is seen, not how much (R)"))
        self.each.setAccessibleName(tr("Each row in a scale of its own"))
        self.order = QComboBox()
        self.order.setAccessibleName(tr("Order of the rows"))
        for order, words in ORDER_WORDS.items():
            self.order.addItem(tr(words), order)
        self.order.setCurrentIndex(self.order.findData(looking.order))
        self._each_chosen = False  # by a person
        self.image = UnitImage(theme, tiles)
        self._problem = label(role="bad", wrap=True)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._title, 1)
        for widget in (self._pointed, self.scale, self.each, self.whole, self.order):
            top.addWidget(widget)
        self.body.addLayout(top)
        self.body.addWidget(self.image, 1)
        self.body.addWidget(self._problem)
        self.body.addStretch(0)  # the heading stays above where nothing is below it
        self._problem.hide()
        self._connect()
        self._show_trace()

    def _connect(self) -> None:
        looking, selection, tracing, tiles = self._looking, self._selection, self._tracing, self._tiles
        self.order.activated.connect(lambda place: looking.set_order(self.order.itemData(place)))
        self.whole.clicked.connect(self.image.show_whole)
        self.each.toggled.connect(self._on_each)
        self.image.rows_wanted.connect(self.each.toggle)
        self.image.picked.connect(self._on_picked)
        self.image.brushed.connect(lambda *brush: looking.set_stretch(brush[:2], final=brush[2]))
        self.image.pointed.connect(self._on_pointed)
        tiles.changed.connect(self._show_pending)
        tiles.refused.connect(self._on_refused)
        tracing.refused.connect(self._show_waiting)
        for changed in (tracing.trace_changed, tracing.recorded_changed):
            changed.connect(self._show_trace)
        looking.quantity_changed.connect(self._show_quantity)
        looking.ordered.connect(self._show_order)
        looking.stretch_changed.connect(self._show_stretch)
        for signal in (selection.moment_changed, selection.unit_changed):
            signal.connect(self._show_place)

    def set_theme(self, theme: Theme) -> None:
        self.scale.set_theme(theme)
        self.image.set_theme(theme)

    def _show_order(self) -> None:
        self.order.setCurrentIndex(self.order.findData(self._looking.order))
        self.image.show_order(self._looking.units)

    def _show_stretch(self) -> None:
        self.image.show_stretch(self._looking.stretch)

    @property
    def seen(self) -> tuple[float, ...]:
        """What is seen of the image: its left and upper edge, width and height in steps and rows; () all of it."""
        view = self.image.view
        return () if self.image.is_whole else (view.left(), view.top(), view.width(), view.height())

    @property
    def tabled(self) -> list[step_tables.FetchedTable]:
        """The image's numbers, as they can be written."""
        return step_tables.of_image(self._tracing, self._looking, self._values, lambda: self.image.columns)

    def show_seen(self, seen: tuple[float, ...]) -> None:
        """Shows that part."""
        if seen:
            self.image.set_view(QRectF(*seen))
        else:
            self.image.show_whole()

    def _show_waiting(self) -> None:
        """Nothing of the model before is shown where the present one waits for a sequence."""
        waiting = self._looking.waiting and self._tracing.recorded is None
        for widget in (self.image, self.scale, self.each, self.whole, self.order):
            widget.setVisible(not waiting)
        if waiting:
            self._title.setText(tr("All units over all steps"))

    def _show_trace(self) -> None:
        trace = self._tracing.trace
        self._show_waiting()
        self.image.setEnabled(self._tracing.recorded is None)
        if self._tracing.recorded is not None:
            self._show_recorded(self._tracing.recorded)
            return
        if trace is None:
            return
        part = (trace.number, trace.layer, trace.direction)
        if part != self._part:
            self._part = part
            read = trace.sequence.text, self._size()
            seen = self.image.view if read == self._read else None
            self._read = read
            self.image.show_trace(trace.steps, self._size())
            self.image.show_order(self._looking.units)
            self.image.show_stretch(self._looking.stretch)
            if seen is not None:  # of the same sequence the same part, in another layer and after a change, too
                self.image.set_view(seen)
        self._show_quantity()
        self._show_place()

    def _show_recorded(self, recorded: Recorded) -> None:
        """As much as there is of a long trace that is still being recorded."""
        name = recorded.quantity
        quantity = self._shown_cell.cell.quantities.get(name)
        if quantity is None:  # another cell's, of which no word is known yet
            return
        part = (recorded.number, recorded.layer, recorded.direction)
        if part != self._part:
            self._part, self._peaks, self._read = part, np.zeros(recorded.units), None
            self.image.show_trace(recorded.steps, recorded.units)
        self._title.setText(
            tr(
                "{quantity} · {units} units × {steps} steps · {share} recorded",
                quantity=tr(quantity.title or quantity.name),
                units=recorded.units,
                steps=f"{recorded.steps:,}",
                share=f"{(recorded.stop - recorded.start) / recorded.steps:.0%}",
            )
        )
        if (recorded.unit_peak > GROWN * self._peaks).any():
            self._show_scaled(name, quantity, *scale_while_recorded(recorded), recorded.unit_peak)
        self._pointed.setText("")

    def _show_quantity(self) -> None:
        if self._tracing.recorded is not None:
            return
        trace, name = self._tracing.trace, self._looking.quantity
        quantity = self._shown_cell.cell.quantities.get(name)
        if trace is None or quantity is None or self._looking.waiting:
            return
        scale, saturates = scale_of(trace, name)
        of_units = tr("{quantity} · {units} units × {steps} steps")
        words = of_units if quantity.by_unit else tr("{quantity} · {units} numbers × {steps} steps")
        size, steps = self._size(), f"{trace.steps:,}"
        self._title.setText(words.format(quantity=tr(quantity.title or quantity.name), units=size, steps=steps))
        self._show_scaled(name, quantity, scale, saturates, trace.overview.unit_peak[name])
        self._show_pending()

    def _show_scaled(
        self, name: str, quantity: Quantity, scale: float, saturates: bool, peaks: NDArray[np.floating]
    ) -> None:
        """The map in one scale, or in each row's own; a gate's is the same for all. Until a person chooses, rows
        have their own where most would be of one colour in the scale of all.
        """
        self._peaks = peaks
        gate = quantity.map == "gate"
        if not self._each_chosen:
            beyond = float(np.mean(peaks > scale)) if saturates and not gate else 0.0
            with QSignalBlocker(self.each):
                self.each.setChecked(beyond > MOST_BEYOND)
        self.each.setEnabled(not gate)
        if self.each.isChecked() and not gate:
            self.scale.show_each_row(quantity)
            self.image.show_quantity(name, quantity, 1.0, np.where(np.isfinite(peaks) & (peaks > 0), peaks, 1.0))
        else:
            self.scale.show_scale(quantity, scale, saturates)
            self.image.show_quantity(name, quantity, scale)

    def _on_each(self) -> None:
        self._each_chosen = True
        self._peaks = np.zeros_like(self._peaks)
        self._show_trace()

    def _size(self) -> int:
        """How many values the quantity has at a step: fewer than units where h is projected."""
        trace = self._tracing.trace
        assert trace is not None
        return len(trace.overview.unit_peak[self._looking.quantity])

    def _show_place(self) -> None:
        step, unit = self._selection.step, self._selection.unit
        words = tr("unit {unit}, step {step}", unit=unit + 1, step=step + 1)
        self.image.show_place(step, unit, words)

    def _on_picked(self, step: int, unit: int) -> None:
        self._selection.set_unit(unit)
        self._selection.set_step(step)

    def _on_pointed(self, step: int, unit: int) -> None:
        if step < 0:
            self._show_pending()
            return
        said = tr("unit {unit} · step {step}", unit=unit + 1, step=f"{step + 1:,}")
        (place,) = self._tiles.places(self._looking.quantity, self.image.level, step, step + 1)
        tile = self._tiles.tile(place)
        if tile is not None and tile.start <= step < tile.stop:
            said = tr("{place} · {value}", place=said, value=number(float(tile.at(step)[unit]), 2))
        self._pointed.setText(said)

    def _show_pending(self) -> None:
        pending = 0 if self._tracing.recorded is not None else self._tiles.pending
        self._pointed.setText(tr("reading … {count}", count=pending) if pending else "")

    def _on_refused(self, problem: object) -> None:
        self._problem.setText(str(problem) if problem else "")
        self._problem.setVisible(problem is not None)
