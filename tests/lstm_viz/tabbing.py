"""What the Tab key reaches in a window, and what a screen reader would have no name for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot


def focusable(window: QWidget) -> set[QWidget]:
    """What the Tab key has to reach: visible, enabled, and asking for it."""
    return {
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
    }


def missed(window: QWidget, qtbot: QtBot, most: int = 300) -> list[str]:
    """What so many presses of the Tab key do not reach."""
    reached: set[QWidget] = set()
    for _ in range(most):
        found = QApplication.focusWidget()
        assert found is not None
        if found in reached and len(reached) >= len(focusable(window)):
            break
        reached.add(found)
        qtbot.keyClick(found, Qt.Key.Key_Tab)
    return [f"{type(widget).__name__} {widget.accessibleName()!r}" for widget in focusable(window) - reached]


def nameless(window: QWidget) -> list[str]:
    """What takes the focus and has neither a name nor words."""
    return [
        type(widget).__name__
        for widget in focusable(window)
        if not (widget.accessibleName() or getattr(widget, "text", lambda: "")())
    ]
