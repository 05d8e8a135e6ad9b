"""One tensor of the file: its values as a map with a scale, a histogram, and its rows named by their gates."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from engine.protocol.reading import LayerListed, TensorRead
from lstm_viz.diagram.graph import load_cell
from lstm_viz.file_tree import shape_words
from lstm_viz.gates import GATES
from lstm_viz.inspection import Inspection
from lstm_viz.theme import Theme
from lstm_viz.widgets.card import Card, label
from lstm_viz.widgets.colour_scale import ColourScale
from lstm_viz.widgets.elided import ElidedLabel
from lstm_viz.widgets.histogram import Histogram
from lstm_viz.widgets.value_map import PLAIN, ValueMap
from lstm_viz.words import number, tr

ROWS_OF_GATES = ("weight_ih", "weight_hh", "bias_ih", "bias_hh")


class TensorPanel(Card):
    """`show_tensor` asks for one and shows it when it comes. Signal: `done`, the image is wanted again."""

    done = Signal()

    def __init__(self, inspection: Inspection, theme: Theme) -> None:
        super().__init__()
        self._inspection = inspection
        self._name = ""
        self._read: TensorRead | None = None
        self._values: NDArray[np.floating] = np.zeros((0, 0))
        self._title = ElidedLabel()
        self._pointed = label(role="muted")
        self.scale = ColourScale(theme)
        self.back = QPushButton(tr("Back to the image"))
        self.back.setProperty("role", "snug")
        self.back.setToolTip(tr("Show all units over all steps again (Esc)"))
        self.map = ValueMap(theme)
        self.histogram = Histogram(theme)
        self._about = label(role="muted", wrap=True)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._title, 1)
        for widget in (self._pointed, self.scale, self.back):
            top.addWidget(widget)
        self.body.addLayout(top)
        self.body.addWidget(self.map, 1)
        self.body.addWidget(self.histogram)
        self.body.addWidget(self._about)
        self.back.clicked.connect(self.done)
        self.map.pointed.connect(self._on_pointed)
        inspection.tensor_read.connect(self._on_read)
        inspection.refused.connect(self._on_refused)

    def set_theme(self, theme: Theme) -> None:
        for widget in (self.scale, self.map, self.histogram):
            widget.set_theme(theme)

    @property
    def name(self) -> str:
        """The tensor that is shown; "" where none was."""
        return self._name

    def show_tensor(self, name: str) -> None:
        """Asks for a tensor by its name in the file."""
        self._name = name
        self._title.setText(name)
        self._about.setText(tr("Reading …"))
        self._inspection.read_tensor(name)

    def _on_read(self, read: TensorRead) -> None:
        if read.name != self._name:
            return
        self._read = read
        gates = gates_of(read, self._inspection.layer)
        values = np.asarray(read.values.numpy(), np.float32)
        means_over_runs = values.shape != (int(read.row_edges.numpy()[-1]), int(read.column_edges.numpy()[-1]))
        if len(read.shape) == 1 and can_fold(read, len(gates)):
            values = values.reshape(len(gates), -1)  # a bias: a row a gate, a column a unit
        self._values = values
        finite = values[np.isfinite(values)]
        peak = float(np.abs(finite).max()) if finite.size else 1.0
        peak = peak if peak > 0 else 1.0
        self._title.setText(f"{read.name} · {shape_words(read.shape)}")
        self.scale.show_scale(PLAIN, peak)
        columns = int(read.column_edges.numpy()[-1]) * read.values.numpy().shape[0] // len(values)
        if len(read.shape) == 1 and len(values) == 1:
            gates = ()  # its rows would be named, and it has one
        self.map.show_values(values, peak, gates, ("1", f"{columns:,}"))
        self.map.setAccessibleDescription(self._title.text())
        self.histogram.show_counts("", read.name, "x", read.counts.numpy(), read.edges.numpy())
        said = [
            tr("mean {mean}", mean=number(read.mean, 4)),
            tr("standard deviation {deviation}", deviation=number(read.deviation, 4)),
        ]
        if read.not_finite:
            said.append(tr("{count} values are not finite", count=f"{read.not_finite:,}"))
        if means_over_runs:
            said.append(
                tr(
                    "the map shows means over runs, {rows} × {columns}",
                    rows=values.shape[0],
                    columns=values.shape[1],
                )
            )
        self._about.setText(" · ".join(said))

    def _on_refused(self, problem: object) -> None:
        if problem is not None and self.isVisible():
            self._about.setText(str(problem))

    def _on_pointed(self, row: int, column: int) -> None:
        read = self._read
        if row < 0 or read is None:
            self._pointed.setText("")
            return
        rows, columns = read.row_edges.numpy(), read.column_edges.numpy()
        if len(self._values) != len(rows) - 1:  # a bias, a gate's part under the other
            unit = int(columns[column]) + 1
            self._pointed.setText(
                tr("unit {unit}: {value}", unit=unit, value=number(float(self._values[row, column]), 4))
            )
            return
        self._pointed.setText(
            tr(
                "row {row}, column {column}: {value}",
                row=int(rows[row]) + 1,
                column=int(columns[column]) + 1,
                value=number(float(self._values[row, column]), 4),
            )
        )


def gates_of(read: TensorRead, layer: LayerListed | None) -> tuple[tuple[float, str, str], ...]:
    """Where each gate's part of a layer's own weights ends (a share of the rows), its symbol and its colour.

    Nothing for a tensor that is none, or whose file has another order than torch's.
    """
    order = () if layer is None else GATES.get(layer.cell, ())
    if layer is None or len(order) < 2 or len(read.shape) not in {1, 2}:
        return ()
    own = any(part in read.name.rpartition(".")[2] for part in ROWS_OF_GATES)
    if not own or read.shape[0] != len(order) * layer.hidden_size:
        return ()
    quantities = load_cell(layer.cell).quantities
    return tuple(
        ((place + 1) / len(order), quantities[gate].symbol.split("_")[0], quantities[gate].colour)
        for place, gate in enumerate(order)
    )


def can_fold(read: TensorRead, gates: int) -> bool:
    """Whether what is shown of a vector, values or means over runs, is as much of every gate."""
    edges = read.column_edges.numpy()
    if gates < 2 or (len(edges) - 1) % gates:
        return False
    each = (len(edges) - 1) // gates
    return bool((edges[::each] == np.arange(gates + 1) * (read.shape[0] // gates)).all())
