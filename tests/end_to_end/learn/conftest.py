"""One window with its engine for all that is learnt: nobody starts the program anew for each lesson."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lstm_viz.preferences import Preferences
from lstm_viz.settings import Settings
from lstm_viz.studio import Studio, make_application
from lstm_viz.workspaces.learn import LearnWorkspace
from tests.closing import end
from tests.end_to_end.windows import shown, wait_for


@pytest.fixture(scope="package")
def window(qapp: QApplication) -> Iterator[Studio]:
    make_application(only_shipped_fonts=True)
    studio = Studio(Preferences(Settings(device="cpu", reduced_motion=True)))
    studio.show()
    studio.start_engine()
    yield studio
    end(studio)


@pytest.fixture
def workspace(window: Studio, qtbot: QtBot) -> Iterator[LearnWorkspace]:
    """Learn, with its course; when a test is over nothing plays, and nothing is asked of the engine."""
    wait_for(qtbot, lambda: not shown(window).stored)
    window.window.show_workspace("Learn")
    wait_for(qtbot, lambda: bool(window.front.learn_workspace.learning.walk.lessons))
    yield window.front.learn_workspace
    window.front.learn_workspace.learning.stage.playback.pause()
    wait_for(qtbot, lambda: window.client.unanswered == 0)
