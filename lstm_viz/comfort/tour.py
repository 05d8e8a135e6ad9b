"""The tour of a minute: callouts beside the real parts of the window, one after the other.

Owns which one is shown. It never holds the window up: whatever lies beside a callout goes on working.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QVariantAnimation, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from lstm_viz.comfort.callout import Callout, Ring

AROUND = 4  # px between a part and its ring
GLIDE_MS = 220


@dataclass(frozen=True)
class Stop:
    """What is told where: a title, a sentence or two, and the part; None where there is none just now."""

    title: str
    words: str
    part: Callable[[], QWidget | None]


class Tour(QObject):
    """Goes through the stops whose parts are seen when it begins. `gliding` is asked before every move.

    `keys` has the keys that are not the tour's own; what is `spared` is not covered where there is room elsewhere.
    Signal: `ended`, at its end or wherever it was left.
    """

    ended = Signal()

    def __init__(
        self,
        window: QWidget,
        stops: Sequence[Stop],
        gliding: Callable[[], bool],
        keys: Callable[[], QWidget | None] = lambda: None,
        spared: Callable[[], QWidget | None] = lambda: None,
    ) -> None:
        super().__init__(window)
        self._window, self._stops, self._gliding, self._spared = window, tuple(stops), gliding, spared
        self._parts: list[tuple[Stop, QWidget]] = []
        self._at = -1
        self._before: QWidget | None = None  # what had the focus
        self.ring, self.callout = Ring(window), Callout(window)
        self.callout.pass_keys_to(keys)
        self._glide = QVariantAnimation(self)
        self._glide.setDuration(GLIDE_MS)
        self._glide.valueChanged.connect(self.ring.setGeometry)
        self.callout.moved.connect(self._go)
        self.callout.left.connect(self.leave)
        window.installEventFilter(self)

    @property
    def at(self) -> int:
        """The number of the stop that is shown, from 0; −1 where the tour is not on."""
        return self._at

    @property
    def count(self) -> int:
        """How many stops it has this time."""
        return len(self._parts)

    def begin(self) -> None:
        """Shows the first stop. Its keys are the tour's, unless somebody is typing."""
        self.leave()
        found = ((stop, stop.part()) for stop in self._stops)
        self._parts = [(stop, part) for stop, part in found if part is not None and part.isVisible()]
        if self._parts:
            self._before = self._window.focusWidget()
            self._show(0)
            if not isinstance(self._before, QLineEdit | QPlainTextEdit):
                self.callout.setFocus()

    def close(self) -> None:
        """It is over for good, and nobody is told."""
        self.blockSignals(True)
        self.leave()
        for gone in (self.ring, self.callout, self):
            gone.deleteLater()

    def leave(self) -> None:
        """Ends it, wherever it is; the focus goes back."""
        if self._at < 0:
            return
        self._parts[self._at][1].removeEventFilter(self)
        self._at = -1
        self._glide.stop()
        focus = self._window.focusWidget()
        mine = focus is not None and (focus is self.callout or self.callout.isAncestorOf(focus))
        self.ring.hide()
        self.callout.hide()
        if mine and self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self.ended.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's own name)
        if self._at >= 0:
            if watched is self._window and event.type() == QEvent.Type.Resize:
                self._place(gliding=False)
            elif watched is not self._window and event.type() == QEvent.Type.Hide:
                self.leave()  # another workspace is shown, or the part is folded
        return super().eventFilter(watched, event)

    def _go(self, by: int) -> None:
        to = self._at + by
        if to >= len(self._parts):
            self.leave()
        elif to >= 0:
            self._show(to)

    def _show(self, at: int) -> None:
        if self._at >= 0:
            self._parts[self._at][1].removeEventFilter(self)
        first = self._at < 0
        self._at = at
        stop, part = self._parts[at]
        part.installEventFilter(self)
        self.callout.tell(stop.title, stop.words, at, len(self._parts))
        self._place(gliding=self._gliding() and not first)
        for shown in (self.ring, self.callout):
            shown.show()
            shown.raise_()

    def _place(self, *, gliding: bool) -> None:
        part = self._parts[self._at][1]
        spared = self._spared()
        around = self._area(part).adjusted(-AROUND, -AROUND, AROUND, AROUND).intersected(self._window.rect())
        self._glide.stop()
        if gliding:
            self._glide.setStartValue(self.ring.geometry())
            self._glide.setEndValue(around)
            self._glide.start()
        else:
            self.ring.setGeometry(around)
        kept = self._area(spared) if spared is not None and spared.isVisible() else None
        self.callout.place_beside(around, self._window.size(), kept)

    def _area(self, part: QWidget) -> QRect:
        """Where it is in the window."""
        return QRect(part.mapTo(self._window, QPoint(0, 0)), part.size())
