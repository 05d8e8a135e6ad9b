"""Small windows of the Help menu: the keys, what this is, and what the engine said."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from lstm_viz import device_words
from lstm_viz.actions import Actions
from lstm_viz.engine_client import EngineClient
from lstm_viz.widgets.card import label
from lstm_viz.words import tr

PACKAGES = ("lstm-viz", "torch", "PySide6-Essentials", "numpy", "pyqtgraph")
MORE_KEYS = (
    ("1 2 3 4", "a phase of the step, complete"),
    ("+ − 0", "closer, farther, the whole cell"),
    ("W", "What if"),
    ("G", "how far the gradient reaches, on the diagram"),
    ("Tab", "to the next part of the window"),
    ("Shift and drag", "on the timeline: loop a stretch"),
    ("Left, Right, + − 0", "in a plot: the crosshair, zoom, all of it"),
)


def versions() -> list[str]:
    """A line a part of the program, for a bug report."""
    found = [f"Python {platform.python_version()}, {platform.system()} {platform.release()}, Qt {qVersion()}"]
    for name in PACKAGES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:  # a checkout that is not installed, or an engine elsewhere
            continue
    return found


class KeysWindow(QDialog):
    """Every action with its key, and the keys that belong to a place."""

    def __init__(self, window: QWidget, actions: Actions) -> None:
        super().__init__(window)
        self.setWindowTitle(tr("Keys"))
        inside = QWidget()
        grid = QGridLayout(inside)
        rows = [
            (offered.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText) or offered.hint, offered)
            for offered in actions.offered
        ]
        lines = [(key, offered.action.text()) for key, offered in rows if key]
        lines += [(key, tr(words)) for key, words in MORE_KEYS]
        for row, (key, words) in enumerate(lines):
            grid.addWidget(label(key, role="title"), row, 0)
            grid.addWidget(label(words), row, 1)
        grid.setColumnStretch(1, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(inside)
        scroll.setAccessibleName(tr("Keys"))
        column = QVBoxLayout(self)
        column.addWidget(scroll)
        self.resize(460, 560)


class TextWindow(QDialog):
    """Lines that can be copied."""

    def __init__(self, window: QWidget, title: str, above: str, lines: str) -> None:
        super().__init__(window)
        self.setWindowTitle(title)
        self.text = QPlainTextEdit(lines)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(title)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        copy = QPushButton(tr("Copy for a bug report"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(copy)
        column = QVBoxLayout(self)
        words = label(above, wrap=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(words)
        column.addWidget(self.text)
        column.addLayout(buttons)
        self.resize(620, 420)


def about_window(window: QWidget, client: EngineClient) -> TextWindow:
    """What this is, its versions, and where it computes."""
    above = tr(
        "LSTM Viz lets you watch a recurrent network think. Every number comes from PyTorch, on this machine; "
        "nothing goes to the network. MIT licence."
    )
    lines = [*versions(), device_words.sentence(client.state)]
    return TextWindow(window, tr("About LSTM Viz"), above, "\n".join(lines))


def log_window(window: QWidget, client: EngineClient) -> TextWindow:
    """The last lines that the engine printed, and where all of them are."""
    log = client.log
    where = tr("All of it is in {path}.", path=log.path) if log.path is not None else tr("It is kept in no file.")
    lines = [*versions(), device_words.sentence(client.state), "", log.tail(200)]
    return TextWindow(window, tr("What the engine said"), where, "\n".join(lines))
