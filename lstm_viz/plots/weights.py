"""How weights, and their gradients, are spread: a histogram a gate, as outlines over each other."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QPen

from engine.protocol import Histogram
from lstm_viz.diagram.graph import load_cell
from lstm_viz.plots.canvas import Canvas
from lstm_viz.plots.items import Label
from lstm_viz.plots.sheet import Rows, Sheet, View, cell_of
from lstm_viz.plots.ticks import Ticks, count_of, marks, nice_end, nice_step
from lstm_viz.theme import Theme
from lstm_viz.words import tr

MOST_GATES = 5

Floats = NDArray[np.float64]


class HistogramSheet(Sheet):
    """The newest histograms of the last layer's gates and of the head: of weights, or of their gradient."""

    def __init__(self, theme: Theme, *, of_gradient: bool) -> None:
        title = tr("Gradients by gate") if of_gradient else tr("Weights by gate")
        super().__init__(title, Canvas(title, theme, (_values, _counts)))
        self._of_gradient = of_gradient
        self._outlines = [self.canvas.line(1) for _ in range(MOST_GATES)]
        self._shown: list[tuple[str, Floats, Floats]] = []
        self.note = tr("after clipping") if of_gradient else ""

    def draw(self, view: View) -> None:
        found = _last_layer(view.histograms)
        cell = cell_of(view) or "lstm"
        self._shown = []
        colours = []
        for histogram in found[:MOST_GATES]:
            edges, counts = self._values_of(histogram)
            name, colour = _named(histogram, cell)
            if len(edges) == len(counts) + 1 and counts.any():
                self._shown.append((name, edges, counts))
                colours.append(colour)
        lowest = min((float(edges[0]) for _, edges, _ in self._shown), default=-1.0)
        highest = max((float(edges[-1]) for _, edges, _ in self._shown), default=1.0)
        top = nice_end(1.25 * max((float(counts.max()) for *_, counts in self._shown), default=1.0))
        self.canvas.show_range(lowest, max(highest, lowest + 1e-9), 0.0, top)
        theme = self.canvas.theme
        for place, outline in enumerate(self._outlines):
            if place < len(self._shown):
                _, edges, counts = self._shown[place]
                pen = QPen(theme.colour(colours[place]), 1.0)
                pen.setCosmetic(True)
                outline.show(*_outline(edges, counts), pen)
            else:
                outline.hide()
        self.canvas.show_labels(
            [
                Label(highest, top * (0.93 - 0.1 * place), name, theme.text_colour(colours[place]))
                for place, (name, *_) in enumerate(self._shown)
            ]
        )

    def _values_of(self, histogram: Histogram) -> tuple[Floats, Floats]:
        if self._of_gradient:
            pair = histogram.gradient_edges, histogram.gradient_counts
        else:
            pair = histogram.weight_edges, histogram.weight_counts
        edges, counts = (part.numpy().astype(np.float64) for part in pair)
        return edges, counts

    def summary(self) -> str:
        parts = [self.title]
        for name, edges, counts in self._shown:
            mean = float(np.average((edges[1:] + edges[:-1]) / 2, weights=counts))
            parts.append(
                tr(
                    "{name}: {count} values from {low} to {high}, {mean} on average.",
                    name=name,
                    count=f"{int(counts.sum()):,}",
                    low=f"{float(edges[0]):.3g}",
                    high=f"{float(edges[-1]):.3g}",
                    mean=f"{mean:.3g}",
                )
            )
        return "\n".join(parts)

    def table(self) -> tuple[tuple[str, ...], Rows]:
        rows: Rows = []
        for name, edges, counts in self._shown:
            rows += [
                (name, float(low), float(high), int(count))
                for low, high, count in zip(edges[:-1], edges[1:], counts, strict=True)
            ]
        return ("gate", "from", "to", "count"), rows


def _last_layer(histograms: tuple[Histogram, ...]) -> list[Histogram]:
    layers = [histogram.layer for histogram in histograms if histogram.layer is not None]
    return [histogram for histogram in histograms if histogram.layer is None or histogram.layer == max(layers)]


def _named(histogram: Histogram, cell: str) -> tuple[str, str]:
    """What a histogram is called, and its colour's name."""
    if histogram.layer is None:
        return tr("Answer"), "muted"
    if not histogram.gate:
        return tr("Recurrent layer"), "hidden"
    quantity = load_cell(cell).quantities[histogram.gate]
    return tr(quantity.title or quantity.name), quantity.colour


def _outline(edges: Floats, counts: Floats) -> tuple[Floats, Floats]:
    """A histogram's steps as a line."""
    x = np.repeat(edges.astype(np.float64), 2)
    y = np.concatenate([[0.0], np.repeat(counts.astype(np.float64), 2), [0.0]])
    return x, y


def _values(low: float, high: float, most: int) -> Ticks:
    step = nice_step(high - low, most)
    return [
        (value, f"{value:.3g}".replace("-", "−") if abs(value) > step / 2 else "0")
        for value in marks(low, high, step)
    ]


def _counts(low: float, high: float, most: int) -> Ticks:
    step = nice_step(high - low, most, whole=True)
    return [(value, count_of(value)) for value in marks(max(0.0, low), high, step)]
