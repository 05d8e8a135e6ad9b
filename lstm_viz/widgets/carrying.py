"""What of a workspace only its widgets know, carried over to the same workspace in another language.

Both are built alike, so a widget and its twin stand at the same place in their trees. Most of what they show they
read off the models; this is the rest: which page is open, what is ticked, typed, chosen, how far it is scrolled.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QWidget,
)

Path = tuple[tuple[type, int], ...]  # from the workspace down: of which kind, and the how manieth


def carry(before: QWidget, now: QWidget) -> None:
    """Brings `now` into the state of `before`, which is as it was left."""
    twins = dict(_tree(now))
    for path, widget in list(_tree(before)):
        twin = twins.get(path)
        if isinstance(widget, QAbstractButton) and isinstance(twin, QAbstractButton):
            _press(widget, twin)
            twins = dict(_tree(now))  # a page may have been made by it
        elif isinstance(widget, QComboBox) and isinstance(twin, QComboBox):
            _choose(widget, twin)
        elif isinstance(widget, QLineEdit) and isinstance(twin, QLineEdit):
            if not isinstance(widget.parent(), QAbstractSpinBox) and widget.isModified():
                twin.setText(widget.text())
                twin.setModified(True)
        elif isinstance(widget, QPlainTextEdit) and isinstance(twin, QPlainTextEdit):
            if widget.toPlainText() != twin.toPlainText() and not widget.isReadOnly():
                twin.setPlainText(widget.toPlainText())
        elif isinstance(widget, QScrollBar) and isinstance(twin, QScrollBar):
            # When it is laid out: before that there is nothing to scroll.
            QTimer.singleShot(0, twin, partial(twin.setValue, widget.value()))


def _tree(root: QWidget, path: Path = ()) -> Iterator[tuple[Path, QWidget]]:
    yield path, root
    count: Counter[type] = Counter()
    for child in root.children():
        if isinstance(child, QWidget):
            kind = type(child)
            yield from _tree(child, (*path, (kind, count[kind])))
            count[kind] += 1


def _press(button: QAbstractButton, twin: QAbstractButton) -> None:
    """A switch is pressed as a hand would: what follows from it follows."""
    if button.isCheckable() and twin.isCheckable() and button.isChecked() != twin.isChecked() and twin.isEnabled():
        group = twin.group()
        if button.isChecked() or not (twin.autoExclusive() or (group is not None and group.exclusive())):
            twin.click()


def _choose(box: QComboBox, twin: QComboBox) -> None:
    if box.count() == twin.count() and box.currentIndex() != twin.currentIndex():
        twin.setCurrentIndex(box.currentIndex())
        twin.activated.emit(twin.currentIndex())
