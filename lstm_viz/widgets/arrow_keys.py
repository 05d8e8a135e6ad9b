"""The arrow keys on a button: Qt moves the focus with them, here they move in time and among the units."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QComboBox, QScrollArea, QWidget

SIDEWAYS = {Qt.Key.Key_Left, Qt.Key.Key_Right}
ARROWS = {*SIDEWAYS, Qt.Key.Key_Up, Qt.Key.Key_Down}


class ArrowKeys(QObject):
    """Lets the arrow keys pass by what has no use for them, so that they come to the widgets around it.

    That is every button but those of which one at a time is chosen (there the arrows choose), and every area that
    has nothing to scroll. With Alt, Left and Right pass by everything: they lead back and on.
    """

    def pass_by(self, widget: QWidget) -> None:
        """Every button, choice and area in a widget that is there now."""
        for kind in (QAbstractButton, QAbstractScrollArea, QComboBox):
            for found in widget.findChildren(kind):
                found.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's own name)
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or event.key() not in ARROWS:
            return False
        leads = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier) and event.key() in SIDEWAYS
        if not leads and not _has_no_use_for_arrows(watched):
            return False
        event.ignore()  # it does not see it; what it stands in does
        return True


def _has_no_use_for_arrows(widget: QObject) -> bool:
    if isinstance(widget, QScrollArea):
        return widget.verticalScrollBar().maximum() == 0
    if isinstance(widget, QAbstractButton):
        group = widget.group()
        return not widget.autoExclusive() and not (group is not None and group.exclusive())
    return False
