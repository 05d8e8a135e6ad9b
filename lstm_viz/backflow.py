"""The gradient of the sequence on the screen: a wave back over the unrolled cells, and where it is cut.

Owns where the wave is, and which steps' forget gates cut the gradient. It does not own the measurement
(`laboratory`), nor how either is drawn.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from engine.protocol import DIRECT, DLDC, CellGradients
from lstm_viz.diagram.wave import Wave
from lstm_viz.laboratory import Laboratory
from lstm_viz.playback import FRAME_MS
from lstm_viz.selection import Selection
from lstm_viz.trace import Trace
from lstm_viz.tracing import Tracing
from lstm_viz.words import tr

HALF = float(np.log10(2))  # of the direct part: what cuts more than that off is marked
MOST_CUTS = 40
STEP_SECONDS = 0.35  # how long the wave takes from cell to cell
LONGEST_SECONDS = 15.0  # and at most through a whole sequence
DIGITS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


class Cut(NamedTuple):
    """A step (from 0) at which the gates that keep let less than half of the direct part through."""

    step: int
    log10: float  # of what is left of it there, below 0


def cuts_of(cell: CellGradients) -> list[Cut]:
    """The steps that cut the direct part most, by step."""
    curve = cell.curves.get(DIRECT)
    if curve is None:
        return []
    log10 = curve.log10.numpy().astype(np.float64)
    reverse = cell.direction == "reverse"
    with np.errstate(invalid="ignore"):
        # The gates of step k stand between the gradient at k and that of the step before it.
        left = log10[1:] - log10[:-1] if reverse else log10[:-1] - log10[1:]
    steps = np.arange(len(left)) + cell.start + (0 if reverse else 1)
    found = np.flatnonzero(left < -HALF)
    strongest = found[np.argsort(left[found], kind="stable")][:MOST_CUTS]
    return [Cut(int(steps[place]), float(left[place])) for place in sorted(strongest.tolist())]


class Backflow(QObject):
    """Signals: `wave_changed` (a Wave; None: there is none), `cuts_changed` (the steps, from 0), `begun` (the wave
    sets out).
    """

    wave_changed = Signal(object)
    cuts_changed = Signal(object)
    begun = Signal()

    def __init__(
        self, laboratory: Laboratory, selection: Selection, tracing: Tracing, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._laboratory = laboratory
        self._selection = selection
        self._tracing = tracing
        self._gliding = True
        self._wave: Wave | None = None
        self._far = 0.0
        self._wanted = False
        self._woken = False  # the laboratory was asleep, and goes to sleep again
        self._cuts: list[Cut] = []
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(lambda: self.advance(self._clock.restart() / 1000))
        laboratory.measured.connect(self._on_measured)
        tracing.trace_changed.connect(self._on_trace_changed)
        selection.moment_changed.connect(self._on_moment_changed)

    @property
    def wave(self) -> Wave | None:
        return self._wave

    @property
    def cuts(self) -> list[Cut]:
        """Of the trace on the screen, where its gradient is measured."""
        return self._cuts

    @property
    def cut_steps(self) -> tuple[int, ...]:
        return tuple(cut.step for cut in self._cuts)

    @property
    def travelling(self) -> bool:
        return self._timer.isActive()

    def set_gliding(self, gliding: bool) -> None:
        """Whether the wave travels, or (reduced motion) has arrived at once."""
        self._gliding = gliding

    def send(self) -> None:
        """Sends the wave out from the loss's step; first the gradient is measured, where it is not yet."""
        if self._cell() is not None:
            self._begin()
            return
        self._wanted = True
        self._woken = not self._laboratory.active
        self._laboratory.set_active(True)
        self._laboratory.change(of_trace=True)

    def stop(self) -> None:
        """Takes the wave away."""
        self._wanted = False
        self._timer.stop()
        self._set(None)

    def toggle(self) -> None:
        """Sends the wave, or takes it away."""
        if self._wave is None:
            self.send()
        else:
            self.stop()

    def advance(self, seconds: float) -> None:
        """Moves the wave on as `seconds` do; it rests where it arrives."""
        wave = self._wave
        if wave is None:
            self._timer.stop()
            return
        way = self._far - wave.source
        speed = max(1 / STEP_SECONDS, abs(way) / LONGEST_SECONDS)
        move = min(abs(self._far - wave.front), seconds * speed)
        front = wave.front + (move if way > 0 else -move)
        if front == self._far:
            self._timer.stop()
        self._set(replace(wave, front=front))

    def _cell(self) -> CellGradients | None:
        """The gradients of the trace on the screen, where they are measured."""
        result, trace = self._laboratory.result, self._tracing.trace
        if result is None or result.trace is None or trace is None or not result.cells:
            return None
        measured = result.trace
        same = (measured.number, measured.layer, measured.direction) == (
            trace.number,
            trace.layer,
            trace.direction,
        )
        return result.cells[0] if same else None

    def _on_measured(self) -> None:
        self._show_cuts()
        if self._wanted and self._cell() is not None:
            if self._woken:
                self._laboratory.set_active(False)
                self._woken = False
            self._begin()

    def _on_trace_changed(self) -> None:
        self._show_cuts()
        if self._cell() is None:
            self._timer.stop()
            self._set(None)

    def _on_moment_changed(self) -> None:
        """Who goes to another step looks at that: the row follows the step again."""
        self._timer.stop()
        self._set(None)

    def _show_cuts(self) -> None:
        cell = self._cell()
        cuts = [] if cell is None else cuts_of(cell)
        if cuts != self._cuts:
            self._cuts = cuts
            self.cuts_changed.emit(self.cut_steps)

    def _begin(self) -> None:
        cell = self._cell()
        assert cell is not None
        self._wanted = False
        self._timer.stop()
        self._set(None)
        curve = cell.curves[cell.memory]
        log10 = curve.log10.numpy().astype(np.float64)
        finite = log10[np.isfinite(log10)]
        top = float(finite.max()) if len(finite) else 0.0
        with np.errstate(over="ignore"):
            shares = np.where(np.isnan(log10), np.nan, 10 ** np.minimum(log10 - top, 0.0))
        source = cell.loss.step
        reverse = cell.direction == "reverse"
        self._far = float(cell.stop - 1 if reverse else cell.start)
        self._selection.set_step(self._selection.steps - 1)  # every cell is computed: the way back comes after it
        self._selection.set_phase(self._selection.phases - 1)
        wave = Wave(
            start=cell.start,
            shares=tuple(shares.tolist()),
            words=tuple(_norm(value) for value in log10.tolist()),
            source=source,
            front=float(source),
            symbol="∂L/∂c" if cell.memory == DLDC else "∂L/∂h",
            colour="cell" if cell.memory == DLDC else "hidden",
            reverse=reverse,
        )
        if self._gliding and self._far != source:
            self._set(wave)
            self._clock.start()
            self._timer.start()
        else:
            self._set(replace(wave, front=self._far))
        self.begun.emit()

    def _set(self, wave: Wave | None) -> None:
        if wave is not self._wave:
            self._wave = wave
            self.wave_changed.emit(wave)


def _part(trace: Trace) -> tuple[int, int, str]:
    return trace.number, trace.layer, trace.direction


def _norm(log10: float) -> str:
    """A norm as a number: "0.031", "3.1·10⁻⁵"."""
    if np.isnan(log10):
        return tr("not a number")
    if np.isinf(log10):
        return "0" if log10 < 0 else "∞"
    if -2 <= log10 < 3:
        return f"{10**log10:.3g}"
    whole = int(np.floor(log10))
    return f"{10 ** (log10 - whole):.1f}·10{str(whole).translate(DIGITS)}"
