"""What the gates do, through training and now: the spread of their values as a band, and how much they saturate.

Saturation as Karpathy, Johnson and Li 2015 (Visualizing and Understanding Recurrent Networks, §4.2) draw it: a
point a unit, the share of time below 0.1 to the right, that above 0.9 upwards.
"""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QColor, QPen

from lstm_viz.diagram.graph import load_cell
from lstm_viz.plots.canvas import Canvas
from lstm_viz.plots.curves import training_step_ticks
from lstm_viz.plots.items import Label
from lstm_viz.plots.sheet import Rows, Sheet, View, cell_of
from lstm_viz.plots.ticks import Ticks, marks, nice_end, nice_step, percent, plain
from lstm_viz.runs.record import Part, RunRecord, Spreads
from lstm_viz.theme import Theme
from lstm_viz.words import number, to_translate, tr

OUTER, INNER = 40, 90  # how opaque the band from least to most is, and that from 10 % to 90 %
QUANTILES = to_translate(("least", "10 %", "median", "90 %", "most"))


class BandSheet(Sheet):
    """One quantity of the last layer: the band that its values fill at each training step."""

    def __init__(self, place: int, theme: Theme) -> None:
        """`place` says which quantity: its place on the cell's timeline."""
        super().__init__(tr("Gate"), Canvas(tr("Gate"), theme, (training_step_ticks, _values)))
        self._place = place
        self._outer, self._inner = self.canvas.band(-3), self.canvas.band(-2)
        self._median = self.canvas.line(1)
        self._spreads: Spreads | None = None
        self._part: Part | None = None
        self.canvas.pointed.connect(self._show_readout)

    def draw(self, view: View) -> None:
        cell, self._spreads = cell_of(view), spreads_of(view)
        names = () if cell is None else load_cell(cell).timeline
        there = self._place < len(names) and self._spreads is not None
        self.canvas.setVisible(there)
        if not there or cell is None or self._spreads is None:
            self.title = self.note = ""
            self._part = None
            return
        name = names[self._place]
        quantity = load_cell(cell).quantities[name]
        self.title = tr(quantity.title or quantity.name)
        self.canvas.setAccessibleName(tr("{name} through training", name=self.title))
        self._part = part = (last_layer(self._spreads, name), name)
        steps, quantiles = self._spreads.through_training(part)
        low, high = (-0.04, 1.06) if quantity.map == "gate" else _signed_range(quantiles)
        self.canvas.show_range(0.0, nice_end(max(10.0, steps[-1] if len(steps) else 0)), low, high)
        least, ten, median, ninety, most = quantiles.T.astype(np.float64) if len(steps) else np.empty((5, 0))
        colour = self.canvas.theme.colour(quantity.colour)
        self._outer.show(steps, least, most, _faint(colour, OUTER))
        self._inner.show(steps, ten, ninety, _faint(colour, INNER))
        self._median.show(steps, median, _line(self.canvas.theme.text_colour(quantity.colour)))
        self.note = tr("median {value}", value=number(float(median[-1]), 2)) if len(steps) else ""

    def summary(self) -> str:
        if self._spreads is None or self._part is None:
            return self.title
        steps, quantiles = self._spreads.through_training(self._part)
        if not len(steps):
            return self.title
        values = ", ".join(
            f"{tr(name)} {number(float(value), 2)}" for name, value in zip(QUANTILES, quantiles[-1], strict=True)
        )
        return tr(
            "{name} at training step {step}: {values}", name=self.title, step=f"{steps[-1]:,.0f}", values=values
        )

    def table(self) -> tuple[tuple[str, ...], Rows]:
        rows: Rows = []
        if self._spreads is not None and self._part is not None:
            steps, quantiles = self._spreads.through_training(self._part)
            rows = [(int(step), *map(float, row)) for step, row in zip(steps, quantiles, strict=True)]
        return ("training_step", "least", "ten_percent", "median", "ninety_percent", "most"), rows

    def _show_readout(self, x: float | None) -> None:
        if x is None or self._spreads is None or self._part is None:
            return
        steps, quantiles = self._spreads.through_training(self._part)
        if len(steps):
            place = int(np.abs(steps - x).argmin())
            rows = [tr("training step {step}", step=f"{steps[place]:,.0f}")]
            pairs = zip(QUANTILES, quantiles[place], strict=True)
            self.canvas.show_readout("\n".join(rows + [f"{tr(name)}  {number(float(v), 2)}" for name, v in pairs]))


class SaturationSheet(Sheet):
    """Each unit of each gate: how much of the time it is shut, and how much open."""

    def __init__(self, theme: Theme) -> None:
        title = tr("Saturation, unit by unit")
        super().__init__(title, Canvas(title, theme, (_shares, _shares)))
        self._points = [self.canvas.points(place) for place in range(3)]
        self._rows: Rows = []
        self.note = tr("share of time: → shut (< 0.1), ↑ open (> 0.9)")
        self.canvas.show_range(-0.02, 1.04, -0.03, 1.08)
        self.canvas.pointed.connect(lambda _x: None)

    def draw(self, view: View) -> None:
        cell, spreads = cell_of(view), spreads_of(view)
        newest = {} if spreads is None else spreads.newest
        self._rows = []
        shown = []
        if cell is not None and spreads is not None:
            description = load_cell(cell)
            for (layer, name), spread in newest.items():
                left, right = (share.numpy().astype(np.float64) for share in (spread.left, spread.right))
                if len(left) and layer == last_layer(spreads, name):
                    shown.append((name, left, right))
                    title = tr(description.quantities[name].title or name)
                    shares = enumerate(zip(left.tolist(), right.tolist(), strict=True), start=1)
                    self._rows += [(title, unit, *both) for unit, both in shares]
        for points in self._points[len(shown) :]:
            points.hide()
        labels = []
        for place, (points, (name, left, right)) in enumerate(zip(self._points, shown, strict=False)):
            quantity = load_cell(cell or "lstm").quantities[name]
            points.show(left, right, self.canvas.theme.colour(quantity.colour), place)
            words = f"{MARKS[place]} {tr(quantity.title or quantity.name)}"
            told = self.canvas.theme.text_colour(quantity.colour)
            labels.append(Label(1.03, 0.96 - 0.11 * place, words, told))
        if not shown:
            labels = [Label(1.03, 0.9, tr("this cell has no gates"), self.canvas.theme.text_colour("muted"))]
        self.canvas.show_labels(labels)

    def summary(self) -> str:
        parts = [self.title]
        for gate in dict.fromkeys(row[0] for row in self._rows):
            of_gate = [row for row in self._rows if row[0] == gate]
            shut = sum(float(str(row[2])) > 0.9 for row in of_gate)
            opened = sum(float(str(row[3])) > 0.9 for row in of_gate)
            parts.append(
                tr(
                    "{gate}: of {units} units {shut} are nearly always shut and {open} nearly always open.",
                    gate=gate,
                    units=len(of_gate),
                    shut=shut,
                    open=opened,
                )
            )
        return "\n".join(parts)

    def table(self) -> tuple[tuple[str, ...], Rows]:
        return ("gate", "unit", "left_saturated", "right_saturated"), self._rows


MARKS = ("●", "▲", "■")


def spreads_of(view: View) -> Spreads | None:
    """The spreads of the entrant that is looked at."""
    record: RunRecord | None = view.current
    if record is None or not record.spreads:
        return None
    return record.spreads[min(view.entrant, len(record.spreads) - 1)]


def last_layer(spreads: Spreads, name: str) -> int:
    return max((layer for layer, quantity in spreads.parts if quantity == name), default=0)


def _signed_range(quantiles: np.ndarray) -> tuple[float, float]:
    largest = nice_end(float(np.nanmax(np.abs(quantiles)))) if quantiles.size else 1.0
    return -max(1.0, largest), max(1.0, largest)


def _faint(colour: QColor, opacity: int) -> QColor:
    result = QColor(colour)
    result.setAlpha(opacity)
    return result


def _line(colour: QColor) -> QPen:
    pen = QPen(colour, 1.0)
    pen.setCosmetic(True)
    return pen


def _values(low: float, high: float, most: int) -> Ticks:
    step = nice_step(high - low, most)
    return [(value, plain(value, step)) for value in marks(low, high, step)]


def _shares(low: float, high: float, most: int) -> Ticks:
    step = max(0.25, nice_step(high - low, most))
    return [(value, percent(value, step)) for value in marks(max(0.0, low), min(1.0, high), step)]
