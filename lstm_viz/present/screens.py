"""Which screen is the audience's and which the speaker's, also when one is unplugged or plugged in.

Owns that choice and nothing that is shown.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen

SETTLE_MS = 200  # a system that changes its screens takes one away before it gives the next


class Screens(QObject):
    """Signal: `changed`, when either has to go elsewhere."""

    changed = Signal()

    def __init__(self, home: QScreen, wanted: int | None = None, parent: QObject | None = None) -> None:
        """`home` is where the program's window is; `wanted` is the audience's screen by its number, from 1."""
        super().__init__(parent)
        self._home = home.name()
        self._wanted = wanted
        self._swapped = False
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        self._settled = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settled.timeout.connect(self.changed)
        application.screenAdded.connect(self._on_changed)
        application.screenRemoved.connect(self._on_changed)
        application.primaryScreenChanged.connect(self._on_changed)
        self._application = application

    @property
    def audience(self) -> QScreen:
        """The one that was asked for; else one on which the program's window is not; else the only one."""
        first, second = self._in_order()
        return second if self._swapped and second is not None else first

    @property
    def speaker(self) -> QScreen | None:
        """None where there is one screen only."""
        first, second = self._in_order()
        return first if self._swapped and second is not None else second

    def swap(self) -> None:
        """The audience's picture goes to the other screen."""
        self._swapped = not self._swapped
        self.changed.emit()

    def close(self) -> None:
        self._settled.stop()
        for signal in (
            self._application.screenAdded,
            self._application.screenRemoved,
            self._application.primaryScreenChanged,
        ):
            signal.disconnect(self._on_changed)

    def _in_order(self) -> tuple[QScreen, QScreen | None]:
        """The audience's and the speaker's screen, but for a swap."""
        screens = self._application.screens()
        if self._wanted is not None and 1 <= self._wanted <= len(screens):
            first = screens[self._wanted - 1]
        else:
            first = next((screen for screen in screens if screen.name() != self._home), screens[0])
        others = [screen for screen in screens if screen is not first]
        others.sort(key=lambda screen: screen.name() != self._home)
        return first, others[0] if others else None

    def _on_changed(self, _screen: object = None) -> None:
        self._settled.start()
