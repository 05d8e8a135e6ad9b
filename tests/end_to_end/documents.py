"""Documents as tests save and open them, and the window's picture when nothing moves in it any more."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lstm_viz.studio import Studio
from tests.end_to_end.windows import shown, wait_for

STILL_MS = 300  # nothing has moved for so long
MOST_LOOKS = 200


def settled(qtbot: QtBot, studio: Studio) -> QImage:
    """The window's picture as soon as the engine has nothing to do and nothing moves any more; without
    what it says in passing.
    """
    QApplication.setCursorFlashTime(0)  # where one types is marked, and does not blink
    studio.window.show_notice("")
    studio.window.shown.take_focus()
    before = studio.window.grab().toImage()
    for _ in range(MOST_LOOKS):
        wait_for(qtbot, lambda: studio.client.unanswered == 0)
        qtbot.wait(STILL_MS)
        now = studio.window.grab().toImage()
        if now == before and studio.client.unanswered == 0:
            return now
        before = now
    raise AssertionError("something moves in the window without end")


def measured(studio: Studio) -> bool:
    """Whether Gradients shows all of what its knobs ask; where nobody looks at it there is nothing to wait for."""
    laboratory, result = studio.laboratory, studio.laboratory.result
    shown = result is not None and result.knobs == laboratory.knobs and laboratory.units is not None
    return shown or studio.window.shown_name != "Gradients"


def save(studio: Studio, path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(studio.sessions.filing.saved):
        studio.sessions.filing.save(path)


def open_document(studio: Studio, path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(studio.sessions.filing.opened):
        studio.sessions.open(path)
    wait_for(qtbot, lambda: not shown(studio).stored and measured(studio))
