"""Keeps the screen awake while a talk is given, where the system lets a program ask for that.

Linux: org.freedesktop.ScreenSaver over the session bus (GNOME, KDE, Xfce answer to it). macOS: `caffeinate`, which
ends with this program. Windows: SetThreadExecutionState. Where none of them is there `why_not` says so.
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QObject, QProcess

from lstm_viz.words import tr

SERVICE, PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
ES_CONTINUOUS, ES_SYSTEM_REQUIRED, ES_DISPLAY_REQUIRED = 0x80000000, 0x1, 0x2
BUS_MS = 300  # for the bus to answer


class Awake(QObject):
    """`hold` before a talk, `let_go` after it; both may be called twice."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cookie: int | None = None
        self._caffeinate: QProcess | None = None
        self._held = False
        self.why_not = ""

    @property
    def held(self) -> bool:
        """Whether the system has agreed."""
        return self._held

    def hold(self) -> None:
        if self._held:
            return
        if sys.platform == "win32":
            self._held = self._execution_state(ES_CONTINUOUS | ES_SYSTEM_REQUIRED | ES_DISPLAY_REQUIRED)
        elif sys.platform == "darwin":
            self._caffeinate = QProcess(self)
            self._caffeinate.start("caffeinate", ["-d", "-i", "-w", str(os.getpid())])
            self._held = self._caffeinate.waitForStarted(BUS_MS)
        else:
            self._held = self._inhibit()
        self.why_not = "" if self._held else tr("The screen saver could not be held off; switch it off yourself.")

    def let_go(self) -> None:
        if not self._held:
            return
        self._held = False
        if sys.platform == "win32":
            self._execution_state(ES_CONTINUOUS)
        elif self._caffeinate is not None:
            self._caffeinate.terminate()
            self._caffeinate.waitForFinished(BUS_MS)
            self._caffeinate = None
        else:
            self._uninhibit()

    def _execution_state(self, flags: int) -> bool:
        """Windows' own call; the thread's state as it was is 0 where it failed."""
        import ctypes  # noqa: PLC0415  (one system's)

        kernel = getattr(ctypes, "windll", None)
        return kernel is not None and kernel.kernel32.SetThreadExecutionState(flags) != 0

    def _inhibit(self) -> bool:
        from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusMessage  # noqa: PLC0415  (Linux alone)

        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return False
        saver = QDBusInterface(SERVICE, PATH, SERVICE, bus)
        saver.setTimeout(BUS_MS)
        answer = saver.call("Inhibit", "LSTM Viz", tr("a talk is being given"))
        if answer.type() != QDBusMessage.MessageType.ReplyMessage:
            return False
        self._cookie = answer.arguments()[0]
        return True

    def _uninhibit(self) -> None:
        from PySide6.QtDBus import QDBusConnection, QDBusInterface  # noqa: PLC0415  (Linux alone)

        saver = QDBusInterface(SERVICE, PATH, SERVICE, QDBusConnection.sessionBus())
        saver.setTimeout(BUS_MS)
        saver.call("UnInhibit", self._cookie)
        self._cookie = None
