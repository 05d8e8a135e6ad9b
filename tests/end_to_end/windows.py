"""What a person sees of the window and does with it, as tests say it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from lstm_viz.studio import Studio
from lstm_viz.trace import Trace
from tests.end_to_end.engines import PATIENCE_MS

OpenWindow = Callable[..., Studio]


def wait_for(qtbot: QtBot, condition: Callable[[], bool]) -> None:
    qtbot.waitUntil(condition, timeout=PATIENCE_MS)


def shown(studio: Studio) -> Trace:
    assert studio.tracing.trace is not None
    return studio.tracing.trace


def words(widget: QWidget) -> str:
    """Everything that the labels of a widget say at this moment."""
    return "\n".join(found.text() for found in widget.findChildren(QLabel) if found.isVisible() and found.text())


def named(widget: QWidget, kind: type[QWidget], name: str) -> QWidget:
    """The widget that a screen reader calls so."""
    (found,) = [child for child in widget.findChildren(kind) if child.accessibleName().startswith(name)]
    return found


def press(studio: Studio, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(studio.workspace.diagram.view, key, modifier)


def type_sequence(studio: Studio, text: str) -> None:
    """Types as a person does, in place of what stands there."""
    box = named(studio.window, QPlainTextEdit, "Input sequence")
    assert isinstance(box, QPlainTextEdit)
    box.setFocus()
    box.selectAll()
    if text.isascii():
        QTest.keyClicks(box, text)
    else:
        box.insertPlainText(text)
