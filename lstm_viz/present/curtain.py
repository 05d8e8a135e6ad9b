"""What else would show itself during a talk waits until it is over: dialogs, questions, windows that were open.

Owns which windows wait. It knows none of them: whatever is not the talk's own is behind the curtain.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

PASSING = (Qt.WindowType.Popup, Qt.WindowType.ToolTip, Qt.WindowType.SplashScreen)  # they go by themselves


class Curtain(QObject):
    """`own` are the windows that the talk itself shows and hides."""

    def __init__(self, own: tuple[QWidget, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._own = own
        self._waiting: list[QWidget] = []
        self._closing = QTimer(self, singleShot=True, interval=0)
        self._closing.timeout.connect(self._hide_waiting)

    def close(self) -> None:
        """Everything that is not the talk's goes behind it, also what comes from now on."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self._waiting = [window for window in application.topLevelWidgets() if self._is_other(window)]
        self._waiting = [window for window in self._waiting if window.isVisible()]
        self._hide_waiting()
        application.installEventFilter(self)

    def open(self) -> None:
        """Shows what has waited, in its order."""
        application = QApplication.instance()
        assert application is not None
        application.removeEventFilter(self)
        self._closing.stop()
        waiting, self._waiting = self._waiting, []
        for window in filter(isValid, waiting):
            window.hide()
            window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, False)
            window.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's own name)
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and self._is_other(watched):
            # This comes before the window is on any screen: nobody sees it. It is hidden when it is there, since a
            # dialog that is open would take the keys of the talk.
            watched.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
            self._waiting.append(watched)
            self._closing.start()
        return False

    def _is_other(self, widget: QWidget) -> bool:
        """Whether it is a window that an audience would see and is not the talk's."""
        unseen = widget.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        return widget.isWindow() and not unseen and widget not in self._own and widget.windowType() not in PASSING

    def _hide_waiting(self) -> None:
        for window in filter(isValid, self._waiting):
            window.hide()
