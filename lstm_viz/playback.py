"""The clock that moves the selection: play, backwards, faster, slower. It owns the one animation timer."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from lstm_viz.selection import Selection

SPEEDS = (0.125, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0)
PHASE_SECONDS = 1.25  # how long one phase takes at speed 1
FRAME_MS = 16


class Playback(QObject):
    """Plays a selection forwards or backwards. Signals: `changed` when playing, direction or speed changed."""

    changed = Signal()

    def __init__(self, selection: Selection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._selection = selection
        self._speed = 1.0
        self._backwards = False
        self._gliding = True
        self._waited = 0.0
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._on_tick)

    @property
    def playing(self) -> bool:
        return self._timer.isActive()

    @property
    def backwards(self) -> bool:
        return self._backwards

    @property
    def speed(self) -> float:
        return self._speed

    def set_speed(self, speed: float) -> None:
        if speed != self._speed:
            self._speed = speed
            self.changed.emit()

    def set_gliding(self, gliding: bool) -> None:
        """Whether playing glides through a phase, or (reduced motion) jumps from phase to phase."""
        self._gliding = gliding

    def play(self, backwards: bool = False) -> None:
        """Starts to play from where the selection stands; at the end, or outside the loop, it starts over."""
        self._backwards = backwards
        first, last = self._selection.played
        position = self._selection.position
        if backwards and not first < position <= last:
            self._selection.set_position(last)
        elif not backwards and not first <= position < last:
            self._selection.set_position(first)
        self._waited = 0.0
        self._clock.start()
        self._timer.start()
        self.changed.emit()

    def pause(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self.changed.emit()

    def toggle(self) -> None:
        if self.playing:
            self.pause()
        else:
            self.play()

    def advance(self, seconds: float) -> None:
        """Moves the selection as `seconds` of playing would; pauses at either end, or starts the loop over."""
        sign = -1.0 if self._backwards else 1.0
        phases = seconds * self._speed / PHASE_SECONDS
        if not self._gliding:
            self._waited += phases
            phases, self._waited = divmod(self._waited, 1.0)
        position = self._selection.position + sign * phases
        first, last = self._selection.played
        if self._selection.loop is not None and not first <= position <= last:
            position = first + (position - first) % (last - first)
        self._selection.set_position(position)
        if self._selection.loop is None and (position <= first or position >= last):
            self.pause()

    def _on_tick(self) -> None:
        self.advance(self._clock.restart() / 1000)
