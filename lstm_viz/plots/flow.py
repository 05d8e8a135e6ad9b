"""How far the gradient reaches back, one curve a model: the norm at each step, on an axis of powers of ten.

Owns the drawing of `GradientsMeasured`: what vanished is marked and said, never blank, and what leaves the axis
ends in an arrow. It does not own which sequence it is of.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor

from engine.protocol import DLDC, DLDH, CellGradients, GradientCurve
from engine.protocol.gradients import BELOW_RANGE, INFINITE, NOT_A_NUMBER, VANISHED, ZERO
from lstm_viz.plots.canvas import Canvas
from lstm_viz.plots.items import Label
from lstm_viz.plots.pens import colour, pen
from lstm_viz.plots.ticks import Ticks, marks, nice_step, power_near, power_ticks
from lstm_viz.runs.flow import Flow
from lstm_viz.theme import Theme
from lstm_viz.words import tr

MEMORY = ""  # each cell by the gradient of its memory
LOWEST = -16.0  # the axis goes on to here at most; what is smaller leaves it with an arrow
MOST_CURVES = 5
POINTS = 300
STATES = {
    ZERO: "zero",
    BELOW_RANGE: "below what {dtype} can hold",
    INFINITE: "infinite",
    NOT_A_NUMBER: "not a number",
}
SYMBOLS = {DLDH: "∂L/∂h", DLDC: "∂L/∂c"}


class FlowPlot(QObject):
    """Signal: `step_wanted` (from 0), where a person points and presses Enter."""

    step_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.canvas = Canvas(tr("Gradient flow"), theme, (self._step_ticks, power_ticks))
        self._lines = [self.canvas.line(1) for _ in range(MOST_CURVES)]
        self._ends = [self.canvas.arrow() for _ in range(MOST_CURVES)]
        self._here = self.canvas.band(-4)
        self._flow: Flow | None = None
        self._metric = MEMORY
        self._raw = False
        self.canvas.range_changed.connect(self._draw)
        self.canvas.pointed.connect(self._show_readout)

    def show(self, flow: Flow | None, metric: str = MEMORY, raw: bool = False) -> None:
        """Draws each cell's curve of a metric; divided by its value at the loss's step unless `raw`."""
        self._flow, self._metric, self._raw = flow, metric, raw
        curves = self._curves()
        heights = [self._heights(curve) for _, _, curve in curves]
        seen = np.concatenate(heights) if heights else np.zeros(1)
        seen = seen[np.isfinite(seen)]
        low = float(np.floor(max(LOWEST, seen.min(initial=-1.0)))) if len(seen) else -1.0
        high = float(np.ceil(seen.max(initial=0.0) + 0.2)) if len(seen) else 1.0
        start = min((cell.start for _, cell, _ in curves), default=0)
        stop = max((cell.stop for _, cell, _ in curves), default=2)
        self.canvas.show_range(start + 0.5, stop + 0.5, low - 0.12 * (high - low) - 0.2, high)
        self._draw()

    def show_step(self, step: int) -> None:
        """Marks the step that is looked at, from 0."""
        if self._flow is None or self._flow.stored:  # a stored one is of another sequence than the timeline's
            self._here.hide()
            return
        x = np.array([step + 0.6, step + 1.4])
        shade = QColor(self.canvas.theme.colour("accent"))
        shade.setAlpha(36)
        self._here.show(x, np.full(2, -1e6), np.full(2, 1e6), shade)

    def set_theme(self, theme: Theme) -> None:
        self.canvas.set_theme(theme)
        self._draw()

    def axis_words(self) -> str:
        """What the curves are, and by what they are divided."""
        curves = self._curves()
        if not curves:
            return ""
        steps = {cell.loss.step + 1 for _, cell, _ in curves}
        step = f"{min(steps):,}"
        if self._raw:
            return tr("the loss is at step {step}; the gradient travels right to left", step=step)
        return tr("divided by its value at step {step}, where the loss is; right to left", step=step)

    def summary(self) -> str:
        """The curves in words: how much of the gradient is left at the first step, and how far it reaches."""
        return "\n".join([tr("Gradient flow"), *(self._sentence(*found) for found in self._curves())])

    def table(self) -> tuple[tuple[str, ...], list[tuple[object, ...]]]:
        """cell, metric, step, log10 of the norm."""
        rows: list[tuple[object, ...]] = []
        for name, cell, _ in self._curves():
            for metric, curve in cell.curves.items():
                values = curve.log10.numpy().tolist()
                rows += [(name, metric, cell.start + place + 1, value) for place, value in enumerate(values)]
        return ("cell", "metric", "step", "log10_norm"), rows

    def _curves(self) -> list[tuple[str, CellGradients, GradientCurve]]:
        """Each model's name, its gradients, and the curve of the chosen metric, where it has one."""
        if self._flow is None:
            return []
        found = []
        for entrant, cell in zip(self._flow.record.entrants, self._flow.measured.cells, strict=True):
            curve = cell.curves.get(self._metric or cell.memory)
            if curve is not None:
                found.append((entrant.name, cell, curve))
        return found[:MOST_CURVES]

    def _heights(self, curve: GradientCurve) -> NDArray[np.float64]:
        log10 = curve.log10.numpy().astype(np.float64)
        return log10 if self._raw else log10 - curve.at_loss_step

    def _draw(self) -> None:
        curves = self._curves()
        labels = []
        theme = self.canvas.theme
        for place, (line, end) in enumerate(zip(self._lines, self._ends, strict=True)):
            line.hide()
            end.hide()
            if place >= len(curves):
                continue
            name, cell, curve = curves[place]
            steps = np.arange(cell.start, cell.stop) + 1.0
            heights = self._heights(curve)
            drawn = heights >= LOWEST
            stride = max(1, int(drawn.sum()) // POINTS)
            line.show(steps[drawn][::-stride], heights[drawn][::-stride], pen(theme, cell.cell))
            told = colour(theme, cell.cell)
            if not drawn.all() and drawn.any():
                first = int(np.flatnonzero(drawn)[0])
                end.show(float(steps[first]), max(float(heights[first]), LOWEST), told)
            labels.append(self._label(name, curve, steps, heights, drawn, told))
        self.canvas.show_labels(labels, anchor_left=True)

    def _label(
        self,
        name: str,
        curve: GradientCurve,
        steps: NDArray[np.floating],
        heights: NDArray[np.float64],
        drawn: NDArray[np.bool_],
        told: QColor,
    ) -> Label:
        """A curve's words, where it comes to its earliest step that is drawn."""
        first = int(np.flatnonzero(drawn)[0]) if drawn.any() else 0
        low, high = self.canvas.seen
        x = min(max(float(steps[first]), low) + 0.02 * (high - low), low + 0.55 * (high - low))
        y = float(heights[first]) if drawn.any() else LOWEST
        # Words lie under a curve that rises over them, else over it.
        rises = bool(drawn.any()) and float(heights[drawn].max()) > y + 0.1
        return Label(x, y, self._words(name, curve, heights), told, bold=True, below=rises)

    def _words(self, name: str, curve: GradientCurve, heights: NDArray[np.float64]) -> str:
        state = int(curve.state.numpy()[0])
        if state in STATES and not np.isfinite(heights[0]):
            return tr("{name}: {state} at step 1", name=name, state=self._state(state, name))
        if not self._raw and curve.horizon is not None:
            words = (
                "under 1 % beyond {lag} steps" if curve.ends == VANISHED else "over 100 times beyond {lag} steps"
            )
            how = tr(words, lag=curve.horizon)
            power = self._amount(float(heights[0]))
            return tr("{name}: {power} reaches step 1, {how}", name=name, power=power, how=how)
        return tr("{name}: {power} reaches step 1", name=name, power=self._amount(float(heights[0])))

    def _amount(self, height: float) -> str:
        """A norm in words: as a share where that is easily read."""
        if self._raw or not -2 <= height <= 1:
            return power_near(height)
        return f"{100 * 10**height:.3g} %"

    def _state(self, state: int, name: str) -> str:
        dtypes = {entrant: cell.dtype for entrant, cell, _ in self._curves()}
        return tr(STATES[state]).format(dtype=dtypes.get(name, ""))

    def _sentence(self, name: str, cell: CellGradients, curve: GradientCurve) -> str:
        symbol = SYMBOLS.get(self._metric or cell.memory, "")
        return f"{self._words(name, curve, self._heights(curve))} ({symbol})"

    def _show_readout(self, x: float | None) -> None:
        if x is None or self._flow is None:
            return
        step = round(x)
        token = self._flow.labels[step - 1] if 1 <= step <= len(self._flow.labels) else ""
        rows = [tr("step {step}  {token}", step=step, token=token)]
        for name, cell, curve in self._curves():
            if cell.start < step <= cell.stop:
                place = step - 1 - cell.start
                state = int(curve.state.numpy()[place])
                height = float(self._heights(curve)[place])
                told = self._amount(height) if np.isfinite(height) else self._state(state, name)
                note = f" ({self._state(state, name)})" if state == BELOW_RANGE and np.isfinite(height) else ""
                rows.append(f"{name}  {told}{note}")
        self.canvas.show_readout("\n".join(rows))

    def _step_ticks(self, low: float, high: float, most: int) -> Ticks:
        step = nice_step(high - low, most, whole=True)
        ticks = [(value, f"{value:,.0f}") for value in marks(max(1.0, low), high, step) if value >= 1]
        if low <= 1 <= high:
            ticks = [(1.0, tr("step {step}", step=1)), *[tick for tick in ticks if tick[0] > 1 + step / 2]]
        return ticks
