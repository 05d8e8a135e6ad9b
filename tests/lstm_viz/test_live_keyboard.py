"""The Live workspace, with its plots and its set-up, is reached by the keyboard and says its names."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lstm_viz.preferences import Preferences
from lstm_viz.settings import Settings
from lstm_viz.studio import LIVE, Studio, make_application
from tests.lstm_viz.tabbing import missed, nameless


@pytest.fixture
def studio(qtbot: QtBot) -> Iterator[Studio]:
    make_application(only_shipped_fonts=True)
    made = Studio(Preferences(Settings()), opens=LIVE)
    qtbot.addWidget(made.window)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(lambda: made.live_workspace.plots is not None and QApplication.focusWidget() is not None)
    made.live_workspace.show_setup(True)
    yield made
    made.close()


def test_the_tab_key_reaches_everything_that_takes_the_focus(studio: Studio, qtbot: QtBot) -> None:
    assert not missed(studio.window, qtbot)


def test_everything_that_takes_the_focus_has_a_name(studio: Studio) -> None:
    assert not nameless(studio.window)


def test_every_plot_says_in_words_what_it_shows(studio: Studio, qtbot: QtBot) -> None:
    workspace = studio.live_workspace
    assert workspace.plots is not None
    assert workspace.flow is not None
    plots = workspace.plots
    qtbot.waitUntil(lambda: bool(plots.page.sheets[0].canvas.accessibleDescription()))
    loss, accuracy = (sheet.canvas for sheet in plots.page.sheets)
    assert "RNN: 1.2" in loss.accessibleDescription()
    assert "chance 25 %" in accuracy.accessibleDescription()
    assert "at step 1" in workspace.flow.canvas.accessibleDescription()


def test_the_keys_of_the_diagram_move_in_time_here_too(studio: Studio) -> None:
    view = studio.live_workspace.diagram.view
    view.setFocus()
    studio.selection.set_position(6.0)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert studio.selection.position == 7.0
    QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert studio.selection.step == 0
    unit = studio.selection.unit
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert studio.selection.unit == unit + 1
    QTest.keyClick(view, Qt.Key.Key_2)
    assert studio.selection.moment.phase == 1
