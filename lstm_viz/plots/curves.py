"""Scalars through training as curves: smoothed, with the raw values behind, beside what chance would give.

Owns how series are drawn and said. It does not own which ones: who shows them hands over a list.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject

from lstm_viz.plots.canvas import Canvas
from lstm_viz.plots.items import Label, Line
from lstm_viz.plots.pens import colour, pen, raw_pen
from lstm_viz.plots.ticks import Ticks, count_of, marks, nice_end, nice_step, percent, plain, power_ticks
from lstm_viz.runs.series import Columns, Series
from lstm_viz.theme import Theme
from lstm_viz.words import number, tr

SMOOTH_POINTS = 140  # of a smoothed curve, which is drawn wide
LEAST_SHOWN = 1e-12  # on an axis of powers of ten


@dataclass(frozen=True)
class Curve:
    """One series as it is drawn. `of_now` is False for runs that were trained before."""

    label: str
    cell: str
    series: Series
    of_now: bool = True
    thin: bool = False  # beside the one that matters, for instance after clipping


@dataclass(frozen=True)
class Level:
    """A horizontal line, for instance what chance gives."""

    value: float
    words: str


class CurvePlot(QObject):
    """Shows curves on its `canvas`; `show` may be called as often as one likes, with the same or other ones."""

    def __init__(
        self, title: str, theme: Theme, *, in_percent: bool = False, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._title = title
        self._in_percent = in_percent
        self._log = False
        self._window = 1
        self._curves: list[Curve] = []
        self._levels: list[Level] = []
        self.canvas = Canvas(title, theme, (training_step_ticks, self._value_ticks))
        self._lines: list[tuple[Line, Line]] = []
        self._drawing = False
        self.canvas.range_changed.connect(self._draw)
        self.canvas.pointed.connect(self._show_readout)

    @property
    def curves(self) -> list[Curve]:
        return self._curves

    def show(self, curves: list[Curve], levels: list[Level], window: int = 1, log: bool = False) -> None:
        """Draws these curves, each smoothed over `window` training steps; with `log` as powers of ten."""
        other_axis = log != self._log
        self._curves, self._levels, self._window, self._log = curves, levels, window, log
        self._drawing = True  # once, when all is known
        self._show_range()
        if other_axis:
            self.canvas.show_all()
        self._drawing = False
        self._draw()
        if self.canvas.crosshair is not None:
            self._show_readout(self.canvas.crosshair)

    def set_theme(self, theme: Theme) -> None:
        self.canvas.set_theme(theme)
        self._draw()

    def summary(self) -> str:
        """What the plot shows, in words."""
        parts = [self._title]
        for curve in self._curves:
            series = curve.series
            if series.first is None:
                continue
            least, most = series.extremes()
            parts.append(
                tr(
                    "{label}: {value} at training step {step}, between {least} and {most} so far.",
                    label=curve.label,
                    value=self.in_words(series.last(self._window)),
                    step=count_of(series.stop - 1),
                    least=self.in_words(least),
                    most=self.in_words(most),
                )
            )
        parts += [level.words for level in self._levels]
        return "\n".join(parts)

    def _show_range(self) -> None:
        shown = [curve.series for curve in self._curves if curve.series.first is not None]
        stop = max((series.stop - 1 for series in shown), default=100)
        values = [value for series in shown for value in series.extremes() if isfinite(value)]
        values += [level.value for level in self._levels]
        if self._log:
            heights = self._height(np.array([value for value in values if value > 0] or [0.1, 1.0]))
            low, high = float(np.floor(heights.min() * 2) / 2), float(np.ceil(heights.max() * 2) / 2)
            low, high = (low, high) if high > low else (low - 0.5, high + 0.5)
        elif self._in_percent:
            low, high = 0.0, 1.1
        else:
            low, high = min(0.0, *values, 0.0), nice_end(1.08 * max(values, default=1.0))
        self.canvas.show_range(0.0, nice_end(max(10, stop)), low, high)

    def _draw(self) -> None:
        if self._drawing:  # the drawing itself may move what is seen
            return
        self._drawing = True
        while len(self._lines) < len(self._curves):
            self._lines.append((self.canvas.line(-2), self.canvas.line(1)))
        for place, (raw, smooth) in enumerate(self._lines):
            if place < len(self._curves):
                self._draw_curve(self._curves[place], raw, smooth)
            else:
                raw.hide()
                smooth.hide()
        self.canvas.show_levels([self._height_of(level.value) for level in self._levels])
        self.canvas.show_labels(
            [label for curve in self._curves for label in self._label_of(curve)]
            + [self._level_label(level) for level in self._levels]
        )
        self._drawing = False

    def _draw_curve(self, curve: Curve, raw: Line, smooth: Line) -> None:
        theme = self.canvas.theme
        low, high = self.canvas.seen
        columns = curve.series.columns(low, high, self.canvas.columns)
        faded = not curve.of_now or curve.thin
        if curve.of_now and self._window > 1 and not curve.thin:
            x, y = _zigzag(columns)
            raw.show(x, self._height(y), raw_pen(theme, curve.cell), antialias=False)
        else:
            raw.hide()
        few = columns.end[:: max(1, len(columns.end) // SMOOTH_POINTS)]
        few = np.append(few, columns.end[-1:]) if len(few) and few[-1] != columns.end[-1] else few
        values = curve.series.smoothed(few, self._window)
        known = np.isfinite(values)
        smooth.show(few[known], self._height(values[known]), pen(theme, curve.cell, 1.0 if faded else 2.0, faded))

    def _level_label(self, level: Level) -> Label:
        x = min(self.canvas.seen[1], max((curve.series.stop - 1.0 for curve in self._curves), default=np.inf))
        return Label(x, self._height_of(level.value), level.words, self.canvas.theme.text_colour("muted"))

    def _label_of(self, curve: Curve) -> list[Label]:
        """A curve's label at the newest value that is seen."""
        if curve.series.first is None:
            return []
        x = min(self.canvas.seen[1], curve.series.stop - 1.0)
        value = curve.series.smoothed(np.array([x]), max(self._window, 20))[0]
        if not isfinite(value):
            return []
        faded = not curve.of_now or curve.thin
        told = colour(self.canvas.theme, curve.cell, faded)
        return [Label(x, self._height_of(value), curve.label, told, bold=not faded)]

    def _show_readout(self, x: float | None) -> None:
        if x is None:
            return
        step = round(x)
        rows = [tr("training step {step}", step=count_of(step))]
        for curve in self._curves:
            series = curve.series
            if series.first is not None and series.first <= step < series.stop:
                value = float(series.smoothed(np.array([float(step)]), self._window)[0])
                rows.append(f"{curve.label}  {self.in_words(value)}")
        self.canvas.show_readout("\n".join(rows))

    def _height(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """Where values stand on the y axis."""
        return np.log10(np.maximum(values, LEAST_SHOWN)) if self._log else values

    def _height_of(self, value: float) -> float:
        return float(self._height(np.array([value]))[0])

    def in_words(self, value: float) -> str:
        """A value as the plot writes it."""
        if self._in_percent:
            return f"{100 * value:.1f} %" if isfinite(value) else number(value)
        return f"{value:.2e}" if 0 < abs(value) < 1e-3 else number(value)

    def _value_ticks(self, low: float, high: float, most: int) -> Ticks:
        if self._log:
            return power_ticks(low, high, most)
        step = nice_step(high - low, most)
        words = percent if self._in_percent else plain
        high = min(high, 1.0) if self._in_percent else high  # above it is room for words alone
        return [(value, words(value, step)) for value in marks(low, high, step)]


def training_step_ticks(low: float, high: float, most: int) -> Ticks:
    """Marks of an axis of training steps."""
    step = nice_step(high - low, most, whole=True)
    return [(value, count_of(value)) for value in marks(max(0.0, low), high, step)]


def _zigzag(columns: Columns) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Each column from its least to its most: every peak is drawn."""
    x = np.repeat(columns.step, 2)
    y = np.empty(len(x))
    y[0::2], y[1::2] = columns.least, columns.most
    return x, y
