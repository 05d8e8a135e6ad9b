"""Curves of gradients on an axis of powers of ten: lines, bands over seeds, horizons, arrows where they leave it.

Owns how a `Reach` is drawn and read: nothing runs along the edge, and nothing that is gone is blank. It does not
own which curves there are, nor what is said of them (`reach_words`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QFontMetricsF, QPen

from lstm_viz.plots import pens
from lstm_viz.plots.canvas import Canvas
from lstm_viz.plots.items import Arrow, Band, Label, Line, Points
from lstm_viz.plots.reach_room import HIGHEST, LOWEST, RISING, ROOM_OF_LABEL, room_of
from lstm_viz.plots.reach_words import Reach, amount, label_words, sentence, short_words, state_words
from lstm_viz.plots.ticks import Ticks, marks, nice_step, power_ticks
from lstm_viz.theme import Theme, font, px
from lstm_viz.words import tr

MOST_RUNS = 6  # of a curve that leaves the axis and comes back
POINTS = 150  # least and most of so many stretches: a wide line has few points
BAND_ALPHA = 34
MOST_OF_WIDTH, ALL_OF_WIDTH = 0.6, 0.9  # of the plot that a label takes, and a short one
WIDE, USUAL = 4.5, 2.0  # px
VANISHED_AT, EXPLODED_AT = -2.0, 2.0  # log₁₀ of 1 %, and of a hundred times

Floats = NDArray[np.float64]
Drawn = TypeVar("Drawn", Line, Band, Arrow, Points)


class Pool(list[Drawn]):
    """Items that are shown again and again; those that a drawing did not take are hidden."""

    def __init__(self, make: Callable[[], Drawn]) -> None:
        super().__init__()
        self._make: Callable[[], Drawn] = make
        self._taken = 0

    def begin(self) -> None:
        self._taken = 0

    def take(self) -> Drawn:
        if self._taken == len(self):
            self.append(self._make())
        self._taken += 1
        return self[self._taken - 1]

    def end(self) -> None:
        for item in self[self._taken :]:
            item.hide()


class ReachPlot(QObject):
    """Shows curves on its `canvas`; `show` may be called as often as one likes."""

    def __init__(self, name: str, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.canvas = Canvas(name, theme, (self._step_ticks, power_ticks))
        self._name = name
        self._lines: Pool[Line] = Pool(lambda: self.canvas.line(1))
        self._bands: Pool[Band] = Pool(lambda: self.canvas.band(-2))
        self._arrows: Pool[Arrow] = Pool(self.canvas.arrow)
        self._points: Pool[Points] = Pool(lambda: self.canvas.points(2))
        self._here = self.canvas.band(-4)
        self._reaches: list[Reach] = []
        self._raw = False
        self._span = 0, 2
        self._tokens: tuple[str, ...] = ()
        self._floor, self._ceiling = LOWEST, HIGHEST
        self._drawing = False
        self._share = 0.0  # of the height, that a label took when the range was chosen
        self.canvas.range_changed.connect(self._draw)
        self.canvas.pointed.connect(self._show_readout)

    @property
    def reaches(self) -> list[Reach]:
        """What is drawn."""
        return self._reaches

    def show(
        self, reaches: list[Reach], span: tuple[int, int], raw: bool = False, tokens: tuple[str, ...] = ()
    ) -> None:
        """Draws curves over the steps span[0] … span[1]-1; `raw`: their heights are divided by nothing."""
        self._reaches, self._span, self._raw, self._tokens = reaches, span, raw, tokens
        self._show_range()
        self._draw()
        self.canvas.setAccessibleDescription(self.summary())
        if self.canvas.crosshair is not None:
            self._show_readout(self.canvas.crosshair)

    def _show_range(self) -> None:
        """What is seen while nobody has zoomed."""
        self._share = self.canvas.label_share
        room = room_of(self._reaches, self._share)
        self._floor, self._ceiling = room.floor, room.ceiling
        start, stop = self._span
        self._drawing = True  # another range would have the curves drawn, and then they are drawn once more
        self.canvas.show_range(start + 0.5, stop + 0.5, room.bottom, room.top)
        self._drawing = False

    def show_step(self, step: int | None) -> None:
        """Marks the step that is looked at, from 0."""
        if step is None:
            self._here.hide()
            return
        shade = QColor(self.canvas.theme.colour("accent"))
        shade.setAlpha(36)
        x = np.array([step + 0.5, step + 1.5])
        self._here.show(x, np.full(2, -1e6), np.full(2, 1e6), shade)

    def set_theme(self, theme: Theme) -> None:
        self.canvas.set_theme(theme)
        self._draw()

    def summary(self) -> str:
        """The plot in words."""
        return "\n".join([self._name, *(sentence(reach, self._raw) for reach in self._reaches)])

    # --- drawing ---------------------------------------------------------------------------------------------

    def _draw(self) -> None:
        if self._drawing:  # the drawing itself may move what is seen
            return
        if self._share != self.canvas.label_share:  # another height: words have to have room again
            self._show_range()
        self._drawing = True
        pools = (self._lines, self._bands, self._arrows, self._points)
        for pool in pools:
            pool.begin()
        labels = [self._draw_one(reach) for reach in self._reaches]
        levels = [] if self._raw else [level for level in (VANISHED_AT, EXPLODED_AT) if self._on_axis(level)]
        self.canvas.show_levels(levels)
        muted, low = self.canvas.theme.text_colour("muted"), self.canvas.seen[0]
        labels += [Label(low, at, tr("1 %") if at < 0 else tr("100 times"), muted) for at in levels]
        self.canvas.show_labels(labels, anchor_left=True)
        for pool in pools:
            pool.end()
        self._drawing = False

    def _on_axis(self, height: float) -> bool:
        return self._floor < height < self._ceiling

    def _draw_one(self, reach: Reach) -> Label:
        """One curve, and its label."""
        colour, pen = self._look(reach)
        steps, heights = reach.steps, reach.heights
        if reach.band is not None:
            self._draw_band(reach, colour)
        with np.errstate(invalid="ignore"):
            shown = np.isfinite(heights) & (heights >= self._floor) & (heights <= self._ceiling)
        runs = list(_runs(shown))
        for run in runs[-MOST_RUNS:] if not reach.reverse else runs[:MOST_RUNS]:
            x, y = _thinned(steps[run], heights[run])
            self._lines.take().show(x, y, pen)
            for inside, outside in ((run.start, run.start - 1), (run.stop - 1, run.stop)):
                if 0 <= outside < len(heights) and not np.isnan(heights[outside]):
                    up = bool(heights[outside] > heights[inside])
                    self._arrows.take().show(float(steps[inside]), float(heights[inside]), colour, up=up)
        if reach.horizon is not None and reach.complete and not self._raw and reach.horizon < len(heights):
            place = reach.horizon if reach.reverse else len(heights) - 1 - reach.horizon
            if np.isfinite(heights[place]) and self._on_axis(heights[place]):
                dot = slice(place, place + 1)
                self._points.take().show(steps[dot], heights[dot], colour, 0)
        return self._label(reach, runs, colour)

    def _draw_band(self, reach: Reach, colour: QColor) -> None:
        assert reach.band is not None
        least, most = (np.asarray(edge, np.float64) for edge in reach.band)
        known = ~(np.isnan(least) | np.isnan(most))
        every = max(1, int(known.sum()) // (2 * POINTS))
        x, low, high = (values[known][::-every][::-1] for values in (reach.steps, least, most))
        shade = QColor(colour)
        shade.setAlpha(BAND_ALPHA)
        floor, ceiling = self._floor, self._ceiling
        self._bands.take().show(x, np.clip(low, floor, ceiling), np.clip(high, floor, ceiling), shade)

    def _look(self, reach: Reach) -> tuple[QColor, QPen]:
        theme = self.canvas.theme
        pen = pens.pen(theme, reach.cell, px(WIDE if reach.wide else USUAL))
        if not reach.colour:
            return pens.colour(theme, reach.cell), pen
        pen.setColor(theme.colour(reach.colour))
        return theme.text_colour(reach.colour), pen

    def _label(self, reach: Reach, runs: list[slice], colour: QColor) -> Label:
        """A curve's words, where it comes to its far end on the axis; in sight, and beside the curve."""
        words = label_words(reach, self._raw, self._floor, self._ceiling)
        low, high = self.canvas.seen
        metrics = QFontMetricsF(font("sans", px(11), bold=True))
        if metrics.horizontalAdvance(words) > MOST_OF_WIDTH * self.canvas.columns:
            words = short_words(reach, self._raw)
        if metrics.horizontalAdvance(words) > ALL_OF_WIDTH * self.canvas.columns:
            words = reach.name
        wide = metrics.horizontalAdvance(words) + px(12)
        of_words = wide * (high - low) / self.canvas.columns
        if runs:
            run = runs[-1] if reach.reverse else runs[0]
            place = run.stop - 1 if reach.reverse else run.start
            x, y = float(reach.steps[place]), float(reach.heights[place])
            # Words lie under a curve that rises over them, else over it.
            below = float(np.nanmax(reach.heights[run])) > y + RISING
        else:
            x, y, below = low, self._floor if np.isneginf(reach.heights).any() else self._middle, False
        x = x - of_words if reach.reverse else x + 0.012 * (high - low)
        beside = _beside(reach, x, x + of_words) if runs else reach.heights[:0]
        lowest = y
        if len(beside):  # all that the words stand beside, not only where they begin
            lowest, highest = min(y, float(beside.min())), max(y, float(beside.max()))
            under = self._crossings(reach, x, x + of_words, lowest, -1)
            over = self._crossings(reach, x, x + of_words, highest, 1)
            below = over > under if over != under else below
            y = lowest if below else highest
        return Label(max(low, min(x, high - of_words)), y, words, colour, bold=True, below=below, low=lowest)

    def _crossings(self, reach: Reach, left: float, right: float, height: float, side: int) -> int:
        """How much runs through words from left to right, over (1) or under (−1) a height: a curve counts two, a
        mark one.
        """
        _, _, bottom, top = self.canvas.whole
        line = ROOM_OF_LABEL * self._share * (top - bottom)
        near, far = sorted((height, height + side * line))
        own = _beside(reach, left, right)
        marks = () if self._raw else (VANISHED_AT, EXPLODED_AT)  # each with its words over it
        found = sum(near < mark + line and mark < far for mark in marks)
        for other in self._reaches:
            heights = _beside(other, left, right)
            together = len(heights) == len(own) and bool((np.abs(heights - own) < line / 2).all())
            if not together:  # of curves that lie together each has its words on the same side
                found += 2 * bool(((heights > near) & (heights < far)).any())
        return found

    @property
    def _middle(self) -> float:
        return (self._floor + self._ceiling) / 2

    # --- reading ---------------------------------------------------------------------------------------------

    def _show_readout(self, x: float | None) -> None:
        if x is None or not self._reaches:
            return
        step = round(x)
        token = self._tokens[step - 1] if 1 <= step <= len(self._tokens) else ""
        rows = [tr("step {step}  {token}", step=f"{step:,}", token=token).rstrip()]
        for reach in self._reaches:
            place = step - 1 - reach.start
            if 0 <= place < len(reach.heights):
                height, state = float(reach.heights[place]), state_words(int(reach.state[place]), reach.dtype)
                told = amount(height, self._raw) if np.isfinite(height) else state
                rows.append(f"{reach.name}  {told}" + (f" ({state})" if state and np.isfinite(height) else ""))
        self.canvas.show_readout("\n".join(rows))

    def _step_ticks(self, low: float, high: float, most: int) -> Ticks:
        step = nice_step(high - low, most, whole=True)
        ticks = [(value, f"{value:,.0f}") for value in marks(max(1.0, low), high, step) if value >= 1]
        if low <= 1 <= high:
            ticks = [(1.0, tr("step {step}", step=1)), *[tick for tick in ticks if tick[0] > 1 + step / 2]]
        return ticks


def _beside(reach: Reach, left: float, right: float) -> Floats:
    """The heights of a curve over a stretch of steps, as far as they are numbers."""
    heights = reach.heights[(reach.steps >= left) & (reach.steps <= right)]
    return heights[np.isfinite(heights)]


def _runs(shown: NDArray[np.bool_]) -> Iterator[slice]:
    """The stretches in which something is shown."""
    turns = np.flatnonzero(np.diff(np.concatenate(([False], shown, [False]))))
    return (slice(int(start), int(stop)) for start, stop in zip(turns[::2], turns[1::2], strict=True))


def _thinned(x: NDArray[np.floating], y: Floats) -> tuple[NDArray[np.floating], Floats]:
    """A curve of at most 2 · POINTS points that keeps its ends, its peaks and its dips."""
    if len(x) <= 2 * POINTS:
        return x, y
    long = -(-len(x) // POINTS)
    padded = np.pad(y, (0, -len(y) % long), mode="edge").reshape(-1, long)
    starts = np.arange(len(padded)) * long
    lowest, highest = starts + padded.argmin(axis=1), starts + padded.argmax(axis=1)
    places = np.unique(np.concatenate(([0, len(x) - 1], lowest, highest)).clip(max=len(x) - 1))
    return x[places], y[places]
