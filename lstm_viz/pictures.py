"""Pictures of the window without a display: the same widgets, drawn by Qt's offscreen platform."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from lstm_viz import system_libraries
from lstm_viz.engine_command import engine_command
from lstm_viz.errors import UserError
from lstm_viz.settings import Settings
from lstm_viz.words import tr

if TYPE_CHECKING:
    from pathlib import Path

    from lstm_viz.export.encoders import Encoder
    from lstm_viz.export.film import Film, Plan
    from lstm_viz.studio import Studio

SUMS_SECONDS = 10.0  # for a unit's sums; a picture without them is a picture, too
QUIET_SECONDS = 0.5  # without a question to the engine: longer than any panel waits before it asks the next
WORKSPACE_SECONDS = 30.0  # for all that a workspace asks; a picture of what has come is a picture, too
PATIENCE_SECONDS = 120.0  # for an engine that has to load torch from a slow disk


@contextmanager
def hidden_studio(settings: Settings, size: tuple[int, int]) -> Iterator[Studio]:
    """The whole window with its engine, on no screen; closed at the end. Raises UserError."""
    engine_command(settings.engine or None)  # a window would go on with the engine beside it; a picture does not
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    system_libraries.ensure("offscreen")
    from lstm_viz.preferences import Preferences  # noqa: PLC0415
    from lstm_viz.studio import Studio, make_application  # noqa: PLC0415  (Qt only after its libraries are checked)

    make_application()
    studio = Studio(Preferences(settings))
    try:
        studio.window.setMinimumSize(1, 1)
        studio.window.resize(*size)
        studio.window.show()
        _wait_for_first_paint(studio)
        yield studio
    finally:
        studio.close()
        studio.window.close()


def _wait_for_first_paint(studio: Studio) -> None:
    """Until the window has all that comes after its first picture: Live has its plots then. A document that was
    opened sooner might show another workspace, and the first one would never be painted.
    """
    from PySide6.QtCore import QCoreApplication, QEventLoop  # noqa: PLC0415

    end = time.monotonic() + WORKSPACE_SECONDS
    while not studio.complete and time.monotonic() < end:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)


def wait_for_trace(studio: Studio) -> None:
    """Waits until the engine's own trace of the document is on the screen; raises UserError where it will not."""
    from PySide6.QtCore import QCoreApplication, QEventLoop  # noqa: PLC0415

    from lstm_viz.engine_state import Phase  # noqa: PLC0415

    end = time.monotonic() + PATIENCE_SECONDS
    while True:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        trace = studio.tracing.trace
        if studio.tracing.problem is not None:
            raise studio.tracing.problem
        if studio.client.state.phase is Phase.STOPPED and studio.client.state.problem is not None:
            raise studio.client.state.problem
        if trace is not None and not trace.stored and trace.model == studio.document.model:
            return
        if time.monotonic() > end:
            raise UserError(tr("The engine did not answer in time."), tr("Try again, or look at its log."))


def show_workspace(studio: Studio, name: str) -> None:
    """Shows a workspace, by its name on the bar or in small letters, with all that it asks of the engine."""
    window = studio.window
    window.show_workspace(next(known for known in window.names if known.lower() == name.lower()))
    _wait_for_quiet(studio)


def _wait_for_quiet(studio: Studio) -> None:
    """Until the engine has answered all; a training that stands still is a question that stays."""
    from PySide6.QtCore import QCoreApplication, QEventLoop  # noqa: PLC0415

    start = quiet_since = time.monotonic()
    while (now := time.monotonic()) < min(quiet_since + QUIET_SECONDS, start + WORKSPACE_SECONDS):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if studio.client.unanswered > studio.live.training.steerable:
            quiet_since = now


def show_document(studio: Studio, path: Path, size: tuple[int, int] | None = None) -> None:
    """Opens a document as it was saved, in a window of this size, else of its own; raises UserError."""
    from PySide6.QtCore import QCoreApplication, QEventLoop  # noqa: PLC0415

    opened: list[object] = []
    sessions = studio.sessions
    sessions.filing.refused.connect(opened.append)
    sessions.filing.opened.connect(opened.append)
    studio.start_engine()
    sessions.filing.open(path)
    while not opened:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
    if isinstance(opened[0], UserError):
        raise opened[0]
    if size is not None:
        studio.window.resize(*size)
    wait_for_trace(studio)
    _wait_for_quiet(studio)
    studio.window.show_notice("")
    _settle(studio)


def picture(studio: Studio) -> bytes:
    """The window as it is now, as PNG."""
    from PySide6.QtCore import QBuffer, QIODevice  # noqa: PLC0415

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    _settle(studio)
    if not studio.window.grab().save(buffer, "PNG"):
        raise UserError(tr("Qt could not make a PNG of the window."))
    return bytes(buffer.data().data())


def pixels(studio: Studio) -> tuple[tuple[int, int], bytes]:
    """The window as it is now: (width, height) and its RGB bytes, row by row."""
    from PySide6.QtGui import QImage  # noqa: PLC0415

    _settle(studio)
    image = studio.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    width, height = image.width(), image.height()
    rows = bytes(image.constBits())
    line = image.bytesPerLine()
    return (width, height), b"".join(rows[y * line : y * line + 3 * width] for y in range(height))


def write_clip(studio: Studio, plan: Plan, encoder: Encoder, path: Path) -> None:
    """Writes the film of what is on the screen; raises UserError."""
    from lstm_viz.export.film import CellFilm  # noqa: PLC0415  (Qt only after its libraries are checked)

    trace = studio.tracing.trace
    assert trace is not None  # it was waited for
    film = CellFilm(studio.shown_cell.cell, trace, studio.selection.unit, studio.window.theme, plan)
    write_film(film, plan, encoder, path)


def write_film(
    film: Film, plan: Plan, encoder: Encoder, path: Path, made: Callable[[float], object] = lambda _: None
) -> None:
    """Writes all frames of a film; raises UserError. `made` is told, again and again, which share is there."""
    from PySide6.QtCore import QEventLoop  # noqa: PLC0415  (Qt only after its libraries are checked)

    from lstm_viz.export.clip import into_file  # noqa: PLC0415

    clip, loop = into_file(film, plan, encoder, path), QEventLoop()
    problems: list[UserError] = []
    clip.progressed.connect(made)
    clip.failed.connect(problems.append)
    for ended in (clip.finished, clip.failed):
        ended.connect(loop.quit)
    clip.start()
    loop.exec()
    clip.close()
    if problems:
        raise problems[0]


def _settle(studio: Studio) -> None:
    """Lets layouts and repaints that wait happen, and the sums come that the equations show."""
    from PySide6.QtCore import QCoreApplication, QEventLoop  # noqa: PLC0415

    end = time.monotonic() + SUMS_SECONDS
    while studio.arithmetic.pending and time.monotonic() < end:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
    for _ in range(3):
        QCoreApplication.processEvents()
