"""Small windows of the Help menu: what this is, and what the engine said."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lstm_viz import __version__, device_words
from lstm_viz.engine_client import EngineClient
from lstm_viz.engine_log import EngineLog
from lstm_viz.widgets.card import label
from lstm_viz.words import tr

PACKAGES = ("torch", "PySide6-Essentials", "numpy", "pyqtgraph")

WINDOW_LOG = "window.log"  # what nothing in the window caught
MOST_BYTES, MOST_LINES = 1 << 16, 100


def versions() -> list[str]:
    """A line a part of the program, for a bug report."""
    found = [
        f"lstm-viz {__version__}",
        f"Python {platform.python_version()}, {platform.system()} {platform.release()}, Qt {qVersion()}",
    ]
    for name in PACKAGES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:  # of an engine elsewhere
            continue
    return found


class TextWindow(QDialog):
    """Lines that can be copied."""

    def __init__(self, window: QWidget, title: str, above: str, lines: str) -> None:
        super().__init__(window)
        self.setWindowTitle(title)
        self.setProperty("guide", "files")
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


def _of_window(log: EngineLog) -> list[str]:
    """The last lines of what went wrong in the window itself, from the file beside the engine's."""
    path = None if log.path is None else log.path.with_name(WINDOW_LOG)
    if path is None or not path.is_file():
        return []
    with path.open("rb") as stream:
        stream.seek(max(0, path.stat().st_size - MOST_BYTES))
        lines = stream.read().decode(errors="replace").splitlines()
    return ["", f"{path.name}:", *lines[-MOST_LINES:]]


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
    lines = [*versions(), device_words.sentence(client.state), "", log.tail(200), *_of_window(log)]
    return TextWindow(window, tr("What the engine said"), where, "\n".join(lines))
