"""The real engine with a client, or with the whole window; both are gone when their test is over."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lstm_viz.engine_client import EngineClient
from lstm_viz.preferences import Preferences
from lstm_viz.settings import Settings
from lstm_viz.studio import Studio, make_application
from tests.closing import end
from tests.end_to_end.engines import Desk
from tests.end_to_end.windows import OpenWindow, shown, wait_for

# Before Qt starts: no screen is needed, and none has a say.
os.environ["QT_QPA_PLATFORM"] = "offscreen"


@pytest.fixture
def open_desk(qtbot: QtBot) -> Iterator[Callable[..., Desk]]:
    """Makes a client, not yet started, on the CPU unless it is told otherwise."""
    desks: list[Desk] = []

    def open_one(*arguments: Any, device: str = "cpu", **named: Any) -> Desk:
        desks.append(Desk(qtbot, EngineClient(*arguments, device=device, threads=1, **named)))
        return desks[-1]

    yield open_one
    for desk in desks:
        desk.client.close()


@pytest.fixture
def desk(open_desk: Callable[..., Desk]) -> Desk:
    """A client whose engine is starting."""
    desk = open_desk()
    desk.client.start()
    return desk


@pytest.fixture
def open_window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[OpenWindow]:
    """Opens the window as the program does, its engine not started yet; everything is gone at the end."""
    make_application(only_shipped_fonts=True)
    opened: list[Studio] = []

    def open_window(**kept: str) -> Studio:
        studio = Studio(Preferences(Settings(**kept), tmp_path / "settings.json"))
        opened.append(studio)
        studio.show()
        qtbot.waitExposed(studio.window)
        QCoreApplication.processEvents()
        return studio

    yield open_window
    end(*opened)


@pytest.fixture
def studio(open_window: OpenWindow) -> Studio:
    """The window over the stored trace; no engine runs."""
    return open_window()


@pytest.fixture
def still(open_window: OpenWindow) -> Studio:
    """The window with reduced motion; no engine runs."""
    return open_window(reduced_motion=True)  # type: ignore[arg-type]


@pytest.fixture
def running(open_window: OpenWindow, qtbot: QtBot) -> Studio:
    """The window over its engine's own trace."""
    studio = open_window(device="cpu")
    studio.start_engine()
    wait_for(qtbot, lambda: not shown(studio).stored)
    return studio
