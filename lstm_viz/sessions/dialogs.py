"""What a person is asked of files: which one to open, where to save, what becomes of changes. None of it waits.

Owns the dialogs' words. It does not own what follows (`sessions`).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from lstm_viz.opening import MODEL_ENDINGS, SEQUENCE_ENDINGS
from lstm_viz.present import opened_talk, talk_file
from lstm_viz.sessions import session_file
from lstm_viz.words import tr

OnPath = Callable[[Path], object]
Do = Callable[[], object]


def _pattern(*endings: str) -> str:
    return " ".join(f"*{ending}" for ending in endings)


def kinds_to_open() -> str:
    """The kinds of files that can be opened, as a file dialog lists them."""
    talks = talk_file.ENDING, opened_talk.SOURCE_ENDING
    sequences = tuple(sorted(SEQUENCE_ENDINGS))
    every = _pattern(session_file.ENDING, *talks, *MODEL_ENDINGS, *sequences, ".checkpoint", ".json")
    kinds = (
        tr("Everything that can be opened ({endings})", endings=every),
        tr("Documents ({endings})", endings=_pattern(session_file.ENDING)),
        tr("Talks ({endings})", endings=_pattern(*talks)),
        tr("Models ({endings})", endings=_pattern(*MODEL_ENDINGS)),
        tr("Sequences ({endings})", endings=_pattern(*sequences)),
        tr("All files (*)"),
    )
    return ";;".join(kinds)


def choose_to_open(window: QWidget, folder: Path | None, then: OnPath) -> QFileDialog:
    """Asks for a file; nothing happens where none is chosen."""
    dialog = QFileDialog(window, tr("Open"), "" if folder is None else str(folder), kinds_to_open())
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _shown(dialog, then)


def choose_to_save(window: QWidget, suggested: Path, then: OnPath) -> QFileDialog:
    """Asks where the document is to be saved; a file that is there is only replaced where that is confirmed."""
    kinds = tr("Documents ({endings})", endings=_pattern(session_file.ENDING))
    dialog = QFileDialog(window, tr("Save as"), str(suggested.parent), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(session_file.ENDING.removeprefix("."))
    dialog.selectFile(suggested.name)
    return _shown(dialog, then)


def ask_to_leave(window: QWidget, name: str, save: Do, leave: Do) -> QMessageBox:
    """Asks what is to become of changes before another document takes their place, or the window closes."""
    box = QMessageBox(window)
    box.setWindowTitle(tr("Save the changes?"))
    box.setText(tr("“{name}” has changes that are not saved.", name=name))
    box.setIcon(QMessageBox.Icon.Question)
    buttons = QMessageBox.StandardButton
    box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
    box.setDefaultButton(buttons.Save)

    def on_finished(_result: int) -> None:
        chosen = box.standardButton(box.clickedButton())
        box.deleteLater()
        if chosen == buttons.Save:
            save()
        elif chosen == buttons.Discard:
            leave()

    box.finished.connect(on_finished)
    box.open()
    return box


def _shown(dialog: QFileDialog, then: OnPath) -> QFileDialog:
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
