"""The audience's window: the sheet, full screen, with nothing of the program about it.

Owns the full screen, the keys and the pointer there. No notice, dialog or failure ever comes to it: nobody who has
one to say knows this window.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QResizeEvent, QScreen, QWheelEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from lstm_viz.present.keys import TalkKeys
from lstm_viz.present.overlay import Overlay
from lstm_viz.present.sheet import AudienceSheet
from lstm_viz.words import tr

STILL_MS = 1500  # a pointer that stands so long is hidden


class AudienceWindow(QWidget):
    """`keys` are asked before anything on the sheet. Signal: `closed`, by the window's own close."""

    closed = Signal()

    def __init__(self, sheet: AudienceSheet, keys: TalkKeys) -> None:
        super().__init__()
        self.setWindowTitle(tr("LSTM Viz: the audience’s screen"))
        self.setObjectName("audience")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet("#audience { background: black }")
        self.sheet = sheet
        self.overlay = Overlay(sheet)
        self._keys = keys
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(sheet)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._still = QTimer(self, singleShot=True, interval=STILL_MS)
        self._still.timeout.connect(lambda: self.setCursor(Qt.CursorShape.BlankCursor))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._watch()
        sheet.second_made.connect(self._watch)

    def _watch(self) -> None:
        """Sees every key before whatever is on the sheet."""
        for child in (self.sheet, *self.sheet.findChildren(QWidget)):
            child.installEventFilter(self)  # one that is watched already is watched once
            child.setMouseTracking(True)  # a pointer that moves over it is told of

    def show_on(self, screen: QScreen) -> None:
        """Fills a screen, or goes over to another one."""
        self.setScreen(screen)
        if self.isFullScreen():
            self.showNormal()
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        # Where no window manager does it (a bare X server) the window makes itself as large as the screen.
        self.setGeometry(screen.geometry())
        self.take_focus()
        self._wake()

    def take_focus(self) -> None:
        self.activateWindow()
        self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.overlay.end_fade()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's own name)
        """The talk's keys go before those of what has the focus; only a line that is typed in keeps its own."""
        if event.type() == QEvent.Type.Resize and watched is self.sheet:
            self.overlay.setGeometry(self.sheet.rect())
        elif event.type() == QEvent.Type.MouseMove:
            self._wake()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not self._typing:
            return self._keys.press(Qt.Key(event.key()), event.modifiers())
        return super().eventFilter(watched, event)

    @property
    def _typing(self) -> bool:
        return self.sheet.caption.typing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._typing or not self._keys.press(Qt.Key(event.key()), event.modifiers()):
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._wake()
        super().mouseMoveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel that nothing on the sheet wanted does nothing: a talk does not run on by itself."""
        event.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def _wake(self) -> None:
        self.unsetCursor()
        self._still.start()
