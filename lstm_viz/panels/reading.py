"""The sequence as text, each step in the colour of one unit's value; another one is typed or dropped here."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout

from engine.protocol import ModelDescription
from lstm_viz import step_tables
from lstm_viz.change_words import sentence
from lstm_viz.diagram.graph import Quantity
from lstm_viz.document import Document
from lstm_viz.image_tiles import ImageTiles, scale_of
from lstm_viz.inspection import Inspection
from lstm_viz.kept_texts import KeptTexts
from lstm_viz.looking import Looking
from lstm_viz.opening import Opening
from lstm_viz.selection import Selection
from lstm_viz.sequence import readable_alphabet
from lstm_viz.shown_cell import ShownCell
from lstm_viz.signals import FED, fed
from lstm_viz.step_values import StepValues
from lstm_viz.subwords import Subwords
from lstm_viz.theme import Theme
from lstm_viz.trace import Trace
from lstm_viz.tracing import Tracing
from lstm_viz.widgets.card import Card, label
from lstm_viz.widgets.colour_scale import ColourScale
from lstm_viz.widgets.coloured_text import ColouredText
from lstm_viz.widgets.elided import ElidedLabel
from lstm_viz.widgets.sequence_entry import SequenceEntry
from lstm_viz.words import number, readable, tr, tr_known

Floats = NDArray[np.floating]


class ReadingPanel(Card):
    """Follows the selection and what is looked for."""

    def __init__(
        self,
        shown_cell: ShownCell,
        document: Document,
        opening: Opening,
        inspection: Inspection,
        selection: Selection,
        tracing: Tracing,
        looking: Looking,
        tiles: ImageTiles,
        values: StepValues,
        texts: KeptTexts,
        subwords: Subwords,
        theme: Theme,
    ) -> None:
        super().__init__()
        self._shown_cell = shown_cell
        self._document = document
        self._inspection = inspection
        self._selection = selection
        self._tracing = tracing
        self._looking = looking
        self._tiles = tiles
        self._all_values = values
        self._sequence: object = None
        self._incomplete = False
        self._step = -1
        self._title = ElidedLabel()
        self._value = label(role="muted")
        self.scale = ColourScale(theme)
        self.quantity = QComboBox()
        self.quantity.setAccessibleName(tr("Quantity that colours the text and the image"))
        self.text = ColouredText(theme, self._values)
        self.entry = SequenceEntry(document, opening, texts, subwords)
        self.typed = self.entry.typed
        self._fed = label(role="muted", wrap=True)
        self._fed.hide()
        self._changed = label(role="muted", wrap=True)
        self._changed.hide()
        self._problem = label(role="bad", wrap=True)
        self._empty = label(role="muted", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._build()
        self.setAcceptDrops(True)
        self._connect()
        self._show_trace()

    def _connect(self) -> None:
        selection, tracing, looking, tiles = self._selection, self._tracing, self._looking, self._tiles
        self.quantity.activated.connect(lambda place: looking.set_quantity(self.quantity.itemData(place)))
        self.text.step_wanted.connect(selection.set_step)
        self.text.brushed.connect(self._on_brushed)
        self.text.seen_changed.connect(self._want)
        tiles.changed.connect(self._on_tiles)
        looking.quantity_changed.connect(self._show_quantity)
        looking.stretch_changed.connect(self._show_stretch)
        selection.unit_changed.connect(self._show_unit)
        selection.moment_changed.connect(self._on_moment)
        tracing.trace_changed.connect(self._show_trace)
        tracing.refused.connect(self._show_problem)

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._title, 1)
        top.addWidget(self._value)
        top.addWidget(self.scale)
        top.addWidget(self.quantity)
        self.body.addLayout(top)
        self.body.addWidget(self.text, 1)
        self.body.addWidget(self._empty, 1)
        self.body.addWidget(self._fed)
        self.body.addWidget(self._changed)
        self.body.addWidget(self._problem)
        self.body.addWidget(self.entry)

    def set_theme(self, theme: Theme) -> None:
        self.scale.set_theme(theme)
        self.text.set_theme(theme)

    @property
    def tabled(self) -> list[step_tables.FetchedTable]:
        """What stands at each step and its value, as it can be written."""
        return step_tables.of_text(self._tracing, self._looking, self._selection, self._all_values)

    def take_focus(self) -> None:
        self.text.setFocus()

    def come_up(self) -> None:
        """It is seen again."""
        self._show_problem()
        self._want()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.entry.take_dropped(event.mimeData())
        event.acceptProposedAction()

    def _values(self, start: int, stop: int) -> Floats:
        """The unit's values at steps start … stop-1; NaN where they have not come."""
        result = np.full(stop - start, np.nan)
        for place in self._tiles.places(self._looking.quantity, 0, start, stop):
            tile = self._tiles.tile(place)
            if tile is not None:
                first, last = max(start, tile.start), min(stop, tile.stop)
                unit = min(self._selection.unit, tile.values.shape[1] - 1)
                result[first - start : last - start] = tile.values[first - tile.start : last - tile.start, unit]
        self._incomplete = bool(np.isnan(result).any())
        return result

    def _want(self) -> None:
        start, stop = self.text.seen
        if start < stop:
            self._tiles.want("text", self._tiles.places(self._looking.quantity, 0, start, stop))

    def _on_tiles(self) -> None:
        if self._incomplete:
            self.text.refresh()
            self._show_step()

    def _on_brushed(self, start: int, stop: int, final: bool) -> None:
        self._looking.set_stretch((start, stop), final=final)

    def _show_stretch(self) -> None:
        self.text.show_stretch(self._looking.stretch)

    def _quantity_shown(self) -> Quantity | None:
        return self._shown_cell.cell.quantities.get(self._looking.quantity)

    def _show_trace(self) -> None:
        trace = self._tracing.trace
        if trace is None:
            return
        if trace.sequence is not self._sequence:
            self._sequence = trace.sequence
            self.text.show_sequence(_written(trace), trace.model.inputs == "text")
            self.text.show_stretch(self._looking.stretch)
        signal = fed(trace.sequence.text, trace.model)
        self._fed.setVisible(signal is not None)
        if signal is not None:
            self._fed.setText(
                tr("What is shown is {signal}, not your data: type or drop yours below.", signal=tr(FED[signal]))
            )
        changes = [sentence(change, trace.model) for change in self._tracing.alterations]
        self._changed.setVisible(bool(changes))
        self._changed.setText(tr("Changed by “What if”: {changes}.", changes="; ".join(changes)))
        self._show_quantity()
        self._show_problem()

    def _show_quantity(self) -> None:
        trace, quantity = self._tracing.trace, self._quantity_shown()
        if trace is None or quantity is None:
            return
        with QSignalBlocker(self.quantity):
            self.quantity.clear()
            for name in self._looking.quantities:
                found = self._shown_cell.cell.quantities[name]
                self.quantity.addItem(tr(found.title or found.name), name)
            self.quantity.setCurrentIndex(self.quantity.findData(self._looking.quantity))
        self._want()
        self._show_unit()

    def _show_unit(self) -> None:
        trace, quantity = self._tracing.trace, self._quantity_shown()
        if trace is not None and quantity is not None:
            scale, _ = scale_of(trace, self._looking.quantity, self._selection.unit)
            self.scale.show_scale(quantity, scale)
            self.text.show_colours(quantity, scale)
            self._title.setText(self._heading(trace, quantity))
            self._show_step()

    def _heading(self, trace: Trace, quantity: Quantity) -> str:
        name, numbers = tr(quantity.title or quantity.name), trace.model.inputs == "numbers"
        # A projected h has fewer numbers than there are units, and they are no unit's: else the last one is shown.
        place = min(self._selection.unit, len(trace.overview.unit_peak[self._looking.quantity]) - 1) + 1
        if not quantity.by_unit:
            if numbers:
                return tr("{quantity}, number {number}, step by step", quantity=name, number=place)
            return tr("{quantity}, number {number}, on the text", quantity=name, number=place)
        if numbers:
            return tr("{quantity} of unit {unit}, step by step", quantity=name, unit=place)
        return tr("{quantity} of unit {unit} on the text", quantity=name, unit=place)

    def _show_step(self) -> None:
        trace, step = self._tracing.trace, self._selection.step
        self._step = step
        if trace is None or step >= trace.steps:
            return
        value = float(self._values_at(step))
        several = trace.model.inputs == "numbers" and trace.model.input_size > 1
        symbol = "" if several else readable(trace.sequence.labels[step])
        said = tr("step {step} {label}", step=f"{step + 1:,}", label=symbol).rstrip()
        if np.isfinite(value):
            said = f"{said}  {number(value, 3)}"
        self._value.setText(said)
        self.text.show_step(step, said)

    def _on_moment(self) -> None:
        if self._selection.step != self._step:
            self._show_step()

    def _values_at(self, step: int) -> float:
        incomplete = self._incomplete
        value = float(self._values(step, step + 1)[0])
        self._incomplete = incomplete
        return value

    def _show_problem(self) -> None:
        model, waiting = self._document.model, self._looking.waiting
        empty = waiting and not self._document.text and self._document.path is None
        error = None if empty else self._tracing.problem  # a refused file's stands beside the model
        said = [str(error)] if error else []
        if error and self._is_text_for_numbers():
            said.append(tr("For a text choose at the left what the layer reads, and its vocabulary."))
        self._problem.setText(" ".join(said))
        self._problem.setVisible(error is not None)
        self.entry.show_signals()
        self.text.setVisible(not waiting)
        self._value.setVisible(not waiting)
        trace = self._tracing.trace
        self.entry.show_length(None if waiting or trace is None else trace.steps)
        if waiting:
            self._fed.hide()
            self._changed.hide()
        self._empty.setVisible(waiting)
        if waiting:
            self._title.setText(tr_known(model.title))
            self._empty.setText(_wanted(model))

    def _is_text_for_numbers(self) -> bool:
        """Whether words were typed for a layer of a stranger's file that, by all that was said, reads none."""
        model, layer = self._document.model, self._inspection.layer
        theirs = layer is not None and self._inspection.model == model
        return theirs and model.inputs == "numbers" and any(map(str.isalpha, self._document.text))


def _wanted(model: ModelDescription) -> str:
    """What a model without a sequence waits for."""
    if model.inputs == "numbers":
        return tr(
            "This layer reads {count} numbers a step. Type or drop a table below, or feed it a test signal.",
            count=model.input_size,
        )
    return tr("Type or drop a text below. It reads: {what}", what=readable_alphabet(model))


def _written(trace: Trace) -> Sequence[str]:
    """What stands at each step: its symbol, its one number, or of several numbers the step's own."""
    if trace.model.inputs != "numbers" or trace.model.input_size == 1:
        return trace.sequence.labels
    return [str(step + 1) for step in range(trace.steps)]
